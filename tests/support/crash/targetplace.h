// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/crash/crashstage.h"
#include "tests/support/filesscene.h"

#include <memory>

namespace gangway
{

/// Names and contents; a folder's name ends in '/'.
using Contents = QMap<QString, QByteArray>;

/// One kind of target of the kill suite: how it is furnished before, and looked at after. Its functions may be called from
/// several threads, each with a stage of its own.
class TargetPlace
{
public:
    virtual ~TargetPlace() = default;
    /// Makes `folder` and in it a target that holds what targetBefore() says.
    virtual Stage prepare(const QString& folder, const QString& source) = 0;
    virtual Contents contents(const Stage& stage) = 0;
    virtual World world(const Stage& stage); ///< the same with times and permissions, where the place can show them
    virtual QStringList parts(const Stage& stage) = 0; ///< what a run wrote for itself and left
    virtual void putAway(const Stage& stage);          ///< removes it all
};

constexpr int kSourceFolders = 8;
constexpr int kReplacedFiles = 40;

/// A source of `files` small new files, kReplacedFiles that are in the target already, one of `largeBytes`, empty folders and
/// deep ones.
void furnishSource(const QString& folder, int files, qint64 largeBytes);
/// What every target holds before: old versions of some of those files, and files that have nothing to do with them.
const Contents& targetBefore();

std::unique_ptr<TargetPlace> makeFolderTarget();
std::unique_ptr<TargetPlace> makeZipTarget();
std::unique_ptr<TargetPlace> makeJupyterTarget(); ///< the emulator over loopback, in this process

} // namespace gangway
