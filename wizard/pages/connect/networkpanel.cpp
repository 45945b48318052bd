// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/networkpanel.h"

#include "wizard/pages/connect/fieldrow.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace gangway
{

NetworkPanel::NetworkPanel(const QString& sideName)
    : m_fold(makeButton(tr("Proxy and certificates"), Kind::Link, Icon::ChevronRight))
    , m_fields(new QWidget)
    , m_proxy(new QLineEdit)
{
    const QString pem = tr("Certificates (*.pem *.crt *.cer *.key);;All files (*)");
    m_fold->setAccessibleName(tr("Proxy and certificates, %1", "source or target").arg(sideName));
    m_proxy->setPlaceholderText(tr("The system's; “none” for a direct connection"));
    m_caFile = new PathRow(tr("CA file of the server (PEM)"), PathRow::Kind::OpenFile, pem);
    m_certificate = new PathRow(tr("Your certificate (PEM)"), PathRow::Kind::OpenFile, pem);
    m_key = new PathRow(tr("Key of your certificate (PEM)"), PathRow::Kind::OpenFile, pem);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(12));
    column->addWidget(new FieldRow(tr("Proxy"), m_proxy));
    for (PathRow* row : {m_caFile, m_certificate, m_key}) {
        column->addWidget(row);
        connect(row->edit(), &QLineEdit::textEdited, this, &NetworkPanel::emitEdited);
        connect(row, &PathRow::picked, this, &NetworkPanel::emitEdited);
    }
    connect(m_proxy, &QLineEdit::textEdited, this, &NetworkPanel::emitEdited);

    auto* foldLine = new QHBoxLayout;
    foldLine->addWidget(m_fold);
    foldLine->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addLayout(foldLine);
    layout->addWidget(m_fields);
    setUnfolded(false);
    connect(m_fold, &QPushButton::clicked, this, [this] { setUnfolded(m_fields->isHidden()); });
}

void NetworkPanel::setUnfolded(bool on)
{
    m_fields->setVisible(on);
    m_fold->setProperty(paint::kSymbol, int(on ? Icon::ChevronDown : Icon::ChevronRight));
    m_fold->update();
    m_fold->setAccessibleDescription(on ? tr("Shown. Press to fold it.") : tr("Folded. Press to show it."));
}

void NetworkPanel::show(const NetworkSettings& settings, bool isReadOnly)
{
    const auto put = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    put(m_proxy, settings.proxyUrl);
    put(m_caFile->edit(), settings.caFile);
    put(m_certificate->edit(), settings.clientCertificateFile);
    put(m_key->edit(), settings.clientKeyFile);
    m_proxy->setReadOnly(isReadOnly);
    for (PathRow* row : {m_caFile, m_certificate, m_key})
        row->setReadOnly(isReadOnly);
}

void NetworkPanel::markCertificateWrong(bool on)
{
    setInvalid(m_caFile->edit(), on);
}

QWidget* NetworkPanel::firstField() const
{
    return m_proxy;
}

void NetworkPanel::emitEdited()
{
    NetworkSettings settings;
    settings.proxyUrl = m_proxy->text().trimmed();
    settings.caFile = m_caFile->edit()->text().trimmed();
    settings.clientCertificateFile = m_certificate->edit()->text().trimmed();
    settings.clientKeyFile = m_key->edit()->text().trimmed();
    emit edited(settings);
}

} // namespace gangway
