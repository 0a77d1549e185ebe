// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/calls/CallsModel.h"
#include "ui/live/LivePage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FactList.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Moments.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <thread>

using namespace ui;
using tests::press;

class tst_LivePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsCallsAsTheyHappen();
    void takesCallsFromOtherThreads();
    void keepsALimit();
    void tellsTheDayOfOlderCalls();
    void cutsNoActionOff();
    void pausesAndCatchesUp();
    void goesOnForThePersonAfter();
    void showsFailuresOnly();
    void filtersByAddress();
    void findsAnOldTraceId();
    void keepsWhatWasFoundWhileCallsCome();
    void keepsTheCallThatIsReadWhenItFallsOff();
    void forgetsTheChosenCall();
    void choosesNoNeighbourOfAFilteredCall();
    void copiesAsCurlWithoutTheToken();
    void saysThatAnAddressIsBlocked();
    void countsWhatTheSearchFinds();
    void findsABeginningOfATraceId();
    void blocksAndUnblocksAnAddress();
    void allowsAnAddressOnOneListener();
    void neverBlocksTheMachineItself();
    void tellsUnknownTokensFromNone();
    void saysAnswersInTheLanguageOfTheConsole_data();
    void saysAnswersInTheLanguageOfTheConsole();
    void keepsTheWordsOfTheAnswer();
    void offersAFirstCall();
    void aSearchWithoutAHitIsNoFirstUse();
    void keepsLongNamesFromPushingTheResultOut();
    void everyControlHasAName();

private:
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("liveCalls")); }
    int rows() const { return table()->model()->rowCount(); }
    QString read() const
    {
        return m_page->findChild<widgets::FactList*>()->value(QStringLiteral("Trace id"));
    }
    void search(const QString& word);
    void fill();
    void call(const QString& method, bool ok = true, const QString& address = QStringLiteral("10.20.4.17"));

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<live::LivePage> m_page;
};

void tst_LivePage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_page = std::make_unique<live::LivePage>(m_fixture->usage, m_fixture->reports, m_fixture->settings,
                                              m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
    m_page->refresh();
}

void tst_LivePage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_LivePage::call(const QString& method, bool ok, const QString& address)
{
    auto record = m_fixture->call(method, 0, ok);
    record.address = address;
    m_fixture->usage.record(record);
}

void tst_LivePage::search(const QString& word)
{
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("searchLive"));
    field->clear();
    QTest::keyClicks(field, word);
    QTest::keyClick(field, Qt::Key_Return);
}

void tst_LivePage::showsCallsAsTheyHappen()
{
    QCOMPARE(rows(), 0);
    call(QStringLiteral("faceEntry"));
    call(QStringLiteral("faceQuery"));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Look up a face"));
}

void tst_LivePage::takesCallsFromOtherThreads()
{
    std::thread other([this] {
        for (int i = 0; i < 100; ++i)
            call(QStringLiteral("faceEntry"));
    });
    other.join();
    QTRY_COMPARE(rows(), 100);
}

void tst_LivePage::keepsALimit()
{
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 1000; ++i)
            call(QStringLiteral("faceEntry"));
        m_page->refresh();
    }
    QCOMPARE(rows(), live::LivePage::mostRows);
}

void tst_LivePage::tellsTheDayOfOlderCalls()
{
    auto record = m_fixture->call(QStringLiteral("faceEntry"), 2 * 24 * 60);
    m_fixture->usage.record(record);
    call(QStringLiteral("faceEntry"));
    QTRY_COMPARE(rows(), 2);
    const auto time = [this](int row) { return table()->model()->index(row, 0).data().toString(); };
    QCOMPARE(time(0).size(), qsizetype(8));
    QVERIFY2(time(1).startsWith(ui::widgets::dayText(record.whenMs)), qPrintable(time(1)));
}

void tst_LivePage::cutsNoActionOff()
{
    call(QStringLiteral("faceEntry"));
    QTRY_COMPARE(rows(), 1);
    table()->selectRow(0);
    for (const char* name : {"copyCurl", "blockAddress", "allowAddress"}) {
        const auto* button = m_page->findChild<QAbstractButton*>(QLatin1StringView(name));
        QTRY_VERIFY2(button->width() >= button->sizeHint().width(), name);
    }
}

