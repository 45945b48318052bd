// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/sidecard.h"

#include "wizard/focusorder.h"
#include "wizard/pages/connect/fieldrow.h"
#include "wizard/pages/connect/networkpanel.h"
#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/secretedit.h"
#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

namespace gangway
{
namespace
{

using Status = SideController::Status;
using Method = SideFields::Method;
constexpr double kFieldGap = 12;

void put(QLineEdit* edit, const QString& text)
{
    if (edit && edit->text() != text)
        edit->setText(text);
}

} // namespace

SideCard::SideCard(SideController& controller, bool keychainLasts)
    : m_controller(controller)
    , m_text(schemeText(controller.scheme()))
    , m_keychainLasts(keychainLasts)
    , m_badge(new Badge)
    , m_busy(new BusyLine)
    , m_button(makeButton(tr("Connect")))
    , m_below(new QVBoxLayout)
{
    body()->setSpacing(px(kFieldGap));
    addHeader();
    if (m_text.isNetwork)
        addServerFields();
    else if (controller.scheme() == QStringLiteral("sandbox"))
        addPracticeNote();
    else
        addPathFields();
    m_below->setSpacing(px(6));
    body()->addWidget(m_busy);
    body()->addLayout(m_below);
    if (m_text.isNetwork) {
        m_network = new NetworkPanel(controller.side() == Side::Source ? tr("Source") : tr("Target"));
        body()->addWidget(m_network);
        connect(m_network, &NetworkPanel::edited, this,
                [this](const NetworkSettings& network) { edit([&](SideFields& fields) { fields.network = network; }); });
    }
    body()->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &SideCard::press);
    connect(&m_controller, &SideController::changed, this, &SideCard::refresh);
    refresh();
}

void SideCard::addHeader()
{
    const bool isSource = m_controller.side() == Side::Source;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(Type::Secondary, isSource ? tr("Source") : tr("Target"), Tone::Text2));
    auto* name = new TextLabel(Type::CardTitle, m_text.name);
    name->setWrapped(true);
    words->addWidget(name);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(12));
    line->addWidget(new SymbolLabel(isSource ? m_text.icon : Icon::Target, Tone::Text2, 20));
    line->addLayout(words, 1);
    line->addWidget(m_badge, 0, Qt::AlignTop);
    body()->addLayout(line);
}

void SideCard::addPathFields()
{
    const bool isArchive = m_controller.scheme() == QStringLiteral("archive");
    const bool isSource = m_controller.side() == Side::Source;
    const auto kind = !isArchive ? PathRow::Kind::Folder : isSource ? PathRow::Kind::OpenFile : PathRow::Kind::SaveFile;
    const QString filter = !isArchive ? QString()
                           : isSource ? tr("Archives (*.zip *.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.7z);;All files (*)")
                                      : tr("Archives (*.zip *.tar.gz *.tar.zst)");
    m_path = new PathRow(m_text.addressLabel, kind, filter);
    m_address = m_path->edit();
    m_address->setPlaceholderText(m_text.addressExample);
    body()->addWidget(m_path);
    if (!isSource) {
        auto* note = new TextLabel(Type::Secondary,
                                   isArchive ? tr("It may be a new file, or one that is there already.")
                                             : tr("It may be a new folder; Gangway makes it when the transfer starts."),
                                   Tone::Text2);
        note->setWrapped(true);
        body()->addWidget(note);
    }
    addButtonLine();
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString& text) { m_controller.setAddress(text); });
    // Reading a folder costs nothing, so that no button has to be pressed for it.
    const auto use = [this] {
        m_controller.setAddress(m_address->text());
        m_controller.open();
    };
    connect(m_path, &PathRow::picked, this, use);
    connect(m_address, &QLineEdit::editingFinished, this, use);
}

void SideCard::addButtonLine()
{
    // Below the fields: beside them they would have no room, in Russian least of all.
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_button);
    body()->addLayout(line);
}

void SideCard::addPracticeNote()
{
    // Started by the start page, with nothing to type in and nothing to choose.
    auto* note = new TextLabel(Type::Body, m_text.line, Tone::Text2);
    note->setWrapped(true);
    body()->addWidget(note);
    m_button->setParent(this);
    m_button->hide();
}

