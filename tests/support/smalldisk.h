// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gangway
{

/// A disk of one megabyte mounted at a new folder, gone with this object. Mounting needs the right to: see isThere().
class SmallDisk
{
public:
    explicit SmallDisk(QString folder);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;

    bool isThere() const { return m_isThere; }
    void grow(); ///< to eight megabytes

private:
    const QString m_folder;
    bool m_isThere;
};

} // namespace gangway

#define GW_NEEDS_DISK(disk)                                                                                            \
    do {                                                                                                               \
        if (!(disk).isThere())                                                                                         \
            QSKIP("a small disk cannot be made here: mounting is not allowed");                                        \
    } while (false)
