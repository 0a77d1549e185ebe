// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery page says of an engine: its name, its card, and what it leaves to people.
#include "tests/ui/recovery/RecoveryPageTest.h"
#include "ui/recovery/EngineCard.h"
#include "ui/recovery/RecordPane.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/MessageLine.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace ui;
using tests::press;

class tst_EngineCards : public tests::RecoveryPageTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<theme::Theme>(); }
    void saysWhatBecomesOfTheRecordsOfAnEngine();
    void givesAnEngineAName();
    void staysInPlaceWhateverACardSays();
    void leavesAnEditToPeople();
    void leavesToSkipWhatTheEngineCannotDo();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

void tst_EngineCards::saysWhatBecomesOfTheRecordsOfAnEngine()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    m_fixture->dialogs.confirm = false;
    const auto question = [this] {
        const auto cards = m_page->findChildren<recovery::EngineCard*>(QStringLiteral("engine1"));
        if (!press(cards.last(), "editEngine1") || !press(dialog("engineDialog"), "removeEngine"))
            return QString();
        dialog("engineDialog")->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_fixture->dialogs.last.text;
    };
    QString said = question();
    QVERIFY2(said.contains(QStringLiteral("Nothing waits for it")), qPrintable(said));
    for (int at = 0; at < 3; ++at)
        m_fixture->addRecord(QString::number(1'000'000'000'000'000'042LL + at), QStringLiteral("timed out"));
    m_page->refresh();
    said = question();
    QVERIFY2(said.contains(QStringLiteral("3 record(s) of it stay")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("of the kind Koala with the address 127.0.0.1:9")),
             qPrintable(said));
}

void tst_EngineCards::givesAnEngineAName()
{
    setEngine(1, QStringLiteral("http://127.0.0.1:9"));
    QVERIFY(press(m_page.get(), "editEngine1"));
    auto* form = dialog("engineDialog");
    form->findChild<QLineEdit*>(QStringLiteral("engineName"))->setText(QStringLiteral(" North gate "));
    QVERIFY(press(form, "confirmForm"));
    QCOMPARE(setting("replica.1.name"), QStringLiteral("North gate"));
    const auto card = [this] {
        return m_page->findChildren<recovery::EngineCard*>(QStringLiteral("engine1")).last();
    };
    QTRY_VERIFY(card()->accessibleName().startsWith(QStringLiteral("North gate,")));
    QVERIFY(press(m_page.get(), "addEngine"));
    form = m_page->findChildren<QDialog*>(QStringLiteral("engineDialog")).last();
    form->findChild<QLineEdit*>(QStringLiteral("engineUrl"))->setText(QStringLiteral("http://10.0.0.7"));
    auto* name = form->findChild<QLineEdit*>(QStringLiteral("engineName"));
    const auto* add = form->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    QVERIFY(add->isEnabled());
    name->setText(QStringLiteral("north GATE"));
    QVERIFY(!add->isEnabled() && add->toolTip().contains(QStringLiteral("this name already")));
    name->clear();
    QVERIFY(add->isEnabled());
}

void tst_EngineCards::staysInPlaceWhateverACardSays()
{
    m_page->resize(1300, 800);
    for (int number = 1; number <= 5; ++number)
        setEngine(number, QStringLiteral("http://127.0.0.1:2100%1").arg(number));
    const auto places = [this] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        std::vector<QRect> found;
        for (const auto* card : m_page->findChildren<recovery::EngineCard*>())
            found.push_back(card->geometry());
        return found;
    };
    const auto before = places();
    QCOMPARE(before.size(), 5U);
    for (int at = 0; at < 30; ++at)
        m_fixture->addRecord(QString::number(1'000'000'000'000'000'042LL + at), QStringLiteral("timed out"));
    m_page->refresh();
    QCOMPARE(places(), before);
    m_fixture->outbox.away().leave(1, QStringLiteral("no answer"), m_fixture->clock.monotonicMs() + 24'500);
    m_page->refresh();
    QCOMPARE(places(), before);
    QVERIFY(m_page->findChild<recovery::EngineCard*>(QStringLiteral("engine1"))
                ->state()
                .startsWith(QStringLiteral("No answer")));
}

/// Its template tells it names, and has no way to change or remove anybody.
void tst_EngineCards::leavesAnEditToPeople()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
    QVERIFY(m_fixture->settings.set(
        QStringLiteral("replica.1.template"),
        QStringLiteral(R"({"enrolled":{"path":"in","body":{"i":"{image}","n":"{name}"}}})")));
    const auto told = m_fixture->database->transact([&](core::storage::Transaction& tx) {
        core::recovery::Change change{core::recovery::ChangeKind::Updated, {}, {}, 0, 0};
        change.subject.id = 7;
        change.subject.personal.name = QStringLiteral("anne");
        change.gallery.groupId = change.gallery.name = QStringLiteral("staff");
        return m_fixture->outbox.record(tx, change);
    });
    QVERIFY(told);
    m_page->refresh();
    QCOMPARE(rows(), 1);
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Person changed"));
    table()->selectRow(0);
    const auto* said = m_page->findChild<recovery::RecordPane*>()->message();
    QVERIFY2(said->text().contains(QStringLiteral("sent again anne would be there twice")),
             qPrintable(said->text()));
    const auto* now = m_page->findChild<QPlainTextEdit*>(QStringLiteral("recordPayload"));
    QVERIFY(now->isVisible() && now->toPlainText().contains(QStringLiteral("anne")));
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecord"))->isEnabled());
}

/// The engine of the manual's kind takes enrolments only.
void tst_EngineCards::leavesToSkipWhatTheEngineCannotDo()
{
    setEngine(1, QStringLiteral("http://127.0.0.2"));
    const auto told = m_fixture->database->transact([&](core::storage::Transaction& tx) {
        core::recovery::Change change{core::recovery::ChangeKind::Removed, {}, {}, 0, 0};
        change.subject.id = 7;
        change.subject.personId = QStringLiteral("1000000000000000042");
        change.subject.personal.name = QStringLiteral("anne");
        change.gallery.groupId = QStringLiteral("staff");
        change.gallery.name = QStringLiteral("Staff");
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
    const auto* said = m_page->findChild<recovery::RecordPane*>()->message();
    QVERIFY2(said->text().contains(QStringLiteral("Remove anne from the gallery Staff (staff)")),
             qPrintable(said->text()));
    const auto* all = m_page->findChild<QAbstractButton*>(QStringLiteral("resumeRecords"));
    QVERIFY(!all->isEnabled());
    QCOMPARE(all->text().trimmed(), QStringLiteral("Send 0 record(s) again"));
    QVERIFY(!m_page->findChild<QAbstractButton*>(QStringLiteral("previewRecords"))->isEnabled());
    QVERIFY(table()->model()->index(0, 6).data().toString().contains(QStringLiteral("has no removal")));
}

QTEST_MAIN(tst_EngineCards)
#include "tst_EngineCards.moc"
