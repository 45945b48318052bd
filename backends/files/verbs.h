// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace gangway::verbs
{

// What a step of this backend does; values are written to plans. Each is a row in rules.cpp and in filesmigrator.cpp.
constexpr QLatin1StringView kMakeFolders("make-folders");      ///< helper: the folders that items will lie in
constexpr QLatin1StringView kEmptyFolders("make-empty-folders"); ///< folders that are items
constexpr QLatin1StringView kSaveCopies("save-copies");        ///< of what will be replaced, into the run's folder
constexpr QLatin1StringView kCopyFiles("copy-files");          ///< a batch of small files
constexpr QLatin1StringView kCopyFile("copy-file");            ///< one large file, gone on with in the middle
constexpr QLatin1StringView kMakeLinks("make-links");
constexpr QLatin1StringView kFinishFolders("finish-folders");  ///< helper: permissions and times of new folders
constexpr QLatin1StringView kWriteArchive("write-archive");    ///< everything into one new archive

constexpr QLatin1StringView kTag("tag");                       ///< argument of every step: names its part files

} // namespace gangway::verbs
