// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageMemory.h"

#include <QFile>
#include <QSemaphore>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace ui::shell;

class tst_PageMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesInThePool();
    void recallsWhatIsNotYetWritten();
    void keepsTheOrderOfChanges();
    void writesWhatWaitsWhenThePoolIsCleared();
    void writesAtOnceWithoutThreads();

private:
    static constexpr QLatin1StringView key{"people/view"};
    bool isWritten(const char* value) const;

    QTemporaryDir m_folder;
    QString m_file;
    int m_run = 0;
};

void tst_PageMemory::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("run%1").arg(++m_run));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    m_file = QSettings().fileName();
}

/// Looks into the file; a QSettings would write what waits.
bool tst_PageMemory::isWritten(const char* value) const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(value);
}

void tst_PageMemory::writesInThePool()
{
    QVERIFY(!recalled(key).isValid());
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore mayGo;
    pool.start([&mayGo] { mayGo.acquire(); });
    const auto go = qScopeGuard([&mayGo] { mayGo.release(); });
    remember({{key, QStringLiteral("pictures")}}, &pool);
    QTest::qWait(20); // a QSettings of this thread would be written by its event loop
    QVERIFY(!isWritten("pictures"));
    mayGo.release();
    pool.waitForDone();
    QVERIFY(isWritten("pictures"));
}

void tst_PageMemory::recallsWhatIsNotYetWritten()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore mayGo;
    pool.start([&mayGo] { mayGo.acquire(); });
    const auto go = qScopeGuard([&mayGo] { mayGo.release(); });
    remember({{key, QStringLiteral("pictures")}}, &pool);
    QCOMPARE(recalled(key).toString(), QStringLiteral("pictures"));
}

void tst_PageMemory::keepsTheOrderOfChanges()
{
    QThreadPool pool;
    for (int i = 0; i < 50; ++i)
        remember({{key, QStringLiteral("view%1").arg(i)}}, &pool);
    pool.waitForDone();
    QVERIFY(isWritten("view49"));
}

void tst_PageMemory::writesWhatWaitsWhenThePoolIsCleared()
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QSemaphore mayGo;
    pool.start([&mayGo] { mayGo.acquire(); });
    remember({{key, QStringLiteral("table")}}, &pool);
    pool.clear();
    mayGo.release();
    pool.waitForDone();
    QVERIFY(isWritten("table"));
}

void tst_PageMemory::writesAtOnceWithoutThreads()
{
    QThreadPool pool;
    pool.setMaxThreadCount(0);
    remember({{key, QStringLiteral("table")}}, &pool);
    QVERIFY(isWritten("table"));
}

QTEST_GUILESS_MAIN(tst_PageMemory)
#include "tst_PageMemory.moc"
