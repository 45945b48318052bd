// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/fonts.h"
#include "wizard/style/tokens.h"

#include <QWidget>

namespace gangway {

/// One line that is cut where it does not fit: names at the end, paths in the middle. The whole text is in the
/// tool tip (only when cut) and always in the accessible name. Paths stay left-to-right.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(Type type = Type::Body, Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    void setTextTone(Tone tone);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retip();
    QString m_text;
    Type m_type;
    Tone m_tone = Tone::Text;
    Qt::TextElideMode m_mode;
};

} // namespace gangway
