// SPDX-License-Identifier: GPL-3.0-or-later
// Preview of records, and comparing galleries with an engine.
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/widgets/MessageLine.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::recovery::DeliveryState;
using tests::press;

class tst_RecoveryCompare : public tests::RecoveryPageTest {
    Q_OBJECT

private Q_SLOTS:
    void previewSaysWhatCannotBeAsked();
    void previewShowsWhatSendingChanges();
    void previewSaysWhyThereIsNoAnswer();
    void previewTakesAChangeTogether();
    void previewSaysWhosePictureIsDamaged();
    void previewNamesTheEngines();
    void comparesAndSendsTheDifferences();
    void comparesWhatTheGalleryIsCalled();
    void compareSaysWhatCannotBeAsked();
};

void tst_RecoveryCompare::previewSaysWhatCannotBeAsked()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "previewRecords"));
    const auto* rowsShown = dialog("previewDialog")->findChild<QTableView*>(QStringLiteral("previewRows"));
    QCOMPARE(rowsShown->model()->rowCount(), 1);
    QCOMPARE(rowsShown->model()->index(0, 3).data().toString(),
             QStringLiteral("This kind of engine cannot be asked"));
}

void tst_RecoveryCompare::previewShowsWhatSendingChanges()
{
    tests::TargetServer engine;
    engine.answer = [](const tests::TargetCall& call) {
        const bool isThere = call.body.value(u"userId").toString() == u"there";
        return std::pair<int, QByteArray>(
            200, isThere ? R"({"flag":true,"data":{"faceDBURL":"http://elsewhere.example/picture"}})"
                         : R"({"flag":false,"errorCode":"face-unknown"})");
    };
    setFaceDesk(engine.url());
    const QString gone = removal(QStringLiteral("gone"));
    const QString there = removal(QStringLiteral("there"));
    m_page->refresh();
    QCOMPARE(rows(), 2);
    QVERIFY(press(m_page.get(), "previewRecords"));
    const auto* model =
        dialog("previewDialog")->findChild<QTableView*>(QStringLiteral("previewRows"))->model();
    auto* send = dialog("previewDialog")->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    QVERIFY(!send->isEnabled());
    // The picture's address names another machine; only its path is asked, at the engine that was saved.
    QTRY_VERIFY(send->isEnabled());
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("Not there any more: nothing changes"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("There: is removed"));
    QCOMPARE(stored(there).state, DeliveryState::Unsolved);
    QVERIFY(press(dialog("previewDialog"), "confirmForm"));
    QCOMPARE(stored(there).state, DeliveryState::Solving);
    QCOMPARE(stored(gone).state, DeliveryState::Solving);
}

void tst_RecoveryCompare::previewSaysWhyThereIsNoAnswer()
{
    setFaceDesk(QStringLiteral("http://127.0.0.1:9"));
    removal(QStringLiteral("gone"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "previewRecords"));
    const auto* model =
        dialog("previewDialog")->findChild<QTableView*>(QStringLiteral("previewRows"))->model();
    QTRY_COMPARE(model->index(0, 3).data().toString(),
                 QStringLiteral("Nothing listens at the engine's address."));
}

