// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/CallsDialog.h"

#include "ui/calls/CallsModel.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::usage {

using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int pageSize = 200;
}

CallsDialog::CallsDialog(const core::usage::UsageReports& reports, const shell::Desk& desk,
                         const QString& title, const core::usage::UsageFilter& filter, CallsKept kept,
                         QWidget* parent)
    : EdgedDialog(parent)
    , m_reports(reports)
    , m_desk(desk)
    , m_filter(filter)
    , m_kept(kept)
    , m_model(new calls::CallsModel(nullptr, this))
    , m_table(new QTableView)
    , m_count(new QLabel)
    , m_gone(new QLabel)
{
    setObjectName(QStringLiteral("callsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(theme::scaled(900), theme::scaled(560));
    build(title);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &CallsDialog::readMoreAtTheEnd);
    readMore();
}

void CallsDialog::build(const QString& title)
{
    auto* head = new QLabel(title);
    theme::setType(head, theme::Type::Section);
    theme::setType(m_count, theme::Type::Secondary);
    m_count->setObjectName(QStringLiteral("callsCount"));
    m_gone->setObjectName(QStringLiteral("callsGone"));
    m_gone->setWordWrap(true);
    m_gone->hide();
    m_table->setObjectName(QStringLiteral("calls"));
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    widgets::prepareTable(m_table);
    m_table->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight
    m_table->horizontalHeader()->setSectionResizeMode(calls::CallsModel::Result, QHeaderView::Stretch);
    auto* close = new Button(Button::Kind::Primary);
    close->setObjectName(QStringLiteral("closeCalls"));
    close->setLabel(tr("Close"));
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(measure::pageMargin, 12, measure::pageMargin, 12);
    foot->addWidget(m_count, 1);
    foot->addWidget(close);
    auto* titled = new QVBoxLayout;
    titled->setContentsMargins(measure::pageMargin, 16, measure::pageMargin, 12);
    titled->addWidget(head);
    titled->addWidget(m_gone);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(titled);
    all->addWidget(m_table, 1);
    all->addLayout(foot);
}

void CallsDialog::readMoreAtTheEnd()
{
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (bar->value() >= bar->maximum() - bar->pageStep() && m_model->rowCount() < m_total)
        readMore();
}

void CallsDialog::readMore()
{
    if (m_isReading)
        return;
    m_isReading = true;
    shell::runInBackground(
        this, m_desk.pool,
        [&reports = m_reports, filter = m_filter, offset = m_model->rowCount()] {
            return reports.calls(filter, offset, pageSize);
        },
        [this](core::base::Result<core::usage::CallPage> page) {
            m_isReading = false;
            if (!page) {
                m_desk.dialogs.showError(this, tr("The calls could not be read"), page.error());
                return;
            }
            const bool isFirst = m_model->rowCount() == 0;
            m_total = page->total;
            m_model->append(std::move(page->rows));
            if (isFirst)
                m_table->resizeColumnsToContents(); // whoever looks may then change them
            say();
        });
}

void CallsDialog::say()
{
    m_count->setText(
        tr("%1 of %2 calls read").arg(widgets::amount(m_model->rowCount()), widgets::amount(m_total)));
    m_gone->setVisible(m_kept.days > 0 && m_total < m_kept.counted);
    const QString counted = tr("%Ln call(s) were counted.", nullptr, int(m_kept.counted));
    m_gone->setText(counted + QLatin1Char(' ') +
                    tr("Single calls are kept for %Ln day(s); of older ones only the sums are left.", nullptr,
                       int(m_kept.days)));
}

} // namespace ui::usage
