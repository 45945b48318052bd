// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace gangway::lab
{

/// A number as the headers of 7z write it.
QByteArray sevenNumber(quint64 value);
/// Start header, packed streams, header: with right checksums, whatever the header says.
QByteArray sevenZip(const QByteArray& packed, const QByteArray& header);

struct RawSevenZip {
    QByteArrayList names;
    QByteArrayList contents;        ///< as many; each a folder of its own, copied
    QByteArray method = QByteArray(1, '\0');
    QByteArray coders;              ///< instead of the method: the coders of every folder with what binds them
    int coderCount = 1;
    qint64 sizeLie = 0;             ///< added to every unpacked size
    quint64 fileCountLie = 0;       ///< added to the number of files
    quint64 folderCountLie = 0;
    quint64 streamCountLie = 0;
    bool hasWrongCrc = false;
    QByteArray header() const;
    QByteArray build() const;
};

} // namespace gangway::lab
