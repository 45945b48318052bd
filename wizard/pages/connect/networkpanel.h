// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/location.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace gangway
{

class PathRow;

/// "Proxy and certificates" of one side, folded away until somebody needs it.
class NetworkPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPanel(const QString& sideName);

    void show(const NetworkSettings& settings, bool isReadOnly);
    void setUnfolded(bool on);
    void markCertificateWrong(bool on);
    QWidget* firstField() const;

signals:
    void edited(const gangway::NetworkSettings& settings);

private:
    void emitEdited();

    QPushButton* m_fold;
    QWidget* m_fields;
    QLineEdit* m_proxy;
    PathRow* m_caFile;
    PathRow* m_certificate;
    PathRow* m_key;
};

} // namespace gangway
