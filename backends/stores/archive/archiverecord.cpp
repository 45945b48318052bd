// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archiverecord.h"

#include "backends/stores/archive/archivereader.h"
#include "backends/stores/archive/tarreader.h"
#include "backends/support/hashing.h"
#include "backends/support/job.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <memory>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 512 * 1024;
// What one job reads back: enough for its start not to show.
constexpr qint64 kJobBytes = 4 << 20;
constexpr size_t kJobEntries = 256;

quint64 hashOf(QByteArrayView path)
{
    return qHash(path, 0);
}

Error unproven(QByteArrayView path, const QString& detail)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive does not hold what was written to it"),
                     QString::fromUtf8(path), QStringLiteral("archive.unproven"), detail);
}

} // namespace

bool ArchiveRecord::claim(const QByteArray& path)
{
    return m_paths.insert(hashOf(path)).second;
}

bool ArchiveRecord::has(const QByteArray& path) const
{
    return m_paths.contains(hashOf(path));
}

void ArchiveRecord::add(const QByteArray& path, ResourceType type, qint64 bytes, const QByteArray& sha256)
{
    Entry entry;
    std::copy_n(sha256.begin(), std::min<qsizetype>(sha256.size(), 32), entry.sha256.begin());
    entry.bytes = bytes;
    entry.pathHash = hashOf(path);
    entry.type = type;
    m_entries.push_back(entry);
}

Result<void> ArchiveRecord::compare(size_t place, QByteArrayView path, ResourceType type, qint64 bytes) const
{
    if (place >= m_entries.size() || m_entries[place].pathHash != hashOf(path) || m_entries[place].type != type)
        return unproven(path, QStringLiteral("not what stands at this place"));
    if (type == ResourceType::File && m_entries[place].bytes != bytes)
        return unproven(path, QStringLiteral("%1 bytes instead of %2").arg(bytes).arg(m_entries[place].bytes));
    return {};
}

Result<void> ArchiveRecord::compareHash(size_t place, QByteArrayView path, const QByteArray& sha256) const
{
    const auto& expected = m_entries[place].sha256;
    if (sha256 != QByteArrayView(expected.data(), qsizetype(expected.size())))
        return unproven(path, QStringLiteral("another SHA-256"));
    return {};
}

Result<void> ArchiveRecord::verify(Context& context, Workers& workers, const QString& path, ArchiveKind kind) const
{
    return kind == ArchiveKind::Zip ? verifyZip(context, workers, path) : verifyTar(context, path, kind);
}

/// Entries that are read back by one job.
class ZipProof
{
public:
    ZipProof(Context context, const ArchiveRecord& record, std::shared_ptr<const ArchiveReader> reader)
        : m_context(std::move(context))
        , m_record(record)
        , m_reader(std::move(reader))
    {
    }
    void add(ArchiveIndex::Position i)
    {
        m_positions.push_back(i);
        m_bytes += m_reader->index().entry(i).bytes;
    }
    bool isFull() const { return m_bytes >= kJobBytes || m_positions.size() >= kJobEntries; }
    bool isEmpty() const { return m_positions.empty(); }
    const Result<void>& outcome() const { return m_outcome; }

    void run()
    {
        for (const ArchiveIndex::Position i : m_positions) {
            if (m_outcome)
                m_outcome = prove(i);
        }
    }

private:
    Result<void> prove(ArchiveIndex::Position i)
    {
        const QByteArrayView path = m_reader->index().path(i);
        GW_TRY(const std::unique_ptr<ByteSource> source, m_reader->read(i, 0));
        GW_TRY(const ContentDigest digest, digestOf(m_context, *source));
        return m_record.compareHash(m_reader->index().entry(i).order, path, digest.sha256);
    }

    Context m_context;
    const ArchiveRecord& m_record;
    std::shared_ptr<const ArchiveReader> m_reader;
    std::vector<ArchiveIndex::Position> m_positions;
    qint64 m_bytes = 0;
    Result<void> m_outcome;
};

