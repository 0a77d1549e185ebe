// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ApiServer.h"
#include "core/api/transport/TlsFiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core::api;
using core::auth::Listener;
using core::base::ErrorCode;
using core::base::Settings;

class TestListenerSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheDocumentedPorts();
    void readsAddresses_data();
    void readsAddresses();
    void leavesOutWhatIsOff();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void readsCertificateAndKey();
    void refusesACertificateWithoutKey();
    void keepsNothingItCouldNotStartWith();
    void readsLimits();
};

void TestListenerSettings::opensTheDocumentedPorts()
{
    const Settings settings;
    const auto found = listenersFromSettings(settings);
    QVERIFY(found.isOk());
    QStringList lines;
    for (const ListenerOptions& options : *found)
        lines << QStringLiteral("%1 %2 %3")
                     .arg(listenerName(options.listener), options.address.toString())
                     .arg(options.port);
    QCOMPARE(lines,
             QStringList({QStringLiteral("open 0.0.0.0 8090"), QStringLiteral("operations 0.0.0.0 8091"),
                          QStringLiteral("services 0.0.0.0 9012"), QStringLiteral("platform 0.0.0.0 9013")}));
}

void TestListenerSettings::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<int>("port");
    const auto row = [](const char* text, const QHostAddress& address, int port) {
        QTest::newRow(text) << QString::fromLatin1(text) << address << port;
    };
    row("127.0.0.1:0", QHostAddress(QHostAddress::LocalHost), 0);
    row("[::1]:80", QHostAddress(QHostAddress::LocalHostIPv6), 80);
    row("::1:80", QHostAddress(QHostAddress::LocalHostIPv6), 80);
    row("[::]:65535", QHostAddress(QHostAddress::Any), 65535);
    row("*:1", QHostAddress(QHostAddress::Any), 1);
    row("0.0.0.0:8090", QHostAddress(QHostAddress::AnyIPv4), 8090);
    row("localhost:8090", QHostAddress(QHostAddress::LocalHost), 8090);
}

void TestListenerSettings::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QHostAddress, address);
    QFETCH(int, port);
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("listen.combined"), text).isOk());
    const auto found = listenersFromSettings(settings);
    QVERIFY(found.isOk());
    QCOMPARE(found->back().listener, Listener::Combined);
    QCOMPARE(found->back().address, address);
    QCOMPARE(int(found->back().port), port);
}

void TestListenerSettings::leavesOutWhatIsOff()
{
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("listen.open"), QStringLiteral("off")).isOk());
    const auto found = listenersFromSettings(settings);
    QVERIFY(found.isOk());
    QCOMPARE(found->size(), size_t(3));
    QCOMPARE(found->front().listener, Listener::Operations);
}

void TestListenerSettings::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"8090", "127.0.0.1", "127.0.0.1:", ":8090", "127.0.0.1:65536", "127.0.0.1:-1",
                             "127.0.0.1:http", "host.invalid:80", "[::1:80", "1.2.3:80x"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestListenerSettings::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("listen.open"), text).isOk());
    const auto found = listenersFromSettings(settings);
    QVERIFY(!found.isOk());
    QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
    QVERIFY(found.error().detail.contains(QStringLiteral("listen.open")));
}

void TestListenerSettings::readsCertificateAndKey()
{
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("tls.open"), QStringLiteral("/a/c.pem, /a/k.pem")).isOk());
    const auto found = listenersFromSettings(settings);
    QVERIFY(found.isOk());
    QCOMPARE(found->front().certificateFile, QStringLiteral("/a/c.pem"));
    QCOMPARE(found->front().keyFile, QStringLiteral("/a/k.pem"));
    QVERIFY(found->back().certificateFile.isEmpty());
}

void TestListenerSettings::refusesACertificateWithoutKey()
{
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("tls.open"), QStringLiteral("/a/c.pem")).isOk());
    const auto found = listenersFromSettings(settings);
    QVERIFY(!found.isOk());
    QVERIFY(found.error().detail.contains(QStringLiteral("tls.open")));
}

/// What is saved has to be good for the next start.
void TestListenerSettings::keepsNothingItCouldNotStartWith()
{
    Settings settings;
    const auto taken = [&settings](const char* key, const char* text) {
        return core::api::checkListenerSetting(QLatin1StringView(key), QLatin1StringView(text), settings)
            .isOk();
    };
    QVERIFY(!taken("listen.combined", "127.0.0.1:8090"));
    QVERIFY(!taken("listen.combined", "0.0.0.0:9013"));
    QVERIFY(taken("listen.combined", "127.0.0.1:8443"));
    QVERIFY(taken("listen.open", "127.0.0.1:8090")); // its own
    QVERIFY(settings.overrideForRun(QStringLiteral("listen.open"), QStringLiteral("off")));
    QVERIFY(taken("listen.combined", "127.0.0.1:8090"));
    QVERIFY(settings.overrideForRun(QStringLiteral("listen.open"), QStringLiteral("127.0.0.1:8090")));
    QVERIFY(taken("listen.combined", "127.0.0.2:8090"));
    QVERIFY(!taken("tls.combined", "/nowhere/cert.pem,/nowhere/key.pem"));
    QTemporaryDir folder;
    const QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    const core::base::SystemClock clock;
    QVERIFY(core::api::makeSelfSigned(certificate, key, {QStringLiteral("localhost")}, clock));
    QVERIFY(taken("tls.combined", qPrintable(certificate + u',' + key)));
    QVERIFY(!taken("tls.combined", qPrintable(key + u',' + certificate)));
}

void TestListenerSettings::readsLimits()
{
    Settings settings;
    QVERIFY(settings.overrideForRun(QStringLiteral("limits.headSeconds"), QStringLiteral("7")).isOk());
    QVERIFY(settings.overrideForRun(QStringLiteral("limits.bodyBytes"), QStringLiteral("5000")).isOk());
    QVERIFY(settings.overrideForRun(QStringLiteral("engine.workers"), QStringLiteral("3")).isOk());
    const Limits limits = Limits::fromSettings(settings);
    QCOMPARE(limits.headMs, 7'000);
    QCOMPARE(limits.bodyBytes, 5'000);
    QCOMPARE(limits.engineWorkers, 3);
    QCOMPARE(limits.queue, 64);
    QCOMPARE(limits.connections, 1024);
    QCOMPARE(limits.slowPeerMs, limits.headMs + limits.bodyMs);
    QVERIFY(limits.cheapWorkers >= 2);
}

QTEST_GUILESS_MAIN(TestListenerSettings)
#include "tst_ListenerSettings.moc"
