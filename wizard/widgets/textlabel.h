// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/fonts.h"
#include "wizard/style/tokens.h"

#include <QLabel>

namespace gangway {

/// A label by role: font and colour follow the application font and the theme; text wraps when asked.
/// Use it instead of QLabel everywhere. Plain text only: what it shows may come from outside.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(Type type, const QString& text = {}, Tone tone = Tone::Text, QWidget* parent = nullptr);

    void setType(Type type);
    void setTextTone(Tone tone);
    /// Wraps at words and takes the height that needs.
    void setWrapped(bool on);
    /// Struck through: a thing to do that is done.
    void setStruck(bool on);
    /// A line longer than this is hard to follow; grows with the font.
    void setWidest(double designPixels);
    /// Values at the trailing edge.
    void setTrailing(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refont();
    Type m_type;
    double m_widest = 0; ///< 0: as wide as there is room
    bool m_struck = false;
    bool m_trailing = false;
};

} // namespace gangway
