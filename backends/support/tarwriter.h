// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/archivewriter.h"
#include "backends/support/packedstream.h"

namespace gangway
{

/// Writes a tar (ustar, with pax headers for what does not fit: long names, sizes from 8 GiB on, parts of seconds), packed
/// by gzip or zstd. KTar is not asked: it cannot write any of those. Owner and group are 0. Used by one thread.
std::unique_ptr<ArchiveWriter> newTarWriter(OutputFile& file, Workers& workers, StreamPacking packing);

} // namespace gangway
