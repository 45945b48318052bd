// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/signinform.h"

#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/secretedit.h"
#include "wizard/widgets/textlabel.h"
#include "wizard/wizardstate.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr double kFieldWidth = 360;

} // namespace

SignInForm::SignInForm(const OpenSide* source, const OpenSide* target)
    : m_error(new TextLabel(Type::Secondary, {}, Tone::Red))
    , m_button(makeButton(tr("Sign in"), Kind::Primary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(4), 0, 0);
    column->setSpacing(px(6));
    m_source = addField(source, tr("Token or password of the source"));
    m_target = addField(target, tr("Token or password of the target"));
    m_error->setWrapped(true);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(m_button, 0, Qt::AlignLeading);
    connect(m_button, &QPushButton::clicked, this, [this] { emit signInPressed(typed(m_source), typed(m_target)); });
}

SignInForm::Field SignInForm::addField(const OpenSide* side, const QString& label)
{
    if (!side || schemeText(side->connection.location.scheme).signIn == SignIn::None)
        return {};
    Field field{new SecretEdit, side->credentials};
    auto* words = new TextLabel(Type::Secondary, tr("%1, %2", "token of the source, which place").arg(label, shortPlace(side->connection.location)));
    words->setBuddy(field.edit);
    field.edit->setAccessibleName(label);
    keepWidth(field.edit, 0, kFieldWidth);
    layout()->addWidget(words);
    layout()->addWidget(field.edit);
    return field;
}

Credentials SignInForm::typed(const Field& field)
{
    const QString text = field.edit ? field.edit->text().trimmed() : QString();
    if (text.isEmpty())
        return {};
    Credentials credentials = field.before; // the same kind of sign-in as before
    (field.before.password.isEmpty() ? credentials.token : credentials.password) = text;
    return credentials;
}

void SignInForm::setBusy(bool on)
{
    m_button->setEnabled(!on);
    m_button->setText(on ? tr("Signing in…") : tr("Sign in"));
}

void SignInForm::setError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

QWidget* SignInForm::firstField() const
{
    return m_source.edit ? m_source.edit : m_target.edit ? m_target.edit : static_cast<QWidget*>(m_button);
}

} // namespace gangway
