// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace gangway
{

/// A label over an input, with buttons after the input; the label is the input's buddy and its accessible name.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const QString& label, QWidget* input, const QList<QWidget*>& after = {});
};

/// A FieldRow for a file or folder, with "Browse…".
class PathRow : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Folder, OpenFile, SaveFile };

    PathRow(const QString& label, Kind kind, const QString& filter);
    QLineEdit* edit() const { return m_edit; }
    void setReadOnly(bool on);

signals:
    void picked(const QString& path); ///< chosen in the dialog; the field holds it

private:
    void browse();

    QString m_label;
    Kind m_kind;
    QString m_filter;
    QLineEdit* m_edit;
    QPushButton* m_browse;
};

} // namespace gangway
