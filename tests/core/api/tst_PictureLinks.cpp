// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/ByteRange.h"
#include "tests/support/TestApi.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using core::api::header;
using core::api::rangeOf;
using core::auth::Listener;
using tests::TestApi;

class PictureLinksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_api.emplace();
        m_api->addGallery(QStringLiteral("g"));
        m_person = m_api->enroll(QStringLiteral("g"), 1);
        m_picture = tests::photograph({1}).toLatin1();
    }
    void cleanup() { m_api.reset(); }

    void everyAnswerCarriesAnAddressThatWorks()
    {
        for (const QString& url : addresses()) {
            const auto response = m_api->fetch(url);
            QCOMPARE(response.status, 200);
            QCOMPARE(response.contentType, QByteArray("image/png"));
            QCOMPARE(response.body.toBase64(), m_picture);
        }
    }

    void addressesAreBuiltFromTheHost()
    {
        QVERIFY(addresses().first().startsWith(QStringLiteral("http://127.0.0.1:9012/group1/default/")));
        QVERIFY(m_api->settings.overrideForRun(QStringLiteral("api.publicUrl"),
                                               QStringLiteral("https://faces.example/")));
        QVERIFY(addresses().last().startsWith(QStringLiteral("https://faces.example/face/getimage?")));
    }

    void addressesExpire()
    {
        const QStringList urls = addresses();
        m_api->clock.advance(1441LL * 60'000);
        for (const QString& url : urls)
            QCOMPARE(m_api->fetch(url).status, 403);
    }

    void nothingInAnAddressCanBeChanged()
    {
        for (QString url : addresses()) {
            const QString expires = QUrlQuery(QUrl(url)).queryItemValue(QStringLiteral("expires"));
            QCOMPARE(m_api->fetch(QString(url).replace(expires, expires + u'0')).status, 403);
            QUrl other(url);
            QUrlQuery query(other);
            query.removeQueryItem(QStringLiteral("sign"));
            query.removeQueryItem(QStringLiteral("app_secret"));
            other.setQuery(query);
            QCOMPARE(m_api->fetch(other.toString()).status, 403);
        }
        const QString face = addresses().last();
        QCOMPARE(m_api->fetch(QString(face).replace(QStringLiteral("faceId=1"), QStringLiteral("faceId=2")))
                     .status,
                 403);
    }

    void aTokenOpensPicturesToo()
    {
        QString url = addresses().first();
        url.truncate(url.indexOf(u'?'));
        QCOMPARE(m_api->fetch(url).status, 403);
        QCOMPARE(m_api->fetch(url, {{"token", m_api->adminToken}}).status, 200);
        const QByteArray reader = m_api->grantToken(QStringLiteral("r"), {QStringLiteral("C10000000034")});
        QCOMPARE(m_api->fetch(url, {{"token", reader}}).status, 200);
        const QByteArray other = m_api->grantToken(QStringLiteral("o"), {QStringLiteral("C10000000001")});
        QCOMPARE(m_api->fetch(url, {{"token", other}}).status, 403);
    }

    void pathsNeverReachTheDisk_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* path :
             {"/group1/default/../../key", "/group1/default/20260101/00/00/1/../key",
              "/person/../../facedesk.db", "/person/20260101/..%2f..%2fkey", "/person/20260101/1.png",
              "/group1/default/x/x/x/x/x", "/group1/default/20260101/00/00/1/99999999999999999999999",
              "/face/getimage", "/face/getimage?groupId=g&faceId=../1",
              "/face/getimage?groupId=nowhere&faceId=1"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void pathsNeverReachTheDisk()
    {
        QFETCH(QString, path);
        const auto response = m_api->fetch(QStringLiteral("http://x") + path, {{"token", m_api->adminToken}});
        QCOMPARE(response.status, 404);
        QVERIFY(response.contentType.startsWith("application/json"));
    }

    void anotherGroupsFaceIsNotThere()
    {
        m_api->addGallery(QStringLiteral("other"));
        QCOMPARE(m_api
                     ->fetch(QStringLiteral("http://x/face/getimage?groupId=other&faceId=1"),
                             {{"token", m_api->adminToken}})
                     .status,
                 404);
    }

    void tagsRangesAndDownloads()
    {
        const QString url = addresses().first();
        const auto whole = m_api->fetch(url);
        const QByteArray tag = header(whole.headers, "etag");
        QVERIFY(!tag.isEmpty());
        QCOMPARE(m_api->fetch(url, {{"If-None-Match", tag}}).status, 304);
        const auto part = m_api->fetch(url, {{"Range", "bytes=1-3"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, QByteArray("PNG"));
        QCOMPARE(header(part.headers, "content-range"), "bytes 1-3/" + QByteArray::number(whole.body.size()));
        QCOMPARE(m_api->fetch(url, {{"Range", "bytes=9999999-"}}).status, 416);
        QVERIFY(header(whole.headers, "content-disposition").isEmpty());
        const auto attached =
            m_api->fetch(QString(url).replace(QStringLiteral("download=0"), QStringLiteral("download=1")));
        QCOMPARE(attached.status, 200);
        QVERIFY(header(attached.headers, "content-disposition").startsWith("attachment"));
    }

    void readsRanges_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("length");
        QTest::newRow("none") << QByteArray() << 200 << 0 << 0;
        QTest::newRow("open") << QByteArray("bytes=4-") << 206 << 4 << 6;
        QTest::newRow("closed") << QByteArray("bytes=0-0") << 206 << 0 << 1;
        QTest::newRow("beyond") << QByteArray("bytes=8-99") << 206 << 8 << 2;
        QTest::newRow("last three") << QByteArray("bytes=-3") << 206 << 7 << 3;
        QTest::newRow("last hundred") << QByteArray("bytes=-100") << 206 << 0 << 10;
        QTest::newRow("nothing") << QByteArray("bytes=10-") << 416 << 0 << 0;
        QTest::newRow("last none") << QByteArray("bytes=-0") << 416 << 0 << 0;
        QTest::newRow("backwards") << QByteArray("bytes=5-2") << 200 << 0 << 0;
        QTest::newRow("several") << QByteArray("bytes=0-1,3-4") << 200 << 0 << 0;
        QTest::newRow("words") << QByteArray("bytes=a-b") << 200 << 0 << 0;
        QTest::newRow("signs") << QByteArray("bytes=--1") << 200 << 0 << 0;
    }
    void readsRanges()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QFETCH(int, first);
        QFETCH(int, length);
        const auto range = rangeOf(text, 10);
        QCOMPARE(range.status, status);
        QCOMPARE(int(range.first), first);
        QCOMPARE(int(range.length), length);
    }

private:
    /// One of each form: by time, by person, by face.
    QStringList addresses()
    {
        const QJsonObject probe{{QStringLiteral("groupId"), QStringLiteral("g")},
                                {QStringLiteral("image"), tests::photograph({1}, 3)}};
        const QString data = QStringLiteral("data");
        const QJsonObject ranked =
            m_api->post(Listener::Services, "/aicp/face/recognition", probe, m_api->adminToken);
        const QJsonObject one = m_api->post(Listener::Open, "/aicp/face/recognition", probe);
        const QJsonObject query =
            m_api->post(Listener::Open, "/aicp/face/query",
                        {{QStringLiteral("groupId"), QStringLiteral("g")},
                         {QStringLiteral("userId"), m_person[QStringLiteral("personID")]}});
        return {ranked[data]
                    .toObject()[QStringLiteral("records")]
                    .toArray()
                    .first()
                    .toObject()[QStringLiteral("url")]
                    .toString(),
                one[data]
                    .toObject()[QStringLiteral("personinfo")]
                    .toObject()[QStringLiteral("imageUrl")]
                    .toString(),
                query[data].toObject()[QStringLiteral("faceDBURL")].toString()};
    }

    std::optional<TestApi> m_api;
    QJsonObject m_person;
    QByteArray m_picture;
};

QTEST_GUILESS_MAIN(PictureLinksTest)
#include "tst_PictureLinks.moc"
