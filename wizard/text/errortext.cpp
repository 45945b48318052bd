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


constexpr Words kWords[] = {
    // This computer
    {"file.notfound", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not there any more."), QT_TRANSLATE_NOOP("ErrorText", "Check the path, or read the source again.")},
    {"file.denied", QT_TRANSLATE_NOOP("ErrorText", "You may not read or change “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask the owner for the permission, or leave it out.")},
    {"file.exists", QT_TRANSLATE_NOOP("ErrorText", "“%1” is there already."), QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or decide in the preview what should happen.")},
    {"file.isfolder", QT_TRANSLATE_NOOP("ErrorText", "“%1” is a folder where a file was expected."),
     QT_TRANSLATE_NOOP("ErrorText", "Move the folder away, or leave the item out.")},
    {"file.notfolder", QT_TRANSLATE_NOOP("ErrorText", "“%1” is a file where a folder was expected."), QT_TRANSLATE_NOOP("ErrorText", "Choose a folder.")},
    {"disk.full", QT_TRANSLATE_NOOP("ErrorText", "There is no room left for “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Free some room, then retry.")},
    {"disk.readonly", QT_TRANSLATE_NOOP("ErrorText", "The disk of “%1” can only be read."), QT_TRANSLATE_NOOP("ErrorText", "Choose another place, or have the disk mounted for writing.")},
    {"disk.io", QT_TRANSLATE_NOOP("ErrorText", "The disk reported an error at “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Check the disk. What is already moved is kept; retry when the disk is sound.")},
    {"disk.filetoobig", QT_TRANSLATE_NOOP("ErrorText", "“%1” is larger than the target's file system allows."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a target on another disk, or leave the file out.")},
    {"name.refused", QT_TRANSLATE_NOOP("ErrorText", "The target does not allow the name “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Choose a new name, or leave the item out.")},
    {"name.notutf8", QT_TRANSLATE_NOOP("ErrorText", "The name of “%1” is not valid UTF-8 text."), QT_TRANSLATE_NOOP("ErrorText", "Rename it at the source, then read the source again.")},
    {"name.twice", QT_TRANSLATE_NOOP("ErrorText", "“%1” is listed twice at the source."), QT_TRANSLATE_NOOP("ErrorText", "Read the source again. If it stays, the source is damaged.")},
    {"name.clash", QT_TRANSLATE_NOOP("ErrorText", "Another item has the name “%1” in the target."), QT_TRANSLATE_NOOP("ErrorText", "Rename one of the two at the source, or choose to keep both.")},
    {"link.loop", QT_TRANSLATE_NOOP("ErrorText", "The links at “%1” lead back to themselves."), QT_TRANSLATE_NOOP("ErrorText", "Repair the link at the source, or leave it out.")},
    {"link.outside", QT_TRANSLATE_NOOP("ErrorText", "The link “%1” points out of the project."), QT_TRANSLATE_NOOP("ErrorText", "Copy what it points to into the project, or leave the link out.")},
    {"type.special", QT_TRANSLATE_NOOP("ErrorText", "“%1” is a device, a socket or a pipe."), QT_TRANSLATE_NOOP("ErrorText", "Such items hold no content and cannot be moved.")},
    {"computer.resources", QT_TRANSLATE_NOOP("ErrorText", "This computer has run out of memory or open files at “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Close other programs or use fewer items at the same time, then retry.")},
    // Content and drift
    {"source.changed", QT_TRANSLATE_NOOP("ErrorText", "“%1” was changed while it was read."), QT_TRANSLATE_NOOP("ErrorText", "Save and close it at the source, then retry.")},
    {"drift.source", QT_TRANSLATE_NOOP("ErrorText", "“%1” was changed at the source since the preview."), QT_TRANSLATE_NOOP("ErrorText", "Compare again, then transfer it.")},
    {"drift.target", QT_TRANSLATE_NOOP("ErrorText", "“%1” was changed in the target since the preview."), QT_TRANSLATE_NOOP("ErrorText", "Compare again and decide what should happen.")},
    {"read.short", QT_TRANSLATE_NOOP("ErrorText", "“%1” ended before its stated size."), QT_TRANSLATE_NOOP("ErrorText", "Retry. If it stays, the source is damaged.")},
    {"verify.differs", QT_TRANSLATE_NOOP("ErrorText", "“%1” does not read back as it was sent."), QT_TRANSLATE_NOOP("ErrorText", "Retry it. If it stays, check the target's disk or server.")},
    {"verify.missing", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not in the target."), QT_TRANSLATE_NOOP("ErrorText", "Retry it.")},
    {"undo.edited", QT_TRANSLATE_NOOP("ErrorText", "“%1” was edited since the transfer and was left alone."), QT_TRANSLATE_NOOP("ErrorText", "Remove it by hand if you do not need it.")},
    {"undo.nocopy", QT_TRANSLATE_NOOP("ErrorText", "There is no saved copy of “%1” to put back."), QT_TRANSLATE_NOOP("ErrorText", "Put it back by hand from a backup.")},
    {"saved.missing", QT_TRANSLATE_NOOP("ErrorText", "The saved copy of “%1” is missing."), QT_TRANSLATE_NOOP("ErrorText", "Put it back by hand from a backup.")},
    {"step.dependency", QT_TRANSLATE_NOOP("ErrorText", "“%1” was left out because something it needs has failed."), QT_TRANSLATE_NOOP("ErrorText", "Fix the cause, then retry both.")},
    // Archives
    {"archive.encrypted", QT_TRANSLATE_NOOP("ErrorText", "“%1” is encrypted."), QT_TRANSLATE_NOOP("ErrorText", "Unpack it with its password first, then choose the folder.")},
    {"archive.damaged", QT_TRANSLATE_NOOP("ErrorText", "The archive “%1” is damaged."), QT_TRANSLATE_NOOP("ErrorText", "Get a new copy of it. “gangway-cli inspect” lists what is wrong.")},
    {"archive.unknown", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not an archive that Gangway can read."),
     QT_TRANSLATE_NOOP("ErrorText", "Use a zip, tar, tar.gz, tar.zst, tar.xz, tar.bz2 or 7z file.")},
    {"archive.bomb", QT_TRANSLATE_NOOP("ErrorText", "“%1” would unpack to far more than such content ever does."),
     QT_TRANSLATE_NOOP("ErrorText", "It may be made to fill disks. If you trust it, raise the limit and try again.")},
    {"archive.toolarge", QT_TRANSLATE_NOOP("ErrorText", "“%1” holds more than the limit allows."), QT_TRANSLATE_NOOP("ErrorText", "If you trust it, raise the limit and try again.")},
    {"archive.readonly", QT_TRANSLATE_NOOP("ErrorText", "Archives of the kind of “%1” can only be read."), QT_TRANSLATE_NOOP("ErrorText", "Choose a name that ends in .zip, .tar.gz or .tar.zst.")},
    {"entry.outside", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” would land outside the archive's folder."), QT_TRANSLATE_NOOP("ErrorText", "It was left out. Be careful with this archive.")},
    {"entry.duplicate", QT_TRANSLATE_NOOP("ErrorText", "The archive holds “%1” twice."), QT_TRANSLATE_NOOP("ErrorText", "Only the first is used. Be careful with this archive.")},
    {"entry.overlap", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” shares its bytes with another one."), QT_TRANSLATE_NOOP("ErrorText", "It was left out. Be careful with this archive.")},
    // Network
    {"net.refused", QT_TRANSLATE_NOOP("ErrorText", "Nothing answers at %1."), QT_TRANSLATE_NOOP("ErrorText", "Check the address and the port, and that the server runs.")},
    {"net.name", QT_TRANSLATE_NOOP("ErrorText", "No server is known by the name in %1."), QT_TRANSLATE_NOOP("ErrorText", "Check the spelling and your connection.")},
    {"net.reset", QT_TRANSLATE_NOOP("ErrorText", "%1 broke the connection off."), QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays, ask the server's admin.")},
    {"net.closed", QT_TRANSLATE_NOOP("ErrorText", "%1 closed the connection before it answered."), QT_TRANSLATE_NOOP("ErrorText", "Try again. If it stays, ask the server's admin.")},
    {"net.timeout", QT_TRANSLATE_NOOP("ErrorText", "%1 does not answer."), QT_TRANSLATE_NOOP("ErrorText", "Check your connection and try again. If your company uses a proxy, enter it.")},
    {"net.proxy", QT_TRANSLATE_NOOP("ErrorText", "The proxy did not let the request to %1 through."), QT_TRANSLATE_NOOP("ErrorText", "Check the proxy's address and its sign-in.")},
    {"http.cut", QT_TRANSLATE_NOOP("ErrorText", "The answer of %1 was cut off."), QT_TRANSLATE_NOOP("ErrorText", "Try again.")},
    {"http.toolong", QT_TRANSLATE_NOOP("ErrorText", "The answer of %1 is longer than it may be."), QT_TRANSLATE_NOOP("ErrorText", "Check that the address is the right one.")},
    {"http.malformed", QT_TRANSLATE_NOOP("ErrorText", "%1 does not answer as a web server does."), QT_TRANSLATE_NOOP("ErrorText", "Check the address and the port.")},
    {"http.redirect", QT_TRANSLATE_NOOP("ErrorText", "%1 sends the request to another place."), QT_TRANSLATE_NOOP("ErrorText", "Enter the address of that place, if you trust it.")},
    {"tls.expired", QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 has expired."), QT_TRANSLATE_NOOP("ErrorText", "Ask the server's admin for a new one. Check this computer's date too.")},
    {"tls.notyetvalid", QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 is not valid yet."), QT_TRANSLATE_NOOP("ErrorText", "Check this computer's date.")},
    {"tls.selfsigned", QT_TRANSLATE_NOOP("ErrorText", "%1 uses a certificate of its own making."), QT_TRANSLATE_NOOP("ErrorText", "Ask its admin for the certificate file and choose it under “Proxy and certificates”.")},
    {"tls.untrusted", QT_TRANSLATE_NOOP("ErrorText", "Nobody known vouches for the certificate of %1."), QT_TRANSLATE_NOOP("ErrorText", "Ask its admin for the CA file and choose it under “Proxy and certificates”.")},
    {"tls.hostname", QT_TRANSLATE_NOOP("ErrorText", "The certificate of %1 belongs to another server."), QT_TRANSLATE_NOOP("ErrorText", "Check the address. Do not go on if you are not sure.")},
    {"tls.failed", QT_TRANSLATE_NOOP("ErrorText", "No safe connection to %1 could be made."), QT_TRANSLATE_NOOP("ErrorText", "Ask the server's admin which TLS versions it offers; 1.2 is the least.")},
    {"tls.cafile", QT_TRANSLATE_NOOP("ErrorText", "The certificate file “%1” cannot be used."), QT_TRANSLATE_NOOP("ErrorText", "Choose a PEM file that holds certificates.")},
    // Sign-in, servers
    {"token.refused", QT_TRANSLATE_NOOP("ErrorText", "%1 did not accept this token."), QT_TRANSLATE_NOOP("ErrorText", "Get a new token, enter it and connect again.")},
    {"password.refused", QT_TRANSLATE_NOOP("ErrorText", "%1 did not accept this password."), QT_TRANSLATE_NOOP("ErrorText", "Check the password and connect again.")},
    {"signin.needed", QT_TRANSLATE_NOOP("ErrorText", "%1 asks for a sign-in."), QT_TRANSLATE_NOOP("ErrorText", "Enter a token or a password.")},
    {"target.full", QT_TRANSLATE_NOOP("ErrorText", "The target has no room left for “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Free some room there, then retry.")},
    {"jupyter.notjupyter", QT_TRANSLATE_NOOP("ErrorText", "%1 answers, but it is not a Jupyter server."), QT_TRANSLATE_NOOP("ErrorText", "Enter the address that you open in the browser, up to and without “/tree” or “/lab”.")},
    {"jupyter.hidden", QT_TRANSLATE_NOOP("ErrorText", "The server keeps hidden files such as “%1” to itself."), QT_TRANSLATE_NOOP("ErrorText", "They cannot be moved by this server. Its admin can allow them (allow_hidden).")},
    {"json.invalid", QT_TRANSLATE_NOOP("ErrorText", "The answer of %1 cannot be understood."), QT_TRANSLATE_NOOP("ErrorText", "Check that the address is the right one.")},
    {"json.field", QT_TRANSLATE_NOOP("ErrorText", "An answer is not as agreed, at %1."), QT_TRANSLATE_NOOP("ErrorText", "The server may be too new or too old. Update Gangway, or report this with the log.")},
    // Keychain
    {"keychain.absent", QT_TRANSLATE_NOOP("ErrorText", "This computer has no keychain."), QT_TRANSLATE_NOOP("ErrorText", "The sign-in is kept until Gangway is closed.")},
    {"keychain.locked", QT_TRANSLATE_NOOP("ErrorText", "The keychain is locked."), QT_TRANSLATE_NOOP("ErrorText", "Unlock it to keep the sign-in, or sign in for this session only.")},
    {"keychain.slow", QT_TRANSLATE_NOOP("ErrorText", "The keychain does not answer."), QT_TRANSLATE_NOOP("ErrorText", "The sign-in is kept until Gangway is closed.")},
    // Locations, routes, plans
    {"location.scheme", QT_TRANSLATE_NOOP("ErrorText", "“%1” does not say what kind of place it is."), QT_TRANSLATE_NOOP("ErrorText", "Write folder:PATH, archive:PATH, jupyter:URL or sandbox:NAME.")},
    {"location.address", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a valid address."), QT_TRANSLATE_NOOP("ErrorText", "Check the path or the URL.")},
    {"location.secret", QT_TRANSLATE_NOOP("ErrorText", "“%1” holds a password or a token."), QT_TRANSLATE_NOOP("ErrorText", "Leave it out of the address and sign in instead.")},
    {"location.missing", QT_TRANSLATE_NOOP("ErrorText", "“%1” does not exist."), QT_TRANSLATE_NOOP("ErrorText", "Check the path.")},
    {"route.none", QT_TRANSLATE_NOOP("ErrorText", "There is no way from one to the other: %1."), QT_TRANSLATE_NOOP("ErrorText", "Choose another source or target.")},
    {"backend.unknown", QT_TRANSLATE_NOOP("ErrorText", "This program does not know how to do “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Update Gangway.")},
    {"runfile.damaged", QT_TRANSLATE_NOOP("ErrorText", "The run file “%1” is damaged."), QT_TRANSLATE_NOOP("ErrorText", "Make a new plan. What was moved is in the target and will be found as “same”.")},
    {"runfile.foreign", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a run file of Gangway."), QT_TRANSLATE_NOOP("ErrorText", "Choose a file that “plan” or the wizard has saved.")},
    {"runfile.newer", QT_TRANSLATE_NOOP("ErrorText", "“%1” was made by a newer version of Gangway."), QT_TRANSLATE_NOOP("ErrorText", "Update Gangway, or make a new plan.")},
    {"runfile.locked", QT_TRANSLATE_NOOP("ErrorText", "Another Gangway is working on “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Wait until it is done, or stop it there.")},
    {"runfile.started", QT_TRANSLATE_NOOP("ErrorText", "“%1” holds a run that was started."), QT_TRANSLATE_NOOP("ErrorText", "Go on with it, or choose another file name.")},
    {"runfile.unbalanced", QT_TRANSLATE_NOOP("ErrorText", "The figures of this run do not add up."), QT_TRANSLATE_NOOP("ErrorText", "Verify the run, and report this with the run file.")},
    {"process.missing", QT_TRANSLATE_NOOP("ErrorText", "The program “%1” is not installed."), QT_TRANSLATE_NOOP("ErrorText", "Install it, then try again.")},
    {"process.crashed", QT_TRANSLATE_NOOP("ErrorText", "The program “%1” ended unexpectedly."), QT_TRANSLATE_NOOP("ErrorText", "Try again. The log has its last words.")},
    {"archive.incomplete", QT_TRANSLATE_NOOP("ErrorText", "The archive “%1” ends too early."),
     QT_TRANSLATE_NOOP("ErrorText", "Get a complete copy of it.")},
    {"archive.kind", QT_TRANSLATE_NOOP("ErrorText", "Archives of the kind of “%1” cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a name that ends in .zip, .tar.gz or .tar.zst.")},
    {"archive.misnamed", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not the kind of archive that its name says."),
     QT_TRANSLATE_NOOP("ErrorText", "Rename it to what it is, or get a new copy of it.")},
    {"archive.unproven", QT_TRANSLATE_NOOP("ErrorText", "The archive “%1” does not read back as it was written."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was replaced. Check the disk, then try again.")},
    {"archive.volumes", QT_TRANSLATE_NOOP("ErrorText", "“%1” is one part of an archive in several parts."),
     QT_TRANSLATE_NOOP("ErrorText", "Join the parts first, or unpack them and choose the folder.")},
    {"entry.bomb", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” would unpack to far more than such content ever does."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. If you trust the archive, raise the limit.")},
    {"entry.damaged", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. Get a new copy of the archive.")},
    {"entry.encrypted", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” is encrypted."),
     QT_TRANSLATE_NOOP("ErrorText", "Unpack the archive with its password first, then choose the folder.")},
    {"entry.linkbroken", QT_TRANSLATE_NOOP("ErrorText", "The link “%1” in the archive has no usable target."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out.")},
    {"entry.method", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” is packed in a way that Gangway does not know."),
     QT_TRANSLATE_NOOP("ErrorText", "Pack the archive anew with another program.")},
    {"entry.name", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” has a name that cannot be used."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. Rename it in the archive.")},
    {"entry.sparse", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” is stored with holes, which Gangway does not read."),
     QT_TRANSLATE_NOOP("ErrorText", "Pack the archive anew without the option for sparse files.")},
    {"entry.through", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” would be written through a link of the same archive."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. Be careful with this archive.")},
    {"entry.toodeep", QT_TRANSLATE_NOOP("ErrorText", "The entry “%1” lies in too many folders."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. If you trust the archive, raise the limit.")},
    {"entry.toolong", QT_TRANSLATE_NOOP("ErrorText", "The name of the entry “%1” is too long."),
     QT_TRANSLATE_NOOP("ErrorText", "It was left out. Rename it in the archive.")},
    {"event.damaged", QT_TRANSLATE_NOOP("ErrorText", "The run file holds an event that cannot be read, at %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Make a new plan. What was moved is in the target and will be found as “same”.")},
    {"file.notafile", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a file."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a file.")},
    {"file.notafolder", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a folder."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a folder.")},
    {"folder.blocked", QT_TRANSLATE_NOOP("ErrorText", "A file stands where the folder “%1” is needed."),
     QT_TRANSLATE_NOOP("ErrorText", "Move the file away, then retry.")},
    {"folder.missing", QT_TRANSLATE_NOOP("ErrorText", "The folder “%1” does not exist."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the path.")},
    {"folder.notafolder", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not a folder."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a folder.")},
    {"folder.notempty", QT_TRANSLATE_NOOP("ErrorText", "The folder “%1” is not empty and was left alone."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at what is in it, and remove it by hand if you do not need it.")},
    {"inventory.damaged", QT_TRANSLATE_NOOP("ErrorText", "The listing in “%1” is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Make a new plan.")},
    {"inventory.toolarge", QT_TRANSLATE_NOOP("ErrorText", "“%1” holds more items than one plan can hold."),
     QT_TRANSLATE_NOOP("ErrorText", "Pick fewer projects at a time.")},
    {"jupyter.moved", QT_TRANSLATE_NOOP("ErrorText", "%1 has moved to another address."),
     QT_TRANSLATE_NOOP("ErrorText", "Enter the address that your browser shows after signing in.")},
    {"jupyter.checkpoints", QT_TRANSLATE_NOOP("ErrorText", "“%1” belongs to the server's own checkpoints."),
     QT_TRANSLATE_NOOP("ErrorText", "They are made by the server and are not moved.")},
    {"name.hidden", QT_TRANSLATE_NOOP("ErrorText", "The server does not take hidden names such as “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Rename it, or ask the server's admin to allow hidden files (allow_hidden).")},
    {"name.toodeep", QT_TRANSLATE_NOOP("ErrorText", "“%1” lies in too many folders."),
     QT_TRANSLATE_NOOP("ErrorText", "Move it further up at the source.")},
    {"name.toolong", QT_TRANSLATE_NOOP("ErrorText", "The name “%1” is too long for the target."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a shorter name at the source.")},
    {"net.proxyurl", QT_TRANSLATE_NOOP("ErrorText", "The proxy address “%1” cannot be used."),
     QT_TRANSLATE_NOOP("ErrorText", "Write it as http://host:port or socks5://host:port, without a password.")},
    {"plan.damaged", QT_TRANSLATE_NOOP("ErrorText", "The plan in “%1” is damaged."),
     QT_TRANSLATE_NOOP("ErrorText", "Make a new plan.")},
    {"plan.newer", QT_TRANSLATE_NOOP("ErrorText", "The plan in “%1” was made by a newer version of Gangway."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Gangway, or make a new plan.")},
    {"port.taken", QT_TRANSLATE_NOOP("ErrorText", "The port of %1 is in use."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another port, or leave it out.")},
    {"run.undoing", QT_TRANSLATE_NOOP("ErrorText", "“%1” is being undone."),
     QT_TRANSLATE_NOOP("ErrorText", "Finish the undo first.")},
    {"runfile.driver", QT_TRANSLATE_NOOP("ErrorText", "This computer lacks the database driver that run files need."),
     QT_TRANSLATE_NOOP("ErrorText", "Install the package libqt6sql6-sqlite.")},
    {"runfile.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no run file “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the path.")},
    {"runfile.readonly", QT_TRANSLATE_NOOP("ErrorText", "The run file “%1” cannot be written."),
     QT_TRANSLATE_NOOP("ErrorText", "Copy it to a folder where you may write.")},
    {"sandbox.unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no practice server “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "There are sandbox:old and sandbox:new.")},
    {"step.noanswer", QT_TRANSLATE_NOOP("ErrorText", "“%1” got no answer from its step."),
     QT_TRANSLATE_NOOP("ErrorText", "Retry it.")},
    {"step.verb", QT_TRANSLATE_NOOP("ErrorText", "This program does not know how to do the step “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Update Gangway.")},
    {"tag.refused", QT_TRANSLATE_NOOP("ErrorText", "The name “%1” for part files cannot be used."),
     QT_TRANSLATE_NOOP("ErrorText", "This is a defect of Gangway: please report it with the log.")},
    {"target.altered", QT_TRANSLATE_NOOP("ErrorText", "The target changed “%1” while it was written."),
     QT_TRANSLATE_NOOP("ErrorText", "Retry it. If it stays, ask the server's admin.")},
    {"target.exists", QT_TRANSLATE_NOOP("ErrorText", "“%1” has appeared in the target meanwhile."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare again and decide what should happen.")},
    {"target.toolarge", QT_TRANSLATE_NOOP("ErrorText", "“%1” is larger than the target takes."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another target, or leave it out.")},
    {"target.type", QT_TRANSLATE_NOOP("ErrorText", "In the target “%1” is of another kind."),
     QT_TRANSLATE_NOOP("ErrorText", "Move it away there, or leave the item out.")},
    {"tls.clientcertificate", QT_TRANSLATE_NOOP("ErrorText", "The client certificate “%1” cannot be used."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose a PEM file and its key, and check the pass phrase.")},
    {"undo.nosaved", QT_TRANSLATE_NOOP("ErrorText", "No copy of “%1” was saved, so it cannot be put back."),
     QT_TRANSLATE_NOOP("ErrorText", "Put it back by hand from a backup.")},
    {"world.path", QT_TRANSLATE_NOOP("ErrorText", "The practice world has a path that cannot be used: %1."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct the world file.")},
    {"world.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The practice world “%1” cannot be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the path.")},
    {"disk.write", QT_TRANSLATE_NOOP("ErrorText", "“%1” could not be written."),
     QT_TRANSLATE_NOOP("ErrorText", "Check that the folder exists, is writable and not full.")},
    {"file.special", QT_TRANSLATE_NOOP("ErrorText", "“%1” is a device, a socket or a pipe."),
     QT_TRANSLATE_NOOP("ErrorText", "Such items hold no content and cannot be moved.")},
    {"link.dangling", QT_TRANSLATE_NOOP("ErrorText", "The link “%1” points to nothing."),
     QT_TRANSLATE_NOOP("ErrorText", "Repair it at the source, or leave it out.")},
    {"link.unsupported", QT_TRANSLATE_NOOP("ErrorText", "The target cannot hold the link “%1”."),
     QT_TRANSLATE_NOOP("ErrorText", "Set links to “copy what they show” on the page Options.")},
    {"name.unlisted", QT_TRANSLATE_NOOP("ErrorText", "An item at “%1” has no usable name."),
     QT_TRANSLATE_NOOP("ErrorText", "Rename it at the source.")},
    {"scope.missing", QT_TRANSLATE_NOOP("ErrorText", "“%1” is not at the source any more."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the projects again.")},
    {"usage", QT_TRANSLATE_NOOP("ErrorText", "The command line is not as expected."),
     QT_TRANSLATE_NOOP("ErrorText", "See gangway-cli --help.")},
};

struct KindWords {
    ErrorKind kind;
    const char* sentence;
    const char* advice;
};

constexpr KindWords kKindWords[] = {
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "“%1” was stopped."), QT_TRANSLATE_NOOP("ErrorText", "Go on when you like; nothing is lost.")},
    {ErrorKind::Unauthenticated, QT_TRANSLATE_NOOP("ErrorText", "The sign-in at %1 has ended."), QT_TRANSLATE_NOOP("ErrorText", "Sign in again; it goes on where it stopped.")},
    {ErrorKind::Denied, QT_TRANSLATE_NOOP("ErrorText", "You have no permission for %1."), QT_TRANSLATE_NOOP("ErrorText", "Ask its owner or admin for a role that may do this.")},
    {ErrorKind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "“%1” is not there."), QT_TRANSLATE_NOOP("ErrorText", "Check the name, or read again.")},
    {ErrorKind::Exists, QT_TRANSLATE_NOOP("ErrorText", "“%1” is there already."), QT_TRANSLATE_NOOP("ErrorText", "Choose another name, or decide in the preview what should happen.")},
    {ErrorKind::Conflict, QT_TRANSLATE_NOOP("ErrorText", "“%1” is not as it was when the plan was made."), QT_TRANSLATE_NOOP("ErrorText", "Compare again and decide what should happen.")},
    {ErrorKind::Invalid, QT_TRANSLATE_NOOP("ErrorText", "“%1” was refused."), QT_TRANSLATE_NOOP("ErrorText", "The log has the reason. Change it, then retry.")},
    {ErrorKind::RateLimited, QT_TRANSLATE_NOOP("ErrorText", "%1 asks to slow down."), QT_TRANSLATE_NOOP("ErrorText", "Wait a few minutes, then retry.")},
    {ErrorKind::Unavailable, QT_TRANSLATE_NOOP("ErrorText", "%1 is not available at the moment."), QT_TRANSLATE_NOOP("ErrorText", "Try again in a while. Nothing is lost.")},
    {ErrorKind::TimedOut, QT_TRANSLATE_NOOP("ErrorText", "%1 took too long to answer."), QT_TRANSLATE_NOOP("ErrorText", "Check your connection, then retry.")},
    {ErrorKind::Corrupt, QT_TRANSLATE_NOOP("ErrorText", "“%1” is damaged."), QT_TRANSLATE_NOOP("ErrorText", "Get a sound copy of it, then retry.")},
    {ErrorKind::Unsupported, QT_TRANSLATE_NOOP("ErrorText", "“%1” cannot be done here."), QT_TRANSLATE_NOOP("ErrorText", "Leave it out, or choose another target.")},
    {ErrorKind::Disk, QT_TRANSLATE_NOOP("ErrorText", "This computer's disk has a problem at “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Check that the disk is there, writable and not full.")},
    {ErrorKind::Internal, QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Gangway at “%1”."), QT_TRANSLATE_NOOP("ErrorText", "Nothing is lost. Please report this with the log.")},
};


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
