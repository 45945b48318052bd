// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace gangway
{

/// What happened, to what, why: one translated sentence made from code (or kind) and subject.
QString sentenceOf(const Error& error);
/// What to do about it: one translated sentence. Never empty.
QString adviceOf(const Error& error);
/// Both, as one line.
QString fullTextOf(const Error& error);
/// The same for a code alone, as Resource::problem and notes carry it.
QString sentenceOfCode(const QString& code, const QString& subject = {});

/// For tests: every code that has words of its own.
QStringList codesWithWords();

} // namespace gangway
