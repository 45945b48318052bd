// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/tokens.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace gangway {

/// A number with its caption; a button when something can be opened behind it.
class FigureCell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureCell(const QString& number, const QString& caption, Tone tone = Tone::Text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_number;
    QString m_caption;
    Tone m_tone;
};

/// 214 in the inventory = 159 moved + 37 the same + …: each number opens its list. Read as one sentence.
class AccountingLine : public QWidget
{
    Q_OBJECT

public:
    struct Figure {
        qint64 count;
        QString caption;
        Tone tone = Tone::Text; ///< a count of 0 is always shown in plain text colour
    };

    explicit AccountingLine(QWidget* parent = nullptr);
    /// The first figure is the sum, the others its parts.
    void setFigures(const QList<Figure>& figures);

signals:
    void figureClicked(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QHBoxLayout* m_line;
    QList<Figure> m_figures;
};

} // namespace gangway