/// Out and in again is no removal, whichever part was chosen.
void tst_RecoveryCompare::previewTakesAChangeTogether()
{
    tests::TargetServer engine;
    engine.answer = [](const tests::TargetCall& call) {
        return std::pair<int, QByteArray>(
            200, call.path.endsWith(u"user/get")
                     ? R"({"error_code":0,"result":{"user_list":[{"userName":"old name"}]}})"
                     : R"({"flag":true,"data":{"faceDBURL":"http://elsewhere.example/picture"}})");
    };
    setFaceDesk(engine.url());
    comparable();
    core::storage::Subject subject;
    subject.id = 1;
    subject.personId = QStringLiteral("1000000000000000042");
    subject.personNo = QStringLiteral("0042");
    subject.personal.name = QStringLiteral("new name");
    core::storage::Gallery gallery;
    gallery.groupId = gallery.lib = QStringLiteral("staff");
    auto staged =
        m_fixture->pictures.stage("bytes", QStringLiteral("image/png"), 80, 60, m_fixture->clock.nowMs());
    QVERIFY(staged);
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto picture = m_fixture->pictures.insert(tx, *staged);
        if (!picture)
            return picture.error();
        core::recovery::DeliveryStore store(*m_fixture->vault);
        for (const auto kind : {core::recovery::ChangeKind::Removed, core::recovery::ChangeKind::Enrolled}) {
            core::recovery::Delivery part;
            part.target = 1;
            part.kind = kind;
            part.gallery = gallery.lib;
            part.person = subject.personId;
            part.pictureId = kind == core::recovery::ChangeKind::Enrolled ? picture->id : 0;
            part.payload = {{QStringLiteral("groupId"), gallery.groupId},
                            {QStringLiteral("personNo"), subject.personNo},
                            {QStringLiteral("name"), subject.personal.name},
                            {QStringLiteral("replacement"), QStringLiteral("r1")}};
            part.state = core::recovery::DeliveryState::Unsolved;
            if (auto done = store.insert(tx, part); !done)
                return done;
        }
        return {};
    }));
    m_page->refresh();
    QCOMPARE(rows(), 2);
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "previewRecords"));
    auto* form = dialog("previewDialog");
    const auto* model = form->findChild<QTableView*>(QStringLiteral("previewRows"))->model();
    QTRY_VERIFY(form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->isEnabled());
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Person changed (2 record(s))"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("There as old name: becomes new name"));
    const QString sum = form->findChild<widgets::MessageLine*>()->text();
    QVERIFY2(sum.startsWith(QStringLiteral("2 record(s) in 1 row(s): ")), qPrintable(sum));
    QVERIFY2(sum.contains(QStringLiteral("1 changed")) && sum.contains(QStringLiteral("0 removed")),
             qPrintable(sum));
}

/// Of the others it says what sending does.
void tst_RecoveryCompare::previewSaysWhosePictureIsDamaged()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    auto staged =
        m_fixture->pictures.stage("bytes", QStringLiteral("image/png"), 80, 60, m_fixture->clock.nowMs());
    QVERIFY(staged);
    const QString damaged =
        m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_fixture->addRecord(QStringLiteral("1000000000000000043"), QStringLiteral("timed out"));
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto picture = m_fixture->pictures.insert(tx, *staged);
        auto done = tx.run(QStringLiteral("UPDATE delivery SET picture_id=? WHERE record_id=?"),
                           {picture ? picture->id : 0, damaged});
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    QVERIFY(QFile::resize(m_fixture->pictures.absolute(staged->path), 0));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "previewRecords"));
    auto* form = dialog("previewDialog");
    const auto* model = form->findChild<QTableView*>(QStringLiteral("previewRows"))->model();
    QTRY_VERIFY(form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->isEnabled());
    QCOMPARE(model->index(0, 3).data().toString(),
             QStringLiteral("Its picture is damaged or lost here: nothing is sent"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("This kind of engine cannot be asked"));
    const QString sum = form->findChild<widgets::MessageLine*>()->text();
    QVERIFY2(sum.contains(QStringLiteral("1 not sent, their picture is damaged here")), qPrintable(sum));
}

void tst_RecoveryCompare::previewNamesTheEngines()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    setEngine(2, QStringLiteral("http://127.0.0.1:10"));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.2.name"), QStringLiteral("South gate")));
    for (const int target : {1, 2}) {
        const QString id = m_fixture->addRecord(QString::number(1'000'000'000'000'000'000LL + target),
                                                QStringLiteral("timed out"));
        QVERIFY(
            m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
                auto done =
                    tx.run(QStringLiteral("UPDATE delivery SET target=? WHERE record_id=?"), {target, id});
                return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
            }));
    }
    m_page->refresh();
    QCOMPARE(rows(), 2);
    QVERIFY(press(m_page.get(), "previewRecords"));
    auto* form = dialog("previewDialog");
    const auto* model = form->findChild<QTableView*>(QStringLiteral("previewRows"))->model();
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("127.0.0.1:9"));
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("South gate"));
    const QString send = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->text();
    QVERIFY2(send.contains(QStringLiteral("2 record(s)")), qPrintable(send));
    const QString sum = form->findChild<widgets::MessageLine*>()->text();
    QVERIFY2(!sum.contains(QStringLiteral("row(s)")) && !sum.contains(QStringLiteral("neither")),
             qPrintable(sum));
}

