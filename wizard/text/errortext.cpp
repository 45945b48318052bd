// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/errortext.h"

#include <QCoreApplication>
#include <QStringList>

#include <iterator>

namespace gangway
{

namespace
{

/// Words for one code. %1 is the subject; a sentence without it is used when there is none.
struct Words {
    const char* code;
    const char* sentence;
    const char* advice;
};

#define GW_WORDS(text) QT_TRANSLATE_NOOP("ErrorText", text)

constexpr Words kWords[] = {
    // This computer
    {"file.notfound", GW_WORDS("“%1” is not there any more."), GW_WORDS("Check the path, or read the source again.")},
    {"file.denied", GW_WORDS("You may not read or change “%1”."),
     GW_WORDS("Ask the owner for the permission, or leave it out.")},
    {"file.exists", GW_WORDS("“%1” is there already."), GW_WORDS("Choose another name, or decide in the preview what should happen.")},
    {"file.isfolder", GW_WORDS("“%1” is a folder where a file was expected."),
     GW_WORDS("Move the folder away, or leave the item out.")},
    {"file.notfolder", GW_WORDS("“%1” is a file where a folder was expected."), GW_WORDS("Choose a folder.")},
    {"disk.full", GW_WORDS("There is no room left for “%1”."), GW_WORDS("Free some room, then retry.")},
    {"disk.readonly", GW_WORDS("The disk of “%1” can only be read."), GW_WORDS("Choose another place, or have the disk mounted for writing.")},
    {"disk.io", GW_WORDS("The disk reported an error at “%1”."), GW_WORDS("Check the disk. What is already moved is kept; retry when the disk is sound.")},
    {"disk.filetoobig", GW_WORDS("“%1” is larger than the target's file system allows."),
     GW_WORDS("Choose a target on another disk, or leave the file out.")},
    {"name.refused", GW_WORDS("The target does not allow the name “%1”."), GW_WORDS("Choose a new name, or leave the item out.")},
    {"name.notutf8", GW_WORDS("The name of “%1” is not valid UTF-8 text."), GW_WORDS("Rename it at the source, then read the source again.")},
    {"name.twice", GW_WORDS("“%1” is listed twice at the source."), GW_WORDS("Read the source again. If it stays, the source is damaged.")},
    {"name.clash", GW_WORDS("Another item has the name “%1” in the target."), GW_WORDS("Rename one of the two at the source, or choose to keep both.")},
    {"link.loop", GW_WORDS("The links at “%1” lead back to themselves."), GW_WORDS("Repair the link at the source, or leave it out.")},
    {"link.outside", GW_WORDS("The link “%1” points out of the project."), GW_WORDS("Copy what it points to into the project, or leave the link out.")},
    {"type.special", GW_WORDS("“%1” is a device, a socket or a pipe."), GW_WORDS("Such items hold no content and cannot be moved.")},
    {"computer.resources", GW_WORDS("This computer has run out of memory or open files at “%1”."),
     GW_WORDS("Close other programs or use fewer items at the same time, then retry.")},
    // Content and drift
    {"source.changed", GW_WORDS("“%1” was changed while it was read."), GW_WORDS("Save and close it at the source, then retry.")},
    {"drift.source", GW_WORDS("“%1” was changed at the source since the preview."), GW_WORDS("Compare again, then transfer it.")},
    {"drift.target", GW_WORDS("“%1” was changed in the target since the preview."), GW_WORDS("Compare again and decide what should happen.")},
    {"read.short", GW_WORDS("“%1” ended before its stated size."), GW_WORDS("Retry. If it stays, the source is damaged.")},
    {"verify.differs", GW_WORDS("“%1” does not read back as it was sent."), GW_WORDS("Retry it. If it stays, check the target's disk or server.")},
    {"verify.missing", GW_WORDS("“%1” is not in the target."), GW_WORDS("Retry it.")},
    {"undo.edited", GW_WORDS("“%1” was edited since the transfer and was left alone."), GW_WORDS("Remove it by hand if you do not need it.")},
    {"undo.nocopy", GW_WORDS("There is no saved copy of “%1” to put back."), GW_WORDS("Put it back by hand from a backup.")},
    {"saved.missing", GW_WORDS("The saved copy of “%1” is missing."), GW_WORDS("Put it back by hand from a backup.")},
    {"step.dependency", GW_WORDS("“%1” was left out because something it needs has failed."), GW_WORDS("Fix the cause, then retry both.")},
    // Archives
    {"archive.encrypted", GW_WORDS("“%1” is encrypted."), GW_WORDS("Unpack it with its password first, then choose the folder.")},
    {"archive.damaged", GW_WORDS("The archive “%1” is damaged."), GW_WORDS("Get a new copy of it. “gangway-cli inspect” lists what is wrong.")},
    {"archive.unknown", GW_WORDS("“%1” is not an archive that Gangway can read."),
     GW_WORDS("Use a zip, tar, tar.gz, tar.zst, tar.xz, tar.bz2 or 7z file.")},
    {"archive.bomb", GW_WORDS("“%1” would unpack to far more than such content ever does."),
     GW_WORDS("It may be made to fill disks. If you trust it, raise the limit and try again.")},
    {"archive.toolarge", GW_WORDS("“%1” holds more than the limit allows."), GW_WORDS("If you trust it, raise the limit and try again.")},
    {"archive.readonly", GW_WORDS("Archives of the kind of “%1” can only be read."), GW_WORDS("Choose a name that ends in .zip, .tar.gz or .tar.zst.")},
    {"entry.outside", GW_WORDS("The entry “%1” would land outside the archive's folder."), GW_WORDS("It was left out. Be careful with this archive.")},
    {"entry.duplicate", GW_WORDS("The archive holds “%1” twice."), GW_WORDS("Only the first is used. Be careful with this archive.")},
    {"entry.overlap", GW_WORDS("The entry “%1” shares its bytes with another one."), GW_WORDS("It was left out. Be careful with this archive.")},
    // Network
    {"net.refused", GW_WORDS("Nothing answers at %1."), GW_WORDS("Check the address and the port, and that the server runs.")},
    {"net.name", GW_WORDS("No server is known by the name in %1."), GW_WORDS("Check the spelling and your connection.")},
    {"net.reset", GW_WORDS("%1 broke the connection off."), GW_WORDS("Try again. If it stays, ask the server's admin.")},
    {"net.closed", GW_WORDS("%1 closed the connection before it answered."), GW_WORDS("Try again. If it stays, ask the server's admin.")},
    {"net.timeout", GW_WORDS("%1 does not answer."), GW_WORDS("Check your connection and try again. If your company uses a proxy, enter it.")},
    {"net.proxy", GW_WORDS("The proxy did not let the request to %1 through."), GW_WORDS("Check the proxy's address and its sign-in.")},
    {"http.cut", GW_WORDS("The answer of %1 was cut off."), GW_WORDS("Try again.")},
    {"http.toolong", GW_WORDS("The answer of %1 is longer than it may be."), GW_WORDS("Check that the address is the right one.")},
    {"http.malformed", GW_WORDS("%1 does not answer as a web server does."), GW_WORDS("Check the address and the port.")},
    {"http.redirect", GW_WORDS("%1 sends the request to another place."), GW_WORDS("Enter the address of that place, if you trust it.")},
    {"tls.expired", GW_WORDS("The certificate of %1 has expired."), GW_WORDS("Ask the server's admin for a new one. Check this computer's date too.")},
    {"tls.notyetvalid", GW_WORDS("The certificate of %1 is not valid yet."), GW_WORDS("Check this computer's date.")},
    {"tls.selfsigned", GW_WORDS("%1 uses a certificate of its own making."), GW_WORDS("Ask its admin for the certificate file and choose it under “Proxy and certificates”.")},
    {"tls.untrusted", GW_WORDS("Nobody known vouches for the certificate of %1."), GW_WORDS("Ask its admin for the CA file and choose it under “Proxy and certificates”.")},
    {"tls.hostname", GW_WORDS("The certificate of %1 belongs to another server."), GW_WORDS("Check the address. Do not go on if you are not sure.")},
    {"tls.failed", GW_WORDS("No safe connection to %1 could be made."), GW_WORDS("Ask the server's admin which TLS versions it offers; 1.2 is the least.")},
    {"tls.cafile", GW_WORDS("The certificate file “%1” cannot be used."), GW_WORDS("Choose a PEM file that holds certificates.")},
    // Sign-in, servers
    {"token.refused", GW_WORDS("%1 did not accept this token."), GW_WORDS("Get a new token, enter it and connect again.")},
    {"password.refused", GW_WORDS("%1 did not accept this password."), GW_WORDS("Check the password and connect again.")},
    {"signin.needed", GW_WORDS("%1 asks for a sign-in."), GW_WORDS("Enter a token or a password.")},
    {"target.full", GW_WORDS("The target has no room left for “%1”."), GW_WORDS("Free some room there, then retry.")},
    {"jupyter.notjupyter", GW_WORDS("%1 answers, but it is not a Jupyter server."), GW_WORDS("Enter the address that you open in the browser, up to and without “/tree” or “/lab”.")},
    {"jupyter.hidden", GW_WORDS("The server keeps hidden files such as “%1” to itself."), GW_WORDS("They cannot be moved by this server. Its admin can allow them (allow_hidden).")},
    {"json.invalid", GW_WORDS("The answer of %1 cannot be understood."), GW_WORDS("Check that the address is the right one.")},
    {"json.field", GW_WORDS("An answer is not as agreed, at %1."), GW_WORDS("The server may be too new or too old. Update Gangway, or report this with the log.")},
    // Keychain
    {"keychain.absent", GW_WORDS("This computer has no keychain."), GW_WORDS("The sign-in is kept until Gangway is closed.")},
    {"keychain.locked", GW_WORDS("The keychain is locked."), GW_WORDS("Unlock it to keep the sign-in, or sign in for this session only.")},
    {"keychain.slow", GW_WORDS("The keychain does not answer."), GW_WORDS("The sign-in is kept until Gangway is closed.")},
    // Locations, routes, plans
    {"location.scheme", GW_WORDS("“%1” does not say what kind of place it is."), GW_WORDS("Write folder:PATH, archive:PATH, jupyter:URL or sandbox:NAME.")},
    {"location.address", GW_WORDS("“%1” is not a valid address."), GW_WORDS("Check the path or the URL.")},
    {"location.secret", GW_WORDS("“%1” holds a password or a token."), GW_WORDS("Leave it out of the address and sign in instead.")},
    {"location.missing", GW_WORDS("“%1” does not exist."), GW_WORDS("Check the path.")},
    {"route.none", GW_WORDS("There is no way from one to the other: %1."), GW_WORDS("Choose another source or target.")},
    {"backend.unknown", GW_WORDS("This program does not know how to do “%1”."), GW_WORDS("Update Gangway.")},
    {"runfile.damaged", GW_WORDS("The run file “%1” is damaged."), GW_WORDS("Make a new plan. What was moved is in the target and will be found as “same”.")},
    {"runfile.foreign", GW_WORDS("“%1” is not a run file of Gangway."), GW_WORDS("Choose a file that “plan” or the wizard has saved.")},
    {"runfile.newer", GW_WORDS("“%1” was made by a newer version of Gangway."), GW_WORDS("Update Gangway, or make a new plan.")},
    {"runfile.locked", GW_WORDS("Another Gangway is working on “%1”."), GW_WORDS("Wait until it is done, or stop it there.")},
    {"runfile.started", GW_WORDS("“%1” holds a run that was started."), GW_WORDS("Go on with it, or choose another file name.")},
    {"runfile.unbalanced", GW_WORDS("The figures of this run do not add up."), GW_WORDS("Verify the run, and report this with the run file.")},
    {"process.missing", GW_WORDS("The program “%1” is not installed."), GW_WORDS("Install it, then try again.")},
    {"process.crashed", GW_WORDS("The program “%1” ended unexpectedly."), GW_WORDS("Try again. The log has its last words.")},
};

struct KindWords {
    ErrorKind kind;
    const char* sentence;
    const char* advice;
};

constexpr KindWords kKindWords[] = {
    {ErrorKind::Cancelled, GW_WORDS("“%1” was stopped."), GW_WORDS("Go on when you like; nothing is lost.")},
    {ErrorKind::Unauthenticated, GW_WORDS("The sign-in at %1 has ended."), GW_WORDS("Sign in again; it goes on where it stopped.")},
    {ErrorKind::Denied, GW_WORDS("You have no permission for %1."), GW_WORDS("Ask its owner or admin for a role that may do this.")},
    {ErrorKind::NotFound, GW_WORDS("“%1” is not there."), GW_WORDS("Check the name, or read again.")},
    {ErrorKind::Exists, GW_WORDS("“%1” is there already."), GW_WORDS("Choose another name, or decide in the preview what should happen.")},
    {ErrorKind::Conflict, GW_WORDS("“%1” is not as it was when the plan was made."), GW_WORDS("Compare again and decide what should happen.")},
    {ErrorKind::Invalid, GW_WORDS("“%1” was refused."), GW_WORDS("The log has the reason. Change it, then retry.")},
    {ErrorKind::RateLimited, GW_WORDS("%1 asks to slow down."), GW_WORDS("Wait a few minutes, then retry.")},
    {ErrorKind::Unavailable, GW_WORDS("%1 is not available at the moment."), GW_WORDS("Try again in a while. Nothing is lost.")},
    {ErrorKind::TimedOut, GW_WORDS("%1 took too long to answer."), GW_WORDS("Check your connection, then retry.")},
    {ErrorKind::Corrupt, GW_WORDS("“%1” is damaged."), GW_WORDS("Get a sound copy of it, then retry.")},
    {ErrorKind::Unsupported, GW_WORDS("“%1” cannot be done here."), GW_WORDS("Leave it out, or choose another target.")},
    {ErrorKind::Disk, GW_WORDS("This computer's disk has a problem at “%1”."), GW_WORDS("Check that the disk is there, writable and not full.")},
    {ErrorKind::Internal, GW_WORDS("Something went wrong inside Gangway at “%1”."), GW_WORDS("Nothing is lost. Please report this with the log.")},
};

#undef GW_WORDS

const Words* wordsOf(const QString& code)
{
    for (const Words& words : kWords) {
        if (code == QLatin1String(words.code))
            return &words;
    }
    return nullptr;
}

const KindWords& wordsOf(ErrorKind kind)
{
    for (const KindWords& words : kKindWords) {
        if (words.kind == kind)
            return words;
    }
    return kKindWords[std::size(kKindWords) - 1];
}

QString translated(const char* text)
{
    return QCoreApplication::translate("ErrorText", text);
}

/// A sentence needs a subject to name; without one it speaks of "this item".
QString filled(const char* sentence, const QString& subject)
{
    const QString text = translated(sentence);
    if (!text.contains(QStringLiteral("%1")))
        return text;
    return text.arg(subject.isEmpty() ? QCoreApplication::translate("ErrorText", "this item") : subject);
}

} // namespace

QString sentenceOf(const Error& error)
{
    if (const Words* words = wordsOf(error.code))
        return filled(words->sentence, error.subject);
    return filled(wordsOf(error.kind).sentence, error.subject);
}

QString adviceOf(const Error& error)
{
    if (const Words* words = wordsOf(error.code))
        return translated(words->advice);
    return translated(wordsOf(error.kind).advice);
}

QString fullTextOf(const Error& error)
{
    return sentenceOf(error) + u' ' + adviceOf(error);
}

QString sentenceOfCode(const QString& code, const QString& subject)
{
    const Words* words = wordsOf(code);
    return words ? filled(words->sentence, subject) : filled(wordsOf(ErrorKind::Unsupported).sentence, subject);
}

QStringList codesWithWords()
{
    QStringList codes;
    for (const Words& words : kWords)
        codes << QString::fromLatin1(words.code);
    return codes;
}

} // namespace gangway
