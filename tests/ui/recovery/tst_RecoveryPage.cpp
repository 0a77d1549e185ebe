// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/recovery/CauseText.h"
#include "ui/recovery/RecordPane.h"
#include "ui/recovery/ResumeReport.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/widgets/MessageLine.h"

#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::recovery::Delivery;
using core::recovery::DeliveryState;
using tests::press;

class tst_RecoveryPage : public tests::RecoveryPageTest {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWaits();
    void countsWhileAnotherPageIsShown();
    void findsAChangedPerson();
    void saysWhatWasNotSentYet();
    void showsTheRequestWithoutToken();
    void listsTheLastAttempts();
    void showsThePictureOfARecord();
    void showsWhomToRemoveByHand();
    void resumesOne();
    void resumesAll();
    void resumesTheChosenOnes();
    void saysWhatBecameOfEachRecord();
    void reportsOnlyWhereSomethingWasRefused();
    void skipsOnlyWithAReason();
    void skipsAChangeWhole();
    void namesWhomTheEngineLacksAfterSkipping();
    void showsTheNameOfAnEngine();
    void filtersByErrorAndPerson();
    void filtersByTheSentenceShown();
    void filtersByEngine();
    void filtersByChangeAndTime();
    void saysTheCauseInItsOwnWords();
    void exportsWhatIsShown();
    void everyControlHasAName();

private:
    core::base::Result<core::storage::PictureRow> stageRed() const;
};

void tst_RecoveryPage::showsWhatWaits()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Face added"));
    QCOMPARE(table()->model()->index(0, 6).data().toString(), QStringLiteral("timed out"));
    QCOMPARE(badge.last().first().toInt(), 1);
    QCOMPARE(recovery::placeOf(QStringLiteral("http://u:p@10.0.0.2:9012/x/")),
             QStringLiteral("10.0.0.2:9012/x"));
}

void tst_RecoveryPage::countsWhileAnotherPageIsShown()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    m_page->hide();
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    QTRY_VERIFY_WITH_TIMEOUT(!badge.isEmpty() && badge.last().first().toInt() == 1, 20'000);
}

/// It goes out as a removal and an enrolment.
void tst_RecoveryPage::findsAChangedPerson()
{
    setFaceDesk(QStringLiteral("http://10.0.0.2"));
    removal(QStringLiteral("gone"));
    replacing(core::recovery::ChangeKind::Removed);
    // as schema step 12 leaves what was queued before it
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto done = tx.run(QStringLiteral("UPDATE delivery SET replaces=-1"), {});
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    m_page->refresh();
    QCOMPARE(rows(), 2);
    auto* kind = m_page->findChild<QComboBox*>(QStringLiteral("filterChange"));
    const auto show = [kind](const QString& text) {
        kind->setCurrentText(text);
        Q_EMIT kind->activated(kind->currentIndex());
    };
    show(QStringLiteral("Person changed"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Person changed: taken out"));
    show(QStringLiteral("Person removed"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Person removed"));
}

void tst_RecoveryPage::saysWhatWasNotSentYet()
{
    setFaceDesk(QStringLiteral("http://10.0.0.2"));
    Delivery behind;
    behind.target = 1;
    behind.person = QStringLiteral("7");
    behind.state = DeliveryState::Unsolved;
    behind.drains = true;
    behind.error = QStringLiteral("The engine answered with status 503.");
    core::recovery::DeliveryStore store(*m_fixture->vault);
    QVERIFY(m_fixture->database->transact(
        [&](core::storage::Transaction& tx) { return store.insert(tx, behind); }));
    m_page->refresh();
    const QString said = table()->model()->index(0, 6).data().toString();
    QVERIFY2(said.startsWith(QStringLiteral("Not sent yet, waits for the record before it")),
             qPrintable(said));
    table()->selectRow(0);
    const auto* message = m_page->findChild<recovery::RecordPane*>()->message();
    QVERIFY(!message->text().contains(QStringLiteral("did not take it")));
}

void tst_RecoveryPage::showsTheRequestWithoutToken()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    table()->selectRow(0);
    const QString payload =
        m_page->findChild<QPlainTextEdit*>(QStringLiteral("recordPayload"))->toPlainText();
    QVERIFY2(payload.contains(QStringLiteral("0123456789abcdef")), qPrintable(payload));
    QVERIFY(!payload.contains(QStringLiteral("s3cret")));
}

void tst_RecoveryPage::listsTheLastAttempts()
{
    const QString id =
        m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    core::recovery::DeliveryStore store(*m_fixture->vault);
    Delivery delivery = stored(id);
    for (int tries = 0; tries < 25; ++tries) {
        delivery.error = QStringLiteral("The engine answered with status %1.").arg(500 + tries);
        QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) {
            return store.noteAttempt(tx, delivery, m_fixture->clock.nowMs() + tries);
        }));
    }
    QCOMPARE(m_fixture->journal.attempts(id)->size(), 20);
    m_page->refresh();
    table()->selectRow(0);
    const auto* list = m_page->findChild<QLabel*>(QStringLiteral("recordAttempts"));
    const QStringList lines = list->text().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().endsWith(QStringLiteral("status 524.")));
}

