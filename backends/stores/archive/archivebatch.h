// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/filestore.h"
#include "backends/stores/archive/archiverecord.h"
#include "backends/support/archivewriter.h"
#include "backends/support/outputfile.h"

namespace gangway
{

/// Writes a whole new archive beside the one that is there. What cannot be opened or is another size than declared only
/// fails by itself, as long as nothing of it went into the archive: a large file that breaks off in the middle spoils
/// the batch, since a packed archive cannot be taken back ("archive.incomplete" from then on).
class ArchiveBatch : public FileBatch
{
public:
    /// `published` is called once the new archive is in its place.
    static Result<std::unique_ptr<FileBatch>> begin(const Environment& environment, const QString& path, ArchiveKind kind,
                                                    std::function<void()> published);

    Result<QStringList> create(Context& context, const QString& path, const Resource& what) override;
    Result<WriteReceipt> write(Context& context, const QString& path, const Resource& what, const SourceOpener& open) override;
    /// A new archive holds nothing but what this batch writes: what it did not write is not there.
    Result<void> remove(Context& context, const QString& path) override;
    Result<void> commit(Context& context) override;

private:
    ArchiveBatch(const Environment& environment, ArchiveKind kind, std::unique_ptr<OutputFile> file,
                 std::function<void()> published);

    Result<QByteArray> claim(const QString& path);
    Result<WriteReceipt> writeWhole(Context& context, const ArchiveItem& item, qint64 bytes, ByteSource& source);
    Result<WriteReceipt> writeLarge(Context& context, const ArchiveItem& item, qint64 bytes, ByteSource& source);
    template<typename T>
    Result<T> spoilt(Result<T> outcome);

    Workers& m_workers;
    ArchiveKind m_kind;
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<ArchiveWriter> m_writer;
    std::function<void()> m_published;
    ArchiveRecord m_record;
    std::optional<Error> m_spoilt;
};

/// How a resource is written down in an archive; notes are codes of what is lost.
struct ArchiveItemWithNotes {
    ArchiveItem item;
    QStringList notes;
};
ArchiveItemWithNotes archiveItemOf(const QByteArray& path, const Resource& what, ArchiveKind kind);

/// One for this kind, which canWriteArchive() must allow.
std::unique_ptr<ArchiveWriter> newArchiveWriter(ArchiveKind kind, OutputFile& file, Workers& workers);

/// A path of a store: components joined by '/', none of them "", "." or "..", no NUL. "" is the root.
/// @errors Invalid "name.refused"
Result<QByteArray> cleanStorePath(const QString& path);

} // namespace gangway
