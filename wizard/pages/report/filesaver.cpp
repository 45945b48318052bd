// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/filesaver.h"

#include <QSaveFile>

namespace gangway
{
namespace
{

Error diskError(const QSaveFile& file)
{
    return Error::of(ErrorKind::Disk, QStringLiteral("The file could not be written"), file.fileName(), {}, file.errorString());
}

Result<void> write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return diskError(file);
    return {};
}

} // namespace

FileSaver::FileSaver(const WizardServices& services, QObject* parent)
    : QObject(parent)
    , m_work(services)
{
}

void FileSaver::save(const QString& path, std::function<QByteArray()> content)
{
    m_work.start([path, content = std::move(content)](Context&, const Teller&) { return write(path, content()); },
                 [this, path](Result<void> result) {
                     if (result)
                         emit saved(path);
                     else
                         emit failed(result.error());
                 });
}

} // namespace gangway
