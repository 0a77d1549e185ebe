// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandPalette.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr int paletteWidth = 520;
constexpr int paletteHeight = 420;
constexpr int shortcutRole = Qt::UserRole;

class CommandDelegate final : public widgets::RowDelegate {
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        RowDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(theme::font(theme::Type::Caption));
        painter->setPen(theme::tokensFor(option.palette).text2);
        painter->drawText(option.rect.adjusted(12, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(shortcutRole).toString());
        painter->restore();
    }
};

QString paletteText(const QAction* action)
{
    const QString own = action ? action->property(CommandPalette::textProperty).toString() : QString();
    QString text = !action ? QString() : own.isEmpty() ? action->text() : own;
    return text.remove(QLatin1Char('&'));
}

QString wordsOf(const QAction* action)
{
    return QLatin1Char(' ') + action->property(CommandPalette::wordsProperty).toString();
}

} // namespace

bool paletteMatches(const QString& text, const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

CommandPalette::CommandPalette(Source source, Further further, QWidget* window)
    : QFrame(window)
    , m_source(std::move(source))
    , m_further(std::move(further))
    , m_field(new widgets::SearchField(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("card", true);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(8, 8, 8, 8);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    all->addWidget(m_nothing);
    m_nothing->setObjectName(QStringLiteral("noCommand"));
    m_nothing->setMargin(theme::measure::controlGap);
    theme::setType(m_nothing, theme::Type::Secondary);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::openUp()
{
    m_before = QApplication::focusWidget();
    gather();
    static_cast<widgets::SearchField*>(m_field)->setHint(tr("Find or run"));
    m_list->setAccessibleName(tr("Commands"));
    m_field->clear();
    fill({});
    show();
    raise();
    m_field->setFocus();
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(theme::scaled(paletteWidth), room.width() - 32);
    const QMargins edge = layout()->contentsMargins();
    const int around = edge.top() + edge.bottom() + m_field->sizeHint().height() + layout()->spacing();
    int wanted = m_list->count() > 0 ? m_list->count() * m_list->sizeHintForRow(0) + 2 * frameWidth() : 0;
    if (!m_nothing->isHidden())
        wanted += m_nothing->sizeHint().height() + (wanted > 0 ? layout()->spacing() : 0);
    const int height = std::min({around + wanted, theme::scaled(paletteHeight), room.height() - 120});
    setGeometry((room.width() - width) / 2, 64, width, height);
}

void CommandPalette::gather()
{
    m_actions.clear();
    m_furtherActions.clear();
    m_made = std::make_unique<QObject>();
    const QList<QAction*> offered = m_source();
    for (QAction* action : offered)
        m_actions.append(action);
    const QList<QAction*> further = m_further(m_made.get());
    for (QAction* action : further)
        m_furtherActions.append(action);
}

void CommandPalette::fill(const QString& typed)
{
    m_list->clear();
    m_shown.clear();
    QSet<QString> known;
    offer(m_actions, typed, known);
    if (!typed.isEmpty())
        offer(m_furtherActions, typed, known);
    m_list->setCurrentRow(m_shown.isEmpty() ? -1 : 0);
    m_list->setVisible(!m_shown.isEmpty());
    sayWhatIsMissing();
    place();
}

void CommandPalette::sayWhatIsMissing()
{
    const bool isComing = m_isComing && m_isComing();
    m_nothing->setText(isComing ? tr("Commands of further pages follow in a moment")
                                : tr("No command fits. Esc closes."));
    m_nothing->setVisible(isComing || m_shown.isEmpty());
}

void CommandPalette::followCommands()
{
    if (!isVisible())
        return;
    const int row = m_list->currentRow();
    const QString chosen = row > 0 ? m_list->item(row)->text() : QString();
    gather();
    fill(m_field->text());
    const auto same = m_list->findItems(chosen, Qt::MatchExactly);
    if (!chosen.isEmpty() && !same.isEmpty())
        m_list->setCurrentItem(same.first());
}

void CommandPalette::offer(const QList<QPointer<QAction>>& actions, const QString& typed,
                           QSet<QString>& known)
{
    for (const auto& action : actions) {
        const QString text = paletteText(action);
        if (text.isEmpty() || known.contains(text) || !action->isEnabled() ||
            !paletteMatches(text + wordsOf(action), typed))
            continue;
        known.insert(text);
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(shortcutRole, action->shortcut().toString(QKeySequence::NativeText));
        m_shown.append(action);
    }
}

void CommandPalette::leave()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

void CommandPalette::run()
{
    const int row = m_list->currentRow();
    const QPointer<QAction> action = row >= 0 ? m_shown.at(row) : nullptr;
    leave();
    if (action)
        action->trigger();
}

bool CommandPalette::handleKey(int key)
{
    if (key == Qt::Key_Escape)
        leave();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        run();
    else if (key == Qt::Key_Down || key == Qt::Key_Up)
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0,
                                         std::max(0, m_list->count() - 1)));
    else
        return false;
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    // Another window in front takes the focus for a while only.
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        hide();
    QFrame::changeEvent(event);
}

} // namespace ui::shell