core::base::Result<core::storage::PictureRow> tst_RecoveryPage::stageRed() const
{
    QImage red(80, 60, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!red.save(&buffer, "PNG"))
        return core::base::fail(core::base::ErrorCode::Internal, QStringLiteral("no PNG"));
    return m_fixture->pictures.stage(bytes, QStringLiteral("image/png"), 80, 60, m_fixture->clock.nowMs());
}

void tst_RecoveryPage::showsThePictureOfARecord()
{
    const auto staged = stageRed();
    QVERIFY(staged);
    core::recovery::DeliveryStore store(*m_fixture->vault);
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto row = m_fixture->pictures.insert(tx, *staged);
        Delivery delivery;
        delivery.target = 1;
        delivery.pictureId = row ? row->id : 0;
        delivery.state = DeliveryState::Unsolved;
        return store.insert(tx, delivery);
    }));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    table()->selectRow(1);
    const auto* shown = m_page->findChild<QLabel*>(QStringLiteral("recordPicture"));
    QVERIFY(shown->isVisible());
    QCOMPARE(shown->pixmap(Qt::ReturnByValue).toImage().pixelColor(10, 10), QColor(Qt::red));
    table()->selectRow(0); // the one without
    QVERIFY(!shown->isVisible());
}

/// A removal carries no picture; the person's is here while they are in the bin.
void tst_RecoveryPage::showsWhomToRemoveByHand()
{
    const auto staged = stageRed();
    QVERIFY(staged);
    core::storage::Subject subject;
    subject.binnedMs = 1;
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto row = m_fixture->pictures.insert(tx, *staged);
        auto kept = m_fixture->subjects.insert(tx, subject);
        core::storage::FaceRow face;
        subject = kept ? *kept : subject;
        face.subjectId = subject.id;
        face.pictureId = row ? row->id : 0;
        auto added = m_fixture->faces.insert(tx, face, {});
        return added ? core::base::Result<void>() : core::base::Result<void>(added.error());
    }));
    removal(subject.personId);
    m_page->refresh();
    QCOMPARE(table()->model()->index(0, 3).data().toString(), QStringLiteral("staff"));
    table()->selectRow(0);
    const auto* shown = m_page->findChild<QLabel*>(QStringLiteral("recordPicture"));
    QVERIFY(shown->isVisible());
    QCOMPARE(shown->pixmap(Qt::ReturnByValue).toImage().pixelColor(10, 10), QColor(Qt::red));
}

void tst_RecoveryPage::resumesOne()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    const QString first =
        m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    const QString second =
        m_fixture->addRecord(QStringLiteral("1000000000000000043"), QStringLiteral("timed out"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "resumeRecord"));
    QCOMPARE(stored(second).state, DeliveryState::Solving);
    QCOMPARE(stored(second).solvedBy, QStringLiteral("chenxl"));
    QCOMPARE(stored(first).state, DeliveryState::Unsolved);
}

void tst_RecoveryPage::resumesAll()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    QStringList records;
    for (int i = 0; i < 45; ++i)
        records << m_fixture->addRecord(QString::number(1'000'000'000'000'000'000LL + i),
                                        QStringLiteral("503"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "resumeRecords"));
    for (const QString& record : records)
        QCOMPARE(stored(record).state, DeliveryState::Solving);
    QCOMPARE(m_fixture->tasks.rowCount(), 1);
    QCOMPARE(m_fixture->tasks.running(), 0);
}

