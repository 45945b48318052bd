// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QString>

namespace gangway
{

enum class Severity : quint8 { Blocker, Warning, Info, Passed };

/// One result of the checks. wizard/text turns `code` + `subject` + `args` into the sentence and the fix a person
/// reads; `message` and `fix` are their plain English for logs and for codes that wizard/text does not know.
struct Finding {
    Severity severity = Severity::Info;
    QString code;     ///< stable, dotted: "target.disk", "name.clash"
    QString subject;  ///< the path, name or host it is about
    QString message;
    QString fix;
    QJsonObject args; ///< numbers and names of the sentence: {"needed": 123, "free": 45, "count": 2}

    QJsonObject toJson() const;
    static Result<Finding> fromJson(const QJsonObject& json);
};

QString severityName(Severity severity); ///< "blocker", "warning", "info", "passed"

} // namespace gangway
