// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/helptext.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct Words {
    PageId page;
    const char* question;
    const char* answer;
};

constexpr Words kWords[] = {
    {PageId::Start, QT_TRANSLATE_NOOP("HelpText", "What does Gangway do?"),
     QT_TRANSLATE_NOOP("HelpText", "It moves projects from one place to another: it reads both sides, shows every difference, moves what you agree to, and reads it back to prove that it arrived. The source is never changed.")},
    {PageId::Start, QT_TRANSLATE_NOOP("HelpText", "What is an unfinished transfer?"),
     QT_TRANSLATE_NOOP("HelpText", "One that was stopped, or cut by a crash or a power failure. Resume asks the target what has arrived and goes on from there; nothing is moved twice. Put aside takes it off this page and keeps its file.")},
    {PageId::Start, QT_TRANSLATE_NOOP("HelpText", "What is a plan file?"),
     QT_TRANSLATE_NOOP("HelpText", "A saved preview: what was found on both sides and what would be done. It holds no passwords. You can look at it again, or have somebody else look at it, before it is carried out.")},
    {PageId::Start, QT_TRANSLATE_NOOP("HelpText", "What happens in a practice run?"),
     QT_TRANSLATE_NOOP("HelpText", "Two made-up servers are started inside this program, with projects you can move, stop and undo. Nothing leaves this computer.")},
    {PageId::Platforms, QT_TRANSLATE_NOOP("HelpText", "Which routes are there?"),
     QT_TRANSLATE_NOOP("HelpText", "Folders, archives and Jupyter servers, from each to each. When you pick a source, only targets that can receive from it stay.")},
    {PageId::Connect, QT_TRANSLATE_NOOP("HelpText", "Where do I find the token of a Jupyter server?"),
     QT_TRANSLATE_NOOP("HelpText", "In the address that the server prints when it starts, after “token=”. You can paste that whole address: the token goes to its own field. On JupyterHub, make one under Token in the hub's menu.")},
    {PageId::Connect, QT_TRANSLATE_NOOP("HelpText", "Where is my sign-in kept?"),
     QT_TRANSLATE_NOOP("HelpText", "In the keychain of your desktop if you leave the tick, else in memory until Gangway is closed. Never in a plan, a run file, a report or a log.")},
    {PageId::Connect, QT_TRANSLATE_NOOP("HelpText", "My company uses a proxy or its own certificates"),
     QT_TRANSLATE_NOOP("HelpText", "Open “Proxy and certificates”. Without an entry the proxy of your system is used. A CA file is trusted for this connection only. Certificate checks are never switched off.")},
    {PageId::Choose, QT_TRANSLATE_NOOP("HelpText", "What does ticking a folder mean?"),
     QT_TRANSLATE_NOOP("HelpText", "It ticks what is in it today. What is added later is not included: read again and tick it.")},
    {PageId::Choose, QT_TRANSLATE_NOOP("HelpText", "Why can something not be ticked?"),
     QT_TRANSLATE_NOOP("HelpText", "It could not be read. The line below it says why and whom to ask. The rest can be moved without it.")},
    {PageId::Target, QT_TRANSLATE_NOOP("HelpText", "What happens to what is there already?"),
     QT_TRANSLATE_NOOP("HelpText", "It is compared. Equal items stay as they are, others follow the rule you set in the options. Items that are only in the target are always left alone.")},
    {PageId::Options, QT_TRANSLATE_NOOP("HelpText", "What does “Ask me in the preview” mean?"),
     QT_TRANSLATE_NOOP("HelpText", "Items that are older in the target are replaced; items that were changed on both sides are listed as conflicts, and you decide each before anything moves.")},
    {PageId::Options, QT_TRANSLATE_NOOP("HelpText", "What does comparing after moving cost?"),
     QT_TRANSLATE_NOOP("HelpText", "Every moved file is read back once and its checksum compared. Without it a report can only say that something was sent, not that it arrived.")},
    {PageId::Checks, QT_TRANSLATE_NOOP("HelpText", "What are blockers and warnings?"),
     QT_TRANSLATE_NOOP("HelpText", "A blocker would make the transfer fail and must be fixed first. A warning is something you should know; it is your call.")},
    {PageId::Preview, QT_TRANSLATE_NOOP("HelpText", "Has anything been changed yet?"),
     QT_TRANSLATE_NOOP("HelpText", "No. Up to here both sides were only read. The first change happens after you press Transfer.")},
    {PageId::Preview, QT_TRANSLATE_NOOP("HelpText", "What if something changes between the preview and the transfer?"),
     QT_TRANSLATE_NOOP("HelpText", "Every item is looked at again just before it is moved. If it is not as shown here, it is left alone and shown as a conflict.")},
    {PageId::Transfer, QT_TRANSLATE_NOOP("HelpText", "What happens when I stop?"),
     QT_TRANSLATE_NOOP("HelpText", "What is moved stays moved, and the run can be resumed. “Stop and undo” removes what this transfer added and puts back what it replaced.")},
    {PageId::Transfer, QT_TRANSLATE_NOOP("HelpText", "What if the computer loses power?"),
     QT_TRANSLATE_NOOP("HelpText", "Nothing is lost. Gangway writes down what it is about to do before it does it; at the next start it offers to go on.")},
    {PageId::Report, QT_TRANSLATE_NOOP("HelpText", "When does the report say “moved”?"),
     QT_TRANSLATE_NOOP("HelpText", "When the item was read back from the target and is equal. The figures of the first line always add up to all items that were found in the source; if they do not, the report says so.")},
    {PageId::Export, QT_TRANSLATE_NOOP("HelpText", "Can I trust the zip?"),
     QT_TRANSLATE_NOOP("HelpText", "It is read back and compared before it gets its name. Beside it lies a list with the checksum of every file. An older file of that name stays until the new one is whole.")},
};

