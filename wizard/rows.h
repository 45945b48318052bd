// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace gangway
{

/// Takes everything out of a layout and deletes it, later where a signal of it may be on its way.
void clearLayout(QLayout* layout);

} // namespace gangway
