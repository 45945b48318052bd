// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/preview/previewcontroller.h"

namespace gangway
{

/// The words of the footer: what goes on, why one cannot go on, how long it will take; the page adds what buttons do.
PageFooter previewFooter(const PreviewController& controller);

} // namespace gangway
