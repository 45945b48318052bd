// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/radiogroup.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gangway {

namespace {
constexpr double kIndent = 25; // 16 mark + 9 gap: the consequence stands under the words
} // namespace

RadioGroup::RadioGroup(Look look, QWidget* parent)
    : QWidget(parent), m_look(look), m_rows(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on && index < m_choices.size())
            emit chosenChanged(m_choices.at(index).id);
    });
    restyle();
}

void RadioGroup::addChoice(const QString& id, const QString& title, const QString& consequence)
{
    auto* row = new QWidget(this);
    auto* button = new QRadioButton(title, row);
    auto* line = new TextLabel(Type::Body, consequence, Tone::Text2, row);
    line->setWrapped(true);
    line->setVisible(!consequence.isEmpty());
    button->setAccessibleName(title);
    button->setAccessibleDescription(consequence);
    auto* column = new QVBoxLayout(row);
    column->addWidget(button);
    column->addWidget(line);
    row->installEventFilter(this);
    const bool first = m_choices.isEmpty();
    m_group->addButton(button, int(m_choices.size()));
    m_choices.append({id, row, button, line});
    m_rows->addWidget(row);
    restyle();
    if (first)
        button->setChecked(true);
}

void RadioGroup::setConsequence(const QString& id, const QString& consequence)
{
    if (const Choice* choice = find(id)) {
        choice->line->setText(consequence);
        choice->line->setVisible(!consequence.isEmpty());
        choice->button->setAccessibleDescription(consequence);
    }
}

void RadioGroup::setChoiceEnabled(const QString& id, bool on)
{
    if (const Choice* choice = find(id))
        choice->row->setEnabled(on);
}

QString RadioGroup::chosen() const
{
    const int index = m_group->checkedId();
    return index >= 0 && index < m_choices.size() ? m_choices.at(index).id : QString();
}

void RadioGroup::choose(const QString& id)
{
    if (const Choice* choice = find(id))
        choice->button->setChecked(true);
}

void RadioGroup::chooseNone()
{
    if (QAbstractButton* button = m_group->checkedButton()) {
        m_group->setExclusive(false); // else the last one could not be taken back
        button->setChecked(false);
        m_group->setExclusive(true);
    }
}

void RadioGroup::clearChoices()
{
    for (const Choice& choice : m_choices) {
        m_group->removeButton(choice.button);
        choice.row->hide();
        choice.row->deleteLater();
    }
    m_choices.clear();
}

const RadioGroup::Choice* RadioGroup::find(const QString& id) const
{
    for (const Choice& choice : m_choices) {
        if (choice.id == id)
            return &choice;
    }
    return nullptr;
}

bool RadioGroup::eventFilter(QObject* watched, QEvent* event)
{
    // The whole row is the target, not only the mark and the words.
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Choice& choice : m_choices) {
            if (choice.row == watched && choice.row->isEnabled())
                choice.button->click();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RadioGroup::paintEvent(QPaintEvent*)
{
    if (m_look == Look::Plain)
        return;
    const Tokens& t = tokens();
    QPainter painter(this);
    paint::rounded(&painter, rect(), px(9), t.raised, t.line);
    for (int i = 1; i < m_choices.size(); ++i)
        painter.fillRect(QRect(1, m_choices.at(i).row->y() - 1, width() - 2, 1), t.line);
}

void RadioGroup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LayoutDirectionChange)
        restyle();
    QWidget::changeEvent(event);
}

void RadioGroup::restyle()
{
    const bool framed = m_look == Look::Framed;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(framed ? 1 : px(4));
    for (const Choice& choice : m_choices) {
        choice.button->setFont(fontOf(framed ? Type::Strong : Type::Body));
        QLayout* column = choice.row->layout();
        column->setContentsMargins(framed ? px(15) : 0, framed ? px(7) : 0, framed ? px(15) : 0, framed ? px(11) : 0);
        column->setSpacing(0);
        choice.line->setContentsMargins(layoutDirection() == Qt::LeftToRight ? px(kIndent) : 0, 0,
                                        layoutDirection() == Qt::RightToLeft ? px(kIndent) : 0, 0);
    }
}

} // namespace gangway
