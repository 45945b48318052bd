// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/archive/archiveindex.h"
#include "backends/support/memorybudget.h"
#include "backends/support/randomfile.h"

namespace gangway
{

/// Opens the content of a zip entry, at an offset. Small ones are unpacked at once in memory, as long as all that are open
/// keep within `budget`; others as they are read. The local header must agree with the directory; the bytes are
/// compared with the entry's size and, when read from the beginning, its CRC before the last of them is handed out.
/// `file` must outlive the source. @errors Corrupt "entry.damaged"; the entry's own problem
Result<std::unique_ptr<ByteSource>> openZipContent(std::shared_ptr<const RandomFile> file, const ArchiveEntry& entry,
                                                   QByteArrayView path, qint64 offset,
                                                   std::shared_ptr<MemoryBudget> budget);

/// All of a small content. @errors as openZipContent
Result<QByteArray> readZipContent(const RandomFile& file, const ArchiveEntry& entry, QByteArrayView path);

} // namespace gangway
