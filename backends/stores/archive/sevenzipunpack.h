// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/sevenzipheader.h"
#include "backends/stores/archive/unpacker.h"

namespace gangway
{

/// Unpacks a folder of a 7z through KArchive's filter for xz: the naked LZMA stream gets the header in front that the
/// filter expects. Null for methods that this cannot do, for Copy, and for dictionaries that would take too much memory.
/// Reads no more than SevenZipFolder::bytes from it: behind them there is no proper end. `file` must outlive it.
std::unique_ptr<Unpacker> unpackerOf(const SevenZipFolder& folder, const RandomFile& file);

} // namespace gangway
