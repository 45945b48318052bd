// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pagelist.h"

#include "wizard/pages/checks/checkspage.h"
#include "wizard/pages/choose/choosepage.h"
#include "wizard/pages/connect/connectpage.h"
#include "wizard/pages/exportzip/exportpage.h"
#include "wizard/pages/options/optionspage.h"
#include "wizard/pages/platforms/platformspage.h"
#include "wizard/pages/preview/previewpage.h"
#include "wizard/pages/report/reportpage.h"
#include "wizard/pages/settings/helppage.h"
#include "wizard/pages/settings/settingspage.h"
#include "wizard/pages/start/startpage.h"
#include "wizard/pages/target/targetpage.h"
#include "wizard/pages/transfer/transferpage.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gangway
{
namespace
{

template<typename T>
Page* make(const PageSetup& setup)
{
    return new T(setup);
}

} // namespace

std::span<const PageEntry> pageList()
{
    // In the order of the step list; the names are the words of look.md §12, Shell.
    static const PageEntry kPages[] = {
        {PageId::Start, QT_TRANSLATE_NOOP("PageList", "Start"), make<StartPage>},
        {PageId::Platforms, QT_TRANSLATE_NOOP("PageList", "Platforms"), make<PlatformsPage>},
        {PageId::Connect, QT_TRANSLATE_NOOP("PageList", "Connect"), make<ConnectPage>},
        {PageId::Choose, QT_TRANSLATE_NOOP("PageList", "Choose projects"), make<ChoosePage>},
        {PageId::Target, QT_TRANSLATE_NOOP("PageList", "Target"), make<TargetPage>},
        {PageId::Options, QT_TRANSLATE_NOOP("PageList", "Options"), make<OptionsPage>},
        {PageId::Checks, QT_TRANSLATE_NOOP("PageList", "Checks"), make<ChecksPage>},
        {PageId::Preview, QT_TRANSLATE_NOOP("PageList", "Preview"), make<PreviewPage>},
        {PageId::Transfer, QT_TRANSLATE_NOOP("PageList", "Transfer"), make<TransferPage>},
        {PageId::Report, QT_TRANSLATE_NOOP("PageList", "Report"), make<ReportPage>},
        {PageId::Export, QT_TRANSLATE_NOOP("PageList", "Export"), make<ExportPage>},
        // Not steps: opened over any of them.
        {PageId::Settings, QT_TRANSLATE_NOOP("PageList", "Settings"), make<SettingsPage>},
        {PageId::Help, QT_TRANSLATE_NOOP("PageList", "Help"), make<HelpPage>},
    };
    return kPages;
}

const PageEntry* pageEntry(PageId id)
{
    const auto pages = pageList();
    const auto found = std::find_if(pages.begin(), pages.end(), [id](const PageEntry& entry) { return entry.id == id; });
    return found == pages.end() ? nullptr : &*found;
}

QString pageName(PageId id)
{
    const PageEntry* entry = pageEntry(id);
    return entry ? QCoreApplication::translate("PageList", entry->name) : QString();
}

} // namespace gangway
