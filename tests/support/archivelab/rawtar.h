// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace gangway::lab
{

/// One member of a tar, byte by byte.
struct RawTarMember {
    QByteArray name;
    QByteArray content;
    char type = '0';
    QByteArray linkName;
    std::optional<QByteArray> sizeField, modeField, timeField, checksumField; ///< as they stand in the header
    QByteArray magic = QByteArray("ustar\0" "00", 8);
    QByteArray prefix;
    bool isPadded = true;
};
QByteArray tarMember(const RawTarMember& member);
QByteArray tarFile(const QByteArray& name, const QByteArray& content = "content");
QByteArray tarLink(char type, const QByteArray& name, const QByteArray& target);
/// A pax header for the member that follows.
QByteArray tarPax(const QByteArray& records, char type = 'x');
QByteArray paxRecord(const QByteArray& key, const QByteArray& value);
QByteArray tarEnd();

QByteArray gzipped(const QByteArray& plain);
QByteArray zstdPacked(const QByteArray& plain);

} // namespace gangway::lab
