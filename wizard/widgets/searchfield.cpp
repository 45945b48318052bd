// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/searchfield.h"

#include "wizard/style/icons.h"
#include "wizard/style/stylepaint.h"

#include <QAction>
#include <QKeyEvent>

namespace gangway {

SearchField::SearchField(const QString& placeholder, Role role, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty(paint::kLeading, true);
    setClearButtonEnabled(true);
    // Only a picture: no text, so that screen readers do not offer it as a button.
    addAction(icon(role == Role::Search ? Icon::Search : Icon::Filter, Tone::Text2), QLineEdit::LeadingPosition);
}

bool SearchField::event(QEvent* event)
{
    // There is nothing in it to select: Ctrl+A is for the rows of the page then.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::SelectAll)) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace gangway
