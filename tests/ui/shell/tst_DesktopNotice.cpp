// SPDX-License-Identifier: GPL-3.0-or-later
// A notification service of the test's own, on a bus of its own.
#include "ui/shell/DesktopNotice.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace ui::shell;

class NoticeService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList titles;
    QStringList texts;

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text,
                const QStringList&, const QVariantMap&, int)
    {
        titles << title;
        texts << text;
        return 1;
    }
};

class tst_DesktopNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nobodyTakesItWithoutAService();
    void theServiceOfTheSessionTakesIt();

private:
    std::optional<bool> give(const Notice& notice);

    QProcess m_bus;
    QString m_address;
};

void tst_DesktopNotice::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        QSKIP("dbus-daemon is not installed");
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
}

void tst_DesktopNotice::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished();
}

std::optional<bool> tst_DesktopNotice::give(const Notice& notice)
{
    std::optional<bool> taken;
    giveNotice(this, notice, [&taken](bool yes) { taken = yes; });
    [&] { QTRY_VERIFY(taken); }();
    return taken;
}

void tst_DesktopNotice::nobodyTakesItWithoutAService()
{
    QCOMPARE(give({QStringLiteral("Import: done"), {}, false}), std::optional(false));
}

void tst_DesktopNotice::theServiceOfTheSessionTakesIt()
{
    NoticeService service;
    auto bus = QDBusConnection::connectToBus(m_address, QStringLiteral("service"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                               QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    QCOMPARE(give({QStringLiteral("Import of faces: done"), QStringLiteral("675 of 675"), false}),
             std::optional(true));
    QCOMPARE(service.titles, QStringList{QStringLiteral("Import of faces: done")});
    QCOMPARE(service.texts, QStringList{QStringLiteral("675 of 675")});
    QDBusConnection::disconnectFromBus(QStringLiteral("service"));
}

QTEST_GUILESS_MAIN(tst_DesktopNotice)
#include "tst_DesktopNotice.moc"
