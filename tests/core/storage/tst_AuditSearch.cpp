// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AuditSearch.h"
#include "tests/core/storage/StorageFixture.h"

#include <QTest>

using namespace core::storage;

namespace {

AuditRow row(qint64 whenMs, const char* actor, const char* action, const char* object, const char* detail)
{
    return {0,
            whenMs,
            QString::fromUtf8(actor),
            QString::fromUtf8(action),
            QString::fromUtf8(object),
            QString::fromUtf8(detail)};
}

} // namespace

class TestAuditSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsByText_data();
    void findsByText();
    void narrowsByWhoWhatAndTime();
    void pagesWithinWhatFits();
    void namesEverybodyOnce();
    void tellsAddressesFromNames();

private:
    std::vector<qint64> found(const AuditFilter& filter, qint64 beforeId = 0, int limit = 100) const
    {
        std::vector<qint64> ids;
        const auto rows = m_search->page(filter, beforeId, limit);
        for (const AuditRow& one : rows.value())
            ids.push_back(one.id);
        return ids;
    }

    std::unique_ptr<tests::StorageFixture> m_storage;
    std::optional<AuditSearch> m_search;
};

void TestAuditSearch::init()
{
    m_storage = std::make_unique<tests::StorageFixture>();
    m_search.emplace(*m_storage->database);
    for (const AuditRow& one : {row(1000, "chenxl", "gallery.create", "staff", ""),
                                row(2000, "door-east", "face.enroll", "1000000000000000001", "7"),
                                row(3000, "address 10.20.4.17", "face.enroll", "1000000000000000002", "8"),
                                row(4000, "", "face.remove", "1000000000000000002", "8"),
                                row(5000, "chenxl", "setting.change", "look.theme", "100%_dark")})
        QVERIFY(m_storage->database->transact(
            [&](Transaction& tx) { return m_storage->audit->append(tx, one); }));
}

void TestAuditSearch::findsByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<qint64>>("ids");
    using Ids = std::vector<qint64>;
    QTest::newRow("actor, other case") << QStringLiteral("CHENXL") << Ids{5, 1};
    QTest::newRow("address") << QStringLiteral("10.20.4") << Ids{3};
    QTest::newRow("object") << QStringLiteral("0000002") << Ids{4, 3};
    QTest::newRow("detail") << QStringLiteral("dark") << Ids{5};
    QTest::newRow("line") << QStringLiteral("2") << Ids{4, 3, 2};
    QTest::newRow("signs of patterns are signs") << QStringLiteral("100%_") << Ids{5};
    QTest::newRow("nothing") << QStringLiteral("_taff") << Ids{};
}

void TestAuditSearch::findsByText()
{
    QFETCH(QString, text);
    AuditFilter filter;
    filter.text = text;
    QTEST(found(filter), "ids");
    QCOMPARE(m_search->count(filter).value(), qint64(found(filter).size()));
}

void TestAuditSearch::narrowsByWhoWhatAndTime()
{
    AuditFilter filter;
    filter.actor = QStringLiteral("chenxl");
    QCOMPARE(found(filter), (std::vector<qint64>{5, 1}));
    filter.actions = {QStringLiteral("setting."), QStringLiteral("face.")};
    QCOMPARE(found(filter), std::vector<qint64>{5});
    filter = {};
    filter.withoutToken = true;
    QCOMPARE(found(filter), (std::vector<qint64>{4, 3}));
    filter = {};
    filter.fromMs = 2000;
    filter.toMs = 4000;
    QCOMPARE(found(filter), (std::vector<qint64>{4, 3, 2}));
    filter = {};
    filter.text = QStringLiteral("nobody writes this");
    filter.meantObjects = {QStringLiteral("staff")};
    filter.meantActions = {QStringLiteral("face.remove")};
    filter.meantActors = {QStringLiteral("door-east")};
    QCOMPARE(found(filter), (std::vector<qint64>{4, 2, 1}));
}

void TestAuditSearch::pagesWithinWhatFits()
{
    AuditFilter filter;
    filter.actions = {QStringLiteral("face.")};
    QCOMPARE(found(filter, 0, 2), (std::vector<qint64>{4, 3}));
    QCOMPARE(found(filter, 3, 2), std::vector<qint64>{2});
}

void TestAuditSearch::namesEverybodyOnce()
{
    QCOMPARE(m_search->actors().value(),
             (QStringList{QStringLiteral("chenxl"), QStringLiteral("door-east")}));
}

void TestAuditSearch::tellsAddressesFromNames()
{
    QCOMPARE(addressOfActor(actorOfAddress(QStringLiteral("::1"))), QStringLiteral("::1"));
    QVERIFY(!addressOfActor(QStringLiteral("door-east")));
}

QTEST_GUILESS_MAIN(TestAuditSearch)
#include "tst_AuditSearch.moc"
