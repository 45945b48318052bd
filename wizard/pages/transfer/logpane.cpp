// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/logpane.h"

#include "models/items/logmodel.h"
#include "wizard/pages/report/filesaver.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/logview.h"
#include "wizard/widgets/searchfield.h"
#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace gangway
{
namespace
{

constexpr double kFilterWidth = 190;
constexpr double kLeastLines = 66; // three of them

} // namespace

LogPane::LogPane(LogModel& log, const WizardServices& services)
    : m_log(log)
    , m_saver(new FileSaver(services, this))
    , m_fold(makeButton(tr("Log"), Kind::Quiet, Icon::ChevronDown))
    , m_level(new QComboBox)
    , m_filter(new SearchField(tr("Filter the log"), SearchField::Role::Filter))
    , m_follow(new QCheckBox(tr("Follow", "the newest line of the log")))
    , m_save(makeButton(tr("Save log"), Kind::Link, Icon::Save))
    , m_message(new TextLabel(Type::Secondary, {}, Tone::Text2))
    , m_view(new LogView)
    , m_tools(new QWidget)
{
    build();
    m_view->setRoles(asInt(LogRole::Time), asInt(LogRole::Level), asInt(LogRole::Message));
    m_view->setModel(&log);
    m_view->setFollow(true);
    m_view->setAccessibleName(tr("Log"));
    connect(m_fold, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] { m_log.setLeastLevel(LogLevel(m_level->currentData().toInt())); });
    connect(m_filter, &QLineEdit::textChanged, &log, &LogModel::setText);
    connect(m_follow, &QCheckBox::toggled, m_view, &LogView::setFollow);
    connect(m_view, &LogView::followChanged, m_follow, &QCheckBox::setChecked);
    connect(m_save, &QPushButton::clicked, this, &LogPane::askWhereToSave);
    connect(m_saver, &FileSaver::saved, this, [this] { m_message->setText(tr("Saved", "the log")); });
    connect(m_saver, &FileSaver::failed, this, [this](const Error& error) { m_message->setText(fullTextOf(error)); });
}

void LogPane::build()
{
    m_level->addItem(tr("All lines"), asInt(LogLevel::Debug));
    m_level->addItem(tr("Without details"), asInt(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), asInt(LogLevel::Warning));
    m_level->addItem(tr("Errors only"), asInt(LogLevel::Error));
    m_level->setCurrentIndex(1);
    m_log.setLeastLevel(LogLevel::Info);
    auto* buddy = new TextLabel(Type::Body, tr("Lines to show"));
    buddy->setBuddy(m_level);
    buddy->hide();
    keepWidth(m_filter, kFilterWidth, kFilterWidth);
    m_follow->setAccessibleName(tr("Follow the newest line"));
    m_follow->setChecked(true);
    m_fold->setAccessibleName(tr("Show or hide the log"));
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(px(8));
    tools->addWidget(buddy);
    tools->addWidget(m_level);
    tools->addWidget(m_filter);
    tools->addWidget(m_message, 1);
    tools->addStretch(0);
    tools->addWidget(m_follow);
    tools->addSpacing(px(12));
    tools->addWidget(m_save);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(m_fold);
    head->addWidget(m_tools, 1);
    head->addStretch(0); // the heading stays at its edge when the log is folded
    keepLeastHeight(m_view, kLeastLines);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addLayout(head);
    column->addWidget(m_view, 1);
}

void LogPane::setOpen(bool on)
{
    if (m_isOpen == on)
        return;
    m_isOpen = on;
    m_tools->setVisible(on);
    m_view->setVisible(on);
    m_fold->setProperty(paint::kSymbol, int(on ? Icon::ChevronDown : Icon::ChevronRight));
    m_fold->update();
    emit openChanged(on);
}

bool LogPane::hasFocusInside() const
{
    const QWidget* focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void LogPane::focusLines()
{
    setOpen(true);
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void LogPane::showSubject(const QString& path)
{
    m_level->setCurrentIndex(0);
    m_filter->clear();
    m_view->setFollow(false);
    m_follow->setChecked(false);
    setOpen(true);
    const QModelIndex line = m_log.findSubject(path);
    if (line.isValid()) {
        m_view->setCurrentIndex(line);
        m_view->scrollTo(line, QAbstractItemView::PositionAtCenter);
        m_view->setFocus(Qt::OtherFocusReason);
    } else {
        m_filter->setText(path);
    }
}

void LogPane::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, tr("Save the log"), QDir::homePath(), tr("Text (*.log *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("log"));
    dialog->selectFile(tr("transfer", "a file name") + QStringLiteral(".log"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_saver->save(path, [lines = m_log.lines()] { return LogModel::textOf(lines).toUtf8(); });
    });
    dialog->open();
}

} // namespace gangway