Result<void> ArchiveRecord::verifyZip(Context& context, Workers& workers, const QString& path) const
{
    GW_TRY(auto file, RandomFile::open(path));
    GW_TRY(const auto reader, ArchiveReader::open(context, std::move(file), ArchiveKind::Zip, ArchiveLimits::none()));
    const ArchiveIndex& index = reader->index();
    JobWindow jobs(workers);
    auto proof = std::make_shared<ZipProof>(context, *this, reader);
    const auto send = [&]() -> Result<void> {
        const auto full = std::exchange(proof, std::make_shared<ZipProof>(context, *this, reader));
        return jobs.add([full] { full->run(); }, 0, [full] { return full->outcome(); });
    };
    qint64 found = 0;
    for (ArchiveIndex::Position i = 0; i < index.count(); ++i) {
        const ArchiveEntry& entry = index.entry(i);
        if (entry.order == ArchiveEntry::kImplied)
            continue;
        ++found;
        if (entry.problem != EntryProblem::None)
            return unproven(index.path(i), entryProblemCode(entry.problem));
        GW_CHECK(compare(entry.order, index.path(i), entry.type, entry.bytes));
        if (entry.type == ResourceType::Link)
            GW_CHECK(compareHash(entry.order, index.path(i), Sha256::of(index.linkTarget(i))));
        if (entry.type == ResourceType::File)
            proof->add(i);
        if (proof->isFull())
            GW_CHECK(send());
    }
    if (!proof->isEmpty())
        GW_CHECK(send());
    GW_CHECK(jobs.finish());
    return found == count() ? Result<void>() : unproven({}, QStringLiteral("%1 entries instead of %2").arg(found).arg(count()));
}

namespace
{

ResourceType typeOf(const TarMember& member)
{
    switch (member.kind) {
    case TarMember::Kind::File:
        return ResourceType::File;
    case TarMember::Kind::Folder:
        return ResourceType::Folder;
    case TarMember::Kind::Link:
        return ResourceType::Link;
    case TarMember::Kind::HardLink:
    case TarMember::Kind::Special:
        break;
    }
    return ResourceType::Special;
}

Result<QByteArray> hashContent(Context& context, TarReader& reader)
{
    Sha256 hash;
    QByteArray block(kBlockBytes, Qt::Uninitialized);
    for (;;) {
        GW_CHECK(context.checkStopped());
        GW_TRY(const qint64 count, reader.readContent(block.data(), kBlockBytes));
        if (count == 0)
            return hash.result();
        hash.add(QByteArrayView(block).first(count));
    }
}

} // namespace

// As it is unpacked, from front to back: nothing is kept.
Result<void> ArchiveRecord::verifyTar(Context& context, const QString& path, ArchiveKind kind) const
{
    GW_TRY(const auto file, RandomFile::open(path));
    const auto unpacker = Unpacker::create(kind == ArchiveKind::TarZst ? PackedAs::Zstd : PackedAs::Gzip, *file, 0, file->bytes());
    const std::unique_ptr<TarInput> input = tarInputOf(*unpacker);
    TarReader reader(*input);
    for (size_t place = 0;; ++place) {
        GW_TRY(const auto member, reader.next());
        if (!member)
            return place == m_entries.size() ? Result<void>() : unproven({}, QStringLiteral("entries are missing"));
        const ResourceType type = typeOf(*member);
        QByteArray name = member->name;
        if (type == ResourceType::Folder && name.endsWith('/'))
            name.chop(1);
        GW_CHECK(compare(place, name, type, member->bytes));
        if (type == ResourceType::Link)
            GW_CHECK(compareHash(place, name, Sha256::of(member->linkName)));
        if (type != ResourceType::File)
            continue;
        GW_TRY(const QByteArray sha256, hashContent(context, reader));
        GW_CHECK(compareHash(place, name, sha256));
    }
}

} // namespace gangway
