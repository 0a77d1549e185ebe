// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of a locked desk: whose session it is, how long to wait, and who goes on.
#include "ui/login/LoginPanel.h"
#include "ui/login/TakeOverPanel.h"
#include "ui/widgets/MessageLine.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace ui::login;
using core::auth::Account;
using core::base::ErrorCode;
using core::base::Result;

class tst_LockedDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_pool.setMaxThreadCount(0); }
    void somebodyElseMayGoBackToTheLockedSession();
    void theWaitRunsDownAndIsReadOutOnce();
    void takingOverLapsesWithoutAnAnswer();
    void takingOverShortensLongNamesOnButtonsOnly();

private:
    QThreadPool m_pool;
};

namespace {

QLineEdit* field(QWidget* parent, const char* name)
{
    return parent->findChild<QLineEdit*>(QLatin1String(name));
}

/// As after too many wrong ones.
Result<Account> mustWait(const QString&, const QString&)
{
    return core::base::fail(ErrorCode::AccountLocked,
                            QStringLiteral("Too many failed logins; try again in 2 seconds."));
}

} // namespace

void tst_LockedDesk::somebodyElseMayGoBackToTheLockedSession()
{
    LoginPanel panel(mustWait, &m_pool);
    const auto says = [&panel](QStringView part) {
        const auto labels = panel.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const auto* label) { return label->text().contains(part); });
    };
    panel.askFor(QStringLiteral("chenxl"));
    QVERIFY(says(u"chenxl is signed in here"));
    auto* other = panel.findChild<QPushButton*>(QStringLiteral("loginOther"));
    other->click();
    QVERIFY(field(&panel, "loginName")->isEnabled() && field(&panel, "loginName")->text().isEmpty());
    QVERIFY(says(u"chenxl stays signed in"));
    QCOMPARE(other->accessibleName(), QStringLiteral("Back to the session of chenxl"));
    other->click();
    QVERIFY(!field(&panel, "loginName")->isEnabled());
    QCOMPARE(field(&panel, "loginName")->text(), QStringLiteral("chenxl"));
}

void tst_LockedDesk::theWaitRunsDownAndIsReadOutOnce()
{
    LoginPanel panel(mustWait, &m_pool);
    field(&panel, "loginName")->setText(QStringLiteral("chenxl"));
    field(&panel, "loginPassword")->setText(QStringLiteral("wrong"));
    panel.findChild<QPushButton*>(QStringLiteral("loginSubmit"))->click();
    const auto* line = panel.findChild<ui::widgets::MessageLine*>();
    const QString first = line->text();
    QVERIFY2(first.contains(u"2 s"), qPrintable(first));
    QTRY_VERIFY(line->text().contains(u"1 s"));
    QCOMPARE(line->accessibleName(), first);
    QCOMPARE(line->accessibleDescription(), line->text());
    QTRY_COMPARE(line->text(), QStringLiteral("The wait is over; try again."));
    QCOMPARE(line->accessibleName(), line->text());
}

void tst_LockedDesk::takingOverLapsesWithoutAnAnswer()
{
    TakeOverPanel panel(nullptr, 20);
    QSignalSpy declined(&panel, &TakeOverPanel::declined);
    QSignalSpy confirmed(&panel, &TakeOverPanel::confirmed);
    panel.ask(QStringLiteral("mia"), QStringLiteral("ann"));
    QVERIFY(panel.isAsking());
    QTRY_COMPARE(declined.count(), 1);
    QVERIFY(panel.isHidden());
    panel.findChild<QPushButton*>(QStringLiteral("takeOver"))->click();
    QCOMPARE(confirmed.count(), 0);
}

void tst_LockedDesk::takingOverShortensLongNamesOnButtonsOnly()
{
    const QString owner = QStringLiteral("a-really-long-name-of-an-account");
    TakeOverPanel panel;
    panel.resize(334, 400);
    panel.ask(owner, QStringLiteral("another-long-name-of-somebody"));
    const auto* button = panel.findChild<QPushButton*>(QStringLiteral("takeOver"));
    QVERIFY(!button->text().contains(owner) && button->accessibleName().contains(owner));
    QVERIFY2(button->sizeHint().width() <= panel.width(), qPrintable(button->text()));
    QVERIFY(panel.findChild<ui::widgets::MessageLine*>()->text().contains(owner));
}

QTEST_MAIN(tst_LockedDesk)
#include "tst_LockedDesk.moc"
