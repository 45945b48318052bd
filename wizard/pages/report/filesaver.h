// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/services.h"

namespace gangway
{

/// Writes one file off the GUI thread: whole, or not at all. A second save() replaces the first that is not done yet.
/// Owner: the page. GUI thread.
class FileSaver : public QObject
{
    Q_OBJECT

public:
    explicit FileSaver(const WizardServices& services, QObject* parent = nullptr);

    /// `content` is called on a worker: capture values.
    void save(const QString& path, std::function<QByteArray()> content);

signals:
    void saved(const QString& path);
    void failed(const gangway::Error& error);

private:
    Latest<Result<void>> m_work;
};

} // namespace gangway
