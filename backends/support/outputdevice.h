// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/outputfile.h"

#include <QIODevice>

namespace gangway
{

/// A OutputFile as the device that QuaZip writes to. Keeps the newest part in memory, so that going back a little to
/// complete a header costs nothing, and remembers the first error: QuaZip forgets it. Used by one thread.
class OutputDevice : public QIODevice
{
    Q_OBJECT
public:
    explicit OutputDevice(OutputFile& file);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_windowAt + m_window.size(); }
    /// Writes out what is in memory. @errors the first one of any write, "disk.full" among them
    Result<void> flush();
    Result<void> state() const;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 count) override;

private:
    bool spill(qsizetype keep);
    bool note(const Result<void>& outcome);

    OutputFile& m_file;
    QByteArray m_window;   ///< what was not written out yet
    qint64 m_windowAt = 0; ///< where it belongs
    std::optional<Error> m_error;
};

} // namespace gangway
