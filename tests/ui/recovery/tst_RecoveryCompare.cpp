// SPDX-License-Identifier: GPL-3.0-or-later
// Preview of records, and comparing galleries with an engine.
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/widgets/MessageLine.h"

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
    void comparesAndSendsTheDifferences();
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
    QCOMPARE(rowsShown->model()->index(0, 2).data().toString(),
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
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("There: is removed"));
    QCOMPARE(model->index(1, 2).data().toString(), QStringLiteral("Not there any more: nothing changes"));
    QCOMPARE(stored(there).state, DeliveryState::Unsolved);
    QVERIFY(press(dialog("previewDialog"), "confirmForm"));
    QCOMPARE(stored(there).state, DeliveryState::Solving);
    QCOMPARE(stored(gone).state, DeliveryState::Solving);
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