void tst_LivePage::pausesAndCatchesUp()
{
    QVERIFY(press(m_page.get(), "pauseLive"));
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    QCOMPARE(rows(), 0);
    QVERIFY(press(m_page.get(), "pauseLive"));
    QCOMPARE(rows(), 1);
}

void tst_LivePage::goesOnForThePersonAfter()
{
    QVERIFY(press(m_page.get(), "pauseLive"));
    QVERIFY(press(m_page.get(), "liveFailures"));
    search(QStringLiteral("nobody"));
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    QCOMPARE(rows(), 0);
    m_page->forget();
    QCOMPARE(rows(), 1);
    QVERIFY(m_page->findChild<QLineEdit*>(QStringLiteral("searchLive"))->text().isEmpty());
}

void tst_LivePage::showsFailuresOnly()
{
    call(QStringLiteral("faceEntry"));
    call(QStringLiteral("faceEntry"), false);
    m_page->refresh();
    QVERIFY(press(m_page.get(), "liveFailures"));
    QCOMPARE(rows(), 1);
    QVERIFY(press(m_page.get(), "liveAll"));
    QCOMPARE(rows(), 2);
}

void tst_LivePage::filtersByAddress()
{
    call(QStringLiteral("faceEntry"), true, QStringLiteral("10.0.0.1"));
    call(QStringLiteral("faceEntry"), true, QStringLiteral("10.0.0.2"));
    m_page->refresh();
    search(QStringLiteral("0.0.2"));
    QCOMPARE(rows(), 1);
}

void tst_LivePage::findsAnOldTraceId()
{
    m_fixture->usage.record(m_fixture->call(QStringLiteral("faceQuery"), 600));
    for (int i = 0; i < live::LivePage::mostRows; ++i)
        call(QStringLiteral("faceEntry"));
    QVERIFY(m_fixture->usage.flush());
    m_page->refresh();
    search(QStringLiteral("trace-faceQuery-600"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Look up a face"));
}

/// More calls than the list holds.
void tst_LivePage::fill()
{
    for (int i = 0; i < 1000; ++i)
        call(QStringLiteral("faceEntry"));
    m_page->refresh();
    for (int i = 0; i < 1000; ++i)
        call(QStringLiteral("faceEntry"));
    m_page->refresh();
}

void tst_LivePage::keepsWhatWasFoundWhileCallsCome()
{
    m_fixture->usage.record(m_fixture->call(QStringLiteral("faceQuery"), 600));
    fill();
    QVERIFY(m_fixture->usage.flush());
    search(QStringLiteral("trace-faceQuery-600"));
    QTRY_COMPARE(rows(), 1);
    fill();
    QCOMPARE(rows(), 1);
    const auto* all = m_page->findChild<QAbstractButton*>(QStringLiteral("liveAll"));
    QVERIFY2(all->accessibleName().endsWith(QStringLiteral(" 1")), qPrintable(all->accessibleName()));
    search({});
    QCOMPARE(rows(), live::LivePage::mostRows);
    QVERIFY2(all->accessibleName().contains(QStringLiteral("2,000")), qPrintable(all->accessibleName()));
}

void tst_LivePage::keepsTheCallThatIsReadWhenItFallsOff()
{
    m_fixture->usage.record(m_fixture->call(QStringLiteral("faceQuery"), 600));
    m_page->refresh();
    table()->selectRow(0);
    QCOMPARE(read(), QStringLiteral("trace-faceQuery-600"));
    fill();
    QCOMPARE(rows(), live::LivePage::mostRows);
    QCOMPARE(read(), QStringLiteral("trace-faceQuery-600"));
    QVERIFY(press(m_page.get(), "copyCurl"));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("faceQuery")));
    m_page->findChild<widgets::ListView*>()->choose(-1);
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("copyCurl"))->isVisible());
}

void tst_LivePage::forgetsTheChosenCall()
{
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("copyCurl"))->isVisible());
    m_page->forget();
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("copyCurl"))->isVisible());
}

void tst_LivePage::choosesNoNeighbourOfAFilteredCall()
{
    call(QStringLiteral("faceEntry"), false);
    call(QStringLiteral("faceQuery"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "liveFailures"));
    QCOMPARE(rows(), 1);
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("copyCurl"))->isVisible());
}

void tst_LivePage::copiesAsCurlWithoutTheToken()
{
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "copyCurl"));
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(u'#'), qPrintable(line));
    QCOMPARE(line.section(u'\n', 1),
             QStringLiteral("curl -X POST 'http://127.0.0.1:8090/v1/api/faceEntry' -H 'Content-Type: "
                            "application/json' -H \"token: $TOKEN\" -d '{}'"));
}

