// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/jsonread.h"

#include <map>
#include <memory>

namespace gangway
{

/// The files of a practice Jupyter server, in memory. Owned and locked by its emulator.
class JupyterTree
{
public:
    struct Node {
        bool isFolder = false;
        QByteArray content;
        QByteArray checkpoint;      ///< null: there is none
        qint64 modifiedNs = 0;
        qint64 createdNs = 0;       ///< as the real server: the inode's change time
        std::map<QString, std::unique_ptr<Node>> children;
    };

    JupyterTree();

    /// Reads the entries of a world's "tree"; see README.md. @errors Invalid
    Result<void> seed(const QJsonArray& entries, qint64 nowNs);

    Node* find(const QStringList& path);
    Node* addFolder(const QStringList& path, qint64 nowNs); ///< nullptr: the parent is missing or not a folder
    Node* addFile(const QStringList& path, qint64 nowNs);   ///< as addFolder; an existing file is returned as it is
    void remove(const QStringList& path, qint64 nowNs);
    /// Both parents must be there, the new name must be free.
    void move(const QStringList& from, const QStringList& to, qint64 nowNs);
    void setContent(Node& file, QByteArray content, qint64 nowNs);
    void append(Node& file, const QByteArray& content, qint64 nowNs);

    qint64 totalBytes() const { return m_totalBytes; }
    /// {"folders": [paths], "files": {path: {"bytes": n, "sha256": hex}}}
    QJsonObject toJson() const;

private:
    Node* add(const QStringList& path, bool folder, qint64 nowNs);
    Result<void> seedEntry(JsonReader& entry, qint64 nowNs);
    Result<void> seedNode(const QString& where, bool isFolder, QByteArray content, qint64 modifiedNs);

    Node m_root;
    qint64 m_totalBytes = 0;
};

/// The name as the API writes it: "a/b"; "" for the root.
QString joinPath(const QStringList& path);

} // namespace gangway
