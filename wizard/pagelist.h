// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

#include <span>

namespace gangway
{

/// One page as the window knows it before it is made.
struct PageEntry {
    PageId id;
    const char* name;                 ///< in the step list; translate with pageName()
    Page* (*make)(const PageSetup&);
};

/// Every page of the program; one line each in pagelist.cpp. A page that is not in it is left out of every route.
std::span<const PageEntry> pageList();
const PageEntry* pageEntry(PageId id);
QString pageName(PageId id);

} // namespace gangway
