// SPDX-License-Identifier: GPL-3.0-or-later
// The usage page over a store of its own, and calls in it. Tests inherit it.
#pragma once

#include "tests/ui/grants/ServiceFixture.h"
#include "ui/usage/UsageChart.h"
#include "ui/usage/UsagePage.h"

#include <QTableView>
#include <QTest>
#include <QtCharts/QChart>

namespace tests {

class UsagePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ServiceFixture>();
        m_page = std::make_unique<ui::usage::UsagePage>(m_fixture->reports, m_fixture->desk());
        m_page->resize(1240, 800);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

protected:
    void record(const QString& method, int minutesAgo, int times, bool ok = true, double ms = 12)
    {
        for (int i = 0; i < times; ++i)
            m_fixture->usage.record(m_fixture->call(method, minutesAgo, ok, ms));
        QVERIFY(m_fixture->usage.flush());
    }
    QTableView* table() const { return m_page->findChild<QTableView*>(QStringLiteral("usageTable")); }
    ui::usage::UsageChart* chart() const { return m_page->findChild<ui::usage::UsageChart*>(); }
    QString cell(int row, const QString& head) const
    {
        const QAbstractItemModel* model = table()->model();
        for (int column = 0; column < model->columnCount(); ++column)
            if (model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == head)
                return model->index(row, column).data().toString();
        return QStringLiteral("no column %1").arg(head);
    }
    QPoint middleOf(int slot, int slots) const
    {
        const QRectF plot = chart()->chart()->plotArea();
        return chart()->mapFromScene(
            QPointF(plot.left() + plot.width() * (slot + 0.5) / slots, plot.center().y()));
    }

    std::unique_ptr<ServiceFixture> m_fixture;
    std::unique_ptr<ui::usage::UsagePage> m_page;
};

} // namespace tests
