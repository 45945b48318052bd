// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct InventoryText {
    Q_DECLARE_TR_FUNCTIONS(InventoryCommand)
};

QString typeName(ResourceType type)
{
    switch (type) {
    case ResourceType::Folder:
        return QStringLiteral("folder");
    case ResourceType::File:
        return QStringLiteral("file");
    case ResourceType::Link:
        return QStringLiteral("link");
    case ResourceType::Special:
        return QStringLiteral("special");
    case ResourceType::Project:
        return QStringLiteral("project");
    }
    return {};
}

void printItem(CommandCall& call, const Inventory& inventory, Inventory::Index i)
{
    const QString path = inventory.path(i);
    if (!call.output.isJson()) {
        const QString problem = inventory.problem(i);
        call.output.line(QStringLiteral("%1  %2%3").arg(
            inventory.bytes(i) < 0 ? QStringLiteral("-").rightJustified(10) : bytesText(inventory.bytes(i)).rightJustified(10), path,
            problem.isEmpty() ? QString() : QStringLiteral("  ") + sentenceOfCode(problem, inventory.name(i))));
        return;
    }
    QJsonObject json{{QStringLiteral("path"), path}, {QStringLiteral("type"), typeName(inventory.type(i))}};
    if (inventory.bytes(i) >= 0)
        json[QStringLiteral("bytes")] = inventory.bytes(i);
    if (inventory.modifiedNs(i) != kUnknownTime) {
        json[QStringLiteral("modified")] =
            QDateTime::fromMSecsSinceEpoch(inventory.modifiedNs(i) / 1000000, Qt::UTC).toString(Qt::ISODateWithMs);
    }
    if (!inventory.problem(i).isEmpty())
        json[QStringLiteral("problem")] = inventory.problem(i);
    call.output.record(json);
}

} // namespace

ExitCode runInventory(CommandCall& call)
{
    auto session = openSource(call, *call.line.from);
    if (!session)
        return fail(call, session.error());
    InventoryRequest request;
    request.scope = call.line.scope;
    auto inventory = (*session)->inventory(call.context, request);
    if (!inventory)
        return fail(call, inventory.error());

    const Inventory& found = **inventory;
    qint64 items = 0;
    qint64 bytes = 0;
    qint64 problems = 0;
    for (Inventory::Index i = 1; i < found.count(); ++i) {
        if (!found.isItem(i) || !call.line.scope.takes(found.path(i)))
            continue;
        printItem(call, found, i);
        ++items;
        bytes += std::max<qint64>(0, found.bytes(i));
        problems += found.problem(i).isEmpty() ? 0 : 1;
    }
    for (const Finding& warning : found.warnings())
        call.output.finding(warning);
    call.output.line(InventoryText::tr("%n item(s), %1", "", static_cast<int>(items)).arg(bytesText(bytes)));
    QJsonArray findings;
    for (const Finding& warning : found.warnings())
        findings.append(findingToJson(warning));
    call.output.result({{QStringLiteral("result"), QStringLiteral("inventory")},
                        {QStringLiteral("location"), call.line.from->toText()},
                        {QStringLiteral("items"), items},
                        {QStringLiteral("bytes"), bytes},
                        {QStringLiteral("unreadable"), problems},
                        {QStringLiteral("findings"), findings}});
    return items > 0 ? ExitCode::Done : ExitCode::NothingToDo;
}

} // namespace gangway
