// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/fieldlines.h"

#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace gangway
{
namespace
{

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldLines)
};

constexpr qint64 kNsInMs = 1'000'000;
constexpr qsizetype kHashShown = 8; // enough to tell two apart; the whole of it is in the tool tip

const QString kNothing = QStringLiteral("–");

QDateTime timeOf(qint64 ns)
{
    return QDateTime::fromMSecsSinceEpoch(ns / kNsInMs, Qt::UTC);
}

QString exactTime(qint64 ns)
{
    return QLocale().toString(timeOf(ns).toLocalTime(), QLocale::LongFormat);
}

FieldLine sizeLine(const Plan& plan, const Change& change)
{
    const auto text = [](const Inventory& side, Inventory::Index i) {
        return i == Inventory::kNone ? kNothing : side.bytes(i) == kUnknownBytes ? FieldText::tr("unknown") : bytesText(side.bytes(i));
    };
    const auto tip = [](const Inventory& side, Inventory::Index i) {
        if (i == Inventory::kNone || side.bytes(i) == kUnknownBytes)
            return QString();
        //: the exact size of a file
        return FieldText::tr("%1 bytes").arg(countText(side.bytes(i)));
    };
    return {fieldWord(QStringLiteral("bytes")), text(*plan.sourceInventory, change.source), text(*plan.targetInventory, change.target),
            tip(*plan.sourceInventory, change.source), tip(*plan.targetInventory, change.target)};
}

FieldLine timeLine(const Plan& plan, const Change& change)
{
    const qint64 here = change.source == Inventory::kNone ? kUnknownTime : plan.sourceInventory->modifiedNs(change.source);
    const qint64 there = change.target == Inventory::kNone ? kUnknownTime : plan.targetInventory->modifiedNs(change.target);
    const bool areKnown = here != kUnknownTime && there != kUnknownTime;
    // Two times of one day need more than the day to be told apart.
    const bool isOneDay = areKnown && here != there && dateText(timeOf(here)) == dateText(timeOf(there));
    const auto text = [isOneDay](qint64 ns, Inventory::Index i) {
        if (i == Inventory::kNone)
            return kNothing;
        if (ns == kUnknownTime)
            return FieldText::tr("unknown");
        return isOneDay ? QLocale().toString(timeOf(ns).toLocalTime().time(), QLocale::LongFormat) : dateText(timeOf(ns));
    };
    return {fieldWord(QStringLiteral("modified")), text(here, change.source), text(there, change.target),
            here == kUnknownTime ? QString() : exactTime(here), there == kUnknownTime ? QString() : exactTime(there)};
}

QString valueText(const QString& field, const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return kNothing;
    if (field == u"permissions")
        return QString::number(value.toInt(), 8);
    if (field == u"contentHash")
        return value.toString().first(std::min(kHashShown, value.toString().size())) + u'…';
    if (field == u"type") {
        const QString type = value.toString();
        return type == u"file"     ? FieldText::tr("File")
               : type == u"folder" ? FieldText::tr("Folder")
               : type == u"link"   ? FieldText::tr("Link")
                                   : type;
    }
    if (value.isDouble())
        return QLocale().toString(value.toDouble());
    return value.isBool() ? (value.toBool() ? FieldText::tr("yes") : FieldText::tr("no")) : value.toString();
}

} // namespace

std::vector<FieldLine> fieldLines(const Plan& plan, const Change& change)
{
    const bool isOfTarget = change.source == Inventory::kNone;
    const Inventory& side = isOfTarget ? *plan.targetInventory : *plan.sourceInventory;
    std::vector<FieldLine> lines;
    if (side.type(isOfTarget ? change.target : change.source) == ResourceType::File) {
        lines.push_back(sizeLine(plan, change));
        lines.push_back(timeLine(plan, change));
    }
    if (isOfTarget || change.target == Inventory::kNone)
        return lines;
    for (const FieldDifference& difference : fieldDifferences(*plan.sourceInventory, *plan.targetInventory, change)) {
        if (difference.field == u"bytes" || difference.field == u"modified")
            continue;
        const auto tip = [&](const QJsonValue& value) { return value.isString() ? value.toString() : QString(); };
        lines.push_back({fieldWord(difference.field), valueText(difference.field, difference.source),
                         valueText(difference.field, difference.target), tip(difference.source), tip(difference.target)});
    }
    return lines;
}

} // namespace gangway
