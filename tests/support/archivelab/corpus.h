// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace gangway::lab
{

/// A hostile or odd archive and what must come of it.
struct CorpusCase {
    QByteArray name;        ///< the sentence that it proves
    QString fileName;
    std::function<QByteArray()> bytes;
    /// "archive.damaged" and the like: refused with that code. Else one line for each file, link and special entry, sorted:
    /// "path = content", "path -> target", "path ! problem code", "path ? code of the error when it is read", "path : special".
    QString expected;
};

/// At least 150 of them, made by writing bytes (anchors.md, T17).
std::vector<CorpusCase> hostileCorpus();

// The parts it is made of.
void addNameCases(std::vector<CorpusCase>& cases);
void addZipCases(std::vector<CorpusCase>& cases);
void addTarCases(std::vector<CorpusCase>& cases);
void addSevenZipCases(std::vector<CorpusCase>& cases);

} // namespace gangway::lab
