// SPDX-License-Identifier: GPL-3.0-or-later
// The engines of the recovery page: adding, changing and removing one, and what their cards say.
#include "tests/core/recovery/TargetServer.h"
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/recovery/EngineCard.h"
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
    void asksForATokenOnlyWhereItIsSent();
    void growsForWhatItSays();
    void scrollsInsideWhereTheWindowIsSmall();
    void keepsTheTokenThatIsNotTyped();
    void sendsNoTokenToAnotherMachine();
    void removesAnEngine();
    void saysWhenAnEngineIsTriedAgain();
    void leavesToSkipWhatTheEngineCannotDo();

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

/// The engine of the manual's kind takes enrolments only.
void tst_RecoveryEngines::leavesToSkipWhatTheEngineCannotDo()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
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

QTEST_MAIN(tst_RecoveryEngines)
#include "tst_RecoveryEngines.moc"
