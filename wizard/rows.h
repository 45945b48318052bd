// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QWidget;

namespace gangway
{

/// Takes everything out of a layout and deletes it, later where a signal of it may be on its way.
void clearLayout(QLayout* layout);

/// A row for Card::addRow() with the room that rows of a card have around them.
QWidget* padded(QWidget* row);

} // namespace gangway
