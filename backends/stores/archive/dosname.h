// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gangway
{

/// A name in a code page of DOS, in UTF-8. Zip has no place to say which page it was: a run of nothing but Cyrillic
/// letters of page 866 is taken for Russian, all else is page 437, as the format's document says.
QByteArray nameFromDos(QByteArrayView raw);

} // namespace gangway
