// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grants/ServiceFixture.h"
#include "ui/audit/AuditPage.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/RowDelegate.h"

#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace ui;
using tests::press;

class tst_AuditPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTheNewestFirst();
    void readsFurtherPagesWhileScrolling();
    void saysThatTheChainIsWhole();
    void findsAChangedLine();
    void everyControlHasAName();

private:
    void write(int lines);
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("auditRows")); }
    QString verdict() const
    {
        return m_page->findChild<widgets::MessageLine*>(QStringLiteral("auditVerdict"))->text();
    }

    std::unique_ptr<tests::ServiceFixture> m_fixture;
    std::unique_ptr<audit::AuditPage> m_page;
};

void tst_AuditPage::init()
{
    m_fixture = std::make_unique<tests::ServiceFixture>();
    m_page = std::make_unique<audit::AuditPage>(m_fixture->audit, m_fixture->desk());
    m_page->resize(1240, 800);
    m_page->show();
}

void tst_AuditPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void tst_AuditPage::write(int lines)
{
    const auto done = m_fixture->database->transact([&](core::storage::Transaction& tx) {
        for (int i = 1; i <= lines; ++i) {
            const core::storage::AuditRow row{0,
                                              m_fixture->clock.nowMs() + i,
                                              QStringLiteral("chenxl"),
                                              QStringLiteral("gallery.create"),
                                              QString::number(i),
                                              {}};
            if (auto written = m_fixture->audit.append(tx, row); !written)
                return written;
        }
        return core::base::Result<void>();
    });
    QVERIFY(done);
    m_page->refresh();
}

void tst_AuditPage::listsTheNewestFirst()
{
    write(3);
    const auto* model = table()->model();
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("3"));
    QCOMPARE(model->index(0, 3).data().toString(), QStringLiteral("Gallery created"));
}

void tst_AuditPage::readsFurtherPagesWhileScrolling()
{
    write(450);
    QCOMPARE(table()->model()->rowCount(), 200);
    table()->scrollToBottom();
    QTRY_COMPARE(table()->model()->rowCount(), 400);
    table()->scrollToBottom();
    QTRY_COMPARE(table()->model()->rowCount(), 450);
    QCOMPARE(table()->model()->index(449, 0).data().toString(), QStringLiteral("1"));
}

void tst_AuditPage::saysThatTheChainIsWhole()
{
    write(5);
    QVERIFY(press(m_page.get(), "checkAudit"));
    QVERIFY2(verdict().startsWith(QStringLiteral("Checked")), qPrintable(verdict()));
}

void tst_AuditPage::findsAChangedLine()
{
    write(5);
    QVERIFY(m_fixture->database->transact([](core::storage::Transaction& tx) -> core::base::Result<void> {
        auto done = tx.run(QStringLiteral("UPDATE audit SET actor='somebody' WHERE id=3"));
        return done ? core::base::Result<void>() : core::base::Result<void>(done.error());
    }));
    QVERIFY(press(m_page.get(), "checkAudit"));
    QVERIFY2(verdict().startsWith(QStringLiteral("Line 3")), qPrintable(verdict()));
    const QVariant shape = table()->model()->index(2, 3).data(widgets::RowDelegate::StatusRole);
    QCOMPARE(shape.toInt(), int(theme::Status::Bad));
}

void tst_AuditPage::everyControlHasAName()
{
    write(2);
    const QStringList nameless = tests::controlsWithoutName(m_page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_AuditPage)
#include "tst_AuditPage.moc"
