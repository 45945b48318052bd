// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/secretstore.h"

#include <QWidget>

class QPushButton;

namespace gangway
{

class SecretEdit;
class TextLabel;
struct OpenSide;

/// A token or password for each side that has a sign-in, while the transfer waits. What is left empty stays as it was.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    SignInForm(const OpenSide* source, const OpenSide* target);

    void setBusy(bool on);
    void setError(const QString& text); ///< "" = none
    QWidget* firstField() const;

signals:
    void signInPressed(const gangway::Credentials& source, const gangway::Credentials& target);

private:
    struct Field {
        SecretEdit* edit = nullptr; ///< null where the side has no sign-in
        Credentials before;
    };
    Field addField(const OpenSide* side, const QString& label);
    static Credentials typed(const Field& field);

    Field m_source;
    Field m_target;
    TextLabel* m_error;
    QPushButton* m_button;
};

} // namespace gangway
