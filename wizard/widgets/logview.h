// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace gangway {

/// The log: time, level symbol + word, message; uniform rows, always left-to-right. Works on any list model that
/// answers the three roles; Ctrl+C copies the selected lines. Follow keeps the newest line in sight.
class LogView : public QListView
{
    Q_OBJECT

public:
    enum class Level { Debug, Info, Warning, Error };

    explicit LogView(QWidget* parent = nullptr);

    /// The roles of the model: time = QString, level = int as in Level, message = QString.
    void setRoles(int time, int level, int message);
    void setModel(QAbstractItemModel* model) override;
    void setFollow(bool on);
    bool follows() const { return m_follow; }
    /// One line as it is copied and saved.
    QString lineText(const QModelIndex& index) const;
    /// The translated word of a level.
    static QString levelWord(Level level);

public slots:
    void copySelected() const;

signals:
    /// The person scrolled away from the end, or back to it.
    void followChanged(bool on);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    friend class LogDelegate;
    void onUserScrolled();
    void scrollSoon();

    int m_time = Qt::UserRole + 1;
    int m_level = Qt::UserRole + 2;
    int m_message = Qt::UserRole + 3;
    bool m_follow = true;
    bool m_scrollQueued = false;
};

} // namespace gangway
