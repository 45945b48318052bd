// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivefixture.h"

#include "backends/stores/archive/archivestore.h"

namespace gangway
{

namespace
{

class ArchiveFixture : public StoreFixture
{
public:
    explicit ArchiveFixture(QString name)
        : m_name(std::move(name))
    {
    }
    Result<std::shared_ptr<FileStore>> open() override
    {
        Context context = world.context();
        ArchiveOpening opening;
        opening.path = m_folder.filePath(m_name);
        opening.mayBeMissing = true;
        return openArchiveStore(context, world.environment(), opening);
    }
    QStringList rawPaths() override { return pathsBelow(m_folder.path()); }

private:
    QTemporaryDir m_folder;
    QString m_name;
};

} // namespace

Result<std::unique_ptr<StoreFixture>> makeArchiveFixture(const QString& name)
{
    return std::unique_ptr<StoreFixture>(new ArchiveFixture(name));
}

} // namespace gangway
