// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>

namespace gangway
{

namespace
{

bool mountAt(const QString& folder, unsigned long flags, const char* size)
{
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", flags, size) == 0;
}

} // namespace

SmallDisk::SmallDisk(QString folder)
    : m_folder(std::move(folder))
    , m_isThere(QDir().mkpath(m_folder) && mountAt(m_folder, 0, "size=1m"))
{
}

SmallDisk::~SmallDisk()
{
    if (m_isThere)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::grow()
{
    m_isThere = m_isThere && mountAt(m_folder, MS_REMOUNT, "size=8m");
}

} // namespace gangway
