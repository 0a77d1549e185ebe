// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/FaceLoginPolicy.h"

#include <QTest>

using namespace core::auth;

class TestFaceLoginPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void refusesAccountsThatMayNotLogIn_data();
    void refusesAccountsThatMayNotLogIn();
};

void TestFaceLoginPolicy::judges_data()
{
    using enum FaceLoginVerdict;
    QTest::addColumn<QString>("policy");
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("secondFactor");
    QTest::addColumn<FaceLoginVerdict>("byFace");
    QTest::addColumn<FaceLoginVerdict>("withPassword");
    const auto row = [](const char* policy, Role role, bool secondFactor, FaceLoginVerdict byFace,
                        FaceLoginVerdict withPassword) {
        QTest::addRow("%s %d %d", policy, static_cast<int>(role), secondFactor)
            << QString::fromLatin1(policy) << role << secondFactor << byFace << withPassword;
    };
    row("allowed", Role::Viewer, false, ReadOnly, Full);
    row("allowed", Role::Viewer, true, NeedsPassword, Full);
    row("allowed", Role::Operator, false, ReadOnly, Full);
    row("allowed", Role::Administrator, false, NeedsPassword, Full);
    row("second-factor", Role::Viewer, false, NeedsPassword, Full);
    row("second-factor", Role::Administrator, true, NeedsPassword, Full);
    row("off", Role::Viewer, false, Refused, Refused);
    row("off", Role::Administrator, true, Refused, Refused);
    row("", Role::Viewer, false, Refused, Refused);
}

void TestFaceLoginPolicy::judges()
{
    QFETCH(QString, policy);
    QFETCH(Role, role);
    QFETCH(bool, secondFactor);
    Account account;
    account.state = AccountState::Active;
    account.role = role;
    account.secondFactor = secondFactor;
    QTEST(judgeFaceLogin(policy, account, false), "byFace");
    QTEST(judgeFaceLogin(policy, account, true), "withPassword");
}

void TestFaceLoginPolicy::refusesAccountsThatMayNotLogIn_data()
{
    QTest::addColumn<AccountState>("state");
    QTest::newRow("pending") << AccountState::Pending;
    QTest::newRow("refused") << AccountState::Refused;
    QTest::newRow("locked") << AccountState::Locked;
}

void TestFaceLoginPolicy::refusesAccountsThatMayNotLogIn()
{
    QFETCH(AccountState, state);
    Account account;
    account.state = state;
    for (const bool isPasswordRight : {false, true})
        QCOMPARE(judgeFaceLogin(QStringLiteral("allowed"), account, isPasswordRight),
                 FaceLoginVerdict::Refused);
}

QTEST_APPLESS_MAIN(TestFaceLoginPolicy)
#include "tst_FaceLoginPolicy.moc"
