// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/folder/uniquefd.h"

namespace gangway
{

/// The content of one open file, from an offset to its end.
class FolderSource : public ByteSource
{
public:
    FolderSource(UniqueFd fd, qint64 offset, qint64 sizeBytes, QString subject);
    Result<qint64> read(Context& context, char* buffer, qint64 most) override;

private:
    UniqueFd m_fd;
    qint64 m_offset;
    qint64 m_sizeBytes; ///< when it was opened
    QString m_subject;
};

} // namespace gangway
