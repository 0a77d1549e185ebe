// SPDX-License-Identifier: GPL-3.0-or-later
// The engines of the recovery page: adding, changing and removing one, and what their cards say.
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/recovery/EngineCard.h"
#include "ui/recovery/RecordPane.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using tests::press;

class tst_RecoveryEngines : public tests::RecoveryPageTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void asksForAnEngineFirst();
    void addsAnEngine();
    void triesAnEngineThatWasSaved();
    void refusesAnEngineWithoutTemplate();
    void startsTheTemplateOfCloudWalk();
    void refusesWhatIsNoAddress();
    void refusesAnAddressTwice();
    void knowsOneMachineByAllItsNames();
    void asksForATokenOnlyWhereItIsSent();
    void opensWithRoomForItsFields_data();
    void opensWithRoomForItsFields();
    void growsForWhatItSays();
    void scrollsInsideWhereTheWindowIsSmall();
    void keepsTheTokenThatIsNotTyped();
    void sendsNoTokenToAnotherMachine();
    void removesAnEngine();
    void keepsTheRecordsOfARemovedEngine();
    void givesTheRecordsToWhoeverHasTheAddress();
    void givesNoRecordsToAnotherEngine();
    void cardsSayTheWholeAddress();
    void saysWhenAnEngineIsTriedAgain();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

namespace {

/// What of this control is in view, in the dialog's coordinates.
QRect inView(QWidget* form, const char* name)
{
    const auto* control = form->findChild<QWidget*>(QLatin1StringView(name));
    const QRect whole(control->mapTo(form, QPoint(0, 0)), control->size());
    const auto* scroll = form->findChild<QScrollArea*>();
    if (!scroll->isAncestorOf(control))
        return whole;
    return whole.intersected({scroll->viewport()->mapTo(form, QPoint(0, 0)), scroll->viewport()->size()});
}

} // namespace

void tst_RecoveryEngines::asksForAnEngineFirst()
{
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecords"))->isEnabled());
}

void tst_RecoveryEngines::addsAnEngine()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("engineUrl")),
                     QStringLiteral("http://127.0.0.2:19"));
    QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("engineToken")), QStringLiteral("abc"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.url"), QStringLiteral("http://127.0.0.2:19"));
    QCOMPARE(setting("replica.1.token"), QStringLiteral("abc"));
    QVERIFY(m_page->findChild<QAbstractButton*>(QStringLiteral("engine1")));
}

void tst_RecoveryEngines::triesAnEngineThatWasSaved()
{
    tests::TargetServer engine;
    engine.answer = [](const tests::TargetCall& call) {
        return call.head.contains("token: right")
                   ? std::pair<int, QByteArray>(200, R"({"flag":false,"errorCode":"gallery-unknown"})")
                   : std::pair<int, QByteArray>(
                         200, R"({"flag":false,"errorCode":"token-invalid","message":"no"})");
    };
    QSignalSpy said(m_page.get(), &shell::Page::messageReady);
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(engine.url());
    form->findChild<QLineEdit*>(QStringLiteral("engineToken"))->setText(QStringLiteral("wrong"));
    QVERIFY(press(form, "confirmForm"));
    QTRY_COMPARE(m_fixture->dialogs.errors.size(), 1);
    QVERIFY(said.isEmpty());
    m_fixture->dialogs.errors.clear();
    QVERIFY(press(m_page->findChild<QAbstractButton*>(QStringLiteral("engine1")), "editEngine1"));
    form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineToken"))->setText(QStringLiteral("right"));
    QVERIFY(press(form, "confirmForm"));
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(QStringLiteral("answers")));
    QCOMPARE(m_fixture->dialogs.errors.size(), 0);
}

void tst_RecoveryEngines::refusesAnEngineWithoutTemplate()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* text = form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    form->findChild<QComboBox*>(QStringLiteral("engineKind"))->setCurrentIndex(3);
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://127.0.0.2"));
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
void tst_RecoveryEngines::startsTheTemplateOfCloudWalk()
{
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* text = form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"));
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    QVERIFY(!text->isVisible());
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://127.0.0.2"));
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

void tst_RecoveryEngines::refusesWhatIsNoAddress()
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
    for (const auto& [address, word] :
         {std::pair("http://127.0.0.2:99999", "65535"), std::pair("http://me:secret@127.0.0.2", "token"),
          std::pair("http://127.0.0.2/?a=1", "token"), std::pair("http://127.0.0.1:9012", "itself"),
          std::pair("http://localhost:8090/", "itself")}) {
        url->setText(QLatin1StringView(address));
        QVERIFY(!add->isEnabled());
        QVERIFY2(said->text().contains(QLatin1StringView(word)), qPrintable(said->text()));
    }
    url->setText(QStringLiteral("http://127.0.0.2"));
    QVERIFY(add->isEnabled() && !said->isVisible());
}

