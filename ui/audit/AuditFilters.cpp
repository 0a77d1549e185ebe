// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/AuditFilters.h"

#include "ui/audit/AuditWords.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/SearchField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace ui::audit {

using core::storage::AuditFilter;

namespace {

enum Time { Any, Today, Days7, Days30, Custom, Times };

/// Beginnings of the codes under each topic, with commas between them.
constexpr const char* topics[] = {"",
                                  "gallery.",
                                  "subject.,face.",
                                  "import.",
                                  "grant.,token.",
                                  "account.",
                                  "login.,failed-login.",
                                  "record.,repair.",
                                  "setting."};

constexpr int widestChoice = 180;

} // namespace

AuditFilters::AuditFilters(const core::base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_actor(choice("auditWho"))
    , m_topic(choice("auditWhat"))
    , m_time(choice("auditWhen"))
    , m_from(dateEdit("auditFrom"))
    , m_to(dateEdit("auditTo"))
    , m_search(new widgets::SearchField)
{
    m_search->setObjectName(QStringLiteral("searchAudit"));
    m_search->setMinimumWidth(theme::scaled(270));
    for (const char* topic : topics)
        m_topic->addItem(QString(), QString::fromLatin1(topic));
    for (int time = Any; time < Times; ++time)
        m_time->addItem({}, time);
    setActors({});
    showDates();
    connect(m_time, &QComboBox::activated, this, &AuditFilters::showDates);
    connect(m_search, &widgets::SearchField::searched, this, &AuditFilters::changed);
    hide(); // its parts stand in the bar of the list
}

QComboBox* AuditFilters::choice(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1StringView(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(theme::scaled(widestChoice));
    connect(box, &QComboBox::activated, this, &AuditFilters::changed);
    return box;
}

QDateEdit* AuditFilters::dateEdit(const char* name)
{
    auto* edit = new widgets::DateField;
    edit->setObjectName(QLatin1StringView(name));
    edit->setDate(m_clock.localNow().date());
    edit->setMinimumWidth(theme::scaled(128));
    connect(edit, &QDateEdit::dateChanged, this, &AuditFilters::changed);
    return edit;
}

void AuditFilters::placeIn(QHBoxLayout* bar)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_actor, m_topic, m_time, m_from, m_to})
        bar->addWidget(part);
    bar->addStretch();
    bar->addWidget(m_search);
}

void AuditFilters::setActors(const QStringList& actors)
{
    if (m_actor->count() > 0 && actors == m_actors)
        return;
    m_actors = actors;
    const QString chosen = m_actor->currentData().toString();
    const bool named = m_actor->currentIndex() > 1;
    const int kept = m_actor->currentIndex();
    m_actor->clear();
    m_actor->addItem({});
    m_actor->addItem({});
    for (const QString& actor : m_actors)
        m_actor->addItem(actorText(actor), actor);
    const int place = named ? m_actor->findData(chosen) : std::max(kept, 0);
    m_actor->setCurrentIndex(std::max(place, 0));
    speak();
}

void AuditFilters::clear()
{
    for (QComboBox* box : {m_actor, m_topic, m_time})
        box->setCurrentIndex(0);
    showDates();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    Q_EMIT changed();
}

bool AuditFilters::isNarrow() const
{
    return filter() != AuditFilter();
}

AuditFilter AuditFilters::filter() const
{
    AuditFilter filter;
    filter.text = m_search->text().trimmed();
    filter.withoutToken = m_actor->currentIndex() == 1;
    if (m_actor->currentIndex() > 1)
        filter.actor = m_actor->currentData().toString();
    filter.actions = m_topic->currentData().toString().split(u',', Qt::SkipEmptyParts);
    setTimes(filter);
    return filter;
}

void AuditFilters::setTimes(AuditFilter& filter) const
{
    const QDate today = m_clock.localNow().date();
    const auto begin = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
    switch (m_time->currentIndex()) {
    case Today:
        filter.fromMs = begin(today);
        break;
    case Days7:
        filter.fromMs = begin(today.addDays(-6));
        break;
    case Days30:
        filter.fromMs = begin(today.addDays(-29));
        break;
    case Custom: {
        const auto [first, last] = std::minmax({m_from->date(), m_to->date()});
        filter.fromMs = begin(first);
        filter.toMs = last.endOfDay().toMSecsSinceEpoch();
        break;
    }
    default:
        break;
    }
}

void AuditFilters::showDates()
{
    for (QDateEdit* edit : {m_from, m_to})
        edit->setVisible(m_time->currentIndex() == Custom);
}

void AuditFilters::speak()
{
    m_actor->setAccessibleName(tr("Who"));
    m_topic->setAccessibleName(tr("What"));
    m_time->setAccessibleName(tr("Time"));
    m_search->setHint(tr("Search who, what, name or id"));
    m_actor->setItemText(0, tr("Everybody"));
    m_actor->setItemText(1, actorText(QString()));
    for (int at = 2; at < m_actor->count(); ++at)
        m_actor->setItemText(at, actorText(m_actor->itemData(at).toString()));
    const QString topicWords[] = {
        tr("Everything"), tr("Galleries"), tr("People and faces"),     tr("Imports"), tr("Access"),
        tr("Accounts"),   tr("Logins"),    tr("Recovery and repairs"), tr("Settings")};
    for (int at = 0; at < m_topic->count(); ++at)
        m_topic->setItemText(at, topicWords[at]);
    const QString timeWords[] = {tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"),
                                 tr("Custom…")};
    for (int at = 0; at < m_time->count(); ++at)
        m_time->setItemText(at, timeWords[at]);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
}

} // namespace ui::audit
