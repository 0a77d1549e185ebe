// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineStrip.h"

#include "ui/widgets/WrapRow.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace ui::recovery {

namespace measure = theme::measure;

EngineStrip::EngineStrip(QWidget* parent)
    : QWidget(parent)
    , m_line(new widgets::WrapRow(this))
{
    m_line->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::gap);
    m_line->setSpacing(measure::gap);
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
        m_line->removeWidget(card);
        card->deleteLater();
    }
    m_cards.clear();
    for (const EngineEntry& engine : m_engines) {
        auto* card = new EngineCard(engine, clock);
        card->setChecked(m_chosen == engine.number);
        m_line->addWidget(card);
        m_cards << card;
        connect(card, &QAbstractButton::toggled, this,
                [this, card](bool on) { choose(card->engine().number, on); });
        connect(card, &EngineCard::editRequested, this, &EngineStrip::editRequested);
        connect(card, &EngineCard::retryRequested, this, &EngineStrip::retryRequested);
    }
    setVisible(!m_engines.empty());
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
