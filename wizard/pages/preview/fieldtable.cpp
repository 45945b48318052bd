// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/fieldtable.h"

#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/textlabel.h"

#include <QGridLayout>

namespace gangway
{
namespace
{

constexpr double kValueWidth = 84; // two of them beside a word in the narrow pane

} // namespace

FieldTable::FieldTable()
    : m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(px(6));
    m_grid->setHorizontalSpacing(px(8));
    m_grid->setColumnStretch(0, 1);
}

void FieldTable::setLines(const std::vector<FieldLine>& lines)
{
    clearLayout(m_grid);
    setVisible(!lines.empty());
    if (lines.empty())
        return;
    addValue(0, 1, tr("Source"), {});
    addValue(0, 2, tr("Target", "the other side, in a table"), {});
    QStringList spoken;
    int row = 1;
    for (const FieldLine& line : lines) {
        auto* word = new TextLabel(Type::Body, line.word, Tone::Text2);
        m_grid->addWidget(word, row, 0);
        addValue(row, 1, line.source, line.sourceTip);
        addValue(row, 2, line.target, line.targetTip);
        //: read aloud: a field, its value at the source, its value at the target
        spoken << tr("%1: source %2, target %3").arg(line.word, line.source, line.target);
        ++row;
    }
    setAccessibleName(spoken.join(QStringLiteral(". ")));
}

void FieldTable::addValue(int row, int column, const QString& text, const QString& tip)
{
    auto* label = new TextLabel(Type::Body, {}, row == 0 ? Tone::Text2 : Tone::Text);
    // Long words go under each other where they can; a single one is shortened.
    const bool canWrap = text.contains(u' ') && label->fontMetrics().horizontalAdvance(text) > px(kValueWidth);
    const QString shown = canWrap ? text : label->fontMetrics().elidedText(text, Qt::ElideMiddle, px(kValueWidth));
    label->setText(shown);
    label->setWrapped(canWrap);
    if (canWrap)
        label->setWidest(kValueWidth);
    label->setToolTip(!tip.isEmpty() ? tip : shown == text ? QString() : text);
    label->setTrailing(true);
    m_grid->addWidget(label, row, column);
}

} // namespace gangway
