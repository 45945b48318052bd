// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/widgets/gallerycontrols.h"

#include "wizard/style/theme.h"
#include "wizard/widgets/chip.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace gangway;
using gallery::s;

/// What the widgets do: keyboard, mouse, folding, names.
class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void chipsWithAll();
    void chipsWithoutAll();
    void chipsWrap();
    void escapeClearsASearch();
    void eyeShowsAndHides();
    void optionCardsByKeyboard();
    void radioGroupByKeyboardAndRow();
    void treeTogglesByKeyboardAndMouse();
    void treeHidesOptionalColumns();
    void stepsOpenOnlyWhereTheyMay();
    void stepsAreSpoken();
    void sidePanelCollapses();
    void bannerFoldsItsButtons();
    void footerHintHasALink();

private:
    Theme* m_theme = nullptr;
};

void TestWidgets::initTestCase()
{
    QFont font = qApp->font();
    font.setPointSizeF(10);
    qApp->setFont(font);
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(Scheme::Light);
}

void TestWidgets::chipsWithAll()
{
    ChipRow row(s(u"Changes"));
    Chip* all = row.addAll(s(u"All"));
    Chip* add = row.add(s(u"add"), s(u"Add"));
    Chip* same = row.add(s(u"same"), s(u"Same"));
    QSignalSpy changed(&row, &ChipRow::changed);
    QVERIFY(all->isChecked());
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(row.checked(), QStringList{s(u"add")});
    QVERIFY(!all->isChecked());
    QTest::mouseClick(same, Qt::LeftButton);
    QCOMPARE(row.checked(), (QStringList{s(u"add"), s(u"same")}));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(row.checked(), QStringList());
    QVERIFY(all->isChecked() && !add->isChecked() && !same->isChecked());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY2(all->isChecked(), "something is always chosen");
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY2(all->isChecked(), "All comes back when none is left");
    QCOMPARE(changed.size(), 6);
    row.setCount(s(u"add"), 148);
    QCOMPARE(add->accessibleName(), s(u"Add, 148"));
}

void TestWidgets::chipsWithoutAll()
{
    ChipRow row(s(u"Findings"));
    row.add(s(u"b"), s(u"Blockers"));
    row.add(s(u"w"), s(u"Warnings"));
    row.setChecked({s(u"b"), s(u"w")});
    QCOMPARE(row.checked().size(), 2);
    row.setChipVisible(s(u"w"), false);
    QCOMPARE(row.checked(), QStringList{s(u"b")});
}

void TestWidgets::chipsWrap()
{
    ChipRow row(s(u"Changes"));
    for (int i = 0; i < 8; ++i)
        row.add(QString::number(i), s(u"A longer word"));
    QCOMPARE(row.heightForWidth(4000), 28);
    QVERIFY(row.heightForWidth(300) >= 4 * 28);
    row.resize(300, row.heightForWidth(300));
    row.show();
    const auto chips = row.findChildren<Chip*>();
    for (const Chip* chip : chips) {
        QCOMPARE(chip->size(), chip->sizeHint());
        QVERIFY(row.rect().contains(chip->geometry()));
    }
}

