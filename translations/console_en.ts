<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>Searches in this gallery use other templates than the database has; %n template(s) differ.</source>
        <translation>
            <numerusform>Searches in this gallery use other templates than the database has; %n template differs.</numerusform>
            <numerusform>Searches in this gallery use other templates than the database has; %n templates differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n person(s) to the recycle bin?</source>
        <translation>
            <numerusform>Move %n person to the recycle bin?</numerusform>
            <numerusform>Move %n people to the recycle bin?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s) for good?</source>
        <translation>
            <numerusform>Delete %n file for good?</numerusform>
            <numerusform>Delete %n files for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n file(s)</source>
        <translation>
            <numerusform>Delete %n file</numerusform>
            <numerusform>Delete %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantState</name>
    <message numerus="yes">
        <source>Ends in %n day(s)</source>
        <translation>
            <numerusform>Ends in %n day</numerusform>
            <numerusform>Ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBoard</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountPane</name>
    <message numerus="yes">
        <source>%n login(s) failed; it has to wait until %1.</source>
        <translation>
            <numerusform>%n login failed; it has to wait until %1.</numerusform>
            <numerusform>%n logins failed; it has to wait until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s); administrators, operators and viewers</source>
        <translation>
            <numerusform>%n account; administrators, operators and viewers</numerusform>
            <numerusform>%n accounts; administrators, operators and viewers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditPage</name>
    <message numerus="yes">
        <source>Who changed what and when; %Ln line(s)</source>
        <translation>
            <numerusform>Who changed what and when; %Ln line</numerusform>
            <numerusform>Who changed what and when; %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleriesPage</name>
    <message numerus="yes">
        <source>%Ln galleries</source>
        <translation>
            <numerusform>%Ln gallery</numerusform>
            <numerusform>%Ln galleries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::SubjectTasks</name>
    <message numerus="yes">
        <source>Move %n people to</source>
        <translation>
            <numerusform>Move %n person to</numerusform>
            <numerusform>Move %n people to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n people</source>
        <translation>
            <numerusform>Move %n person</numerusform>
            <numerusform>Move %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n people to</source>
        <translation>
            <numerusform>Copy %n person to</numerusform>
            <numerusform>Copy %n people to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n people</source>
        <translation>
            <numerusform>Copy %n person</numerusform>
            <numerusform>Copy %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n people into one?</source>
        <translation>
            <numerusform>Merge %n person into one?</numerusform>
            <numerusform>Merge %n people into one?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people for good?</source>
        <translation>
            <numerusform>Erase %n person for good?</numerusform>
            <numerusform>Erase %n people for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n people</source>
        <translation>
            <numerusform>Erase %n person</numerusform>
            <numerusform>Erase %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were left as they are</source>
        <translation>
            <numerusform>%n person was left as it was</numerusform>
            <numerusform>%n people were left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were moved</source>
        <translation>
            <numerusform>%n person was moved</numerusform>
            <numerusform>%n people were moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were copied</source>
        <translation>
            <numerusform>%n person was copied</numerusform>
            <numerusform>%n people were copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were merged into one</source>
        <translation>
            <numerusform>%n person was merged into one</numerusform>
            <numerusform>%n people were merged into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were moved to the bin</source>
        <translation>
            <numerusform>%n person was moved to the bin</numerusform>
            <numerusform>%n people were moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were restored</source>
        <translation>
            <numerusform>%n person was restored</numerusform>
            <numerusform>%n people were restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were erased for good</source>
        <translation>
            <numerusform>%n person was erased for good</numerusform>
            <numerusform>%n people were erased for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were changed</source>
        <translation>
            <numerusform>%n person was changed</numerusform>
            <numerusform>%n people were changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are apart again</source>
        <translation>
            <numerusform>%n person is apart again</numerusform>
            <numerusform>%n people are apart again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantsPage</name>
    <message numerus="yes">
        <source>%n application(s) may call the interface</source>
        <translation>
            <numerusform>%n application may call the interface</numerusform>
            <numerusform>%n applications may call the interface</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::GalleryPicker</name>
    <message numerus="yes">
        <source>%n galleries</source>
        <translation>
            <numerusform>%n gallery</numerusform>
            <numerusform>%n galleries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::SearchBench</name>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ColumnsStep</name>
    <message numerus="yes">
        <source>%1, %n lines. What does each column mean?</source>
        <translation>
            <numerusform>%1, %n line. What does each column mean?</numerusform>
            <numerusform>%1, %n lines. What does each column mean?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::EnrolStep</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n problem row(s) as CSV</source>
        <translation>
            <numerusform>Save %n problem row as CSV</numerusform>
            <numerusform>Save %n problem rows as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was undone: %n face(s) removed.</source>
        <translation>
            <numerusform>The import was undone: %n face removed.</numerusform>
            <numerusform>The import was undone: %n faces removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportPage</name>
    <message numerus="yes">
        <source>%n face(s) exported</source>
        <translation>
            <numerusform>%n face exported</numerusform>
            <numerusform>%n faces exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was undone: %n face(s) removed</source>
        <translation>
            <numerusform>The import was undone: %n face removed</numerusform>
            <numerusform>The import was undone: %n faces removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::PastImportsModel</name>
    <message numerus="yes">
        <source>%n face(s) there</source>
        <translation>
            <numerusform>%n face there</numerusform>
            <numerusform>%n faces there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ReviewStep</name>
    <message numerus="yes">
        <source>%n picture(s) were enrolled by an earlier run of this import; they are kept.</source>
        <translation>
            <numerusform>%n picture was enrolled by an earlier run of this import; it is kept.</numerusform>
            <numerusform>%n pictures were enrolled by an earlier run of this import; they are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n problem row(s) as CSV</source>
        <translation>
            <numerusform>Save %n problem row as CSV</numerusform>
            <numerusform>Save %n problem rows as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %n people</source>
        <translation>
            <numerusform>Enrol %n person</numerusform>
            <numerusform>Enrol %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::overview::AttentionCard</name>
    <message numerus="yes">
        <source>%n account(s) wait for approval</source>
        <translation>
            <numerusform>%n account waits for approval</numerusform>
            <numerusform>%n accounts wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorization(s) end within 7 days</source>
        <translation>
            <numerusform>%n authorization ends within 7 days</numerusform>
            <numerusform>%n authorizations end within 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovery record(s) unsolved</source>
        <translation>
            <numerusform>%n recovery record unsolved</numerusform>
            <numerusform>%n recovery records unsolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gallery(ies) without a person</source>
        <translation>
            <numerusform>%n gallery without a person</numerusform>
            <numerusform>%n galleries without a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) with poor pictures only</source>
        <translation>
            <numerusform>%n person with poor pictures only</numerusform>
            <numerusform>%n people with poor pictures only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in the data folder</source>
        <translation>
            <numerusform>%n finding in the data folder</numerusform>
            <numerusform>%n findings in the data folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::overview::OverviewPage</name>
    <message numerus="yes">
        <source>%n of them without a person</source>
        <translation>
            <numerusform>%n of them without a person</numerusform>
            <numerusform>%n of them without a person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::CompareDialog</name>
    <message numerus="yes">
        <source>Send %n difference(s)</source>
        <translation>
            <numerusform>Send %n difference</numerusform>
            <numerusform>Send %n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) on their way to the engine</source>
        <translation>
            <numerusform>%n difference on its way to the engine</numerusform>
            <numerusform>%n differences on their way to the engine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::MachineView</name>
    <message numerus="yes">
        <source>Repair %n finding(s)</source>
        <translation>
            <numerusform>Repair %n finding</numerusform>
            <numerusform>Repair %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::PreviewDialog</name>
    <message numerus="yes">
        <source>Send %n record(s) again</source>
        <translation>
            <numerusform>Send %n record again</numerusform>
            <numerusform>Send %n records again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecoveryPage</name>
    <message numerus="yes">
        <source>Send %n record(s) again</source>
        <translation>
            <numerusform>Send %n record again</numerusform>
            <numerusform>Send %n records again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumeRun</name>
    <message numerus="yes">
        <source>Send %n record(s) again</source>
        <translation>
            <numerusform>Send %n record again</numerusform>
            <numerusform>Send %n records again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::SkipDialog</name>
    <message numerus="yes">
        <source>Skip %n record(s)</source>
        <translation>
            <numerusform>Skip %n record</numerusform>
            <numerusform>Skip %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::settings::DataPanel</name>
    <message numerus="yes">
        <source>%Ln picture(s), %1</source>
        <translation>
            <numerusform>%Ln picture, %1</numerusform>
            <numerusform>%Ln pictures, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the files of %Ln picture(s) were missing already</source>
        <translation>
            <numerusform>%1; the file of %Ln picture was missing already</numerusform>
            <numerusform>%1; the files of %Ln pictures were missing already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::settings::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n character(s)</source>
        <translation>
            <numerusform>At least %n character</numerusform>
            <numerusform>At least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::CloseGuard</name>
    <message numerus="yes">
        <source>Close while %n task(s) run?</source>
        <translation>
            <numerusform>Close while %n task runs?</numerusform>
            <numerusform>Close while %n tasks run?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::NavigationButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusStrip</name>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::subjects::ManyDialog</name>
    <message numerus="yes">
        <source>Edit %n people</source>
        <translation>
            <numerusform>Edit %n person</numerusform>
            <numerusform>Edit %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n people</source>
        <translation>
            <numerusform>Change %n person</numerusform>
            <numerusform>Change %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectBrowser</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::FaceView</name>
    <message numerus="yes">
        <source>Picture with %n face(s)</source>
        <translation>
            <numerusform>Picture with %n face</numerusform>
            <numerusform>Picture with %n faces</numerusform>
        </translation>
    </message>
</context>
</TS>
