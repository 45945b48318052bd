// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/jupyter/jupyterplace.h"
#include "backends/stores/jupyter/spool.h"

namespace gangway
{

/// Reads a file of a Jupyter server part by part. A part that is cut is gone on with where it ended; a file that becomes
/// another one meanwhile ends the reading. A server without ranges sends the whole, which is kept in a Spool.
class JupyterSource : public ByteSource
{
public:
    JupyterSource(std::shared_ptr<JupyterPlace> place, QString path, qint64 offset);

    /// Asks for the first part: says at once when there is no such file. @errors NotFound
    Result<void> open(Context& context);
    Result<qint64> read(Context& context, char* buffer, qint64 most) override;

private:
    Result<void> fetch(Context& context);
    Result<void> accept(const JupyterClient::Part& part, qint64 asked);
    Result<void> acceptCut(const Error& error);
    Result<void> compareWithStart(Context& context);
    Error changed() const;

    std::shared_ptr<JupyterPlace> m_place;
    const QString m_path;
    std::unique_ptr<Spool> m_spool;
    qint64 m_next;           ///< where the next part begins
    qint64 m_total = -1;
    bool m_hasRanges = false;
    bool m_ended = false;
    QByteArray m_lastModified;
    std::optional<Resource> m_start; ///< how the file was described before its second part was read
};

} // namespace gangway
