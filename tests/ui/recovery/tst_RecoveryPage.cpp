// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/recovery/CauseText.h"
#include "ui/recovery/EngineCard.h"
#include "ui/recovery/RecoveryPage.h"
#include "ui/recovery/ResumeReport.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/widgets/MessageLine.h"

#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using core::recovery::Delivery;
using core::recovery::DeliveryState;
using tests::press;

class tst_RecoveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForAnEngineFirst();
    void addsAnEngine();
    void refusesAnEngineWithoutTemplate();
    void startsTheTemplateOfCloudWalk();
    void refusesWhatIsNoAddress();
    void asksForATokenOnlyWhereItIsSent();
    void growsForWhatItSays();
    void keepsTheTokenThatIsNotTyped();
    void removesAnEngine();
    void showsWhatWaits();
    void showsTheRequestWithoutToken();
    void listsTheLastAttempts();
    void leavesToSkipWhatTheEngineCannotDo();
    void showsThePictureOfARecord();
    void resumesOne();
    void resumesAll();
    void resumesTheChosenOnes();
    void saysWhatBecameOfEachRecord();
    void reportsOnlyWhereSomethingWasRefused();
    void skipsOnlyWithAReason();
    void filtersByErrorAndPerson();
    void filtersByEngine();
    void saysWhenAnEngineIsTriedAgain();
    void filtersByChangeAndTime();
    void saysTheCauseInItsOwnWords();
    void exportsWhatIsShown();
    void previewSaysWhatCannotBeAsked();
    void previewShowsWhatSendingChanges();
    void comparesAndSendsTheDifferences();
    void compareSaysWhatCannotBeAsked();
    void everyControlHasAName();

private:
    void setEngine(int number, const QString& url);
    void setFaceDesk(const QString& url);
    QString removal(const QString& personNo);
    void comparable(); ///< adds a gallery
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("records")); }
    int rows() const { return table()->model()->rowCount(); }
    Delivery stored(const QString& record) const;
    QDialog* dialog(const char* name) const { return m_page->findChild<QDialog*>(QLatin1StringView(name)); }
    QString setting(const char* key) const { return m_fixture->settings.text(QLatin1StringView(key)); }
    void search(const QString& word);

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<core::recovery::Replicator> m_replicator; ///< not started
    std::unique_ptr<recovery::RecoveryPage> m_page;
};

void tst_RecoveryPage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_replicator = std::make_unique<core::recovery::Replicator>(core::recovery::ReplicatorParts{
        *m_fixture->database, *m_fixture->vault, m_fixture->pictures, m_fixture->settings, m_fixture->clock,
        m_fixture->journal, m_fixture->outbox.away()});
    recovery::RecoveryServices services{m_fixture->journal, m_fixture->reconciler, m_fixture->settings,
                                        m_fixture->tasks, 0};
    services.replicator = m_replicator.get();
    m_page = std::make_unique<recovery::RecoveryPage>(services, m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
    m_page->refresh();
}

void tst_RecoveryPage::cleanup()
{
    m_page.reset();
    m_replicator.reset();
    m_fixture.reset();
}

void tst_RecoveryPage::setEngine(int number, const QString& url)
{
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.%1.kind").arg(number), QStringLiteral("koala")));
    QVERIFY(
        m_fixture->settings.set(QStringLiteral("replica.%1.token").arg(number), QStringLiteral("s3cret")));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.%1.url").arg(number), url));
    m_page->refresh();
}

Delivery tst_RecoveryPage::stored(const QString& record) const
{
    return core::recovery::DeliveryStore(*m_fixture->vault).byRecord(*m_fixture->database, record).value();
}

void tst_RecoveryPage::search(const QString& word)
{
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("searchRecords"));
    field->clear();
    QTest::keyClicks(field, word);
    QTest::keyClick(field, Qt::Key_Return);
}

void tst_RecoveryPage::asksForAnEngineFirst()
{
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecords"))->isEnabled());
}

void tst_RecoveryPage::addsAnEngine()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("engineUrl")),
                     QStringLiteral("http://10.0.0.2:9013"));
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("engineToken")), QStringLiteral("abc"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.url"), QStringLiteral("http://10.0.0.2:9013"));
    QCOMPARE(setting("replica.1.token"), QStringLiteral("abc"));
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("engine1")));
}