void TestWidgets::escapeClearsASearch()
{
    QWidget window;
    auto* field = new SearchField(s(u"Search items"), SearchField::Role::Search, &window);
    QTest::keyClicks(field, s(u"fraud"));
    QCOMPARE(field->text(), s(u"fraud"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &again);
    QVERIFY2(!again.isAccepted(), "an empty field passes Esc on to the page");
}

void TestWidgets::eyeShowsAndHides()
{
    SecretEdit edit;
    edit.setText(s(u"token"));
    QCOMPARE(edit.displayText().contains(s(u"token")), false);
    QAction* eye = edit.actions().constFirst();
    QVERIFY(!eye->text().isEmpty());
    const QString show = eye->text();
    eye->trigger();
    QCOMPARE(edit.displayText(), s(u"token"));
    QVERIFY(eye->text() != show);
    eye->trigger();
    QVERIFY(!edit.isRevealed());
}

void TestWidgets::optionCardsByKeyboard()
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto* first = new OptionCard(s(u"One"), s(u"First"));
    auto* second = new OptionCard(s(u"Two"));
    second->setRoute(s(u"A"), s(u"B"));
    second->setBadge(s(u"Ready"), Tone::Green);
    layout.addWidget(first);
    layout.addWidget(second);
    window.resize(500, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QVERIFY(first->isChecked());
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(second->isChecked() && !first->isChecked() && second->hasFocus());
    QCOMPARE(second->accessibleName(), s(u"From A to B, Ready"));
    QImage image(second->size(), QImage::Format_RGB32);
    second->render(&image);
    QCOMPARE(image.pixelColor(second->width() / 2, 1), tokens().accent);
    // Words wrap in a narrow card instead of being cut.
    OptionCard longer(s(u"A long title that will not fit into one line of a narrow card"), s(u"And a long explanation, too, that goes on"));
    QVERIFY(longer.heightForWidth(240) > longer.heightForWidth(900));
}

void TestWidgets::radioGroupByKeyboardAndRow()
{
    const std::unique_ptr<QWidget> dialog(gallery::stopDialog());
    dialog->resize(520, 340);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    auto* group = dialog->findChild<RadioGroup*>();
    QCOMPARE(group->chosen(), s(u"after"));
    QSignalSpy changed(group, &RadioGroup::chosenChanged);
    auto buttons = group->findChildren<QRadioButton*>();
    buttons.at(0)->setFocus();
    QTest::keyClick(buttons.at(0), Qt::Key_Down);
    QCOMPARE(group->chosen(), s(u"now"));
    QWidget* row = buttons.at(2)->parentWidget();
    QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(row->width() - 5, 5));
    QCOMPARE(group->chosen(), s(u"undo"));
    QCOMPARE(changed.size(), 2);
    QVERIFY(buttons.at(2)->accessibleDescription().startsWith(s(u"Removes the 91")));
}