struct KeyWords {
    const char* keys;
    const char* meaning;
};

constexpr KeyWords kKeys[] = {
    {QT_TRANSLATE_NOOP("HelpText", "Enter"), QT_TRANSLATE_NOOP("HelpText", "the main button")},
    {QT_TRANSLATE_NOOP("HelpText", "Esc"), QT_TRANSLATE_NOOP("HelpText", "clear the search, else Cancel")},
    {QT_TRANSLATE_NOOP("HelpText", "Alt+Left, Alt+Right"), QT_TRANSLATE_NOOP("HelpText", "Back, Next")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+1 to Ctrl+9, Ctrl+0"), QT_TRANSLATE_NOOP("HelpText", "open a step")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+F"), QT_TRANSLATE_NOOP("HelpText", "search on the page")},
    {QT_TRANSLATE_NOOP("HelpText", "F5"), QT_TRANSLATE_NOOP("HelpText", "read or check again")},
    {QT_TRANSLATE_NOOP("HelpText", "Space"), QT_TRANSLATE_NOOP("HelpText", "tick a row, press a chip")},
    {QT_TRANSLATE_NOOP("HelpText", "+  -  *"), QT_TRANSLATE_NOOP("HelpText", "open, close, open all below")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+A, Ctrl+Shift+A"), QT_TRANSLATE_NOOP("HelpText", "select shown, clear shown")},
    {QT_TRANSLATE_NOOP("HelpText", "F6"), QT_TRANSLATE_NOOP("HelpText", "next part of the window")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+S"), QT_TRANSLATE_NOOP("HelpText", "save the preview or the report")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+P, Ctrl+."), QT_TRANSLATE_NOOP("HelpText", "pause, stop a transfer")},
    {QT_TRANSLATE_NOOP("HelpText", "Ctrl+L"), QT_TRANSLATE_NOOP("HelpText", "show or hide the log")},
    {QT_TRANSLATE_NOOP("HelpText", "F1, Ctrl+,"), QT_TRANSLATE_NOOP("HelpText", "help, settings")},
};

QString words(const char* text)
{
    return QCoreApplication::translate("HelpText", text);
}

} // namespace

QList<HelpEntry> helpFor(PageId page)
{
    QList<HelpEntry> entries;
    for (const Words& entry : kWords) {
        if (entry.page == page)
            entries.append({words(entry.question), words(entry.answer)});
    }
    return entries;
}

QList<std::pair<QString, QString>> helpKeys()
{
    QList<std::pair<QString, QString>> keys;
    for (const KeyWords& key : kKeys)
        keys.append({words(key.keys), words(key.meaning)});
    return keys;
}

} // namespace gangway
