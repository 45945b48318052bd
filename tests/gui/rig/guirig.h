// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/rig/fakeservices.h"
#include "wizard/style/theme.h"
#include "wizard/wizardwindow.h"

#include <QtTest>

namespace gangway
{

/// Drives a wizard window by keyboard, looks for what a person could not use, and photographs pages. One per test function,
/// offscreen.
class GuiRig
{
public:
    explicit GuiRig(WizardWindow::Start start = {}, const QString& language = QStringLiteral("en"));
    ~GuiRig();

    FakeServices fakes;
    WizardWindow& window() { return *m_window; }
    WizardState& state() { return m_window->state(); }
    /// Answers everything before `page` and opens it.
    void open(PageId page);
    /// The window is made now (the first call of window() would be too early for fakes.fill()).
    void start();

    // By keyboard, as a person does it. Each waits until the control is there and can be used.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Tabs to the control with this accessible name (or text) and fails the test if Tab never gets there.
    bool tabTo(const QString& name);
    bool tabToAndPress(const QString& name); ///< Space
    QWidget* focus() const { return QApplication::focusWidget(); }
    static QString nameOf(const QWidget* widget);

    /// Fails the test when a control has no name or a text is cut in a picture; writes the pictures as shoot() does.
    void look(const QString& name, bool allVariants = true);
    /// Saves <build>/screenshots/<name>-<variant>.png: light, dark, and with all variants high contrast, compact (900 x 600),
    /// right-to-left and 200 % text. Returns the texts that were cut in any of them.
    QStringList shoot(const QString& name, bool allVariants = true);
    /// Empty when all is well, else what is wrong.
    QStringList unnamedControls() const; ///< focusable without an accessible name
    QStringList cutTexts() const;        ///< labels and buttons smaller than their text
    QStringList tabOrder();              ///< names in the order of Tab, once round

private:
    QStringList grab(const QString& name);

    std::unique_ptr<WizardWindow> m_window;
    WizardWindow::Start m_start;
};

/// QTEST_MAIN with a Theme and the offscreen platform.
int runGuiTest(int argc, char** argv, const std::function<int(int, char**)>& run);

} // namespace gangway

#define GW_GUI_MAIN(TestClass)                                                                                         \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        return gangway::runGuiTest(argc, argv, [](int c, char** v) {                                                   \
            TestClass test;                                                                                            \
            return QTest::qExec(&test, c, v);                                                                          \
        });                                                                                                            \
    }
