// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace gangway {

/// A search or filter field: symbol in front, Esc clears (and is passed on when there is nothing to clear).
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Role { Search, Filter };

    /// placeholder is also the accessible name.
    explicit SearchField(const QString& placeholder, Role role = Role::Search, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace gangway
