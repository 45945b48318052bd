// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>

#include <memory>

namespace gangway
{

/// A file of this computer, open for reading at any place by any number of threads at once. What was opened stays
/// what is read: a file that is put under its name later is another one, and a change of this one is noticed.
class RandomFile
{
public:
    /// @errors of the operating system; Invalid "file.special" for anything but a regular file
    static Result<std::shared_ptr<const RandomFile>> open(const QString& path);
    /// Takes over a descriptor. @errors of the operating system
    static Result<std::shared_ptr<const RandomFile>> adopt(int descriptor, const QString& name);
    ~RandomFile();
    RandomFile(const RandomFile&) = delete;
    RandomFile& operator=(const RandomFile&) = delete;

    const QString& name() const { return m_name; }
    qint64 bytes() const { return m_bytes; }
    /// All of `count` bytes. @errors Corrupt "archive.damaged" where the file ends before them
    Result<void> read(qint64 at, char* into, qint64 count) const;
    /// @errors Conflict "source.changed" when it was written to since it was opened
    Result<void> checkUnchanged() const;

private:
    RandomFile(int descriptor, QString name);
    Result<void> remember();

    int m_descriptor;
    QString m_name;
    qint64 m_bytes = 0;
    qint64 m_modifiedNs = 0;
};

/// A nameless file in the folder for temporary files (TMPDIR), for content that must be unpacked to be read at any
/// place. It is gone when its last user is, also after a crash.
class SpillFile
{
public:
    static Result<std::unique_ptr<SpillFile>> create();
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    Result<void> append(QByteArrayView data); ///< @errors Disk "disk.full"
    qint64 bytes() const { return m_bytes; }
    /// What was written, for reading; nothing can be appended after that.
    Result<std::shared_ptr<const RandomFile>> seal();

private:
    SpillFile(int descriptor, QString folder);
    Result<void> checkRoom();
    int m_descriptor;
    QString m_folder;
    qint64 m_bytes = 0;
    qint64 m_checkedAt = 0;
};

} // namespace gangway