void tst_LivePage::saysThatAnAddressIsBlocked()
{
    auto record = m_fixture->call(QStringLiteral("faceQuery"), 0, false, 0.5);
    record.message = QStringLiteral("该地址没有访问权限,请携带token");
    m_fixture->usage.record(record);
    record.isDenied = true;
    m_fixture->usage.record(record);
    QVERIFY(m_fixture->usage.flush());
    const auto says = [](const live::LivePage& page, int row, int column) {
        const auto* list = page.findChild<QTableView*>(QStringLiteral("liveCalls"));
        return list->model()->index(row, column).data().toString();
    };
    QTRY_COMPARE(rows(), 2);
    live::LivePage later(m_fixture->usage, m_fixture->reports, m_fixture->settings, m_fixture->desk());
    later.refresh();
    for (const live::LivePage* page : {m_page.get(), &later}) {
        QCOMPARE(says(*page, 0, calls::CallsModel::Result), QStringLiteral("This address is blocked"));
        QCOMPARE(says(*page, 1, calls::CallsModel::Result), QStringLiteral("This address needs a token"));
        QCOMPARE(says(*page, 0, calls::CallsModel::Took), QStringLiteral("0.5"));
    }
}

void tst_LivePage::countsWhatTheSearchFinds()
{
    call(QStringLiteral("faceEntry"));
    call(QStringLiteral("faceQuery"), false);
    call(QStringLiteral("faceQuery"));
    QTRY_COMPARE(rows(), 3);
    const auto count = [this](const char* chip) {
        return m_page->findChild<widgets::Chip*>(QLatin1StringView(chip))->count();
    };
    QCOMPARE(count("liveAll"), 3);
    search(QStringLiteral("look up"));
    QCOMPARE(count("liveAll"), 2);
    QCOMPARE(count("liveFailures"), 1);
}

void tst_LivePage::findsABeginningOfATraceId()
{
    auto record = m_fixture->call(QStringLiteral("faceQuery"), 0);
    record.traceId = QStringLiteral("f65c01cc8cbd4a66");
    m_fixture->usage.record(record);
    call(QStringLiteral("faceEntry"));
    QTRY_COMPARE(rows(), 2);
    search(QStringLiteral("F65C01CC"));
    QCOMPARE(rows(), 1);
    for (int i = 0; i < live::LivePage::mostRows; ++i)
        call(QStringLiteral("faceEntry"));
    QVERIFY(m_fixture->usage.flush());
    search({});
    QTRY_COMPARE(rows(), int(live::LivePage::mostRows));
    search(QStringLiteral("f65c01"));
    QTRY_COMPARE(rows(), 1);
}

void tst_LivePage::blocksAndUnblocksAnAddress()
{
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "blockAddress"));
    QVERIFY(m_fixture->dialogs.last.destructive);
    QCOMPARE(m_fixture->settings.list(QLatin1StringView("deny.addresses")),
             QStringList{QStringLiteral("10.20.4.17")});
    QVERIFY(press(m_page.get(), "blockAddress"));
    QVERIFY(m_fixture->settings.list(QLatin1StringView("deny.addresses")).isEmpty());
}

void tst_LivePage::allowsAnAddressOnOneListener()
{
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(press(m_page.get(), "allowAddress"));
    QCOMPARE(m_fixture->settings.list(QLatin1StringView("allow.open")),
             QStringList{QStringLiteral("10.20.4.17")});
    QVERIFY(m_fixture->settings.list(QLatin1StringView("allow.services")).isEmpty());
}

void tst_LivePage::neverBlocksTheMachineItself()
{
    call(QStringLiteral("faceEntry"), true, QStringLiteral("127.0.0.1"));
    m_page->refresh();
    table()->selectRow(0);
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("blockAddress"))->isEnabled());
}

void tst_LivePage::tellsUnknownTokensFromNone()
{
    auto record = m_fixture->call(QStringLiteral("faceQuery"), 0, false);
    record.caller.clear();
    for (const char* message :
         {"token为空,请求需要携带token", "token无效", "Access token invalid or no longer valid"}) {
        record.message = QString::fromUtf8(message);
        m_fixture->usage.record(record);
    }
    QTRY_COMPARE(rows(), 3);
    const auto who = [this](int row) {
        return table()->model()->index(row, calls::CallsModel::Caller).data().toString();
    };
    QCOMPARE(who(0), QStringLiteral("unknown token"));
    QCOMPARE(who(1), QStringLiteral("unknown token"));
    QCOMPARE(who(2), QStringLiteral("without a token"));
}