void SideCard::addServerFields()
{
    m_address = new QLineEdit;
    m_address->setPlaceholderText(m_text.addressExample);
    m_inside = new QLineEdit;
    m_inside->setPlaceholderText(tr("All of it"));
    body()->addWidget(new FieldRow(m_text.addressLabel, m_address));
    addSignIn(body());
    body()->addWidget(new FieldRow(tr("Folder on the server"), m_inside));
    addButtonLine();
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString& text) { m_controller.setAddress(text); });
    connect(m_inside, &QLineEdit::textEdited, this,
            [this](const QString& text) { edit([&](SideFields& fields) { fields.inside = text; }); });
    for (QLineEdit* field : {m_address, m_inside, static_cast<QLineEdit*>(m_secret)})
        connect(field, &QLineEdit::returnPressed, &m_controller, &SideController::open);
}

void SideCard::addSignIn(QVBoxLayout* layout)
{
    m_method = new QComboBox;
    m_method->addItem(tr("Token"), int(Method::Token));
    m_method->addItem(tr("Password"), int(Method::Password));
    m_method->addItem(tr("No sign-in"), int(Method::None));
    m_secret = new SecretEdit;
    m_secretRow = new FieldRow(tr("Token or password"), m_secret);
    m_keep = new QCheckBox(tr("Keep the sign-in in this computer's keychain"));
    layout->addWidget(new FieldRow(tr("How to sign in"), m_method));
    layout->addWidget(m_secretRow);
    layout->addWidget(m_keep);
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] {
        edit([this](SideFields& fields) { fields.method = Method(m_method->currentData().toInt()); });
    });
    connect(m_secret, &QLineEdit::textEdited, this,
            [this](const QString& text) { edit([&](SideFields& fields) { fields.secret = text; }); });
    connect(m_keep, &QCheckBox::toggled, this, [this](bool on) { edit([on](SideFields& fields) { fields.keep = on; }); });
}

void SideCard::edit(const std::function<void(SideFields&)>& change)
{
    SideFields fields = m_controller.fields();
    change(fields);
    m_controller.setFields(fields);
}

void SideCard::press()
{
    switch (m_controller.status()) {
    case Status::Connected:
        m_controller.signOut();
        firstField()->setFocus(Qt::OtherFocusReason);
        break;
    case Status::Connecting:
        m_controller.stop();
        break;
    case Status::NotConnected:
    case Status::Failed:
        m_controller.open();
        break;
    }
}

QWidget* SideCard::firstField() const
{
    if (m_controller.wrongPart() == SideController::Part::Secret && m_secret)
        return m_secret;
    return m_address;
}

void SideCard::refresh()
{
    switch (m_controller.status()) {
    case Status::Connected:
        m_badge->set(tr("Connected"), Tone::Green, Icon::Check);
        m_button->setText(m_text.signIn == SignIn::None ? tr("Choose another") : tr("Sign out"));
        break;
    case Status::Connecting:
        m_badge->set(tr("Connecting…"), Tone::Grey, Icon::Clock);
        m_button->setText(tr("Stop"));
        break;
    case Status::Failed:
        m_badge->set(tr("Not connected"), Tone::Red, Icon::Block);
        m_button->setText(tr("Connect"));
        break;
    case Status::NotConnected:
        m_badge->set(tr("Not connected"), Tone::Grey);
        m_button->setText(tr("Connect"));
        break;
    }
    m_busy->setBusy(m_controller.status() == Status::Connecting);
    m_button->setEnabled(m_controller.status() == Status::Connected ? !m_controller.isFixed()
                         : m_controller.status() == Status::Connecting || m_controller.canConnect());
    refreshFields();
    clearLayout(m_below);
    if (m_controller.status() == Status::Connected)
        showFacts();
    else if (m_controller.error())
        showError();
    const Status before = std::exchange(m_shownStatus, m_controller.status());
    if (before != Status::Failed && m_shownStatus == Status::Failed)
        leaveLockedField();
}

