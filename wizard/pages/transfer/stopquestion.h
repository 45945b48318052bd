// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gangway
{

class TransferController;

/// Asks how to stop (look.md §9). The transfer is on hold while the question is open. Does nothing where nothing can be stopped.
void askToStop(TransferController& controller, QWidget* parent);

} // namespace gangway
