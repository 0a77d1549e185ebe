// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskDetailsDialog.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/RowDelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace ui::shell {

namespace measure = theme::measure;
using widgets::Button;

namespace {

constexpr int leastWidth = 520;
constexpr int listHeight = 260;

QLabel* line(const QString& text, theme::Type type)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setType(label, type);
    return label;
}

} // namespace

TaskDetailsDialog::TaskDetailsDialog(const TaskDetails& details, QWidget* parent)
    : EdgedDialog(parent)
    , m_details(details)
{
    setObjectName(QStringLiteral("taskDetails"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_details.what);
    setMinimumWidth(theme::scaled(leastWidth));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    all->setSpacing(measure::controlGap);
    all->addWidget(line(m_details.what, theme::Type::Section));
    all->addWidget(line(m_details.state, theme::Type::Body));
    all->addWidget(line(history(), theme::Type::Secondary));
    if (!m_details.failures.empty())
        all->addWidget(failures(), 1);
    if (m_details.failed > qint64(m_details.failures.size()))
        all->addWidget(
            line(tr("%Ln failure(s) in all", nullptr, int(m_details.failed)), theme::Type::Secondary));
    all->addSpacing(measure::controlGap);
    all->addWidget(buttons());
}

QString TaskDetailsDialog::history() const
{
    if (m_details.took.isEmpty())
        return m_details.who.isEmpty() ? tr("Started at %1").arg(m_details.started)
                                       : tr("Started at %1 by %2").arg(m_details.started, m_details.who);
    return m_details.who.isEmpty()
               ? tr("Started at %1; it took %2").arg(m_details.started, m_details.took)
               : tr("Started at %1 by %2; it took %3").arg(m_details.started, m_details.who, m_details.took);
}

QTableWidget* TaskDetailsDialog::failures()
{
    auto* table = new QTableWidget(int(m_details.failures.size()), 2, this);
    table->setObjectName(QStringLiteral("taskFailures"));
    table->setAccessibleName(tr("What failed"));
    table->setHorizontalHeaderLabels({tr("What"), tr("Reason")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    widgets::prepareTable(table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMinimumHeight(theme::scaled(listHeight));
    for (int row = 0; row < table->rowCount(); ++row) {
        const auto& [name, reason] = m_details.failures[std::size_t(row)];
        table->setItem(row, 0, new QTableWidgetItem(name));
        table->setItem(row, 1, new QTableWidgetItem(reason));
        table->item(row, 1)->setToolTip(reason);
    }
    return table;
}

QWidget* TaskDetailsDialog::buttons()
{
    auto* holder = new QWidget(this);
    auto* copy = new Button(Button::Kind::Flat, QStringLiteral("copy"));
    auto* view = new Button;
    auto* close = new Button(Button::Kind::Primary);
    copy->setObjectName(QStringLiteral("copyTask"));
    copy->setLabel(tr("Copy"));
    view->setObjectName(QStringLiteral("viewTask"));
    view->setLabel(tr("Open its page"));
    view->setVisible(!m_details.page.isEmpty());
    close->setObjectName(QStringLiteral("closeTask"));
    close->setLabel(tr("Close"));
    close->setDefault(true);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::controlGap);
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(view);
    row->addWidget(close);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(view, &Button::clicked, this, &TaskDetailsDialog::pageAsked);
    connect(view, &Button::clicked, this, &QDialog::accept);
    connect(close, &Button::clicked, this, &QDialog::reject);
    close->setFocus();
    return holder;
}

QString TaskDetailsDialog::asText() const
{
    QStringList lines{m_details.what, m_details.state, history()};
    for (const auto& [name, reason] : m_details.failures)
        lines << QStringLiteral("%1\t%2").arg(name, reason);
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui::shell
