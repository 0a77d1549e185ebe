// SPDX-License-Identifier: GPL-3.0-or-later
// TLS listeners: versions, files that do not fit, the certificate made on request.
#include "tests/core/api/ServerFixture.h"

#include "core/api/transport/TlsFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;
using core::base::ErrorCode;

namespace {

const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QFileDevice::Permissions beyondOwner(const QString& file)
{
    return QFileInfo(file).permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther);
}

} // namespace

class TestHttpTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesACertificateOnRequest();
    void refusesHostsThatAreNone_data();
    void refusesHostsThatAreNone();
    void speaksVersions_data();
    void speaksVersions();
    void limitsHoldUnderTls();
    void endsASilentHandshake();
    void closesOnPlainText();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& bytes) const;
    core::api::ListenerOptions options() const;

    QTemporaryDir m_folder;
    core::base::SystemClock m_clock;
    QString m_fingerprint;
};

void TestHttpTls::write(const char* name, const QByteArray& bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

core::api::ListenerOptions TestHttpTls::options() const
{
    core::api::ListenerOptions options = ServerFixture::loopback();
    options.certificateFile = path("cert.pem");
    options.keyFile = path("key.pem");
    return options;
}

void TestHttpTls::initTestCase()
{
    const QStringList hosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    const auto made = core::api::makeSelfSigned(path("cert.pem"), path("key.pem"), hosts, m_clock);
    QVERIFY2(made.isOk(), made ? "" : qPrintable(made.error().detail));
    m_fingerprint = *made;
    QVERIFY(core::api::makeSelfSigned(path("other.pem"), path("other-key.pem"), hosts, m_clock).isOk());
    write("empty.pem", {});
    write("text.pem", "not PEM at all");
    write("locked.pem", "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                        "MIGjMF8GCSqGSIb3DQEFDTBSMDEGCSqGSIb3DQEFDDAkBBBHJTaXrP5Tm2VJd8vN\n"
                        "-----END ENCRYPTED PRIVATE KEY-----\n");
}

void TestHttpTls::makesACertificateOnRequest()
{
    QCOMPARE(beyondOwner(path("key.pem")), QFileDevice::Permissions());
    QCOMPARE(beyondOwner(path("cert.pem")), QFileDevice::Permissions());
    QVERIFY((QFileInfo(path("key.pem")).permissions() & ownerOnly) == ownerOnly);
    const auto certificate = QSslCertificate::fromPath(path("cert.pem")).value(0);
    QVERIFY(certificate.subjectAlternativeNames().contains(QSsl::DnsEntry, QStringLiteral("localhost")));
    QVERIFY(
        certificate.subjectAlternativeNames().contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QVERIFY(certificate.effectiveDate() < m_clock.localNow());
    QVERIFY(certificate.expiryDate() > m_clock.localNow().addDays(700));
    QCOMPARE(m_fingerprint.size(), 32 * 3 - 1);
    QCOMPARE(*core::api::certificateFingerprint(path("cert.pem")), m_fingerprint);
}

void TestHttpTls::refusesHostsThatAreNone_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList{QString()};
    QTest::newRow("syntax") << QStringList{QStringLiteral("a,email:b")};
    QTest::newRow("blank") << QStringList{QStringLiteral("a b")};
    QTest::newRow("port") << QStringList{QStringLiteral("a:80")};
}

void TestHttpTls::refusesHostsThatAreNone()
{
    QFETCH(QStringList, hosts);
    const auto made = core::api::makeSelfSigned(path("no.pem"), path("no-key.pem"), hosts, m_clock);
    QVERIFY(!made.isOk());
    QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!QFile::exists(path("no-key.pem")));
}

void TestHttpTls::speaksVersions_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("accepted");
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QTest::newRow("1.0") << QSsl::TlsV1_0 << false;
    QTest::newRow("1.1") << QSsl::TlsV1_1 << false;
    QT_WARNING_POP
    QTest::newRow("1.2") << QSsl::TlsV1_2 << true;
    QTest::newRow("1.3") << QSsl::TlsV1_3 << true;
}