void tst_LivePage::saysAnswersInTheLanguageOfTheConsole_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* message, const char* text) {
        QTest::newRow(text) << QString::fromUtf8(message) << QString::fromUtf8(text);
    };
    row("token已过期", "The token has expired");
    row("缺少参数[groupId]", "The field groupId is missing");
    row("param[user_id] format error", "The field user_id has a value that is not allowed");
    row("人脸库[staff]删除人脸[7]错误,错误信息[人脸不存在]",
        "7 was not removed from gallery staff: There is no such face");
    row("查询人脸错误,错误信息[参数[x]类型错误]", "Not looked up: The field x is of the wrong kind");
    row("several-faces", "The picture shows several faces; choose one with one person.");
    row("别的话", "Failed, 500");
}

void tst_LivePage::saysAnswersInTheLanguageOfTheConsole()
{
    QFETCH(QString, message);
    auto record = m_fixture->call(QStringLiteral("faceEntry"), 0, false);
    record.message = message;
    m_fixture->usage.record(record);
    QTRY_COMPARE(rows(), 1);
    QTEST(table()->model()->index(0, calls::CallsModel::Result).data().toString(), "text");
    record.ok = true;
    m_fixture->usage.record(record);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(table()->model()->index(0, calls::CallsModel::Result).data().toString(),
             QStringLiteral("Success"));
}

void tst_LivePage::keepsTheWordsOfTheAnswer()
{
    auto record = m_fixture->call(QStringLiteral("faceEntry"), 0, false);
    record.code = 1;
    record.message = QStringLiteral("人脸已存在");
    m_fixture->usage.record(record);
    QTRY_COMPARE(rows(), 1);
    table()->selectRow(0);
    const auto* facts = m_page->findChild<widgets::FactList*>();
    QCOMPARE(facts->value(QStringLiteral("Result")), QStringLiteral("This face is enrolled already"));
    QCOMPARE(facts->value(QStringLiteral("Answered")), QStringLiteral("1 人脸已存在"));
    auto* field = qobject_cast<QLineEdit*>(m_page->searchField());
    field->setText(QStringLiteral("已存在"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(rows(), 1);
}

void tst_LivePage::offersAFirstCall()
{
    QSignalSpy leads(m_page.get(), &shell::Page::openRequested);
    auto* state = m_page->findChild<widgets::ListView*>()->emptyState();
    QVERIFY(state->primary()->isVisible());
    state->primary()->click();
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(QStringLiteral("curl -X POST 'http://127.0.0.1:9012/")), qPrintable(line));
    state->secondary()->click();
    QCOMPARE(leads[0][0].toString(), QStringLiteral("authorization"));
    m_page->setReach([](const QString&) { return false; });
    m_page->followReach();
    QVERIFY(!state->secondary()->isVisible());
}

void tst_LivePage::aSearchWithoutAHitIsNoFirstUse()
{
    call(QStringLiteral("face_add"));
    QTRY_COMPARE(rows(), 1);
    const auto* empty = m_page->findChild<widgets::EmptyState*>();
    search(QStringLiteral("zebra"));
    QTRY_COMPARE(rows(), 0);
    QVERIFY(!empty->primary()->isVisible() && !empty->secondary()->isVisible());
    search({});
    QTRY_COMPARE(rows(), 1);
    QVERIFY(!empty->primary()->isHidden());
}

void tst_LivePage::keepsLongNamesFromPushingTheResultOut()
{
    auto record = m_fixture->call(QStringLiteral("faceEntry"), 0);
    record.caller = QStringLiteral("turnstile of the north building ").repeated(6);
    m_fixture->usage.record(record);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(table()->columnWidth(calls::CallsModel::Caller) <= 240);
    QVERIFY(table()->columnWidth(calls::CallsModel::Result) > 100);
}

void tst_LivePage::everyControlHasAName()
{
    call(QStringLiteral("faceEntry"));
    m_page->refresh();
    table()->selectRow(0);
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_LivePage)
#include "tst_LivePage.moc"