void tst_RecoveryCompare::comparesAndSendsTheDifferences()
{
    tests::TargetServer engine;
    engine.answer = [](const tests::TargetCall&) {
        return std::pair<int, QByteArray>(200, R"({"error_code":0,"result":{"user_id_list":[
            {"userId":"00000000000000000000000000000001","userName":"somebody"}]}})");
    };
    setFaceDesk(engine.url());
    comparable();
    QVERIFY(press(m_page.get(), "compareWithEngine"));
    auto* form = dialog("compareDialog");
    QVERIFY(press(form, "confirmForm"));
    const auto* found = form->findChild<QTableView*>(QStringLiteral("differences"))->model();
    QTRY_COMPARE(found->rowCount(), 1);
    QCOMPARE(found->index(0, 2).data().toString(), QStringLiteral("Only at the engine"));
    auto* send = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    QVERIFY(!send->isEnabled());
    form->findChild<QAbstractButton*>(QStringLiteral("removeOnlyThere"))->click();
    QVERIFY(send->isEnabled());
    QVERIFY(tests::controlsWithoutName(form).isEmpty());
    QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(said.size(), 1);
    auto queued = m_fixture->database->read(QStringLiteral("SELECT kind, target FROM delivery"));
    QVERIFY(queued && queued->next());
    QCOMPARE(queued->value(0).toInt(), int(core::recovery::ChangeKind::Removed));
    QCOMPARE(queued->value(1).toInt(), 1);
    QVERIFY(!queued->next());
}

void tst_RecoveryCompare::comparesWhatTheGalleryIsCalled()
{
    tests::TargetServer engine;
    engine.answer = [](const tests::TargetCall& call) {
        return std::pair<int, QByteArray>(
            200,
            call.path.endsWith(u"queryBaseAll")
                ? R"({"flag":true,"data":{"records":[{"groupId":"staff","dbName":"Others","dbDesc":""}]}})"
                : R"({"error_code":0,"result":{"user_id_list":[]}})");
    };
    setFaceDesk(engine.url());
    comparable();
    QVERIFY(press(m_page.get(), "compareWithEngine"));
    auto* form = dialog("compareDialog");
    QVERIFY(press(form, "confirmForm"));
    const auto* said = form->findChild<widgets::MessageLine*>();
    QTRY_VERIFY2(said->text().contains(QStringLiteral("called Others there")), qPrintable(said->text()));
    const auto labels = form->findChildren<QLabel*>();
    QVERIFY(std::ranges::none_of(labels, [](const QLabel* one) { return one->text() == u"No difference"; }));
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* one) { return one->text() == u"Only the gallery itself differs"; }));
    QVERIFY(press(form, "confirmForm"));
    auto queued = m_fixture->database->read(QStringLiteral("SELECT kind FROM delivery"));
    QVERIFY(queued && queued->next());
    QCOMPARE(queued->value(0).toInt(), int(core::recovery::ChangeKind::GalleryChanged));
    QVERIFY(!queued->next());
}

void tst_RecoveryCompare::compareSaysWhatCannotBeAsked()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    comparable();
    QVERIFY(press(m_page.get(), "compareWithEngine"));
    auto* form = dialog("compareDialog");
    QVERIFY(press(form, "confirmForm"));
    QVERIFY(form->findChild<widgets::MessageLine*>()->text().contains(QStringLiteral("cannot be asked")));
}

QTEST_MAIN(tst_RecoveryCompare)
#include "tst_RecoveryCompare.moc"
