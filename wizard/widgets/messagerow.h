// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/kinds.h"

#include <QList>
#include <QWidget>

namespace gangway {

class TextLabel;

/// Icon, bold line, plain line (both wrap), controls at the trailing end; the controls go under the text when
/// the row is narrower than 440. For findings, settings, things left to do; Banner is one with a fill.
/// It places its children itself: nested layouts give wrapped labels the wrong height.
class MessageRow : public QWidget
{
    Q_OBJECT

public:
    explicit MessageRow(QWidget* parent = nullptr);

    void setIcon(Icon icon, Tone tone = Tone::Text2);
    /// Something else in front, such as a check box; the row owns it. Replaces the icon.
    void setLeading(QWidget* widget);
    void setTitle(const QString& title);
    void setText(const QString& text);
    /// Struck through: a thing left to do that is done.
    void setDone(bool struck);
    QPushButton* addButton(const QString& text, Kind kind = Kind::Default, Icon icon = Icon::None);
    /// A combo box, a check box, a badge… at the trailing end; the row owns it.
    void addControl(QWidget* control);
    void clearControls();
    /// A widget under the text, such as a progress bar or a field; the row owns it.
    void addBelow(QWidget* widget);

    TextLabel* titleLabel() const { return m_title; }
    TextLabel* textLabel() const { return m_text; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Design pixels around the content.
    void setPadding(double horizontal, double vertical);
    /// Called when the words have changed.
    virtual void onTextChanged();
    /// Both lines as one sentence for screen readers.
    QString spokenText() const;

private:
    int arrange(int width, bool apply) const;
    int arrangeWords(const QRect& column, bool apply) const;
    QSize controlsSize() const;
    bool folds(int width) const;
    void remeasure();

    QWidget* m_leading = nullptr;
    TextLabel* m_title;
    TextLabel* m_text;
    QList<QWidget*> m_below;
    QList<QWidget*> m_controls;
    mutable int m_measuredWidth = -1; ///< what m_measuredHeight belongs to
    mutable int m_measuredHeight = 0;
    double m_padX = 18;
    double m_padY = 12;
};

} // namespace gangway
