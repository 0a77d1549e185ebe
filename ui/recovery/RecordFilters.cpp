// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecordFilters.h"

#include "ui/recovery/RecordsModel.h"
#include "ui/theme/Tokens.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace ui::recovery {

using core::recovery::ChangeKind;

namespace {

constexpr ChangeKind kinds[] = {ChangeKind::Enrolled,       ChangeKind::Updated,
                                ChangeKind::Removed,        ChangeKind::GalleryAdded,
                                ChangeKind::GalleryChanged, ChangeKind::GalleryRemoved};
constexpr qint64 hourMs = 3600LL * 1000;
constexpr qint64 spansMs[] = {0, hourMs, 24 * hourMs, 7 * 24 * hourMs, 30 * 24 * hourMs}; ///< 0: any time

} // namespace

RecordFilters::RecordFilters(const core::base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_kind(new QComboBox)
    , m_since(new QComboBox)
{
    m_kind->setObjectName(QStringLiteral("filterChange"));
    m_since->setObjectName(QStringLiteral("filterSince"));
    m_kind->addItem({}, -1);
    for (const ChangeKind kind : kinds)
        m_kind->addItem({}, int(kind));
    for (const qint64 span : spansMs)
        m_since->addItem({}, span);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::measure::controlGap);
    for (QComboBox* choice : {m_kind, m_since}) {
        line->addWidget(choice);
        connect(choice, &QComboBox::activated, this, &RecordFilters::changed);
    }
    retranslate();
}

void RecordFilters::narrow(core::recovery::DeliveryFilter& filter) const
{
    if (const int kind = m_kind->currentData().toInt(); kind >= 0)
        filter.kind = ChangeKind(kind);
    if (const qint64 span = m_since->currentData().toLongLong(); span > 0)
        filter.fromMs = m_clock.nowMs() - span;
}

void RecordFilters::retranslate()
{
    m_kind->setAccessibleName(tr("Kind of change"));
    m_since->setAccessibleName(tr("Time"));
    m_kind->setItemText(0, tr("Every change"));
    for (int at = 1; at < m_kind->count(); ++at)
        m_kind->setItemText(at, changeText(ChangeKind(m_kind->itemData(at).toInt())));
    const QString spans[] = {tr("Any time"), tr("Last hour"), tr("Last 24 hours"), tr("Last 7 days"),
                             tr("Last 30 days")};
    for (int at = 0; at < m_since->count(); ++at)
        m_since->setItemText(at, spans[at]);
}

} // namespace ui::recovery
