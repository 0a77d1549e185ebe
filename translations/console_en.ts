<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>Searches in this gallery use other templates than the database has; %Ln template(s) differ.</source>
        <translation>
            <numerusform>Searches in this gallery use other templates than the database has; %Ln template differs.</numerusform>
            <numerusform>Searches in this gallery use other templates than the database has; %Ln templates differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln person(s) to the recycle bin?</source>
        <translation>
            <numerusform>Move %Ln person to the recycle bin?</numerusform>
            <numerusform>Move %Ln people to the recycle bin?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln file for good?</numerusform>
            <numerusform>Delete %Ln files for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)</source>
        <translation>
            <numerusform>Delete %Ln file</numerusform>
            <numerusform>Delete %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantState</name>
    <message numerus="yes">
        <source>Ends in %Ln day(s)</source>
        <translation>
            <numerusform>Ends in %Ln day</numerusform>
            <numerusform>Ends in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBoard</name>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountPane</name>
    <message numerus="yes">
        <source>%Ln login(s) failed; it has to wait until %1.</source>
        <translation>
            <numerusform>%Ln login failed; it has to wait until %1.</numerusform>
            <numerusform>%Ln logins failed; it has to wait until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountsPage</name>
    <message numerus="yes">
        <source>%Ln account(s); administrators, operators and viewers</source>
        <translation>
            <numerusform>%Ln account; administrators, operators and viewers</numerusform>
            <numerusform>%Ln accounts; administrators, operators and viewers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::accounts::PasswordDialog</name>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>At least %Ln character</numerusform>
            <numerusform>At least %Ln characters</numerusform>
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
    <message numerus="yes">
        <source>%Ln line(s) fit</source>
        <translation>
            <numerusform>%Ln line fits</numerusform>
            <numerusform>%Ln lines fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::EnrollPanel</name>
    <message numerus="yes">
        <source>Enrol %Ln known face(s) all the same</source>
        <translation>
            <numerusform>Enrol %Ln known face all the same</numerusform>
            <numerusform>Enrol %Ln known faces all the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) show somebody who is enrolled already.</source>
        <translation>
            <numerusform>%Ln picture shows somebody who is enrolled already.</numerusform>
            <numerusform>%Ln pictures show somebody who is enrolled already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s) to %1</source>
        <translation>
            <numerusform>Add %Ln picture to %1</numerusform>
            <numerusform>Add %Ln pictures to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s) to whom they show</source>
        <translation>
            <numerusform>Add %Ln picture to whom it shows</numerusform>
            <numerusform>Add %Ln pictures to whom they show</numerusform>
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
    <name>ui::galleries::GalleryHealthDialog</name>
    <message numerus="yes">
        <source>Poor pictures of %Ln person(s)</source>
        <translation>
            <numerusform>Poor pictures of %Ln person</numerusform>
            <numerusform>Poor pictures of %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with poor pictures only</source>
        <translation>
            <numerusform>%Ln of them with poor pictures only</numerusform>
            <numerusform>%Ln of them with poor pictures only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryListModel</name>
    <message numerus="yes">
        <source>%1, %Ln person(s)</source>
        <translation>
            <numerusform>%1, %Ln person</numerusform>
            <numerusform>%1, %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::SubjectTasks</name>
    <message numerus="yes">
        <source>Move %Ln people to</source>
        <translation>
            <numerusform>Move %Ln person to</numerusform>
            <numerusform>Move %Ln people to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln people</source>
        <translation>
            <numerusform>Move %Ln person</numerusform>
            <numerusform>Move %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln people to</source>
        <translation>
            <numerusform>Copy %Ln person to</numerusform>
            <numerusform>Copy %Ln people to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln people</source>
        <translation>
            <numerusform>Copy %Ln person</numerusform>
            <numerusform>Copy %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln people for good?</source>
        <translation>
            <numerusform>Erase %Ln person for good?</numerusform>
            <numerusform>Erase %Ln people for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln people</source>
        <translation>
            <numerusform>Erase %Ln person</numerusform>
            <numerusform>Erase %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were left as they are</source>
        <translation>
            <numerusform>%Ln person was left as it was</numerusform>
            <numerusform>%Ln people were left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were moved</source>
        <translation>
            <numerusform>%Ln person was moved</numerusform>
            <numerusform>%Ln people were moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were copied</source>
        <translation>
            <numerusform>%Ln person was copied</numerusform>
            <numerusform>%Ln people were copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were merged into one</source>
        <translation>
            <numerusform>%Ln person was merged into one</numerusform>
            <numerusform>%Ln people were merged into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were moved to the bin</source>
        <translation>
            <numerusform>%Ln person was moved to the bin</numerusform>
            <numerusform>%Ln people were moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were restored</source>
        <translation>
            <numerusform>%Ln person was restored</numerusform>
            <numerusform>%Ln people were restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were erased for good</source>
        <translation>
            <numerusform>%Ln person was erased for good</numerusform>
            <numerusform>%Ln people were erased for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were changed</source>
        <translation>
            <numerusform>%Ln person was changed</numerusform>
            <numerusform>%Ln people were changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are apart again</source>
        <translation>
            <numerusform>%Ln person is apart again</numerusform>
            <numerusform>%Ln people are apart again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) were added</source>
        <translation>
            <numerusform>%Ln face was added</numerusform>
            <numerusform>%Ln faces were added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) were not added</source>
        <translation>
            <numerusform>%Ln face was not added</numerusform>
            <numerusform>%Ln faces were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were enrolled</source>
        <translation>
            <numerusform>%Ln picture was enrolled</numerusform>
            <numerusform>%Ln pictures were enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in %1 no longer</source>
        <translation>
            <numerusform>%Ln person is in %1 no longer</numerusform>
            <numerusform>%Ln people are in %1 no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are as before</source>
        <translation>
            <numerusform>%Ln person is as before</numerusform>
            <numerusform>%Ln people are as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are back in %1</source>
        <translation>
            <numerusform>%Ln person is back in %1</numerusform>
            <numerusform>%Ln people are back in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantsPage</name>
    <message numerus="yes">
        <source>%Ln application(s) may call the interface</source>
        <translation>
            <numerusform>%Ln application may call the interface</numerusform>
            <numerusform>%Ln applications may call the interface</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::GalleryPicker</name>
    <message numerus="yes">
        <source>%Ln galleries</source>
        <translation>
            <numerusform>%Ln gallery</numerusform>
            <numerusform>%Ln galleries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::IdentifyPage</name>
    <message numerus="yes">
        <source>Only the first %Ln picture(s) are searched</source>
        <translation>
            <numerusform>Only the first %Ln picture is searched</numerusform>
            <numerusform>Only the first %Ln pictures are searched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::PictureSearch</name>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::PictureWell</name>
    <message numerus="yes">
        <source>%Ln faces: the marked one is compared. Choose another one by a click.</source>
        <translation>
            <numerusform>%Ln face: the marked one is compared. Choose another one by a click.</numerusform>
            <numerusform>%Ln faces: the marked one is compared. Choose another one by a click.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::SearchBench</name>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ColumnsStep</name>
    <message numerus="yes">
        <source>%1, %Ln lines. What does each column mean?</source>
        <translation>
            <numerusform>%1, %Ln line. What does each column mean?</numerusform>
            <numerusform>%1, %Ln lines. What does each column mean?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::EnrolStep</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln problem row(s) as CSV</source>
        <translation>
            <numerusform>Save %Ln problem row as CSV</numerusform>
            <numerusform>Save %Ln problem rows as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrolling %1 of %Ln picture(s)</source>
        <translation>
            <numerusform>Enrolling %1 of %Ln picture</numerusform>
            <numerusform>Enrolling %1 of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) enrolled</source>
        <translation>
            <numerusform>%1 of %Ln picture enrolled</numerusform>
            <numerusform>%1 of %Ln pictures enrolled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportPage</name>
    <message numerus="yes">
        <source>%Ln face(s) exported</source>
        <translation>
            <numerusform>%Ln face exported</numerusform>
            <numerusform>%Ln faces exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportWords</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are no pictures and left out: %1.</source>
        <translation>
            <numerusform>%Ln file is no picture and left out: %1.</numerusform>
            <numerusform>%Ln files are no pictures and left out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) have names in another encoding and are left out; rename them: %1.</source>
        <translation>
            <numerusform>%Ln file has a name in another encoding and is left out; rename it: %1.</numerusform>
            <numerusform>%Ln files have names in another encoding and are left out; rename them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) cannot be read; check their rights: %1.</source>
        <translation>
            <numerusform>%Ln folder cannot be read; check its rights: %1.</numerusform>
            <numerusform>%Ln folders cannot be read; check their rights: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) lead to folders that are read anyway: %1.</source>
        <translation>
            <numerusform>%Ln link leads to a folder that is read anyway: %1.</numerusform>
            <numerusform>%Ln links lead to folders that are read anyway: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have the name of somebody with another face; they become people of their own.</source>
        <translation>
            <numerusform>%Ln row has the name of somebody with another face; it becomes a person of its own.</numerusform>
            <numerusform>%Ln rows have the name of somebody with another face; they become people of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its people were edited, moved, copied or put into the bin since; they stay.</source>
        <translation>
            <numerusform>%Ln of its people was edited, moved, copied or put into the bin since and stays.</numerusform>
            <numerusform>%Ln of its people were edited, moved, copied or put into the bin since; they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its people stay with the faces they have from elsewhere.</source>
        <translation>
            <numerusform>%Ln of its people stays with the faces they have from elsewhere.</numerusform>
            <numerusform>%Ln of its people stay with the faces they have from elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was removed: all %Ln people of this import were edited, moved, copied or put into the bin since, so they stay.</source>
        <translation>
            <numerusform>Nothing was removed: the one person of this import was edited, moved, copied or put into the bin since and stays.</numerusform>
            <numerusform>Nothing was removed: all %Ln people of this import were edited, moved, copied or put into the bin since, so they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out by the dry run</source>
        <translation>
            <numerusform>%Ln row left out by the dry run</numerusform>
            <numerusform>%Ln rows left out by the dry run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by choice</source>
        <translation>
            <numerusform>%Ln left out by choice</numerusform>
            <numerusform>%Ln left out by choice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::PastImportsModel</name>
    <message numerus="yes">
        <source>%Ln face(s) there</source>
        <translation>
            <numerusform>%Ln face there</numerusform>
            <numerusform>%Ln faces there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone; %Ln face(s) stay</source>
        <translation>
            <numerusform>Undone; %Ln face stays</numerusform>
            <numerusform>Undone; %Ln faces stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ReviewStep</name>
    <message numerus="yes">
        <source>%Ln picture(s) were enrolled by an earlier run of this import; they are kept.</source>
        <translation>
            <numerusform>%Ln picture was enrolled by an earlier run of this import; it is kept.</numerusform>
            <numerusform>%Ln pictures were enrolled by an earlier run of this import; they are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln problem row(s) as CSV</source>
        <translation>
            <numerusform>Save %Ln problem row as CSV</numerusform>
            <numerusform>Save %Ln problem rows as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln people</source>
        <translation>
            <numerusform>Enrol %Ln person</numerusform>
            <numerusform>Enrol %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) look like another person than the ones before under the same name.</source>
        <translation>
            <numerusform>%Ln picture looks like another person than the ones before under the same name.</numerusform>
            <numerusform>%Ln pictures look like another person than the ones before under the same name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them will be enrolled all the same.</source>
        <translation>
            <numerusform>%Ln of them will be enrolled all the same.</numerusform>
            <numerusform>%Ln of them will be enrolled all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %1 of %Ln picture(s)</source>
        <translation>
            <numerusform>Checking %1 of %Ln picture</numerusform>
            <numerusform>Checking %1 of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) checked</source>
        <translation>
            <numerusform>%1 of %Ln picture checked</numerusform>
            <numerusform>%1 of %Ln pictures checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln face(s)</source>
        <translation>
            <numerusform>Add %Ln face</numerusform>
            <numerusform>Add %Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, add %Ln face(s)</source>
        <translation>
            <numerusform>%1, add %Ln face</numerusform>
            <numerusform>%1, add %Ln faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::live::LivePage</name>
    <message numerus="yes">
        <source>Paused; %Ln call(s) came since</source>
        <translation>
            <numerusform>Paused; %Ln call came since</numerusform>
            <numerusform>Paused; %Ln calls came since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::overview::AttentionCard</name>
    <message numerus="yes">
        <source>%Ln account(s) wait for approval</source>
        <translation>
            <numerusform>%Ln account waits for approval</numerusform>
            <numerusform>%Ln accounts wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln authorization(s) end within 7 days</source>
        <translation>
            <numerusform>%Ln authorization ends within 7 days</numerusform>
            <numerusform>%Ln authorizations end within 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recovery record(s) unsolved</source>
        <translation>
            <numerusform>%Ln recovery record unsolved</numerusform>
            <numerusform>%Ln recovery records unsolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gallery(ies) without a person</source>
        <translation>
            <numerusform>%Ln gallery without a person</numerusform>
            <numerusform>%Ln galleries without a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) with poor pictures only</source>
        <translation>
            <numerusform>%Ln person with poor pictures only</numerusform>
            <numerusform>%Ln people with poor pictures only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) in the data folder</source>
        <translation>
            <numerusform>%Ln finding in the data folder</numerusform>
            <numerusform>%Ln findings in the data folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::overview::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln of them without a person</source>
        <translation>
            <numerusform>%Ln of them without a person</numerusform>
            <numerusform>%Ln of them without a person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::CompareDialog</name>
    <message numerus="yes">
        <source>Send %Ln difference(s)</source>
        <translation>
            <numerusform>Send %Ln difference</numerusform>
            <numerusform>Send %Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) on their way to the engine</source>
        <translation>
            <numerusform>%Ln difference on its way to the engine</numerusform>
            <numerusform>%Ln differences on their way to the engine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::EngineCard</name>
    <message numerus="yes">
        <source>No answer; next try in %Ln second(s)</source>
        <translation>
            <numerusform>No answer; next try in %Ln second</numerusform>
            <numerusform>No answer; next try in %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) on the way</source>
        <translation>
            <numerusform>%Ln change on the way</numerusform>
            <numerusform>%Ln changes on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::EngineDialog</name>
    <message numerus="yes">
        <source>No further change is sent to it. %Ln record(s) of it stay in the list and cannot be sent; an engine of the kind %1 with the address %2, added or changed later, gets them back.</source>
        <translation>
            <numerusform>No further change is sent to it. %Ln record of it stays in the list and cannot be sent; an engine of the kind %1 with the address %2, added or changed later, gets it back.</numerusform>
            <numerusform>No further change is sent to it. %Ln records of it stay in the list and cannot be sent; an engine of the kind %1 with the address %2, added or changed later, gets them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::MachineView</name>
    <message numerus="yes">
        <source>Repair %Ln finding(s)</source>
        <translation>
            <numerusform>Repair %Ln finding</numerusform>
            <numerusform>Repair %Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::PreviewDialog</name>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>Send %Ln record again</numerusform>
            <numerusform>Send %Ln records again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in %1: %2</source>
        <translation>
            <numerusform>%Ln record in %1: %2</numerusform>
            <numerusform>%Ln records in %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln more record(s) are neither looked at nor sent by this</source>
        <translation>
            <numerusform>%1. %Ln more record is neither looked at nor sent by this</numerusform>
            <numerusform>%1. %Ln more records are neither looked at nor sent by this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::PreviewModel</name>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <translation>
            <numerusform>%1 (%Ln record)</numerusform>
            <numerusform>%1 (%Ln records)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecoveryPage</name>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>Send %Ln record again</numerusform>
            <numerusform>Send %Ln records again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumeReport</name>
    <message numerus="yes">
        <source>Send %Ln refused record(s) again</source>
        <translation>
            <numerusform>Send %Ln refused record again</numerusform>
            <numerusform>Send %Ln refused records again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the first %Ln are shown</source>
        <translation>
            <numerusform>%1; the first %Ln are shown</numerusform>
            <numerusform>%1; the first %Ln are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumeRun</name>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>Send %Ln record again</numerusform>
            <numerusform>Send %Ln records again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::SkipDialog</name>
    <message numerus="yes">
        <source>Skip %Ln record(s)</source>
        <translation>
            <numerusform>Skip %Ln record</numerusform>
            <numerusform>Skip %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more record(s) are skipped with them: the other parts of the same changes.</source>
        <translation>
            <numerusform>%Ln more record is skipped with it: the other part of the same change.</numerusform>
            <numerusform>%Ln more records are skipped with them: the other parts of the same changes.</numerusform>
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
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>At least %Ln character</numerusform>
            <numerusform>At least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::CloseGuard</name>
    <message numerus="yes">
        <source>Close while %Ln task(s) run?</source>
        <translation>
            <numerusform>Close while %Ln task runs?</numerusform>
            <numerusform>Close while %Ln tasks run?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FaceDesk is locked and %Ln task(s) run</source>
        <translation>
            <numerusform>FaceDesk is locked and %Ln task runs</numerusform>
            <numerusform>FaceDesk is locked and %Ln tasks run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::NavigationButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln task(s) running</source>
        <translation>
            <numerusform>%Ln task running</numerusform>
            <numerusform>%Ln tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::TaskDetailsDialog</name>
    <message numerus="yes">
        <source>%Ln failure(s) in all</source>
        <translation>
            <numerusform>%Ln failure in all</numerusform>
            <numerusform>%Ln failures in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::subjects::ManyDialog</name>
    <message numerus="yes">
        <source>Edit %Ln people</source>
        <translation>
            <numerusform>Edit %Ln person</numerusform>
            <numerusform>Edit %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln people</source>
        <translation>
            <numerusform>Change %Ln person</numerusform>
            <numerusform>Change %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::subjects::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln people into one?</source>
        <translation>
            <numerusform>Merge %Ln person into one?</numerusform>
            <numerusform>Merge %Ln people into one?</numerusform>
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
    <name>ui::subjects::SubjectsModel</name>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::usage::CallsDialog</name>
    <message numerus="yes">
        <source>%Ln call(s) were counted.</source>
        <translation>
            <numerusform>%Ln call was counted.</numerusform>
            <numerusform>%Ln calls were counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Single calls are kept for %Ln day(s); of older ones only the sums are left.</source>
        <translation>
            <numerusform>Single calls are kept for %Ln day; of older ones only the sums are left.</numerusform>
            <numerusform>Single calls are kept for %Ln days; of older ones only the sums are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::widgets::FaceView</name>
    <message numerus="yes">
        <source>Picture with %Ln face(s)</source>
        <translation>
            <numerusform>Picture with %Ln face</numerusform>
            <numerusform>Picture with %Ln faces</numerusform>
        </translation>
    </message>
</context>
</TS>
