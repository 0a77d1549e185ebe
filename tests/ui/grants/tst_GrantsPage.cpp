// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/grants/GrantState.h"
#include "ui/grants/GrantsPage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/PageHead.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDialog>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ui;
using tests::press;

class tst_GrantsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatNobodyHasAccess();
    void makesATokenThatIsShownOnce();
    void refusesANameTwice();
    void listsStateAndLastUse();
    void countsOnlyThoseThatMayCall();
    void filtersThoseThatEndSoon();
    void changesCapabilitiesAndDueDate();
    void keepsTheTimeThatAProgramAskedFor();
    void countsDaysAsACalendarDoes();
    void renewsTheDueDateFromTheWarning();
    void makesANewToken();
    void revokesAndAllowsAgain();
    void saysThatANewTokenOfARevokedOneIsRefused();
    void followsWhatProgramsChange();
    void tellsTheTimeOfADayThatDoesNotCountWhole();
    void ticksWhatWritesNothing();
    void removesOnlyWhenConfirmed();
    void everyControlHasAName();

private:
    void add(const QString& appId, int days);
    void select(int row) { table()->selectRow(row); }
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("grants")); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    core::auth::Grant stored(const QString& appId) const { return m_fixture->grants.find(appId).value(); }

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<grants::GrantsPage> m_page;
};

void tst_GrantsPage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_page = std::make_unique<grants::GrantsPage>(m_fixture->grants, m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
    m_page->refresh();
}

void tst_GrantsPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_GrantsPage::add(const QString& appId, int days)
{
    const qint64 due = m_fixture->clock.nowMs() + days * grants::dayMs;
    QVERIFY(m_fixture->grants.grant(appId, due, {QStringLiteral("C10000000002")}, QStringLiteral("test")));
    m_page->refresh();
}

void tst_GrantsPage::saysThatNobodyHasAccess()
{
    QVERIFY(m_page->findChild<widgets::EmptyState*>()->isVisibleTo(m_page.get()));
    QVERIFY(!table()->isVisible());
}

void tst_GrantsPage::makesATokenThatIsShownOnce()
{
    QVERIFY(press(m_page.get(), "emptyPrimary"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("grantDialog"));
    QVERIFY(dialog);
    auto* confirm = dialog->findChild<QAbstractButton*>(QStringLiteral("confirmForm"));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("grantName")), QStringLiteral("door-east"));
    dialog->findChild<QCheckBox*>(QStringLiteral("C10000000002"))->click();
    QVERIFY(press(dialog, "confirmForm"));
    QCOMPARE(stored(QStringLiteral("door-east")).capabilities, QStringList{QStringLiteral("C10000000002")});
    auto* token = m_page->findChild<QDialog*>(QStringLiteral("tokenDialog"));
    QVERIFY(token);
    const auto* text = token->findChild<QLineEdit*>(QStringLiteral("tokenText"));
    QVERIFY(text->font().pixelSize() >= QFontInfo(QApplication::font()).pixelSize());
    QVERIFY(text->font().families().constFirst() == u"DejaVu Sans Mono");
    const QString shown = text->text();
    QVERIFY(m_fixture->grants.judge(shown.toLatin1(), core::auth::Operation::FaceRecognition, {}));
    QVERIFY(press(token, "confirmForm"));
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);
    QCOMPARE(cell(0, 0), QStringLiteral("door-east"));
}

void tst_GrantsPage::refusesANameTwice()
{
    add(QStringLiteral("door-east"), 90);
    QVERIFY(press(m_page.get(), "createGrant"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("grantDialog"));
    dialog->findChild<QLineEdit*>(QStringLiteral("grantName"))->setText(QStringLiteral("door-east"));
    QVERIFY(press(dialog, "tickReading"));
    QVERIFY(press(dialog, "confirmForm"));
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_fixture->grants.all().size(), std::size_t(1));
}

void tst_GrantsPage::listsStateAndLastUse()
{
    add(QStringLiteral("a"), 90);
    add(QStringLiteral("b"), -1);
    const auto token = m_fixture->grants.renewToken(QStringLiteral("a"), {}).value().token.toLatin1();
    QVERIFY(
        m_fixture->grants.judge(token, core::auth::Operation::FaceRecognition, QStringLiteral("10.1.2.3")));
    m_page->refresh();
    QCOMPARE(cell(0, 1), QStringLiteral("Valid"));
    QCOMPARE(cell(0, 5), QStringLiteral("10.1.2.3"));
    QCOMPARE(cell(1, 1), QStringLiteral("Expired"));
    QCOMPARE(cell(1, 4), QStringLiteral("Never"));
}

