// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Settings.h"

#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::base::SettingDef;
using core::base::Settings;
using core::base::SettingType;

class tst_Settings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDefaultIsValid();
    void everyEntryIsDescribedOnce();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void unknownKeysAreRefused();
    void anOverrideWinsAndIsNotPersisted();
    void theSameValueIsNotWrittenAgain();
    void aRefusedValueIsNotWritten();
    void aFailedWriteChangesNothing();
    void aChangeIsWrittenThenAnnounced();
    void starsMatchNumbersOnly_data();
    void starsMatchNumbersOnly();
    void badStoredValuesAreIgnored();
    void listsAreSplitAndTrimmed();
};

void tst_Settings::everyDefaultIsValid()
{
    for (const SettingDef& def : core::base::settingsTable())
        QVERIFY2(Settings::normalised(def, QString::fromUtf8(def.fallback)), def.key);
}

void tst_Settings::everyEntryIsDescribedOnce()
{
    QSet<QString> keys;
    for (const SettingDef& def : core::base::settingsTable()) {
        const QString key = QString::fromLatin1(def.key);
        QVERIFY2(!keys.contains(key), def.key);
        keys.insert(key);
        QVERIFY2(QString::fromUtf8(def.sentence).endsWith(QLatin1Char('.')), def.key);
    }
}

void tst_Settings::valuesAreChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept"); // null: refused
    const auto row = [](const char* key, const char* text, const char* kept) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromLatin1(text)
                                          << (kept ? QString::fromLatin1(kept) : QString());
    };
    row("limits.queue", "1", "1");
    row("limits.queue", " 64 ", "64");
    row("limits.queue", "100000", "100000");
    row("limits.queue", "0", nullptr);
    row("limits.queue", "100001", nullptr);
    row("limits.queue", "1.5", nullptr);
    row("limits.queue", "many", nullptr);
    row("limits.queue", "", nullptr);
    row("limits.queue", "nan", nullptr);
    row("limits.queue", "inf", nullptr);
    row("identify.fpir", "0.001", "0.001");
    row("identify.fpir", "0.0009", nullptr);
    row("identify.fpir", "nan", nullptr);
    row("accounts.approval", "TRUE", "on");
    row("accounts.approval", "0", "off");
    row("accounts.approval", "yes please", nullptr);
    row("engine.runtime", "opencv", "opencv");
    row("engine.runtime", "OpenCV", nullptr);
    row("engine.runtime", "", nullptr);
    row("replica.3.enabled", "off", "off");
    row("replica.3.kind", "other", nullptr);
}

void tst_Settings::valuesAreChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    Settings settings;
    const QByteArray name = key.toLatin1();
    const QString before = settings.text(QLatin1StringView(name));
    const auto done = settings.set(key, text);
    QCOMPARE(done.isOk(), !kept.isNull());
    QCOMPARE(settings.text(QLatin1StringView(name)), kept.isNull() ? before : kept);
    if (!done) {
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        QVERIFY(done.error().detail.startsWith(QLatin1String("Setting ")));
    }
}

void tst_Settings::unknownKeysAreRefused()
{
    Settings settings;
    QCOMPARE(settings.set(QStringLiteral("limits.nothing"), QStringLiteral("1")).error().code,
             ErrorCode::NotFound);
    QCOMPARE(settings.overrideForRun(QStringLiteral("LIMITS.queue"), QStringLiteral("1")).error().code,
             ErrorCode::NotFound);
    QVERIFY(settings.keysSet().isEmpty());
}

void tst_Settings::anOverrideWinsAndIsNotPersisted()
{
    Settings settings;
    QStringList written;
    settings.setWriter([&](const QString& key, const QString& text, const QString&) -> Result<void> {
        written << key + QLatin1Char('=') + text;
        return {};
    });
    const QString key = QStringLiteral("limits.queue");
    QVERIFY(settings.overrideForRun(key, QStringLiteral("7")));
    QVERIFY(written.isEmpty());
    QVERIFY(settings.isOverridden(key));
    QVERIFY(settings.set(key, QStringLiteral("9")));
    QCOMPARE(written, QStringList{QStringLiteral("limits.queue=9")});
    QCOMPARE(settings.integer(QLatin1StringView("limits.queue")), 7);
    QCOMPARE(settings.keysSet(), QStringList{key});
    QVERIFY(!settings.overrideForRun(key, QStringLiteral("0")));
}

void tst_Settings::theSameValueIsNotWrittenAgain()
{
    Settings settings;
    int written = 0;
    settings.setWriter([&](const QString&, const QString&, const QString&) -> Result<void> {
        ++written;
        return {};
    });
    const QString key = QStringLiteral("limits.queue");
    for (const auto& text : {QStringLiteral("9"), QStringLiteral("9"), QStringLiteral("8")})
        QVERIFY(settings.set(key, text));
    QCOMPARE(written, 2);
}

