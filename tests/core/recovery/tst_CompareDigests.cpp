// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody changes a person at the engine, which is another process: the comparison says what differs and one
// change puts it right.
#include "tests/core/recovery/ComparingFixture.h"
#include "tests/support/HttpClient.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace core;
using recovery::Aspect;
using recovery::DifferenceKind;

namespace {

using Aspects = std::vector<Aspect>;

const QString Group = QStringLiteral("staff");

/// Ends with its input when this test does.
class Engine {
public:
    Engine()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ENGINE_CHILD), QStringList());
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000))
                qFatal("the engine does not start");
        const QByteArrayList words = m_process.readLine().trimmed().split(' ');
        url = QUrl(QString::fromLatin1(words.value(0)));
        token = words.value(1);
    }
    ~Engine()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    QJsonObject post(const QByteArray& path, const QJsonObject& body) const
    {
        const auto answer = tests::HttpClient::exchange(
            url, tests::HttpClient::post(path, QJsonDocument(body).toJson(), "token: " + token + "\r\n"));
        return QJsonDocument::fromJson(answer.body).object();
    }
    /// Through the documented operations: out, then in as somebody else says it.
    bool replace(const QString& number, QJsonObject body) const
    {
        body.insert(QStringLiteral("groupId"), Group);
        body.insert(QStringLiteral("user_id"), number);
        return post("/aicp/face/remove",
                    {{QStringLiteral("groupId"), Group}, {QStringLiteral("userId"), number}})
                   .value(u"flag")
                   .toBool() &&
               post("/aicp/face/add", body).value(u"flag").toBool();
    }

    QUrl url;
    QByteArray token;

private:
    QProcess m_process;
};

QJsonObject person(const char* name, const char* userInfo)
{
    return {{QStringLiteral("name"), QLatin1StringView(name)},
            {QStringLiteral("user_info"), QLatin1StringView(userInfo)}};
}

QJsonObject with(QJsonObject body, int face, int variant = 0)
{
    body.insert(QStringLiteral("image"), tests::photograph({face}, variant));
    return body;
}

/// The gallery at both ends, with two people who are the same.
struct Replicated {
    Replicated()
    {
        number = it.here.enroll(Group, 1, person("anna", "door 5"))[QStringLiteral("personNo")].toString();
        it.here.enroll(Group, 2, person("bert", ""));
        it.connectTo(engine.url, engine.token);
        if (!it.queue(it.compare().value()))
            qFatal("nothing is queued");
    }
    /// The only difference.
    std::optional<recovery::Difference> difference(bool withPictures = true)
    {
        auto found = it.compare(withPictures).value().differences;
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }

    Engine engine;
    tests::ComparingFixture it;
    QString number;
};

} // namespace

class TestCompareDigests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDiffersAndSendsOneChange_data();
    void saysWhatDiffersAndSendsOneChange();
    void leavesPicturesOutWhenNotAskedFor();
    void failsOnceWhenNobodyAnswers();
};

void TestCompareDigests::saysWhatDiffersAndSendsOneChange_data()
{
    QTest::addColumn<QJsonObject>("there");
    QTest::addColumn<Aspects>("aspects");
    QTest::newRow("name") << with(person("anne", "door 5"), 1) << Aspects{Aspect::Name};
    QTest::newRow("user information") << with(person("anna", "door 6"), 1) << Aspects{Aspect::UserInfo};
    QTest::newRow("picture") << with(person("anna", "door 5"), 1, 1) << Aspects{Aspect::Picture};
    QTest::newRow("all") << with(person("carl", ""), 3)
                         << Aspects{Aspect::Name, Aspect::UserInfo, Aspect::Picture};
}

void TestCompareDigests::saysWhatDiffersAndSendsOneChange()
{
    QFETCH(QJsonObject, there);
    QFETCH(Aspects, aspects);
    Replicated pair;
    QTRY_VERIFY_WITH_TIMEOUT(pair.it.isEqual(), 20'000);
    QCOMPARE(pair.it.progress, 2);
    QVERIFY(pair.engine.replace(pair.number, there));
    const auto differs = pair.difference();
    QVERIFY(differs);
    QCOMPARE(differs->kind, DifferenceKind::Different);
    QCOMPARE(differs->subject.personNo, pair.number);
    QVERIFY(differs->aspects == aspects);
    QCOMPARE(pair.it.queue(pair.it.compare().value()).value(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(pair.it.isEqual(), 20'000);
    QTRY_COMPARE(pair.it.deliveries(), 0);
}

void TestCompareDigests::leavesPicturesOutWhenNotAskedFor()
{
    Replicated pair;
    QTRY_VERIFY_WITH_TIMEOUT(pair.it.isEqual(), 20'000);
    QVERIFY(pair.engine.replace(pair.number, with(person("anna", "door 5"), 1, 1)));
    QVERIFY(pair.it.compare(false).value().differences.empty());
    QVERIFY(pair.difference(true));
}

/// An error, not a list of differences, although several pictures are asked for at once.
void TestCompareDigests::failsOnceWhenNobodyAnswers()
{
    const QString number = QStringLiteral("7");
    const recovery::Target gone{
        1, QStringLiteral("facedesk"), QUrl(QStringLiteral("http://127.0.0.1:9")), {}, {}};
    recovery::TargetReader reader(gone, 1'000);
    int answers = 0;
    base::ErrorCode code{};
    reader.readPictures(
        Group, {true, {{number, {}}}}, {number, number, number, number, number}, [](int) {},
        [&](const base::Result<recovery::TargetListing>& said) {
            ++answers;
            code = said.error().code;
        });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(code, base::ErrorCode::TargetUnreachable);
    QTest::qWait(50); // the others that were asked say nothing
    QCOMPARE(answers, 1);
}

QTEST_GUILESS_MAIN(TestCompareDigests)
#include "tst_CompareDigests.moc"
