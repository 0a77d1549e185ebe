// SPDX-License-Identifier: GPL-3.0-or-later
// Begin and end of tests that press the recovery page: fresh data and a shown page for each function.
#pragma once

#include "tests/ui/grants/ServiceFixture.h"
#include "ui/recovery/RecoveryPage.h"

#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace tests {

class RecoveryPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        m_replicator = std::make_unique<core::recovery::Replicator>(core::recovery::ReplicatorParts{
            *m_fixture->database, *m_fixture->vault, m_fixture->pictures, m_fixture->settings,
            m_fixture->clock, m_fixture->journal, m_fixture->outbox.away()});
        ui::recovery::RecoveryServices services{m_fixture->journal, m_fixture->reconciler,
                                                m_fixture->settings, m_fixture->tasks, 0};
        services.replicator = m_replicator.get();
        m_page = std::make_unique<ui::recovery::RecoveryPage>(services, m_fixture->desk());
        m_page->resize(1240, 800);
        m_page->show();
        m_page->refresh();
    }

    void cleanup()
    {
        m_page.reset();
        m_replicator.reset();
        m_fixture.reset();
    }

protected:
    void setEngine(int number, const QString& url)
    {
        QVERIFY(
            m_fixture->settings.set(QStringLiteral("replica.%1.kind").arg(number), QStringLiteral("koala")));
        QVERIFY(m_fixture->settings.set(QStringLiteral("replica.%1.token").arg(number),
                                        QStringLiteral("s3cret")));
        QVERIFY(m_fixture->settings.set(QStringLiteral("replica.%1.url").arg(number), url));
        m_page->refresh();
    }

    void setFaceDesk(const QString& url)
    {
        setEngine(1, url);
        QVERIFY(m_fixture->settings.set(QStringLiteral("replica.1.kind"), QStringLiteral("facedesk")));
        m_page->refresh();
    }

    /// A record of a removal at the FaceDesk engine; answers its id.
    QString removal(const QString& personNo)
    {
        core::recovery::Delivery delivery;
        delivery.target = 1;
        delivery.kind = core::recovery::ChangeKind::Removed;
        delivery.person = personNo;
        delivery.payload = {{QStringLiteral("groupId"), QStringLiteral("staff")},
                            {QStringLiteral("personNo"), personNo}};
        delivery.state = core::recovery::DeliveryState::Unsolved;
        core::recovery::DeliveryStore store(*m_fixture->vault);
        if (auto done = m_fixture->database->transact(
                [&](core::storage::Transaction& tx) { return store.insert(tx, delivery); });
            !done)
            qFatal("%s", qPrintable(done.error().detail));
        return store.page(*m_fixture->database, {}, 0, 1)->front().recordId;
    }

    /// A record of a part of one change of anne's.
    QString replacing(core::recovery::ChangeKind kind)
    {
        core::recovery::Delivery part;
        part.target = 1;
        part.kind = kind;
        part.person = QStringLiteral("7");
        part.payload = {{QStringLiteral("replacement"), QStringLiteral("r1")},
                        {QStringLiteral("name"), QStringLiteral("anne")}};
        part.state = core::recovery::DeliveryState::Unsolved;
        core::recovery::DeliveryStore store(*m_fixture->vault);
        if (auto done = m_fixture->database->transact(
                [&](core::storage::Transaction& tx) { return store.insert(tx, part); });
            !done)
            qFatal("%s", qPrintable(done.error().detail));
        return store.page(*m_fixture->database, {}, 0, 1)->front().recordId;
    }

    /// Adds a gallery that an engine can be asked about.
    void comparable()
    {
        core::storage::Gallery gallery;
        gallery.groupId = gallery.name = QStringLiteral("staff");
        gallery.lib = QStringLiteral("0123456789abcdef0123456789abcdef");
        QVERIFY(
            m_fixture->database->transact([&](core::storage::Transaction& tx) -> core::base::Result<void> {
                auto id = m_fixture->galleries.insert(tx, gallery);
                return id ? core::base::Result<void>() : core::base::Result<void>(id.error());
            }));
    }

    core::recovery::Delivery stored(const QString& record) const
    {
        return core::recovery::DeliveryStore(*m_fixture->vault)
            .byRecord(*m_fixture->database, record)
            .value();
    }

    void search(const QString& word)
    {
        auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("searchRecords"));
        field->clear();
        QTest::keyClicks(field, word);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("records")); }
    int rows() const { return table()->model()->rowCount(); }
    QDialog* dialog(const char* name) const { return m_page->findChild<QDialog*>(QLatin1StringView(name)); }
    QString setting(const char* key) const { return m_fixture->settings.text(QLatin1StringView(key)); }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<core::recovery::Replicator> m_replicator; ///< not started
    std::unique_ptr<ui::recovery::RecoveryPage> m_page;
};

} // namespace tests
