// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/choicedialog.h"

#include "wizard/style/kinds.h"
#include "wizard/widgets/radiogroup.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr double kWidth = 520; // look.md §9
constexpr double kMargin = 24;
constexpr double kGap = 20;

} // namespace

ChoiceDialog::ChoiceDialog(const QString& title, const QString& line, const QList<Choice>& choices,
                           const QString& stayText, QWidget* parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_line(new TextLabel(Type::Body, line, Tone::Text2))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    auto* heading = new TextLabel(Type::DialogTitle, title);
    heading->setWrapped(true);
    m_line->setWrapped(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(4));
    words->addWidget(heading);
    words->addWidget(m_line);
    layout->addLayout(words);
    if (m_choices.size() > 1) {
        m_group = new RadioGroup(RadioGroup::Look::Framed);
        for (const Choice& choice : m_choices)
            m_group->addChoice(choice.id, choice.title, choice.consequence);
        layout->addWidget(m_group);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch(1);
    auto* stay = makeButton(stayText);
    stay->setAutoDefault(false);
    m_primary = makeButton(m_choices.first().button, Kind::Primary);
    m_primary->setDefault(true);
    buttons->addWidget(stay);
    buttons->addWidget(m_primary);
    layout->addLayout(buttons);
    refit();
    if (auto* first = m_group ? m_group->findChild<QRadioButton*>() : nullptr)
        first->setFocus(Qt::OtherFocusReason);

    if (m_group) {
        connect(m_group, &RadioGroup::chosenChanged, this, [this](const QString& id) {
            for (const Choice& choice : m_choices) {
                if (choice.id == id)
                    m_primary->setText(choice.button);
            }
        });
    }
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(m_group ? m_group->chosen() : m_choices.first().id); });
    connect(this, &QDialog::rejected, this, &ChoiceDialog::stayed);
}

void ChoiceDialog::setLine(const QString& line)
{
    m_line->setText(line);
}

void ChoiceDialog::setConsequence(const QString& id, const QString& text)
{
    if (m_group)
        m_group->setConsequence(id, text);
}

void ChoiceDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        refit();
    QDialog::changeEvent(event);
}

void ChoiceDialog::refit()
{
    setFixedWidth(px(kWidth));
    layout()->setContentsMargins(px(kMargin), px(kMargin), px(kMargin), px(kMargin));
    layout()->setSpacing(px(kGap));
}

} // namespace gangway
