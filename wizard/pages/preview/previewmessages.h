// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/preview/previewcontroller.h"

#include <QWidget>

class QPushButton;

namespace gangway
{

class Banner;

/// What the preview has to say above the list: the sides have changed since, the last work failed, the preview is saved.
class PreviewMessages : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewMessages(PreviewController& controller);
    void refresh();

signals:
    void signInPressed();
    void saveAgainPressed();

private:
    void showStale();
    void showError();
    void showSaved();
    QString staleText() const;

    PreviewController& m_controller;
    Banner* m_stale;
    Banner* m_error;
    QPushButton* m_signIn;
    Banner* m_saved;
    Banner* m_notSaved;
    Banner* m_nothing;
};

} // namespace gangway
