// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutHelp.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/RowDelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui::shell {

namespace {

void addRow(QTableWidget* table, const QString& keys, const QString& what)
{
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(what));
    table->setItem(row, 1, new QTableWidgetItem(keys));
}

} // namespace

ShortcutHelp::ShortcutHelp(const QList<QAction*>& commands, QWidget* parent)
    : EdgedDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    resize(theme::scaled(520), theme::scaled(560));
    auto* title = new QLabel(tr("Keyboard"), this);
    theme::setType(title, theme::Type::Title);
    auto* table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    widgets::prepareTable(table);
    for (const QAction* command : commands)
        if (!command->shortcut().isEmpty())
            addRow(table, command->shortcut().toString(QKeySequence::NativeText),
                   command->text().remove(QLatin1Char('&')));
    auto* close = new widgets::Button(widgets::Button::Kind::Secondary, this);
    close->setLabel(tr("Close"));
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    constexpr int margin = theme::measure::pageMargin;
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(theme::measure::gap);
    all->addWidget(title);
    all->addWidget(table, 1);
    all->addWidget(close, 0, Qt::AlignRight);
}

} // namespace ui::shell
