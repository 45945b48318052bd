// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/location.h"
#include "wizard/style/icons.h"

namespace gangway
{

/// How one signs in at a kind of place.
enum class SignIn { None, TokenOrPassword };

/// The words and the nature of one kind of place, for all pages.
struct SchemeText {
    QString name;       ///< "Jupyter server"
    QString line;       ///< one sentence for the platforms page
    Icon icon = Icon::Folder;
    SignIn signIn = SignIn::None;
    bool isNetwork = false;  ///< has a URL, a certificate, perhaps a proxy
    QString addressLabel;    ///< "Address", "Folder", "Archive file"
    QString addressExample;  ///< placeholder
};
/// For a scheme without words of its own the name is the scheme itself.
SchemeText schemeText(const QString& scheme);

/// "Folder notebooks", "Jupyter server lab.example": short, for lists. Takes Location::toText().
QString shortPlace(const QString& locationText);
QString shortPlace(const Location& location);

} // namespace gangway
