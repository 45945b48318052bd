// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/api/workers.h"
#include "backends/support/archivewriter.h"
#include "backends/support/outputfile.h"

#include <memory>

namespace gangway
{

/// Writes a zip: contents are packed on `workers` and go in raw through QuaZip, in the order in which they were added, so
/// the same calls give the same bytes. UTF-8 names, ZIP64 where it is needed, times as UTC in DOS form and to the second,
/// permissions and links as Info-ZIP does. What does not shrink is stored. Holds at most 96 MB of content.
/// Both references outlive it. Used by one thread.
std::unique_ptr<ArchiveWriter> newZipWriter(OutputFile& file, Workers& workers);

} // namespace gangway
