// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <functional>
#include <thread>
#include <unistd.h>
#include <vector>

using core::base::installLog;
using core::base::lcApi;
using core::base::LogTrace;

namespace {

/// Standard error during `work`, line by line.
QList<QByteArray> linesOf(const std::function<void()>& work)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    std::fflush(stderr);
    const int before = dup(STDERR_FILENO);
    dup2(file.handle(), STDERR_FILENO);
    work();
    std::fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    file.seek(0);
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

QJsonObject lineOf(const QByteArray& line)
{
    return QJsonDocument::fromJson(line).object();
}

QString field(const QByteArray& line, const char* name)
{
    return lineOf(line).value(QLatin1String(name)).toString();
}

} // namespace

class tst_Log : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void everyLineIsOneObject_data();
    void everyLineIsOneObject();
    void levelsFilter_data();
    void levelsFilter();
    void aTraceBelongsToItsThread();
    void threadsDoNotMixTheirLines();

private:
    const QtMessageHandler m_usual = qInstallMessageHandler(nullptr);
};

void tst_Log::cleanup()
{
    qInstallMessageHandler(m_usual);
    QLoggingCategory::setFilterRules({});
}

void tst_Log::everyLineIsOneObject_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("started");
    QTest::newRow("empty") << QString();
    QTest::newRow("line breaks") << QStringLiteral("a\nb\r\nc");
    QTest::newRow("quotes") << QStringLiteral("{\"a\":\"b\\\"}");
    QTest::newRow("control characters") << QStringLiteral("\x01\x1b[31m");
    QTest::newRow("Chinese") << QStringLiteral("人脸录入");
    QTest::newRow("percent") << QStringLiteral("%s %n %1");
    QTest::newRow("half a character") << QString(QChar(0xD800));
    QTest::newRow("long") << QString(1 << 20, QLatin1Char('x'));
}

void tst_Log::everyLineIsOneObject()
{
    QFETCH(QString, text);
    const auto lines = linesOf([&] {
        installLog(QStringLiteral("info"));
        qCInfo(lcApi).noquote() << text;
    });
    QCOMPARE(lines.size(), 1);
    QCOMPARE(field(lines[0], "level"), QStringLiteral("info"));
    QCOMPARE(field(lines[0], "area"), QStringLiteral("facedesk.api"));
    QVERIFY(QDateTime::fromString(field(lines[0], "time"), Qt::ISODateWithMs).isValid());
    QVERIFY(!lineOf(lines[0]).contains(QLatin1String("trace")));
    if (!text.contains(QChar(0xD800)))
        QCOMPARE(field(lines[0], "text"), text);
}

void tst_Log::levelsFilter_data()
{
    QTest::addColumn<QStringList>("expected");
    const QStringList all{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                          QStringLiteral("error")};
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i])) << all.mid(i);
    QTest::newRow("nonsense") << all.mid(1);
}

void tst_Log::levelsFilter()
{
    QFETCH(QStringList, expected);
    const auto lines = linesOf([] {
        installLog(QString::fromLatin1(QTest::currentDataTag()));
        qCDebug(lcApi) << "1";
        qCInfo(lcApi) << "2";
        qCWarning(lcApi) << "3";
        qCCritical(lcApi) << "4";
    });
    QStringList levels;
    for (const QByteArray& line : lines)
        levels << field(line, "level");
    QCOMPARE(levels, expected);
}

void tst_Log::aTraceBelongsToItsThread()
{
    const auto lines = linesOf([] {
        installLog(QStringLiteral("info"));
        {
            const LogTrace trace(QStringLiteral("abc"));
            qCInfo(lcApi) << "inside";
            std::thread([] { qCInfo(lcApi) << "elsewhere"; }).join();
        }
        qCInfo(lcApi) << "after";
    });
    QCOMPARE(lines.size(), 3);
    QCOMPARE(field(lines[0], "trace"), QStringLiteral("abc"));
    QVERIFY(field(lines[1], "trace").isEmpty());
    QVERIFY(field(lines[2], "trace").isEmpty());
}

void tst_Log::threadsDoNotMixTheirLines()
{
    const auto lines = linesOf([] {
        installLog(QStringLiteral("info"));
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([] {
                for (int k = 0; k < 200; ++k)
                    qCInfo(lcApi) << QString(500, QLatin1Char('y'));
            });
        for (std::thread& thread : threads)
            thread.join();
    });
    QCOMPARE(lines.size(), 800);
    for (const QByteArray& line : lines)
        QVERIFY(!lineOf(line).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Log)
#include "tst_Log.moc"
