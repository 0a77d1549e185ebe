// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutHelp.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/RowDelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::shell {

namespace {

constexpr int settledMs = 100; ///< the window behind has the focus again by then

void addRow(QTableWidget* table, const QString& keys, const QString& what)
{
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(what));
    table->setItem(row, 1, new QTableWidgetItem(keys));
}

} // namespace

ShortcutHelp::ShortcutHelp(const QList<QAction*>& commands, QAction& palette, QWidget* parent)
    : EdgedDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard"));
    resize(theme::scaled(520), theme::scaled(560));
    auto* title = new QLabel(tr("Keyboard"), this);
    theme::setType(title, theme::Type::Title);
    auto* others = new QLabel(tr("Every other command, of this page and of all others, is found by its name "
                                 "in the command search: %1")
                                  .arg(palette.shortcut().toString(QKeySequence::NativeText)),
                              this);
    others->setObjectName(QStringLiteral("otherCommands"));
    others->setWordWrap(true);
    theme::setType(others, theme::Type::Secondary);
    auto* all = new QVBoxLayout(this);
    constexpr int margin = theme::measure::pageMargin;
    all->setContentsMargins(margin, margin, margin, margin);
    all->setSpacing(theme::measure::gap);
    all->addWidget(title);
    all->addWidget(shortcuts(commands), 1);
    all->addWidget(others);
    all->addLayout(foot(palette));
}

QTableWidget* ShortcutHelp::shortcuts(const QList<QAction*>& commands)
{
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
    return table;
}

QHBoxLayout* ShortcutHelp::foot(QAction& palette)
{
    using widgets::Button;
    auto* search = new Button(Button::Kind::Secondary, QStringLiteral("search"), this);
    search->setObjectName(QStringLiteral("openPalette"));
    search->setLabel(tr("Search commands"));
    auto* close = new Button(Button::Kind::Primary, this);
    close->setLabel(tr("Close"));
    close->setDefault(true);
    connect(search, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::accepted, &palette,
            [&palette] { QTimer::singleShot(settledMs, &palette, &QAction::trigger); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::measure::controlGap);
    row->addStretch();
    row->addWidget(search);
    row->addWidget(close);
    return row;
}

} // namespace ui::shell
