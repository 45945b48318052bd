// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/exportload.h"

#include "backends/stores/archive/measuredsource.h"
#include "backends/support/hashing.h"

namespace gangway
{

namespace
{

Result<void> readAll(Context& context, MeasuredSource& measured, FileStore& source, const QString& path, const Resource& listed,
                     LoadedFile& into)
{
    into.content = QByteArray(listed.bytes, Qt::Uninitialized);
    GW_CHECK(measured.read(context, into.content.data(), listed.bytes));
    char beyond = 0;
    GW_CHECK(measured.read(context, &beyond, 1));
    GW_CHECK(checkUnchanged(context, source, path, listed));
    into.sha256 = Sha256::of(into.content);
    return {};
}

Result<void> load(Context& context, FileStore& source, const QString& path, const Resource& listed, LoadedFile& into)
{
    GW_TRY(std::unique_ptr<ByteSource> content, source.read(context, path, 0));
    MeasuredSource measured(std::move(content), listed.bytes, path);
    const Result<void> outcome = readAll(context, measured, source, path, listed, into);
    if (!outcome)
        measured.takeBack(context);
    return outcome;
}

} // namespace

LoadedFile loadForExport(Context context, FileStore& source, const QString& path, const Resource& listed)
{
    LoadedFile loaded;
    if (const Result<void> outcome = load(context, source, path, listed, loaded); !outcome) {
        loaded.content.clear();
        loaded.error = outcome.error();
    }
    return loaded;
}

Result<void> checkUnchanged(Context& context, FileStore& source, const QString& path, const Resource& listed)
{
    if (!source.capabilities().sharesDisk)
        return {};
    GW_TRY(const Resource now, source.stat(context, path));
    if (now.bytes != listed.bytes || now.modifiedNs != listed.modifiedNs)
        return Error::of(ErrorKind::Conflict, QStringLiteral("The file was changed while it was exported"), path,
                         QStringLiteral("source.changed"));
    return {};
}

} // namespace gangway