/// It would get everything twice.
void tst_RecoveryEngines::refusesAnAddressTwice()
{
    setEngine(1, QStringLiteral("http://10.0.0.2:80/x"));
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* url = form->findChild<QLineEdit*>(QStringLiteral("engineUrl"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    const auto* said = form->findChild<widgets::MessageLine*>();
    for (const char* address : {"http://10.0.0.2:80/x", "http://10.0.0.2/x/", "HTTP://10.0.0.2/y/../x"}) {
        url->setText(QLatin1StringView(address));
        QVERIFY2(!add->isEnabled(), address);
        QVERIFY(said->text().contains(QStringLiteral("has this address already")));
    }
    for (const char* other : {"https://10.0.0.2/x", "http://10.0.0.2:81/x", "http://10.0.0.2/z"}) {
        url->setText(QLatin1StringView(other));
        QVERIFY2(add->isEnabled(), other);
    }
    form->close();
    QVERIFY(press(m_page.get(), "editEngine1"));
    QVERIFY(dialog("engineDialog")->findChild<QAbstractButton*>(QStringLiteral("confirmForm"))->isEnabled());
}

void tst_RecoveryEngines::knowsOneMachineByAllItsNames()
{
    setEngine(1, QStringLiteral("http://localhost:19"));
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* url = form->findChild<QLineEdit*>(QStringLiteral("engineUrl"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    const auto* said = form->findChild<widgets::MessageLine*>();
    for (const char* address : {"http://127.0.0.1:19", "http://LOCALHOST:19/", "http://[::1]:19",
                                "http://localhost.:19", "http://[::ffff:127.0.0.1]:19", "Http://127.1:19"}) {
        url->setText(QLatin1StringView(address));
        QVERIFY2(!add->isEnabled(), address);
        QVERIFY2(said->text().contains(QStringLiteral("has this address already")), address);
    }
    for (const char* other : {"http://127.0.0.2:19", "http://127.0.0.1:20", "http://[::2]:19"}) {
        url->setText(QLatin1StringView(other));
        QVERIFY2(add->isEnabled(), other);
    }
}

/// The manual names none for this kind, so that none would be sent.
void tst_RecoveryEngines::asksForATokenOnlyWhereItIsSent()
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

void tst_RecoveryEngines::opensWithRoomForItsFields_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"facedesk", "koala", "custom"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void tst_RecoveryEngines::opensWithRoomForItsFields()
{
    QFETCH(QString, kind);
    m_page->resize(1440, 900);
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.kind"), kind));
    m_page->refresh();
    if (kind == u"facedesk")
        QVERIFY(press(m_page.get(), "addEngine"));
    else
        QVERIFY(press(m_page->findChildren<recovery::EngineCard*>().last(), "editEngine1"));
    auto* form = dialog("engineDialog");
    QVERIFY(QTest::qWaitForWindowExposed(form));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QWidget* fields = form->findChild<QScrollArea*>()->widget();
    std::vector<QRect> places;
    for (const auto* one : fields->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (one->isVisible()) {
            QVERIFY2(one->height() >= one->minimumSizeHint().height(), qPrintable(one->objectName()));
            QVERIFY2(fields->rect().contains(one->geometry()), qPrintable(one->objectName()));
            QVERIFY2(std::ranges::none_of(
                         places, [one](const QRect& place) { return place.intersects(one->geometry()); }),
                     qPrintable(one->objectName()));
            places.push_back(one->geometry());
        }
    QVERIFY(places.size() >= 6);
    for (const char* name : {"engineKind", "engineUrl", "engineEnabled", "confirmForm"}) {
        const auto* control = form->findChild<QWidget*>(QLatin1StringView(name));
        QCOMPARE(inView(form, name).size(), control->size());
        QVERIFY2(form->rect().contains(inView(form, name)), name);
    }
}

/// Whatever is said, nothing lies over anything else.
void tst_RecoveryEngines::growsForWhatItSays()
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
        QVERIFY2(!inView(form, name).intersects(said->geometry()), name);
}

void tst_RecoveryEngines::scrollsInsideWhereTheWindowIsSmall()
{
    m_page->resize(900, 600);
    setEngine(1, QStringLiteral("http://10.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    auto* form = dialog("engineDialog");
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("custom")));
    form->findChild<QPlainTextEdit*>(QStringLiteral("engineTemplate"))
        ->setPlainText(QStringLiteral("{\"enrolled\":{\"path\":\"\"}} {token}"));
    QTRY_VERIFY(form->findChild<widgets::MessageLine*>()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    QVERIFY2(form->height() <= 600, qPrintable(QString::number(form->height())));
    QVERIFY(form->rect().contains(inView(form, "confirmForm")));
    auto* scroll = form->findChild<QScrollArea*>();
    QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
    form->findChild<QWidget*>(QStringLiteral("removeEngine"))->setFocus();
    scroll->ensureWidgetVisible(form->findChild<QWidget*>(QStringLiteral("removeEngine")));
    const auto* remove = form->findChild<QWidget*>(QStringLiteral("removeEngine"));
    QCOMPARE(inView(form, "removeEngine").size(), remove->size());
    const auto* help = form->findChild<QLabel*>(QStringLiteral("templateHelp"));
    QVERIFY(help->height() >= help->heightForWidth(help->width()));
}

void tst_RecoveryEngines::keepsTheTokenThatIsNotTyped()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    auto* form = dialog("engineDialog");
    QVERIFY(form->findChild<QLineEdit*>(QStringLiteral("engineToken"))->text().isEmpty());
    form->findChild<QAbstractButton*>(QStringLiteral("engineEnabled"))->click();
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.token"), QStringLiteral("s3cret"));
    QCOMPARE(setting("replica.1.enabled"), QStringLiteral("off"));
}

/// It was given for the machine it was typed for.
void tst_RecoveryEngines::sendsNoTokenToAnotherMachine()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    auto* form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://127.0.0.3"));
    const auto* token = form->findChild<QLineEdit*>(QStringLiteral("engineToken"));
    QVERIFY(token->placeholderText().contains(QStringLiteral("old address")));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.url"), QStringLiteral("http://127.0.0.3"));
    QVERIFY(setting("replica.1.token").isEmpty());
}

void tst_RecoveryEngines::removesAnEngine()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    QVERIFY(press(dialog("engineDialog"), "removeEngine"));
    QVERIFY(setting("replica.1.url").isEmpty());
    QVERIFY(setting("replica.1.token").isEmpty());
}

/// They say so, are counted everywhere, and are its own again when it comes back.
void tst_RecoveryEngines::keepsTheRecordsOfARemovedEngine()
{
    const QString address = QStringLiteral("http://127.0.0.1:9");
    setEngine(1, address);
    setEngine(2, QStringLiteral("http://10.0.0.3"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    QVERIFY(press(m_page->findChildren<recovery::EngineCard*>().last()->parentWidget(), "editEngine1"));
    QVERIFY(press(dialog("engineDialog"), "removeEngine"));
    const auto card = [this](int number) {
        const auto cards =
            m_page->findChildren<recovery::EngineCard*>(QStringLiteral("engine%1").arg(number));
        return cards.isEmpty() ? nullptr : cards.last();
    };
    QTRY_VERIFY(card(1) && card(1)->state().startsWith(QStringLiteral("Removed")));
    QCOMPARE(card(1)->engine().unsolved, 1);
    QCOMPARE(badge.last().first().toInt(), 1);
    QCOMPARE(rows(), 1);
    table()->selectRow(0);
    const auto* resume = m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecord"));
    QVERIFY(!resume->isEnabled() && resume->toolTip().contains(QStringLiteral("was removed")));
    const auto* all = m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecords"));
    QVERIFY(!all->isEnabled() && all->toolTip().contains(QStringLiteral("was removed")));
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    auto* kind = form->findChild<QComboBox*>(QStringLiteral("engineKind"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("koala")));
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(address + u'/');
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.url"), address + u'/');
    QTRY_VERIFY(!card(1)->engine().isRemoved);
    QCOMPARE(card(1)->engine().unsolved, 1);
    QTRY_VERIFY(all->isEnabled());
}

void tst_RecoveryEngines::givesTheRecordsToWhoeverHasTheAddress()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    setEngine(2, QStringLiteral("http://10.0.0.3"));
    const QString id =
        m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "editEngine1"));
    QVERIFY(press(dialog("engineDialog"), "removeEngine"));
    QTRY_VERIFY(!dialog("engineDialog"));
    QVERIFY(
        press(m_page->findChildren<recovery::EngineCard*>(QStringLiteral("engine2")).last(), "editEngine2"));
    auto* form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://127.0.0.1:9"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(stored(id).target, 2);
}

/// The number of a removed one stays its own.
void tst_RecoveryEngines::givesNoRecordsToAnotherEngine()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->addRecord(QStringLiteral("1000000000000000042"), QStringLiteral("timed out"));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "editEngine1"));
    QVERIFY(press(dialog("engineDialog"), "removeEngine"));
    QTRY_VERIFY(!dialog("engineDialog"));
    QVERIFY(press(m_page.get(), "addEngine"));
    auto* form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://10.0.0.9"));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.2.url"), QStringLiteral("http://10.0.0.9"));
    QVERIFY(setting("replica.1.url").isEmpty());
}

void tst_RecoveryEngines::cardsSayTheWholeAddress()
{
    m_page->resize(1200, 800);
    for (int number = 1; number <= 5; ++number)
        setEngine(number, QStringLiteral("http://127.0.0.1:2100%1").arg(number));
    m_fixture->outbox.away().leave(1, QStringLiteral("no answer"), m_fixture->clock.monotonicMs() + 24'500);
    m_page->refresh();
    for (int number = 1; number <= 5; ++number) {
        const auto name = QStringLiteral("engine%1").arg(number);
        const auto* card = m_page->findChildren<recovery::EngineCard*>(name).last();
        QVERIFY(card->accessibleName().startsWith(QStringLiteral("127.0.0.1:2100%1").arg(number)));
        QTRY_VERIFY(card->isVisible() && card->width() >= card->minimumSizeHint().width());
        QVERIFY(card->geometry().right() <= m_page->width());
    }
}

void tst_RecoveryEngines::saysWhenAnEngineIsTriedAgain()
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

QTEST_MAIN(tst_RecoveryEngines)
#include "tst_RecoveryEngines.moc"
