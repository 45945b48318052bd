// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>

#include <memory>
#include <sys/types.h>

namespace gangway
{

/// A file in the making: it gets a hidden, unpredictable name beside the place where it is to appear, and that place
/// only when it is whole and safe on the disk. Destroyed before that, it leaves nothing. While it lives it is locked,
/// so that what a killed program left behind can be told from what another one is writing.
/// Every write is compared with its size. Used by one thread.
class OutputFile
{
public:
    /// Makes missing parent folders. @errors of the operating system, "disk.full" among them
    static Result<std::unique_ptr<OutputFile>> create(const QString& finalPath);
    /// Removes the part files of killed programs from a folder; returns how many. Those being written stay.
    static int removeAbandoned(const QString& folder);

    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    const QString& path() const { return m_path; } ///< the hidden one
    qint64 bytes() const { return m_bytes; }
    Result<void> append(QByteArrayView data);
    Result<void> writeAt(qint64 at, QByteArrayView data); ///< may lengthen it
    /// Puts it in its place: synced, renamed over what is there, the folder synced.
    Result<void> publish();

private:
    OutputFile(int descriptor, QString path, QString finalPath);
    Result<void> claim();
    Result<void> sync();
    void hurryUp();

    int m_descriptor;
    QString m_path;
    QString m_finalPath;
    mode_t m_mode = 0600; ///< of the finished file
    qint64 m_bytes = 0;
    qint64 m_hurriedUpTo = 0;
    bool m_published = false;
};

} // namespace gangway
