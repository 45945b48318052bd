// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/secretedit.h"

#include "wizard/style/icons.h"

#include <QAction>
#include <QEvent>

namespace gangway {

SecretEdit::SecretEdit(QWidget* parent) : QLineEdit(parent), m_eye(new QAction(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    addAction(m_eye, QLineEdit::TrailingPosition);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    setRevealed(false);
}

bool SecretEdit::isRevealed() const
{
    return echoMode() == QLineEdit::Normal;
}

void SecretEdit::setRevealed(bool on)
{
    setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(on ? Icon::EyeOff : Icon::Eye, Tone::Text2));
    //: Button in a password field.
    m_eye->setText(on ? tr("Hide what is typed") : tr("Show what is typed"));
    m_eye->setToolTip(m_eye->text());
}

void SecretEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        setRevealed(false);
    QLineEdit::changeEvent(event);
}

} // namespace gangway