void tst_RecoveryPage::refusesAnEngineWithoutTemplate()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* text = form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    form->findChild<QComboBox*>(QStringLiteral("engineKind"))->setCurrentIndex(3);
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://10.0.0.2"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("\"enrolled\"")));
    QVERIFY(!add->isEnabled());
    QVERIFY2(add->toolTip().contains(QStringLiteral("is empty")), qPrintable(add->toolTip()));
    text->clear();
    QVERIFY(!add->isEnabled());
    text->setPlainText(QStringLiteral("{\"enroled\":{\"path\":\"x\"}}"));
    QVERIFY(add->toolTip().contains(QStringLiteral("enroled")));
    text->setPlainText(QStringLiteral("{\"enrolled\":{\"path\":\"x\"}}"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.kind"), QStringLiteral("custom"));
}

/// Filled in as its help says, the skeleton is a template.
void tst_RecoveryPage::startsTheTemplateOfCloudWalk()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* text = form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"));
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    QVERIFY(!text->isVisible());
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://10.0.0.2"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("cloudwalk")));
    const auto* help = form->findChild<QLabel*>(QStringLiteral("templateHelp"));
    QVERIFY(help->isVisible() && help->text().contains(QStringLiteral("{personNo}")));
    QString filled = text->toPlainText();
    filled.replace(QStringLiteral("\"path\": \"\""), QStringLiteral("\"path\": \"v1/x\""));
    text->setPlainText(filled);
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.template"), filled.trimmed());
    QVERIFY(core::recovery::enabledTarget(m_fixture->settings, 1).has_value());
}

void tst_RecoveryPage::refusesWhatIsNoAddress()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* url = form->findChild<QLineEdit*>(QStringLiteral("engineUrl"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    const auto* said = form->findChild<widgets::MessageLine*>();
    QTest::keyClicks(url, QStringLiteral("htt"));
    QVERIFY(!add->isEnabled() && !said->isVisible());
    url->setText(QStringLiteral("not a url"));
    QVERIFY(!add->isEnabled());
    QVERIFY(said->isVisible() && said->text().contains(QStringLiteral("http://")));
    url->setText(QStringLiteral("http://10.0.0.2"));
    QVERIFY(add->isEnabled() && !said->isVisible());
}

/// The manual names none for this kind, so that none would be sent.
void tst_RecoveryPage::asksForATokenOnlyWhereItIsSent()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    const auto* token = form->findChild<QLineEdit*>(QStringLiteral("engineToken"));
    QVERIFY(token->isVisible());
    kind->setCurrentIndex(kind->findData(QStringLiteral("koala")));
    QVERIFY(!token->isVisible());
    form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"))
        ->setPlainText(QStringLiteral("{\"enrolled\":{\"path\":\"x\",\"headers\":{\"k\":\"{token}\"}}}"));
    QVERIFY(token->isVisible());
}

/// Whatever is said, nothing lies over anything else.
void tst_RecoveryPage::growsForWhatItSays()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("cloudwalk")));
    QCoreApplication::processEvents();
    form->move(form->x(), form->screen()->availableGeometry().bottom() - 300);
    form->resize(form->minimumSizeHint());
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("not a url"));
    const auto* said = form->findChild<widgets::MessageLine*>();
    QTRY_VERIFY(said->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    QVERIFY(said->height() >= said->heightForWidth(said->width()));
    QVERIFY(form->frameGeometry().bottom() <= form->screen()->availableGeometry().bottom());
    for (const char* name : {"engineUrl", "engineTemplate", "templateHelp", "engineEnabled", "confirmForm"})
        QVERIFY2(!form->findChild<QWidget*>(QLatin1StringView(name))->geometry().intersects(said->geometry()),
                 name);
}

void tst_RecoveryPage::keepsTheTokenThatIsNotTyped()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    auto* form = dialog("engineDialog");
    QVERIFY(form->findChild<QLineEdit*>(QStringLiteral("engineToken"))->text().isEmpty());
    form->findChild<QAbstractButton*>(QStringLiteral("engineEnabled"))->click();
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.token"), QStringLiteral("s3cret"));
    QCOMPARE(setting("replica.1.enabled"), QStringLiteral("off"));
}

void tst_RecoveryPage::removesAnEngine()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    QVERIFY(press(dialog("engineDialog"), "removeEngine"));
    QVERIFY(setting("replica.1.url").isEmpty());
    QVERIFY(setting("replica.1.token").isEmpty());
}

void tst_RecoveryPage::showsWhatWaits()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Face added"));
    QCOMPARE(table()->model()->index(0, 5).data().toString(), QStringLiteral("timed out"));
    QCOMPARE(badge.last().first().toInt(), 1);
    QCOMPARE(recovery::placeOf(QStringLiteral("http://u:p@10.0.0.2:9012/x/")),
             QStringLiteral("10.0.0.2:9012/x"));
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

