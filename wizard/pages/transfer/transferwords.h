// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

namespace gangway
{

class TransferController;

/// Title, line and window title of the transfer page.
PageHeading transferHeading(const TransferController& controller, bool staysAwake);

/// The leading words and the buttons of its footer, with what they do; `askToStop` opens the question.
PageFooter transferFooter(TransferController& controller, const std::function<void()>& askToStop);

} // namespace gangway
