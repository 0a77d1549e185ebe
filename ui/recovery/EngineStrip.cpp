// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineStrip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace ui::recovery {

namespace measure = theme::measure;

EngineStrip::EngineStrip(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    m_grid->setSpacing(measure::gap);
    hide();
}

void EngineStrip::show(const std::vector<EngineEntry>& engines, const core::base::Clock& clock)
{
    // rebuilding takes the focus from a card, so only when something is new
    if (m_engines == engines && m_language == QLocale().name())
        return;
    m_engines = engines;
    m_language = QLocale().name();
    // a card may be the one whose button asked for this
    for (EngineCard* card : std::as_const(m_cards)) {
        card->hide();
        m_grid->removeWidget(card);
        card->deleteLater();
    }
    m_cards.clear();
    for (const EngineEntry& engine : m_engines) {
        auto* card = new EngineCard(engine, clock);
        card->setChecked(m_chosen == engine.number);
        m_cards << card;
        connect(card, &QAbstractButton::toggled, this,
                [this, card](bool on) { choose(card->engine().number, on); });
        connect(card, &EngineCard::editRequested, this, &EngineStrip::editRequested);
        connect(card, &EngineCard::retryRequested, this, &EngineStrip::retryRequested);
    }
    m_columns = 0;
    arrange();
    setVisible(!m_engines.empty());
}

bool EngineStrip::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/// In columns as wide as the widest needs, in as many lines as that takes.
void EngineStrip::arrange()
{
    int widest = 1;
    for (const EngineCard* card : std::as_const(m_cards))
        widest = std::max(widest, card->minimumSizeHint().width());
    const int room = width() - 2 * measure::pageMargin;
    const int most = std::max(1, (room + measure::gap) / (widest + measure::gap));
    const int columns = std::min(most, int(m_cards.size()));
    if (columns == m_columns)
        return;
    for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (EngineCard* card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
    m_columns = columns;
}

bool EngineStrip::isEmpty() const
{
    return std::ranges::all_of(m_engines, &EngineEntry::isRemoved);
}

void EngineStrip::choose(int number, bool on)
{
    m_chosen = on ? std::optional(number) : std::nullopt;
    for (EngineCard* card : m_cards) {
        const QSignalBlocker quiet(card);
        card->setChecked(on && card->engine().number == number);
    }
    Q_EMIT chosenChanged();
}

} // namespace ui::recovery
