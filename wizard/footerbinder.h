// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

#include <QHash>

class QPushButton;

namespace gangway
{

class Footer;

/// Keeps the footer widget as a page's PageFooter says. Buttons are made anew only when others are wanted, so that a
/// button keeps its focus while its words or its state change. Owner: WizardWindow. GUI thread.
class FooterBinder : public QObject
{
    Q_OBJECT

public:
    explicit FooterBinder(Footer* footer, QObject* parent = nullptr);

    void show(const PageFooter& footer, bool backPossible);
    QPushButton* primary() const { return m_buttons.value(kPrimary); }
    QPushButton* back() const { return m_buttons.value(kBack); }
    QPushButton* cancel() const { return m_buttons.value(kCancel); }

signals:
    void primaryPressed();
    void backPressed();
    void cancelPressed();

private:
    inline static const QString kPrimary = QStringLiteral("primary");
    inline static const QString kBack = QStringLiteral("back");
    inline static const QString kCancel = QStringLiteral("cancel");

    void rebuild(const PageFooter& footer, bool backPossible);
    void addAction(const FooterAction& action);
    void press(const QString& id);

    Footer* m_footer;
    PageFooter m_shown;
    QString m_structure;
    QHash<QString, QPushButton*> m_buttons;
};

} // namespace gangway
