// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/sandbox/jupyteremulator.h"
#include "tests/support/storefixture.h"

namespace gangway
{

/// The practice server, asked without a network.
Result<std::unique_ptr<StoreFixture>> makeJupyterInProcessFixture();
/// The practice server over loopback, through every layer of the network.
Result<std::unique_ptr<StoreFixture>> makeJupyterLoopbackFixture();
/// The real one. @errors NotFound, TimedOut: it could not be started here
Result<std::unique_ptr<StoreFixture>> makeRealJupyterFixture();
/// The same with files going over the line in pieces of the size that the product uses.
Result<std::unique_ptr<StoreFixture>> makeRealJupyterOwnSizesFixture();
/// The real one behind a path prefix, with a password, below a folder of its own, showing hidden names.
Result<std::unique_ptr<StoreFixture>> makeRealJupyterWithPasswordFixture();

/// {"folders", "files"} of an emulator's world as for StoreFixture::rawPaths().
QStringList rawPathsOf(const JupyterEmulator& emulator);

/// jupyter:URL with the given base, for tests.
Connection jupyterConnection(const QString& url, const QString& inside = {});

} // namespace gangway