void tst_GrantsPage::countsOnlyThoseThatMayCall()
{
    add(QStringLiteral("door-east"), 365);
    add(QStringLiteral("door-west"), 3);
    add(QStringLiteral("door-north"), 365);
    add(QStringLiteral("door-south"), -1);
    QVERIFY(m_fixture->grants.setRevoked(QStringLiteral("door-north"), true, QStringLiteral("test")));
    m_page->refresh();
    const auto* head = m_page->findChild<widgets::PageHead*>();
    const auto lines = head->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(lines, [](const QLabel* line) { return line->text().startsWith(u"2 "); }));
}

void tst_GrantsPage::filtersThoseThatEndSoon()
{
    QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
    add(QStringLiteral("long"), 90);
    add(QStringLiteral("soon"), 3);
    QCOMPARE(badge.last().first().toInt(), 1);
    QVERIFY(press(m_page.get(), "grantsChip2"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), QStringLiteral("soon"));
    QCOMPARE(m_page->findChild<widgets::Chip*>(QStringLiteral("grantsChip0"))->count(), 2);
}

void tst_GrantsPage::changesCapabilitiesAndDueDate()
{
    add(QStringLiteral("door-east"), 90);
    select(0);
    QVERIFY(press(m_page.get(), "editGrant"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("grantDialog"));
    dialog->findChild<QDateEdit*>(QStringLiteral("grantDue"))->setDate(QDate(2030, 5, 1));
    dialog->findChild<QCheckBox*>(QStringLiteral("C10000000005"))->click();
    QVERIFY(press(dialog, "confirmForm"));
    const auto grant = stored(QStringLiteral("door-east"));
    QCOMPARE(grant.capabilities,
             (QStringList{QStringLiteral("C10000000002"), QStringLiteral("C10000000005")}));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(grant.dueMs).date(), QDate(2030, 5, 1));
}

void tst_GrantsPage::keepsTheTimeThatAProgramAskedFor()
{
    const QDateTime due(m_fixture->clock.localNow().date().addDays(20), QTime(8, 0));
    QVERIFY(m_fixture->grants.grant(QStringLiteral("door-west"), due.toMSecsSinceEpoch(),
                                    {QStringLiteral("C10000000002")}, {}));
    m_page->refresh();
    select(0);
    const auto change = [this](const QDate& day) {
        QVERIFY(press(m_page.get(), "editGrant"));
        auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("grantDialog"));
        auto* field = dialog->findChild<QDateEdit*>(QStringLiteral("grantDue"));
        const auto* meaning = dialog->findChild<QLabel*>(QStringLiteral("grantDueMeaning"));
        if (meaning)
            QVERIFY2(meaning->text().contains(u"08:00:00"), qPrintable(meaning->text()));
        field->setDate(day);
        QVERIFY(press(dialog, "confirmForm"));
        delete dialog;
    };
    change(due.date());
    QCOMPARE(stored(QStringLiteral("door-west")).dueMs, due.toMSecsSinceEpoch());
    change(due.date().addDays(1));
    QCOMPARE(stored(QStringLiteral("door-west")).dueMs, due.date().addDays(1).endOfDay().toMSecsSinceEpoch());
}

void tst_GrantsPage::countsDaysAsACalendarDoes()
{
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0)).toMSecsSinceEpoch();
    };
    core::auth::Grant grant;
    grant.dueMs = at(30, 23);
    QCOMPARE(grants::wordOf(grant, at(27, 3)), QStringLiteral("Ends in 3 day(s)"));
    QCOMPARE(grants::wordOf(grant, at(30, 3)), QStringLiteral("Ends today"));
}

void tst_GrantsPage::renewsTheDueDateFromTheWarning()
{
    add(QStringLiteral("soon"), 3);
    select(0);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(press(m_page.get(), "extendGrant"));
    QVERIFY(stored(QStringLiteral("soon")).dueMs > m_fixture->clock.nowMs() + 360 * grants::dayMs);
    QCOMPARE(QApplication::focusWidget(), table());
}

void tst_GrantsPage::makesANewToken()
{
    add(QStringLiteral("door-east"), 90);
    const QByteArray old =
        m_fixture->grants.renewToken(QStringLiteral("door-east"), {}).value().token.toLatin1();
    select(0);
    QVERIFY(press(m_page.get(), "renewToken"));
    QVERIFY(!m_fixture->grants.judge(old, core::auth::Operation::FaceRecognition, {}));
    QVERIFY(m_page->findChild<QDialog*>(QStringLiteral("tokenDialog")));
}