void SideCard::leaveLockedField()
{
    // A run that is resumed connects by itself: where that fails, what is asked for gets the keyboard. Never out of a field
    // that can be typed in: that would be a trap.
    const QWidget* focused = window()->focusWidget();
    const auto* edit = qobject_cast<const QLineEdit*>(focused);
    const bool isShown = parentWidget() && parentWidget()->isVisible(); // the card itself may be shown a moment later
    if (isShown && firstField() && (!focused || (edit && edit->isReadOnly())))
        focusNow(firstField());
}

void SideCard::refreshFields()
{
    const SideFields& fields = m_controller.fields();
    const bool isOpen = m_controller.status() == Status::Connected || m_controller.status() == Status::Connecting;
    const bool isPlaceLocked = isOpen || m_controller.isFixed();
    const auto wrong = m_controller.wrongPart();
    put(m_address, fields.address);
    put(m_inside, fields.inside);
    put(m_secret, fields.secret);
    if (!m_address)
        return;
    setInvalid(m_address, wrong == SideController::Part::Address);
    if (m_path)
        m_path->setReadOnly(isPlaceLocked);
    else
        m_address->setReadOnly(isPlaceLocked);
    if (!m_text.isNetwork)
        return;
    const QSignalBlocker quietMethod(m_method);
    const QSignalBlocker quietKeep(m_keep);
    m_inside->setReadOnly(isPlaceLocked);
    m_method->setCurrentIndex(m_method->findData(int(fields.method)));
    m_method->setEnabled(!isOpen);
    m_secretRow->setVisible(fields.method != Method::None);
    m_secret->setReadOnly(isOpen);
    setInvalid(m_secret, wrong == SideController::Part::Secret);
    m_keep->setVisible(fields.method != Method::None && !isOpen && m_keychainLasts);
    m_keep->setChecked(fields.keep);
    m_network->show(fields.network, isOpen);
    m_network->markCertificateWrong(m_controller.error() && m_controller.error()->code == QStringLiteral("tls.cafile"));
}

QString SideCard::keptText() const
{
    switch (m_controller.kept()) {
    case Kept::Keychain:
        return tr("in the keychain", "where the sign-in is kept");
    case Kept::Session:
        return tr("until Gangway is closed", "how long the sign-in is kept");
    case Kept::NotAtAll:
        return tr("not kept", "the sign-in");
    case Kept::NotNeeded:
        break;
    }
    return {};
}

void SideCard::showFacts()
{
    const SessionFacts facts = m_controller.facts();
    const auto add = [this](Icon icon, Tone tone, const QString& text, const QString& value = {}) {
        m_below->addWidget(new FactRow(icon, tone, text, value));
    };
    if (m_text.isNetwork) {
        add(Icon::Check, Tone::Green, tr("Server answers"),
            tr("%1 ms", "milliseconds").arg(QLocale().toString(qlonglong(facts.answersIn.count()))));
        const QDate until = QDate::fromString(facts.certificateUntil, Qt::ISODate);
        if (until.isValid())
            add(Icon::Check, Tone::Green, tr("Certificate is valid"),
                tr("until %1", "date").arg(dateText(until.startOfDay())));
    }
    if (!facts.description.isEmpty())
        add(Icon::Check, Tone::Green, tr("You can read"), facts.description);
    if (!keptText().isEmpty())
        add(m_controller.kept() == Kept::Keychain ? Icon::Check : Icon::Info, Tone::Text2, tr("Sign-in"), keptText());
    for (const QString& code : facts.warnings)
        add(Icon::Warn, Tone::Amber, sentenceOfCode(code, m_controller.fields().address));
}

void SideCard::showError()
{
    const Error& error = *m_controller.error();
    auto* banner = new Banner(Banner::Level::Error, sentenceOf(error), adviceOf(error));
    connect(banner->addButton(tr("Try again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &SideController::open);
    const bool mayBeTheWay = error.code.startsWith(QStringLiteral("net.")) || error.code.startsWith(QStringLiteral("tls."));
    if (m_network && mayBeTheWay) {
        connect(banner->addButton(tr("Proxy and certificates")), &QPushButton::clicked, this, [this] {
            m_network->setUnfolded(true);
            focusNow(m_network->firstField());
        });
    }
    m_below->addWidget(banner);
}

} // namespace gangway
