<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>Save copies of %n item(s) that will be replaced</source>
        <translation><numerusform>Save copies of %n item that will be replaced</numerusform><numerusform>Save copies of %n items that will be replaced</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n item(s)</source>
        <translation><numerusform>Copy %n item</numerusform><numerusform>Copy %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Write the archive with %n item(s)</source>
        <translation><numerusform>Write the archive with %n item</numerusform><numerusform>Write the archive with %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation><numerusform>Make %n link</numerusform><numerusform>Make %n links</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Moved, with %n thing(s) left to do</source>
        <translation><numerusform>Moved, with %n thing left to do</numerusform><numerusform>Moved, with %n things left to do</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Partly moved: %n item(s) failed</source>
        <translation><numerusform>Partly moved: %n item failed</numerusform><numerusform>Partly moved: %n items failed</numerusform></translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message numerus="yes">
        <source>%n file(s), %1, in %2 (%3)</source>
        <translation><numerusform>%n file, %1, in %2 (%3)</numerusform><numerusform>%n files, %1, in %2 (%3)</numerusform></translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message numerus="yes">
        <source>%1: %2, %n file(s), %3 unpacked</source>
        <translation><numerusform>%1: %2, %n file, %3 unpacked</numerusform><numerusform>%1: %2, %n files, %3 unpacked</numerusform></translation>
    </message>
</context>
<context>
    <name>InventoryCommand</name>
    <message numerus="yes">
        <source>%n item(s), %1</source>
        <translation><numerusform>%n item, %1</numerusform><numerusform>%n items, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message numerus="yes">
        <source>… and %n more; --json lists them all</source>
        <translation><numerusform>… and %n more; --json lists them all</numerusform><numerusform>… and %n more; --json lists them all</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to move, %1</source>
        <translation><numerusform>%n item to move, %1</numerusform><numerusform>%n items to move, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>PreviewFooter</name>
    <message numerus="yes">
        <source>Transfer %n project(s)</source>
        <translation><numerusform>Transfer %n project</numerusform><numerusform>Transfer %n projects</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n item(s)</source>
        <translation><numerusform>Transfer %n item</numerusform><numerusform>Transfer %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Fix %n blocker(s) to go on</source>
        <translation><numerusform>Fix %n blocker to go on</numerusform><numerusform>Fix %n blockers to go on</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decide %n conflict(s) to go on</source>
        <translation><numerusform>Decide %n conflict to go on</numerusform><numerusform>Decide %n conflicts to go on</numerusform></translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n moved item(s) could not be compared.</source>
        <translation><numerusform>%n moved item could not be compared.</numerusform><numerusform>%n moved items could not be compared.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) so far</source>
        <translation><numerusform>%n item so far</numerusform><numerusform>%n items so far</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation><numerusform>%n project</numerusform><numerusform>%n projects</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removes %n item(s) from the target.</source>
        <translation><numerusform>Removes %n item from the target.</numerusform><numerusform>Removes %n items from the target.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Puts back %n item(s) that were replaced.</source>
        <translation><numerusform>Puts back %n item that was replaced.</numerusform><numerusform>Puts back %n items that were replaced.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced item(s) cannot be put back: no copies were saved.</source>
        <translation><numerusform>%n replaced item cannot be put back: no copies were saved.</numerusform><numerusform>%n replaced items cannot be put back: no copies were saved.</numerusform></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
