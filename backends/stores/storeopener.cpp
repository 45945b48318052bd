// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/storeopener.h"

#include "backends/stores/archive/archivestore.h"
#include "backends/stores/folder/folderstore.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "models/domain/relativepath.h"

#include <array>

namespace gangway
{

namespace
{

Result<OpenedStore> openFolder(Context&, const OpenRequest& request)
{
    const Location& location = request.connection.location;
    GW_TRY(std::shared_ptr<FileStore> store,
           openFolderStore(joinedPath(location.address, location.inside), request.mayBeMissing));
    return OpenedStore{std::move(store), QString()};
}

/// An archive is written whole, so its store holds all of it, whatever part of it the location names.
Result<OpenedStore> openArchive(Context& context, const OpenRequest& request)
{
    ArchiveOpening opening;
    opening.path = request.connection.location.address;
    opening.mayBeMissing = request.mayBeMissing;
    // A target may hold what an earlier process of this very run packed ever so well. Were that taken for a bomb, the run
    // could neither go on nor be taken back. Of a target nothing is brought anywhere; its other limits stay.
    if (request.side == Side::Target)
        opening.limits.mostRatio = ArchiveLimits::none().mostRatio;
    GW_TRY(std::shared_ptr<FileStore> store, openArchiveStore(context, request.environment, opening));
    return OpenedStore{std::move(store), request.connection.location.inside};
}

Result<OpenedStore> openJupyter(Context& context, const OpenRequest& request)
{
    GW_TRY(std::shared_ptr<FileStore> store,
           openJupyterStore(context, request.environment, request.connection, request.credentials,
                            request.mayBeMissing));
    return OpenedStore{std::move(store), QString()};
}

struct Row {
    QLatin1StringView scheme;
    Result<OpenedStore> (*open)(Context&, const OpenRequest&);
};

constexpr std::array kRows{
    Row{QLatin1StringView("folder"), openFolder},
    Row{QLatin1StringView("archive"), openArchive},
    Row{QLatin1StringView("jupyter"), openJupyter},
};

} // namespace

Result<OpenedStore> openStore(Context& context, const OpenRequest& request)
{
    for (const Row& row : kRows) {
        if (request.connection.location.scheme == row.scheme)
            return row.open(context, request);
    }
    return Error::of(ErrorKind::Unsupported, QStringLiteral("There is no store for this kind of place"),
                     request.connection.location.scheme, QStringLiteral("location.scheme"));
}

} // namespace gangway