void TestWidgets::treeTogglesByKeyboardAndMouse()
{
    const std::unique_ptr<RowTree> tree(gallery::projectTree());
    tree->resize(800, 500);
    tree->show();
    QVERIFY(QTest::qWaitForWindowActive(tree.get()));
    const QModelIndex current = tree->currentIndex();
    QCOMPARE(current.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QTest::keyClick(tree.get(), Qt::Key_Space);
    QCOMPARE(current.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    const auto boxOf = [&](const QModelIndex& index) {
        QStyleOptionViewItem option;
        option.direction = tree->layoutDirection();
        return cell::checkRect(option, tree->visualRect(index)).center();
    };
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, boxOf(current));
    QCOMPARE(current.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, boxOf(current) + QPoint(120, 0));
    QCOMPARE(current.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    const QModelIndex cloud = tree->model()->index(0, 0);
    QVERIFY(tree->isExpanded(cloud));
    tree->setCurrentIndex(cloud);
    QTest::keyClick(tree.get(), Qt::Key_Minus);
    QVERIFY(!tree->isExpanded(cloud));
    // A partly ticked parent becomes ticked.
    QCOMPARE(cloud.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QTest::keyClick(tree.get(), Qt::Key_Space);
    QCOMPARE(cloud.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(tree->visualRect(cloud).height() >= px(34));
}

void TestWidgets::treeHidesOptionalColumns()
{
    const std::unique_ptr<RowTree> tree(gallery::projectTree());
    tree->show();
    tree->resize(1000, 400);
    QVERIFY(!tree->isColumnHidden(4) && !tree->isColumnHidden(1));
    tree->resize(720, 400);
    QVERIFY2(tree->isColumnHidden(4) && !tree->isColumnHidden(1), "Changed goes first");
    tree->resize(560, 400);
    QVERIFY2(tree->isColumnHidden(4) && tree->isColumnHidden(1), "then Contents");
    QVERIFY(tree->columnWidth(0) >= 260);
    tree->resize(1000, 400);
    QVERIFY(!tree->isColumnHidden(4) && !tree->isColumnHidden(1));
}

void TestWidgets::stepsOpenOnlyWhereTheyMay()
{
    StepList list;
    list.setSteps(gallery::steps(4));
    list.resize(228, 500);
    list.show();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    QSignalSpy requested(&list, &StepList::stepRequested);
    const auto click = [&](int row) { QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(row, 0)).center()); };
    click(1);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.takeFirst().at(0).toInt(), 1);
    click(6); // a later step
    click(8); // the divider
    click(4); // the current one
    QCOMPARE(requested.size(), 0);
    list.setSteps(gallery::steps(4));
    QTest::keyClick(&list, Qt::Key_Up);
    QCOMPARE(requested.size(), 0);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(requested.takeFirst().at(0).toInt(), 3);
}

void TestWidgets::stepsAreSpoken()
{
    QList<StepEntry> steps = gallery::steps(6);
    steps[6].state = StepEntry::State::Blocked;
    steps[6].note = s(u"1 blocker");
    StepList list;
    list.setSteps(steps);
    QCOMPARE(list.model()->index(6, 0).data(Qt::AccessibleTextRole).toString(), s(u"Checks, step 7 of 10, blocked: 1 blocker"));
    QCOMPARE(list.model()->index(8, 0).data().toString(), s(u"Changes start here"));
    QVERIFY(!(list.model()->index(8, 0).flags() & Qt::ItemIsSelectable));
    QCOMPARE(list.model()->rowCount(), 11);
}

void TestWidgets::sidePanelCollapses()
{
    SidePanel panel;
    panel.steps()->setSteps(gallery::steps(3));
    panel.fitWindow(1180);
    QCOMPARE(panel.width(), 228);
    QCOMPARE(panel.steps()->model()->index(1, 0).data(Qt::ToolTipRole).toString(), QString());
    panel.fitWindow(1079);
    QCOMPARE(panel.width(), 64);
    QCOMPARE(panel.steps()->model()->index(1, 0).data(Qt::ToolTipRole).toString(), s(u"Platforms"));
    const auto buttons = panel.findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    for (const QPushButton* button : buttons)
        QVERIFY(!button->accessibleName().isEmpty() && !button->toolTip().isEmpty());
    QSignalSpy settings(&panel, &SidePanel::settingsRequested);
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(settings.size(), 1);
}

void TestWidgets::bannerFoldsItsButtons()
{
    Banner banner(Banner::Level::Error, s(u"No answer from this address"), s(u"Check the address and your connection. If your company uses a proxy, enter it below."));
    QPushButton* button = banner.addButton(s(u"Try again"));
    const auto* words = banner.textLabel();
    banner.resize(700, banner.heightForWidth(700));
    banner.show();
    QVERIFY(button->x() > words->geometry().right());
    banner.resize(420, banner.heightForWidth(420));
    QVERIFY2(button->y() > words->geometry().bottom(), "under the text when narrower than 440");
    QCOMPARE(button->x(), words->x());
    QVERIFY(banner.rect().contains(button->geometry()));
    QVERIFY(words->height() >= words->heightForWidth(words->width()));
    QCOMPARE(button->height(), 28);
    QVERIFY(banner.accessibleName().startsWith(s(u"No answer from this address")));
    banner.clearControls();
    QVERIFY(banner.heightForWidth(420) < 110);
}

void TestWidgets::footerHintHasALink()
{
    Footer footer;
    footer.resize(900, 58);
    footer.show();
    QSignalSpy clicked(&footer, &Footer::hintLinkClicked);
    footer.setHint(s(u"Decide 3 conflicts to go on"), s(u"Show conflicts"));
    auto* link = footer.findChild<QPushButton*>();
    QVERIFY(link->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
    footer.setSum(s(u"12 of 16 projects"));
    QVERIFY(!link->isVisible());
    footer.addButton(s(u"Back"));
    footer.clearButtons();
    QCOMPARE(footer.minimumHeight(), 58);
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestWidgets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_widgets.moc"
