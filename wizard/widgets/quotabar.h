// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gangway {

class TextLabel;

/// How full a limit gets: name, value, bar (grey = now, accent = this transfer, amber at the limit), a note.
class QuotaBar : public QWidget
{
    Q_OBJECT

public:
    explicit QuotaBar(const QString& name, QWidget* parent = nullptr);

    /// Amounts in any one unit; limit 0 means none is known. value and note are the words beside and under the bar.
    void set(double now, double more, double limit, const QString& value, const QString& note);
    bool reachesLimit() const { return m_limit > 0 && m_now + m_more >= m_limit; }

private:
    class Bar;
    TextLabel* m_name;
    TextLabel* m_value;
    TextLabel* m_note;
    Bar* m_bar;
    double m_now = 0;
    double m_more = 0;
    double m_limit = 0;
};

} // namespace gangway
