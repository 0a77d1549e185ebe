// SPDX-License-Identifier: GPL-3.0-or-later
// What the bench says the interface would answer, against what a listener really answers to the line shown.
#include "core/api/ApiServer.h"
#include "core/base/Log.h"
#include "tests/support/AnsweringDialogs.h"
#include "tests/support/TestApi.h"
#include "ui/identify/Payload.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace ui::identify;
using support::fakePerson;
using support::fakePhotograph;

class tst_Payload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatAListenerAnswersToTheLine_data();
    void saysWhatAListenerAnswersToTheLine();
    void asksForEachOfSeveralGalleries();
    void comparesAsTheLineDoes();
    void aPictureWithoutAFileIsAVariable();
    void judgesByTheGallerysOwnThreshold();
    void saysTheRefusalOfAPictureWithoutAFace();
    void saysThatAPictureIsTooLargeToBeSent();
    void isNoCallInTheUsage();

private:
    Services services();
    BenchSource source(const char* name, const QByteArray& bytes);
    BenchSource source(const char* name, int person, int variant = 1)
    {
        return source(name, fakePhotograph({fakePerson(person)}, variant));
    }
    QUrl base() const { return m_server->addresses().value(QStringLiteral("services")); }
    /// What bash prints.
    QByteArray run(const QString& line, const QString& picture = {}) const;
    void setThreshold(const QString& group, double threshold);

    std::unique_ptr<tests::TestApi> m_api;
    std::unique_ptr<core::api::ApiServer> m_server;
    tests::AnsweringDialogs m_dialogs;
    QThreadPool m_pool;
};

void tst_Payload::init()
{
    if (QStandardPaths::findExecutable(QStringLiteral("curl")).isEmpty())
        QSKIP("curl is not installed");
    m_api = std::make_unique<tests::TestApi>();
    for (const char* group : {"staff", "o'neil \"x\" %s"})
        m_api->addGallery(QString::fromLatin1(group));
    m_api->enroll(QStringLiteral("staff"), 1);
    m_api->enroll(QStringLiteral("staff"), 2);
    m_api->enroll(QStringLiteral("o'neil \"x\" %s"), 3);
    m_server = std::make_unique<core::api::ApiServer>(m_api->core->router, core::api::Limits(), m_api->clock);
    core::api::ListenerOptions options;
    options.listener = core::auth::Listener::Services;
    options.address = QHostAddress(QHostAddress::LocalHost);
    QVERIFY(m_server->start({options}));
}

void tst_Payload::cleanup()
{
    m_server.reset();
    m_api.reset();
}

Services tst_Payload::services()
{
    tests::TestCore& core = *m_api->core;
    const core::galleries::Collection collection{
        *core.database, core.galleryRows, core.subjectRows, core.faceRows,
        core.pictures,  core.audit,       core.index,       core.directory,
        core.outbox,    m_api->settings,  m_api->clock,     {QStringLiteral("fr-feature"), 1}};
    return {collection,
            core.galleries,
            core.faces,
            *core.vault,
            m_dialogs,
            &m_pool,
            [] { return QStringLiteral("desk"); },
            [this] { return base(); }};
}

BenchSource tst_Payload::source(const char* name, const QByteArray& bytes)
{
    const QString path = m_api->folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a picture cannot be written");
    return {path, {}};
}

