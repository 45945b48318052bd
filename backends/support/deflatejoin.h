// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gangway
{

/// Takes a whole deflate stream and makes it one that can be followed by more: its last block is no longer marked as the
/// last, and an empty stored block brings the end to a byte. Needed because libdeflate only makes whole streams.
QByteArray openDeflateEnd(QByteArray stream);

} // namespace gangway