void tst_RecoveryPage::showsThePictureOfARecord()
{
    QImage red(80, 60, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(red.save(&buffer, "PNG"));
    auto staged =
        m_fixture->pictures.stage(bytes, QStringLiteral("image/png"), 80, 60, m_fixture->clock.nowMs());
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

/// The engine of the manual's kind takes enrolments only.
void tst_RecoveryPage::leavesToSkipWhatTheEngineCannotDo()
{
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    const auto told = m_fixture->database->transact([&](core::storage::Transaction& tx) {
        core::recovery::Change change{core::recovery::ChangeKind::Removed, {}, {}, 0, 0};
        change.subject.id = 7;
        change.subject.personId = QStringLiteral("1000000000000000042");
        return m_fixture->outbox.record(tx, change);
    });
    QVERIFY(told);
    m_page->refresh();
    const auto cards = m_page->findChildren<recovery::EngineCard*>(QStringLiteral("engine1"));
    QCOMPARE(cards.last()->engine().unsolved, 1);
    QCOMPARE(rows(), 1);
    table()->selectRow(0);
    const auto* resume = m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecord"));
    QVERIFY(!resume->isEnabled());
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("skipRecord"))->isEnabled());
    QVERIFY(!m_page->findChild<QPlainTextEdit*>(QStringLiteral("recordPayload"))->isVisible());
    QVERIFY(table()->model()->index(0, 5).data().toString().contains(QStringLiteral("has no removal")));
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
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
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

void tst_RecoveryPage::filtersByErrorAndPerson()
{
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_fixture->addRecord(QStringLiteral("1000000000000000043"), QStringLiteral("answered 503"));
    search(QStringLiteral("503"));
    QCOMPARE(rows(), 1);
    search(QStringLiteral("1000000000000000042"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 5).data().toString(), QStringLiteral("timed out"));
    // as the column Person shows it
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("searchRecords"));
    field->setText(table()->model()->index(0, 2).data().toString().left(2));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(rows(), 2);
    search(QStringLiteral("nobody"));
    QCOMPARE(rows(), 0);
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

void tst_RecoveryPage::saysWhenAnEngineIsTriedAgain()
{
    tests::TargetServer engine;
    setFaceDesk(engine.url());
    removal(QStringLiteral("gone"));
    m_page->refresh();
    const auto card = [this] { return m_page->findChild<recovery::EngineCard*>(QStringLiteral("engine1")); };
    QVERIFY(!card()->findChild<QAbstractButton*>(QStringLiteral("retryEngine1"))->isVisible());
    m_fixture->outbox.away().leave(1, QStringLiteral("no answer"), m_fixture->clock.monotonicMs() + 24'500);
    m_page->refresh();
    // the card before is on its way out
    QTRY_COMPARE(card()->state(), QStringLiteral("No answer; next try in 25 second(s)"));
    m_replicator->start();
    QVERIFY(press(card(), "retryEngine1"));
    QTRY_VERIFY(!m_fixture->outbox.away().causeOf(1, m_fixture->clock.monotonicMs()));
    m_page->refresh();
    QTRY_VERIFY(card()->state().startsWith(QStringLiteral("Oldest since")));
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
    QVERIFY2(text.contains(",unsolved,timed out,,\r\n") || text.contains(",unsolved,timed out,,\n"),
             text.constData());
    QVERIFY(!text.contains("李思雨"));
}

void tst_RecoveryPage::setFaceDesk(const QString& url)
{
    setEngine(1, url);
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.kind"), QStringLiteral("facedesk")));
    m_page->refresh();
}

/// A record of a removal at the FaceDesk engine; answers its id.
QString tst_RecoveryPage::removal(const QString& personNo)
{
    Delivery delivery;
    delivery.target = 1;
    delivery.kind = core::recovery::ChangeKind::Removed;
    delivery.person = personNo;
    delivery.payload = {{QStringLiteral("groupId"), QStringLiteral("staff")},
                        {QStringLiteral("personNo"), personNo}};
    delivery.state = DeliveryState::Unsolved;
    core::recovery::DeliveryStore store(*m_fixture->vault);
    if (auto done = m_fixture->database->transact(
            [&](core::storage::Transaction& tx) { return store.insert(tx, delivery); });
        !done)
        qFatal("%s", qPrintable(done.error().detail));
    return store.page(*m_fixture->database, {}, 0, 1)->front().recordId;
}

void tst_RecoveryPage::comparable()
{
    core::storage::Gallery gallery;
    gallery.groupId = gallery.name = QStringLiteral("staff");
    gallery.lib = QStringLiteral("0123456789abcdef0123456789abcdef");
    QVERIFY(m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto id = m_fixture->galleries.insert(tx, gallery);
        return id ? core::base::Result<void>() : core::base::Result<void>(id.error());
    }));
}

void tst_RecoveryPage::previewSaysWhatCannotBeAsked()
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

void tst_RecoveryPage::previewShowsWhatSendingChanges()
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

void tst_RecoveryPage::comparesAndSendsTheDifferences()
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

void tst_RecoveryPage::compareSaysWhatCannotBeAsked()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    comparable();
    QVERIFY(press(m_page.get(), "compareWithEngine"));
    auto* form = dialog("compareDialog");
    QVERIFY(press(form, "confirmForm"));
    QVERIFY(form->findChild<widgets::MessageLine*>()->text().contains(QStringLiteral("cannot be asked")));
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