void tst_GrantsPage::revokesAndAllowsAgain()
{
    add(QStringLiteral("door-east"), 90);
    select(0);
    QVERIFY(press(m_page.get(), "revokeGrant"));
    QVERIFY(stored(QStringLiteral("door-east")).revoked);
    QCOMPARE(cell(0, 1), QStringLiteral("Revoked"));
    QVERIFY(press(m_page.get(), "revokeGrant"));
    QVERIFY(!stored(QStringLiteral("door-east")).revoked);
}

void tst_GrantsPage::saysThatANewTokenOfARevokedOneIsRefused()
{
    add(QStringLiteral("door-east"), 90);
    select(0);
    m_fixture->dialogs.confirm = false;
    QVERIFY(press(m_page.get(), "renewToken"));
    QVERIFY(!m_fixture->dialogs.last.text.contains(QStringLiteral("revoked")));
    QVERIFY(m_fixture->grants.setRevoked(QStringLiteral("door-east"), true, {}));
    m_page->refresh();
    QVERIFY(press(m_page.get(), "renewToken"));
    QVERIFY(m_fixture->dialogs.last.text.contains(QStringLiteral("revoked")));
}

void tst_GrantsPage::followsWhatProgramsChange()
{
    add(QStringLiteral("door-east"), 90);
    select(0);
    const qint64 due = m_fixture->clock.nowMs() + 30 * grants::dayMs;
    QVERIFY(m_fixture->grants.grant(QStringLiteral("door-west"), due, {QStringLiteral("C10000000002")}, {}));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QVERIFY(m_fixture->grants.setRevoked(QStringLiteral("door-east"), true, {}));
    QTRY_COMPARE(cell(0, 1), QStringLiteral("Revoked"));
    QCOMPARE(cell(table()->currentIndex().row(), 0), QStringLiteral("door-east"));
    const auto* revoke = m_page->findChild<widgets::Button*>(QStringLiteral("revokeGrant"));
    QCOMPARE(revoke->label(), QStringLiteral("Allow again"));
}

void tst_GrantsPage::tellsTheTimeOfADayThatDoesNotCountWhole()
{
    const QDate day(2026, 11, 28);
    core::auth::Grant grant;
    grant.dueMs = day.startOfDay().toMSecsSinceEpoch();
    QCOMPARE(grants::dueText(grant), QStringLiteral("28 Nov 2026 00:00:00"));
    grant.dueMs = day.endOfDay().toMSecsSinceEpoch();
    QCOMPARE(grants::dueText(grant), QStringLiteral("28 Nov 2026"));
}

void tst_GrantsPage::ticksWhatWritesNothing()
{
    QVERIFY(press(m_page.get(), "createGrant"));
    auto* dialog = m_page->findChild<QDialog*>(QStringLiteral("grantDialog"));
    QVERIFY(press(dialog, "tickReading"));
    const auto ticked = [dialog](const char* capability) {
        return dialog->findChild<QCheckBox*>(QLatin1StringView(capability))->isChecked();
    };
    for (const char* reads : {"C10000000002", "C10000000003", "C10000000006", "C10000000007", "C10000000008",
                              "C10000000005", "C10000000011", "C10000000034"})
        QVERIFY2(ticked(reads), reads);
    for (const char* writes :
         {"C10000000001", "C10000000009", "C10000000030", "C10000000031", "C10000000033", "C10000000035"})
        QVERIFY2(!ticked(writes), writes);
}

void tst_GrantsPage::removesOnlyWhenConfirmed()
{
    add(QStringLiteral("door-east"), 90);
    select(0);
    m_fixture->dialogs.confirm = false;
    QVERIFY(press(m_page.get(), "removeGrant"));
    QCOMPARE(m_fixture->grants.all().size(), std::size_t(1));
    m_fixture->dialogs.confirm = true;
    QVERIFY(press(m_page.get(), "removeGrant"));
    QVERIFY(m_fixture->grants.all().empty());
    QVERIFY(m_fixture->dialogs.last.destructive);
}

void tst_GrantsPage::everyControlHasAName()
{
    add(QStringLiteral("soon"), 3);
    select(0);
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_GrantsPage)
#include "tst_GrantsPage.moc"