QByteArray tst_Payload::run(const QString& line, const QString& picture) const
{
    QProcess bash;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TOKEN"), QString::fromLatin1(m_api->adminToken));
    environment.insert(QStringLiteral("PICTURE"), picture);
    environment.insert(QStringLiteral("NO_PROXY"), QStringLiteral("*"));
    bash.setProcessEnvironment(environment);
    bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), line});
    if (!bash.waitForFinished(20'000))
        return "bash does not end";
    return bash.readAllStandardOutput() + bash.readAllStandardError();
}

void tst_Payload::setThreshold(const QString& group, double threshold)
{
    auto gallery = m_api->core->galleries.find(group);
    QVERIFY(gallery);
    gallery->threshold = threshold;
    QVERIFY(m_api->core->galleries.update(*gallery, QStringLiteral("test")));
}

void tst_Payload::saysWhatAListenerAnswersToTheLine_data()
{
    QTest::addColumn<QStringList>("galleries");
    QTest::newRow("one") << QStringList{QStringLiteral("staff")};
    QTest::newRow("one with odd letters") << QStringList{QStringLiteral("o'neil \"x\" %s")};
    QTest::newRow("all") << QStringList();
}

void tst_Payload::saysWhatAListenerAnswersToTheLine()
{
    QFETCH(QStringList, galleries);
    const QByteArray bytes = fakePhotograph({fakePerson(1), fakePerson(3)}, 1);
    const Inquiries inquiries = searchInquiries(base(), source("two o'clock $1.png", bytes), galleries);
    const Payload payload = payloadOf(services(), inquiries);
    const QByteArray said = run(payload.curl);
    const QJsonObject answer = QJsonDocument::fromJson(said).object();
    QVERIFY2(answer.value(QStringLiteral("resultCode")) == 0, said);
    QCOMPARE(QJsonDocument::fromJson(payload.answer.toUtf8()).object(), answer);
    QVERIFY(payload.answer.contains(QStringLiteral("\"personNo\"")));
}

void tst_Payload::asksForEachOfSeveralGalleries()
{
    const QStringList galleries{QStringLiteral("staff"), QStringLiteral("o'neil \"x\" %s")};
    const Payload payload = payloadOf(services(), searchInquiries(base(), source("a.png", 3), galleries));
    const QByteArrayList said = run(payload.curl).split('\n');
    const QStringList answers = payload.answer.split(QStringLiteral("\n\n"));
    QCOMPARE(said.size(), 2);
    QCOMPARE(answers.size(), 2);
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(QJsonDocument::fromJson(answers[i].toUtf8()), QJsonDocument::fromJson(said[i]));
    QVERIFY(!answers[0].contains(QStringLiteral("\"personNo\"")));
    QVERIFY(answers[1].contains(QStringLiteral("\"personNo\"")));
    QCOMPARE(payload.request.count(QStringLiteral("\"groupId\"")), 2);
}

void tst_Payload::comparesAsTheLineDoes()
{
    const Inquiries inquiries = pairInquiry(base(), source("a.png", 1), source("b.png", 1, 2));
    const Payload payload = payloadOf(services(), inquiries);
    const QByteArray said = run(payload.curl);
    QCOMPARE(QJsonDocument::fromJson(payload.answer.toUtf8()), QJsonDocument::fromJson(said));
    QVERIFY2(said.contains("\"msg\":\"ok\""), said);
}

void tst_Payload::aPictureWithoutAFileIsAVariable()
{
    const BenchSource file = source("a.png", 1);
    const Payload payload = payloadOf(services(), searchInquiries(base(), {{}, *bytesOf(file)}, {}));
    QCOMPARE(QJsonDocument::fromJson(payload.answer.toUtf8()),
             QJsonDocument::fromJson(run(payload.curl, file.file)));
    QVERIFY(!payload.curl.contains(QString::fromLatin1(m_api->adminToken)));
}

void tst_Payload::judgesByTheGallerysOwnThreshold()
{
    const BenchSource picture = source("a.png", 1);
    const auto before = search(services(), *bytesOf(picture), {});
    QVERIFY(before && before->faces.front().isKnown());
    setThreshold(QStringLiteral("staff"), before->faces.front().candidates.front().score + 0.0001);
    const auto after = search(services(), *bytesOf(picture), {});
    QVERIFY(after->faces.front().candidates.front().score >= after->faces.front().threshold);
    QVERIFY(!after->faces.front().isKnown());
    const Payload payload = payloadOf(services(), searchInquiries(base(), picture, {}));
    QVERIFY2(!payload.answer.contains(QStringLiteral("personNo")), qPrintable(payload.answer));
}

void tst_Payload::saysTheRefusalOfAPictureWithoutAFace()
{
    const Payload payload =
        payloadOf(services(), searchInquiries(base(), source("wall.png", QByteArray("no picture")), {}));
    const QJsonObject answer = QJsonDocument::fromJson(payload.answer.toUtf8()).object();
    QCOMPARE(answer.value(QStringLiteral("resultCode")), 1);
    QCOMPARE(answer, QJsonDocument::fromJson(run(payload.curl)).object());
}

void tst_Payload::saysThatAPictureIsTooLargeToBeSent()
{
    const Payload payload = payloadOf(
        services(), searchInquiries(base(), source("large.png", QByteArray(6 * 1024 * 1024, 'x')), {}));
    const QJsonObject answer = QJsonDocument::fromJson(payload.answer.toUtf8()).object();
    QVERIFY2(!answer.value(QStringLiteral("flag")).toBool(true), qPrintable(payload.answer));
    QCOMPARE(answer, QJsonDocument::fromJson(run(payload.curl)).object());
}

void tst_Payload::isNoCallInTheUsage()
{
    bool traced = true;
    m_api->core->faces.setWatch([&traced](const core::faces::FaceWork&) {
        traced = traced && !core::base::LogTrace::current().isEmpty();
    });
    payloadOf(services(), searchInquiries(base(), source("a.png", 1), {}));
    QVERIFY(traced);
    QVERIFY(core::base::LogTrace::current().isEmpty());
}

QTEST_MAIN(tst_Payload)
#include "tst_Payload.moc"
