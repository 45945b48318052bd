// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace gangway {

/// A password or token field with an eye that shows what was typed. Hides again when it loses the window's focus.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget* parent = nullptr);
    bool isRevealed() const;
    void setRevealed(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* m_eye;
};

} // namespace gangway