void tst_RecoveryPage::resumesTheChosenOnes()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    QStringList records;
    for (int i = 0; i < 3; ++i)
        records << m_fixture->addRecord(QString::number(1'000'000'000'000'000'000LL + i),
                                        QStringLiteral("503"));
    m_page->refresh();
    table()->selectRow(0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table()->visualRect(table()->model()->index(1, 1)).center());
    QVERIFY(press(m_page.get(), "resumeRecords"));
    QCOMPARE(stored(records[0]).state, DeliveryState::Unsolved);
    QCOMPARE(stored(records[1]).state, DeliveryState::Solving);
    QCOMPARE(stored(records[2]).state, DeliveryState::Solving);
}

void tst_RecoveryPage::saysWhatBecameOfEachRecord()
{
    setFaceDesk(QStringLiteral("http://10.0.0.2"));
    const QString good = removal(QStringLiteral("good"));
    const QString bad = removal(QStringLiteral("bad"));
    using core::base::ErrorCode;
    using core::recovery::ResumeResult;
    const std::vector<ResumeResult> results{
        {good, DeliveryState::Solved, {}},
        {bad, DeliveryState::Unsolved,
         core::base::fail(ErrorCode::TargetRefused, QStringLiteral("The engine answered with status 503."))}};
    const recovery::RecoveryServices services{m_fixture->journal, m_fixture->reconciler, m_fixture->settings,
                                              m_fixture->tasks, 0};
    auto* report = new recovery::ResumeReport(services, m_fixture->desk(), results,
                                              QStringLiteral("1 solved, 1 refused again"), m_page.get());
    report->open();
    const auto* model = report->findChild<QTableView*>(QStringLiteral("resumedRows"))->model();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("bad"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("The engine answered with status 503."));
    QCOMPARE(model->index(1, 1).data().toString(), QStringLiteral("good"));
    QCOMPARE(model->index(1, 3).data().toString(), QStringLiteral("Solved"));
    QVERIFY(tests::controlsWithoutName(report).isEmpty());
    QSignalSpy again(report, &recovery::ResumeReport::sendRequested);
    QVERIFY(press(report, "confirmForm"));
    QCOMPARE(again.last().first().toStringList(), QStringList{bad});
}

void tst_RecoveryPage::reportsOnlyWhereSomethingWasRefused()
{
    setFaceDesk(QStringLiteral("http://127.0.0.1:9"));
    const QString known = removal(QStringLiteral("known"));
    auto* run = m_page->findChild<recovery::ResumeRun*>();
    run->start({known, removal(QStringLiteral("other"))});
    QVERIFY(!m_page->findChild<recovery::ResumeReport*>());
    run->start({known, QStringLiteral("123")});
    const auto* report = m_page->findChild<recovery::ResumeReport*>();
    QVERIFY(report && report->isVisible());
    const auto* model = report->findChild<QTableView*>(QStringLiteral("resumedRows"))->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("123"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("There is no such record."));
}

void tst_RecoveryPage::skipsOnlyWithAReason()
{
    const QString record = m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("422"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "skipRecord"));
    auto* form = dialog("skipDialog");
    QVERIFY(!form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->isEnabled());
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("skipReason")),
                     QStringLiteral("left the company"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(stored(record).state, DeliveryState::Skipped);
    QCOMPARE(stored(record).error, QStringLiteral("left the company"));
    QCOMPARE(stored(record).solvedBy, QStringLiteral("chenxl"));
    QVERIFY(press(m_page.get(), "recordsSolved"));
    QCOMPARE(rows(), 1);
}

/// Otherwise the enrolment would make a second one there.
void tst_RecoveryPage::skipsAChangeWhole()
{
    setFaceDesk(QStringLiteral("http://10.0.0.2"));
    const QString out = replacing(core::recovery::ChangeKind::Removed);
    const QString in = replacing(core::recovery::ChangeKind::Enrolled);
    m_page->refresh();
    QCOMPARE(rows(), 2);
    table()->selectRow(1); // the removal
    QVERIFY(press(m_page.get(), "skipRecord"));
    auto* form = dialog("skipDialog");
    const auto* said = form->findChild<widgets::MessageLine*>();
    QTRY_VERIFY(said->text().startsWith(QStringLiteral("1 more record(s) are skipped with them")));
    QVERIFY(!said->text().contains(QStringLiteral("Taken out")));
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("skipReason")), QStringLiteral("no"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(stored(out).state, DeliveryState::Skipped);
    QCOMPARE(stored(in).state, DeliveryState::Skipped);
}

