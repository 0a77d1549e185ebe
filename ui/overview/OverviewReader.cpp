// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/OverviewReader.h"

#include "ui/overview/GalleryProblems.h"

#include <algorithm>

namespace ui::overview {

namespace {

constexpr int partsOfDay = 12;
constexpr qint64 partMs = 24 * 3600 * 1000 / partsOfDay;
constexpr qint64 sevenDaysMs = 7LL * 24 * 3600 * 1000;
constexpr int eventsShown = 30;
constexpr int galleriesRead = 10'000;
constexpr qsizetype namesShown = 3;

QString firstOf(const QStringList& names)
{
    const QString some = names.mid(0, namesShown).join(QStringLiteral(", "));
    return names.size() > namesShown ? some + QStringLiteral(" …") : some;
}

} // namespace

OverviewReader::OverviewReader(OverviewServices services)
    : m_s(std::move(services))
{
}

OverviewFacts OverviewReader::read() const
{
    OverviewFacts facts;
    readGalleries(facts);
    readCalls(facts);
    readAttention(facts);
    return facts;
}

void OverviewReader::readGalleries(OverviewFacts& facts) const
{
    const auto& directory = m_s.galleries.directory();
    facts.people = directory.subjects(0);
    facts.faces = directory.faces(0);
    const QDate today = m_s.clock.localNow().date();
    facts.peopleThisWeek =
        enrolledSince(today.addDays(1 - today.dayOfWeek()).startOfDay().toMSecsSinceEpoch());
    facts.galleries = m_s.galleries.count().isOk() ? m_s.galleries.count().value() : 0;
    const auto galleries = m_s.galleries.page(0, galleriesRead);
    if (!galleries)
        return;
    QStringList empty;
    for (const auto& gallery : *galleries)
        if (directory.subjects(gallery.id) == 0)
            empty.append(gallery.name);
    facts.emptyGalleries = empty.size();
    if (!empty.isEmpty())
        facts.attention.push_back(
            {AttentionKind::EmptyGalleries, facts.emptyGalleries, firstOf(empty), 0, {}});
    if (auto poor = poorPictures(m_s.galleries))
        facts.attention.push_back(std::move(*poor));
}

qint64 OverviewReader::enrolledSince(qint64 whenMs) const
{
    core::galleries::SubjectQuery newest;
    newest.sort = core::galleries::SubjectSort::Created;
    newest.descending = true;
    const auto& directory = m_s.galleries.directory();
    const std::vector<qint64> ids = directory.search(newest);
    const auto older = std::partition_point(ids.begin(), ids.end(), [&](qint64 id) {
        const auto rows = directory.rows({id});
        return !rows.empty() && rows.front().createdMs >= whenMs;
    });
    return older - ids.begin();
}

qint64 OverviewReader::callsBetween(const QDateTime& from, const QDateTime& to) const
{
    const auto rows = m_s.reports.totals({.method = {}, .from = from, .to = to});
    qint64 sum = 0;
    if (rows)
        for (const auto& row : *rows)
            sum += row.count;
    return sum;
}

QList<double> OverviewReader::curve(const QDate& day, const QDateTime& until) const
{
    QList<double> parts;
    const QDateTime start = day.startOfDay();
    for (int part = 0; part < partsOfDay; ++part) {
        const QDateTime from = start.addMSecs(part * partMs);
        if (from > until)
            break;
        parts.append(double(callsBetween(from, from.addMSecs(partMs - 1))));
    }
    return parts;
}

void OverviewReader::readCalls(OverviewFacts& facts) const
{
    const QDateTime now = m_s.clock.localNow();
    const QDateTime yesterday = now.addDays(-1);
    facts.callsToday = callsBetween(now.date().startOfDay(), now);
    facts.callsYesterday = callsBetween(yesterday.date().startOfDay(), yesterday);
    facts.today = curve(now.date(), now);
    facts.yesterday = curve(yesterday.date(), now);
    auto calls = m_s.reports.calls({}, 0, eventsShown);
    if (calls)
        facts.events = std::move(calls->rows);
}

void OverviewReader::readAttention(OverviewFacts& facts) const
{
    QStringList pending;
    if (const auto accounts = m_s.accounts.all())
        for (const auto& account : *accounts)
            if (account.state == core::auth::AccountState::Pending)
                pending.append(account.username);
    if (!pending.isEmpty())
        facts.attention.push_back({AttentionKind::PendingAccounts, pending.size(), firstOf(pending), 0, {}});
    const auto ending = m_s.grants.expiringWithin(sevenDaysMs);
    if (!ending.empty())
        facts.attention.push_back({AttentionKind::ExpiringGrants,
                                   qint64(ending.size()),
                                   ending.front().appId,
                                   ending.front().dueMs,
                                   {}});
    const qint64 unsolved = m_s.unsolvedRecords ? m_s.unsolvedRecords() : 0;
    if (unsolved > 0)
        facts.attention.push_back({AttentionKind::RecoveryRecords, unsolved, {}, 0, {}});
    const qint64 findings = m_s.openFindings ? m_s.openFindings() : 0;
    if (findings > 0)
        facts.attention.push_back({AttentionKind::LocalFindings, findings, {}, 0, QStringLiteral("machine")});
    std::reverse(facts.attention.begin(), facts.attention.end());
}

} // namespace ui::overview
