// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/messagerow.h"

namespace gangway {

/// A message in the page next to its cause: what happened, why, what now. Never laid over, never only "OK".
/// Screen readers hear it when it appears.
class Banner : public MessageRow
{
    Q_OBJECT

public:
    enum class Level { Info, Success, Warning, Error, Quiet };

    explicit Banner(Level level, const QString& title = {}, const QString& text = {}, QWidget* parent = nullptr);
    void setLevel(Level level);
    Level level() const { return m_level; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void onTextChanged() override;

private:
    void announce();
    Level m_level = Level::Info;
};

} // namespace gangway