</context>
<context>
    <name>ScopeText</name>
    <message numerus="yes">
        <source>%1 of %n project(s)</source>
        <extracomment>%1: how many of them are chosen</extracomment>
        <translation><numerusform>%1 of %n project</numerusform><numerusform>%1 of %n projects</numerusform></translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message numerus="yes">
        <source>%n item(s) finish first. You can resume later.</source>
        <translation><numerusform>%n item finishes first. You can resume later.</numerusform><numerusform>%n items finish first. You can resume later.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The %n item(s) under way start again from their last saved part when you resume.</source>
        <translation><numerusform>The %n item under way starts again from its last saved part when you resume.</numerusform><numerusform>The %n items under way start again from their last saved part when you resume.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>It is on hold while you decide. %1 of %n item(s) are moved.</source>
        <translation><numerusform>It is on hold while you decide. %1 of %n item is moved.</numerusform><numerusform>It is on hold while you decide. %1 of %n items are moved.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Removes the %n item(s) this transfer added.</source>
        <translation><numerusform>Removes the %n item this transfer added.</numerusform><numerusform>Removes the %n items this transfer added.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Puts back the %n item(s) it replaced.</source>
        <translation><numerusform>Puts back the %n item it replaced.</numerusform><numerusform>Puts back the %n items it replaced.</numerusform></translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message numerus="yes">
        <source>Moving %n project(s)</source>
        <translation><numerusform>Moving %n project</numerusform><numerusform>Moving %n projects</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Pausing after %n item(s)</source>
        <translation><numerusform>Pausing after %n item</numerusform><numerusform>Pausing after %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Paused, %1 of %n item(s) moved</source>
        <translation><numerusform>Paused, %1 of %n item moved</numerusform><numerusform>Paused, %1 of %n items moved</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stopping after %n item(s)</source>
        <translation><numerusform>Stopping after %n item</numerusform><numerusform>Stopping after %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s) failed</source>
        <extracomment>title, then how many failed</extracomment>
        <translation><numerusform>%1, %n item failed</numerusform><numerusform>%1, %n items failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>items</comment>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ChangeWords</name>
    <message numerus="yes">
        <source>%1 / %n file(s)</source>
        <extracomment>many files of one folder as one row; %1: the folder</extracomment>
        <translation><numerusform>%1 / %n file</numerusform><numerusform>%1 / %n files</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ChangesView</name>
    <message numerus="yes">
        <source>Of %n item(s) none would change in this way.</source>
        <translation><numerusform>Of %n item none would change in this way.</numerusform><numerusform>Of %n items none would change in this way.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>You searched %n item(s) by name.</source>
        <translation><numerusform>You searched %n item by name.</numerusform><numerusform>You searched %n items by name.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::CheckedPanel</name>
    <message numerus="yes">
        <source>Undo removes only what this transfer added and puts back the %n item(s) it replaced.</source>
        <translation><numerusform>Undo removes only what this transfer added and puts back the %n item it replaced.</numerusform><numerusform>Undo removes only what this transfer added and puts back the %n items it replaced.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Resume, %n item(s) are left</source>
        <translation><numerusform>Resume, %n item is left</numerusform><numerusform>Resume, %n items are left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed item(s)</source>
        <translation><numerusform>Retry %n failed item</numerusform><numerusform>Retry %n failed items</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ChecksPage</name>
    <message numerus="yes">
        <source>%n check(s) on both sides. Blockers must be fixed; warnings are your call.</source>
        <translation><numerusform>%n check on both sides. Blockers must be fixed; warnings are your call.</numerusform><numerusform>%n checks on both sides. Blockers must be fixed; warnings are your call.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Fix %n blocker(s) to go on</source>
        <translation><numerusform>Fix %n blocker to go on</numerusform><numerusform>Fix %n blockers to go on</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed.</source>
        <translation><numerusform>%n check passed.</numerusform><numerusform>%n checks passed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are hidden. Press a word above to see them.</source>
        <translation><numerusform>%n finding is hidden. Press a word above to see it.</numerusform><numerusform>%n findings are hidden. Press a word above to see them.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ChoosePage</name>
    <message numerus="yes">
        <source>%1 of %n project(s) so far, %2</source>
        <translation><numerusform>%1 of %n project so far, %2</numerusform><numerusform>%1 of %n projects so far, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n project(s), %2</source>
        <translation><numerusform>%1 of %n project, %2</numerusform><numerusform>%1 of %n projects, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reading %1… %n project(s) found so far</source>
        <translation><numerusform>Reading %1… %n project found so far</numerusform><numerusform>Reading %1… %n projects found so far</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Read %n min ago</source>
        <translation><numerusform>Read %n min ago</numerusform><numerusform>Read %n min ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>You searched %n project(s) by name.</source>
        <translation><numerusform>You searched %n project by name.</numerusform><numerusform>You searched %n projects by name.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) stay selected.</source>
        <translation><numerusform>%n project stays selected.</numerusform><numerusform>%n projects stay selected.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::DetailPane</name>
    <message numerus="yes">
        <source>Same for all %n conflict(s)</source>
        <translation><numerusform>Same for this one conflict</numerusform><numerusform>Same for all %n conflicts</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ExportPage</name>
    <message numerus="yes">
        <source>%n file(s) read, %1</source>
        <translation><numerusform>%n file read, %1</numerusform><numerusform>%n files read, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ExportResultCard</name>
    <message numerus="yes">
        <source>%n file(s), %1, in an archive of %2. Every file was read back from it and compared.</source>
        <translation><numerusform>%n file, %1, in an archive of %2. Every file was read back from it and compared.</numerusform><numerusform>%n files, %1, in an archive of %2. Every file was read back from it and compared.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all named in the list beside the archive</source>
        <translation><numerusform>and %n more, all named in the list beside the archive</numerusform><numerusform>and %n more, all named in the list beside the archive</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::FindingList</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>findings</comment>
        <translation><numerusform>Show %Ln more</numerusform><numerusform>Show %Ln more</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::Navigator</name>
    <message numerus="yes">
        <source>%n blocker(s)</source>
        <translation><numerusform>%n blocker</numerusform><numerusform>%n blockers</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::PreviewMessages</name>
    <message numerus="yes">
        <source>%n item(s) differ from what is shown here.</source>
        <translation><numerusform>%n item differs from what is shown here.</numerusform><numerusform>%n items differ from what is shown here.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::PreviewPage</name>
    <message numerus="yes">
        <source>All %n item(s) are the same on both sides.</source>
        <translation><numerusform>The one item is the same on both sides.</numerusform><numerusform>All %n items are the same on both sides.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s)</source>
        <translation><numerusform>Show %n step</numerusform><numerusform>Show %n steps</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ProgressCard</name>
    <message numerus="yes">
        <source>%1 of %n item(s)</source>
        <translation><numerusform>%1 of %n item</numerusform><numerusform>%1 of %n items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>items</comment>
        <translation><numerusform>%n failed</numerusform><numerusform>%n failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ReportPage</name>
    <message numerus="yes">
        <source>%n item(s) are not accounted for</source>
        <translation><numerusform>%n item is not accounted for</numerusform><numerusform>%n items are not accounted for</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Undo %n item(s)</source>
        <translation><numerusform>Undo %n item</numerusform><numerusform>Undo %n items</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::RoomPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::RunRow</name>
    <message numerus="yes">
        <source>%n thing(s) left to do</source>
        <translation><numerusform>%n thing left to do</numerusform><numerusform>%n things left to do</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed</source>
        <translation><numerusform>%n item failed</numerusform><numerusform>%n items failed</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::ScopeWords</name>
    <message numerus="yes">
        <source>%n notebook(s)</source>
        <translation><numerusform>%n notebook</numerusform><numerusform>%n notebooks</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s)</source>
        <translation><numerusform>%n other file</numerusform><numerusform>%n other files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::StepsView</name>
    <message numerus="yes">
        <source>%n item(s) of the target are replaced. A copy of each is saved first, so that Undo can put it back.</source>
        <translation><numerusform>%n item of the target is replaced. A copy of it is saved first, so that Undo can put it back.</numerusform><numerusform>%n items of the target are replaced. A copy of each is saved first, so that Undo can put it back.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>From step %1 on there is no way back: %n item(s) of the target are replaced without a copy.</source>
        <extracomment>%1: number of a step</extracomment>
        <translation><numerusform>From step %1 on there is no way back: %n item of the target is replaced without a copy.</numerusform><numerusform>From step %1 on there is no way back: %n items of the target are replaced without a copy.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::TargetPage</name>
    <message numerus="yes">
        <source>%1 of %n project(s), %2</source>
        <translation><numerusform>%1 of %n project, %2</numerusform><numerusform>%1 of %n projects, %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more folder(s): search for them by name</source>
        <translation><numerusform>%n more folder: search for it by name</numerusform><numerusform>%n more folders: search for them by name</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::TaskList</name>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <comment>things to do</comment>
        <translation><numerusform>%1 of %n done</numerusform><numerusform>%1 of %n done</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Look at %n failed item(s)</source>
        <translation><numerusform>Look at %n failed item</numerusform><numerusform>Look at %n failed items</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were not reached</source>
        <translation><numerusform>%n item was not reached</numerusform><numerusform>%n items were not reached</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::TotalsLine</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::TransferMessages</name>
    <message numerus="yes">
        <source>Trying again in %n second(s). Nothing is lost.</source>
        <translation><numerusform>Trying again in %n second. Nothing is lost.</numerusform><numerusform>Trying again in %n seconds. Nothing is lost.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed</source>
        <translation><numerusform>%n item failed</numerusform><numerusform>%n items failed</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) failed, the others go on</source>
        <translation><numerusform>%n item failed, the others go on</numerusform><numerusform>%n items failed, the others go on</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed item(s)</source>
        <translation><numerusform>Retry %n failed item</numerusform><numerusform>Retry %n failed items</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::UnfinishedCard</name>
    <message numerus="yes">
        <source>%1 of %n item(s) moved. Stopped: %2.</source>
        <extracomment>31 of 46 items moved. Stopped: Yesterday, 18:42.</extracomment>
        <translation><numerusform>%1 of %n item moved. Stopped: %2.</numerusform><numerusform>%1 of %n items moved. Stopped: %2.</numerusform></translation>
    </message>
</context>
<context>
    <name>gangway::WizardWindow</name>
    <message numerus="yes">
        <source>%n item(s) finish first. You can resume later.</source>
        <translation><numerusform>%n item finishes first. You can resume later.</numerusform><numerusform>%n items finish first. You can resume later.</numerusform></translation>
    </message>
</context>
</TS>
