// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the export page: which projects the open source has, one of them as an archive with a list of checksums.
/// Owner: ExportPage. GUI thread.
class ExportController : public QObject
{
    Q_OBJECT

public:
    ExportController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void enter(); ///< reads the projects, where they were not read from this source
    void readAgain();
    const std::vector<ScopeNode>& projects() const { return m_projects; } ///< those that can be exported
    bool isReading() const { return m_reading.isRunning(); }

    static QStringList endings();           ///< ".zip", ".tar.gz", ".tar.zst"
    static QString endingOf(const QString& path); ///< "" where it is none of them
    static QString withEnding(const QString& path, const QString& ending);
    QString folder() const { return m_folder; } ///< of the picked project; "" = everything
    QString outPath() const { return m_outPath; }
    void setFolder(const QString& folder);
    void setOutPath(const QString& path);
    QString suggestedPath() const;          ///< in the home folder, after the project
    bool canStart() const;

    void start();
    void stop();
    bool isExporting() const { return m_export.isRunning(); }
    qint64 bytesRead() const { return m_bytes; }
    qint64 filesRead() const { return m_files; }
    const std::optional<ExportSummary>& summary() const { return m_summary; }
    const std::optional<Error>& error() const { return m_error; }
    void startOver(); ///< another one

signals:
    void changed();
    void progressed();

private:
    const WizardServices& m_services;
    WizardState& m_state;
    std::shared_ptr<Session> m_source; ///< of which the projects are
    std::vector<ScopeNode> m_projects;
    QString m_folder;
    QString m_outPath;
    qint64 m_bytes = 0;
    qint64 m_files = 0;
    std::optional<ExportSummary> m_summary;
    std::optional<Error> m_error;
    Latest<Result<std::vector<ScopeNode>>> m_reading;
    Latest<Result<ExportSummary>> m_export;
};

} // namespace gangway
