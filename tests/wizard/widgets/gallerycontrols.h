// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/widgets/gallerypages.h"

/// The standard controls in all their states, and a dialog.
namespace gallery {

/// Every standard control in its states.
inline QWidget* controlsPage()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(px(20), px(20), px(20), px(20));
    layout->setSpacing(px(12));
    for (const bool enabled : {true, false}) {
        auto* line = new QHBoxLayout;
        for (const auto kind : {Kind::Primary, Kind::Default, Kind::Quiet, Kind::Danger, Kind::Link})
            line->addWidget(makeButton(s(u"Retry 2 items"), kind, Icon::Retry));
        line->addWidget(makeIconButton(Icon::Copy, s(u"Copy message")));
        line->addStretch(1);
        layout->addLayout(line);
        auto* marks = new QHBoxLayout;
        for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            auto* check = new QCheckBox(s(u"Check"));
            check->setTristate(state == Qt::PartiallyChecked);
            check->setCheckState(state);
            marks->addWidget(check);
        }
        auto* group = new QWidget;
        auto* radios = new QHBoxLayout(group);
        radios->setContentsMargins(0, 0, 0, 0);
        radios->addWidget(new QRadioButton(s(u"Radio")));
        auto* chosen = new QRadioButton(s(u"Chosen"));
        chosen->setChecked(true);
        radios->addWidget(chosen);
        marks->addWidget(group);
        marks->addStretch(1);
        layout->addLayout(marks);
        auto* inputs = new QHBoxLayout;
        auto* edit = new QLineEdit(s(u"aurora-retail"));
        edit->setAccessibleName(s(u"Organisation"));
        inputs->addWidget(edit);
        auto* combo = new QComboBox;
        combo->addItem(icon(Icon::Folder), s(u"Folder"));
        auto* name = new TextLabel(Type::Body, s(u"Kind"));
        name->setBuddy(combo);
        inputs->addWidget(name);
        inputs->addWidget(combo);
        auto* spin = new QSpinBox;
        spin->setAccessibleName(s(u"Number"));
        inputs->addWidget(spin);
        layout->addLayout(inputs);
        for (const auto state : {BarState::Running, BarState::Paused, BarState::Failures}) {
            auto* bar = new ProgressBar(s(u"Progress"));
            bar->setFraction(state == BarState::Running && !enabled ? -1 : 0.4);
            bar->setState(state);
            layout->addWidget(bar);
        }
        for (int row = 0; row < 3; ++row) {
            QLayout* one = row == 0 ? line : row == 1 ? marks : inputs;
            for (int i = 0; i < one->count(); ++i) {
                if (QWidget* widget = one->itemAt(i)->widget())
                    widget->setEnabled(enabled);
            }
        }
    }
    layout->addStretch(1);
    return page;
}

inline QWidget* stopDialog()
{
    auto* dialog = new QWidget;
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(px(24), px(20), px(24), px(20));
    layout->addWidget(new TextLabel(Type::DialogTitle, s(u"Stop the transfer?")));
    layout->addWidget(new TextLabel(Type::Body, s(u"It is on hold while you decide. 98 of 163 items are moved."), Tone::Text2));
    auto* group = new RadioGroup;
    group->addChoice(s(u"after"), s(u"Stop after the items under way"), s(u"4 items finish first, about 3 minutes. You can resume later."));
    group->addChoice(s(u"now"), s(u"Stop now"), s(u"The 4 items under way start again from their last saved part when you resume."));
    group->addChoice(s(u"undo"), s(u"Stop and undo"), s(u"Removes the 91 items this transfer added and puts back the 7 it changed."));
    layout->addSpacing(px(8));
    layout->addWidget(group);
    layout->addSpacing(px(12));
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(makeButton(s(u"Go on with the transfer")));
    line->addWidget(makeButton(s(u"Stop after these items"), Kind::Primary));
    layout->addLayout(line);
    return dialog;
}

} // namespace gallery