void tst_Settings::aRefusedValueIsNotWritten()
{
    Settings settings;
    QStringList written;
    settings.setWriter([&](const QString&, const QString& text, const QString& actor) -> Result<void> {
        written << text + QStringLiteral(" by ") + actor;
        return {};
    });
    settings.setCheck([](const QString& key, const QString& text) -> Result<void> {
        if (key == QStringLiteral("deny.addresses") && text == QStringLiteral("nonsense"))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("no address"));
        return {};
    });
    const QString key = QStringLiteral("deny.addresses");
    QCOMPARE(settings.set(key, QStringLiteral("nonsense")).error().code, ErrorCode::InvalidArgument);
    QVERIFY(written.isEmpty());
    QVERIFY(settings.list(QLatin1StringView("deny.addresses")).isEmpty());
    QVERIFY(settings.set(key, QStringLiteral("10.0.0.1"), QStringLiteral("olga")));
    QVERIFY(settings.set(key, QStringLiteral("10.0.0.2")));
    QCOMPARE(written, (QStringList{QStringLiteral("10.0.0.1 by olga"), QStringLiteral("10.0.0.2 by desk")}));
}

void tst_Settings::aFailedWriteChangesNothing()
{
    Settings settings;
    settings.setWriter([](const QString&, const QString&, const QString&) -> Result<void> {
        return fail(ErrorCode::DiskFull, QStringLiteral("Make room."));
    });
    const QSignalSpy changed(&settings, &Settings::changed);
    const auto done = settings.set(QStringLiteral("limits.queue"), QStringLiteral("9"));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(settings.integer(QLatin1StringView("limits.queue")), 64);
    QCOMPARE(changed.count(), 0);
}

void tst_Settings::aChangeIsWrittenThenAnnounced()
{
    Settings settings;
    QStringList order;
    settings.setWriter([&](const QString&, const QString& text, const QString&) -> Result<void> {
        order << text;
        return {};
    });
    connect(&settings, &Settings::changed, this, [&](const QString& key) {
        order << key << settings.text(QLatin1StringView("accounts.approval"));
    });
    QVERIFY(settings.set(QStringLiteral("accounts.approval"), QStringLiteral("False")));
    QCOMPARE(order, (QStringList{QStringLiteral("off"), QStringLiteral("accounts.approval"),
                                 QStringLiteral("off")}));
    QVERIFY(!settings.isOn(QLatin1StringView("accounts.approval")));
}

void tst_Settings::starsMatchNumbersOnly_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("replica.1.url") << true;
    QTest::newRow("replica.9999.token") << true;
    QTest::newRow("replica.timeoutSeconds") << true;
    QTest::newRow("replica.0.url") << false;
    QTest::newRow("replica.01.url") << false;
    QTest::newRow("replica.10000.url") << false;
    QTest::newRow("replica.a.url") << false;
    QTest::newRow("replica.*.url") << false;
    QTest::newRow("replica.1.2.url") << false;
    QTest::newRow("replica.1.url.more") << false;
    QTest::newRow("replica.1xurl") << false;
}

void tst_Settings::starsMatchNumbersOnly()
{
    QFETCH(bool, isKnown);
    QCOMPARE(Settings::find(QString::fromLatin1(QTest::currentDataTag())) != nullptr, isKnown);
}

void tst_Settings::badStoredValuesAreIgnored()
{
    Settings settings;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ignored.*limits.queue")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("ignored.*old.setting")));
    settings.load({{QStringLiteral("limits.queue"), QStringLiteral("-4")},
                   {QStringLiteral("old.setting"), QStringLiteral("1")},
                   {QStringLiteral("replica.2.url"), QStringLiteral("http://a")}});
    QCOMPARE(settings.integer(QLatin1StringView("limits.queue")), 64);
    QCOMPARE(settings.text(QLatin1StringView("replica.2.url")), QStringLiteral("http://a"));
    QCOMPARE(settings.keysSet(), QStringList{QStringLiteral("replica.2.url")});
}

void tst_Settings::listsAreSplitAndTrimmed()
{
    Settings settings;
    QVERIFY(settings.list(QLatin1StringView("allow.open")).isEmpty());
    QVERIFY(settings.set(QStringLiteral("allow.open"), QStringLiteral(" 10.0.0.0/8 ,, ::1 ,")));
    QCOMPARE(settings.list(QLatin1StringView("allow.open")),
             (QStringList{QStringLiteral("10.0.0.0/8"), QStringLiteral("::1")}));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_Settings.moc"
