// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jupyterfixture.h"
#include "tests/support/storesuite.h"

using namespace gangway;

/// Files at a Jupyter server in pieces of the product's own size, which the other suites make smaller to be quick.
class TestJupyterSizes : public StoreSuite
{
    Q_OBJECT

public:
    TestJupyterSizes()
        : StoreSuite({{"jupyter-server", makeRealJupyterOwnSizesFixture}})
    {
    }

private slots:
    void everyByteComesBack() { checkEveryByte(); }
};

QTEST_GUILESS_MAIN(TestJupyterSizes)
#include "tst_jupytersizes.moc"