void TestHttpTls::speaksVersions()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(bool, accepted);
    // A caller's own library may refuse old versions first, so the server's rule is looked at too.
    QCOMPARE(core::api::tlsFromFiles(path("cert.pem"), path("key.pem"))->protocol(), QSsl::TlsV1_2OrLater);
    ServerFixture fixture;
    QVERIFY(fixture.start(options()));
    QCOMPARE(fixture.url().scheme(), QStringLiteral("https"));
    HttpClient client(3'000);
    QCOMPARE(client.connectTls(fixture.url(), protocol), accepted);
    if (!accepted)
        return;
    const QByteArray body(3'000'000, 't');
    QVERIFY(client.send(HttpClient::post("/echo", body) + HttpClient::get("/next")));
    QCOMPARE(client.read().body.size(), body.size() + 11);
    QVERIFY(fixture.handler.last().tls);
    QCOMPARE(client.read().body, QByteArray("GET /next "));
    QVERIFY(client.send(HttpClient::get("/echo", "Connection: close\r\n")));
    QCOMPARE(client.read().status, 200);
    QVERIFY(client.waitForClose());
}

void TestHttpTls::limitsHoldUnderTls()
{
    core::api::Limits limits;
    limits.connectionsPerAddress = 1;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start(options()));
    HttpClient client;
    QVERIFY(client.connectTls(fixture.url(), QSsl::TlsV1_2OrLater));
    QVERIFY(!HttpClient(2'000).connectTls(fixture.url(), QSsl::TlsV1_2OrLater));
    QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n" +
                        QByteArray(100'000, 'x')));
    QCOMPARE(client.read().status, 413);
    QVERIFY(client.waitForClose());
}

void TestHttpTls::endsASilentHandshake()
{
    core::api::Limits limits;
    limits.headMs = 200;
    ServerFixture fixture(limits);
    QVERIFY(fixture.start(options()));
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.waitForClose());
}

void TestHttpTls::closesOnPlainText()
{
    ServerFixture fixture;
    QVERIFY(fixture.start(options()));
    HttpClient client;
    QVERIFY(client.connectTo(fixture.url()));
    QVERIFY(client.send(HttpClient::get("/echo")));
    QVERIFY(client.waitForClose());
    QCOMPARE(fixture.handler.handled(), 0);
}

void TestHttpTls::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("blamed");
    QTest::addColumn<QString>("words");
    const auto row = [this](const char* name, const char* certificate, const char* key, const char* blamed,
                            const char* words) {
        QTest::newRow(name) << path(certificate) << path(key) << path(blamed) << QString::fromLatin1(words);
    };
    row("no certificate", "none.pem", "key.pem", "none.pem", "does not exist");
    row("no key", "cert.pem", "none.pem", "none.pem", "does not exist");
    row("empty certificate", "empty.pem", "key.pem", "empty.pem", "holds no certificate");
    row("text for certificate", "text.pem", "key.pem", "text.pem", "holds no certificate");
    row("key for certificate", "key.pem", "key.pem", "key.pem", "holds no certificate");
    row("text for key", "cert.pem", "text.pem", "text.pem", "holds no private key");
    row("certificate for key", "cert.pem", "cert.pem", "cert.pem", "holds no private key");
    row("another's key", "cert.pem", "other-key.pem", "other-key.pem", "not the key of the certificate");
    row("locked or broken key", "cert.pem", "locked.pem", "locked.pem", "key");
}

void TestHttpTls::namesWhatIsWrong()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, blamed);
    QFETCH(QString, words);
    core::api::ListenerOptions wrong = ServerFixture::loopback();
    wrong.certificateFile = certificate;
    wrong.keyFile = key;
    ServerFixture fixture;
    const auto started = fixture.server.start({wrong});
    QVERIFY(!started.isOk());
    QCOMPARE(started.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(started.error().detail.contains(blamed) && started.error().detail.contains(words),
             qPrintable(started.error().detail));
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_HttpTls.moc"