void tst_RecoveryPage::namesWhomTheEngineLacksAfterSkipping()
{
    setFaceDesk(QStringLiteral("http://10.0.0.2"));
    replacing(core::recovery::ChangeKind::Enrolled); // its removal went out
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "skipRecord"));
    const auto* said = dialog("skipDialog")->findChild<widgets::MessageLine*>();
    QTRY_VERIFY2(said->text().contains(QStringLiteral("until sent again (see Compare): anne.")),
                 qPrintable(said->text()));
}

void tst_RecoveryPage::showsTheNameOfAnEngine()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    const auto shown = [this] { return table()->model()->index(0, 4).data().toString(); };
    QCOMPARE(shown(), QStringLiteral("127.0.0.1:9"));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.name"), QStringLiteral("North gate")));
    table()->clearSelection();
    m_page->refresh();
    QTRY_COMPARE(shown(), QStringLiteral("North gate"));
}

void tst_RecoveryPage::filtersByErrorAndPerson()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_fixture->addRecord(QStringLiteral("1000000000000000043"), QStringLiteral("answered 503"));
    search(QStringLiteral("503"));
    QCOMPARE(rows(), 1);
    search(QStringLiteral("1000000000000000042"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 6).data().toString(), QStringLiteral("timed out"));
    // as the column Person shows it
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("searchRecords"));
    field->setText(table()->model()->index(0, 2).data().toString().left(2));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(rows(), 2);
    search(QStringLiteral("nobody"));
    QCOMPARE(rows(), 0);
}

void tst_RecoveryPage::filtersByTheSentenceShown()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"),
                         QStringLiteral("The engine did not answer: Connection refused."));
    m_fixture->addRecord(QStringLiteral("1000000000000000043"), QStringLiteral("Poison"));
    search(QStringLiteral("nothing LISTENS"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 6).data().toString(),
             QStringLiteral("Nothing listens at the engine's address."));
    search(QStringLiteral("poison"));
    QCOMPARE(rows(), 1);
}

void tst_RecoveryPage::filtersByEngine()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    setEngine(2, QStringLiteral("http://10.0.0.3"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "engine2"));
    QCOMPARE(rows(), 0);
    QVERIFY(press(m_page.get(), "engine1"));
    QCOMPARE(rows(), 1);
}

void tst_RecoveryPage::filtersByChangeAndTime()
{
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    removal(QStringLiteral("gone")); // long ago
    m_page->refresh();
    QCOMPARE(rows(), 2);
    const auto choose = [&](const char* name, int at) {
        auto* choice = m_page->findChild<QComboBox*>(QLatin1StringView(name));
        choice->setFocus();
        choice->setCurrentIndex(at);
        Q_EMIT choice->activated(at);
    };
    choose("filterChange", 3);
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Person removed"));
    choose("filterChange", 0);
    choose("filterSince", 1);
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Face added"));
}

void tst_RecoveryPage::saysTheCauseInItsOwnWords()
{
    using recovery::causeText;
    const auto said = [](const char* recorded) { return causeText(QLatin1StringView(recorded)); };
    QCOMPARE(said("The engine did not answer: Connection refused."),
             QStringLiteral("Nothing listens at the engine's address."));
    QCOMPARE(said("The engine did not answer: Operation canceled."),
             QStringLiteral("The engine did not answer in time."));
    QCOMPARE(said("The engine did not answer within 10 s."),
             QStringLiteral("The engine did not answer within 10 s."));
    QVERIFY(said("This engine's interface has no removal. Remove there the picture that was removed here.")
                .contains(QStringLiteral("the picture")));
    QCOMPARE(said("The engine answered with status 503."),
             QStringLiteral("The engine answered with status 503."));
    QCOMPARE(said("The engine refused with status 200: no face %1"),
             QStringLiteral("The engine refused with status 200: no face %1"));
    QCOMPARE(said("somebody's reason"), QStringLiteral("somebody's reason"));
}

void tst_RecoveryPage::exportsWhatIsShown()
{
    const QString record =
        m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    m_fixture->dialogs.target = m_fixture->folder.filePath(QStringLiteral("records.csv"));
    QVERIFY(press(m_page.get(), "exportRecords"));
    QFile file(m_fixture->dialogs.target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains(record.toLatin1()));
    QVERIFY2(text.contains(",unsolved,timed out,,,\r\n") || text.contains(",unsolved,timed out,,,\n"),
             text.constData());
    QVERIFY(!text.contains("李思雨"));
}

void tst_RecoveryPage::everyControlHasAName()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    table()->selectRow(0);
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_RecoveryPage)
#include "tst_RecoveryPage.moc"
