// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Courier.h"

#include "core/base/Log.h"
#include "core/recovery/Brought.h"
#include "core/recovery/NoAnswer.h"
#include "core/recovery/OnceBody.h"

namespace core::recovery {

using base::ErrorCode;
using base::Result;
using storage::Transaction;

namespace {

constexpr qint64 LongestAnswer = 1024 * 1024;
constexpr char TooLong[] = "tooLong"; ///< of a reply: why it was cut
/// Part of our own patience after which the engine is not to carry a request out any more.
constexpr double TheirShare = 0.8;

bool isServersTrouble(int status)
{
    return status == 408 || status == 429 || status / 100 == 5;
}

/// The engine may still be at work on it, or behind a gateway that gave up.
bool isOutcomeUnknown(const QNetworkReply& reply, int status)
{
    return status == 0 ? reply.error() != QNetworkReply::ConnectionRefusedError &&
                             reply.error() != QNetworkReply::HostNotFoundError
                       : status == 502 || status == 504;
}

/// One sentence for the record.
QString causeOf(const QNetworkReply& reply, int status)
{
    if (reply.property(TooLong).toBool())
        return QStringLiteral("The engine's answer was too long; at most 1 MB is read.");
    return status == 0 ? noAnswer(reply) : QStringLiteral("The engine answered with status %1.").arg(status);
}

} // namespace

Replicator::Courier::Courier(const ReplicatorParts& parts, const ReplicatorTiming& timing)
    : m_parts(parts)
    , m_timing(timing)
    , m_store(parts.vault)
    , m_network(this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(false); });
}

Replicator::Courier::Line& Replicator::Courier::lineOf(int target)
{
    const auto [line, isNew] =
        m_lines.try_emplace(target, Line{{m_timing.firstPauseMs, m_timing.longestPauseMs}, false, 0, {}});
    if (!isNew)
        return line->second;
    // What an earlier run sent may still be under way.
    if (const auto open = m_store.hasOpen(m_parts.database, target); !open || *open)
        hold(target);
    return line->second;
}

qint64 Replicator::Courier::patienceMs() const
{
    return m_parts.settings.integer(QLatin1StringView("replica.timeoutSeconds")) * 1000;
}

qint64 Replicator::Courier::waitMs(Line& line) const
{
    const qint64 nowMs = m_parts.clock.monotonicMs();
    return std::max(line.pause.remainingMs(nowMs), line.heldUntilMs - nowMs);
}

/// Nothing is sent before the last request can have no effect any more: order would be lost.
void Replicator::Courier::hold(int target)
{
    lineOf(target).heldUntilMs = m_parts.clock.monotonicMs() + patienceMs();
}

Replicator::Courier::~Courier()
{
    const auto replies = m_network.findChildren<QNetworkReply*>();
    for (QNetworkReply* reply : replies)
        reply->disconnect();
}

void Replicator::Courier::look(bool lift)
{
    const std::vector<Target> targets = enabledTargets(m_parts.settings);
    for (const Target& target : targets) {
        if (lift) {
            lineOf(target.number).pause.lift();
            m_parts.away.comeBack(target.number);
        }
        serve(target);
    }
}

void Replicator::Courier::serve(const Target& target)
{
    Line& line = lineOf(target.number);
    if (line.busy)
        return;
    if (const qint64 pause = waitMs(line); pause > 0) {
        giveUpIfAway(target.number);
        lookIn(pause);
        return;
    }
    auto next = nextFor(target.number);
    if (!next) {
        qCWarning(base::lcRecovery, "the outbox cannot be used: %s",
                  qPrintable(base::errorName(next.error().code)));
        lookIn(m_timing.longestPauseMs);
    } else if (*next) {
        (*next)->engineUrl = target.url.toString(QUrl::RemoveUserInfo); // it may have moved since
        bring(target, **next);
    } else {
        giveUpIfAway(target.number);
    }
}

/// What is queued for an engine that stays away is for people to see. While it is known to be away nothing is
/// queued.
void Replicator::Courier::giveUpIfAway(int target)
{
    const Line& line = lineOf(target);
    if (line.pause.failures() >= m_timing.attempts &&
        !m_parts.away.causeOf(target, m_parts.clock.monotonicMs()))
        write([&](Transaction& tx) { return m_store.giveUpQueued(tx, target, line.cause); });
}

/// After an outage one record is the scout; the others follow when it arrives.
Result<std::optional<Delivery>> Replicator::Courier::nextFor(int target)
{
    auto next = m_store.next(m_parts.database, target);
    if (!next || *next || !m_parts.settings.isOn(QLatin1StringView("replica.drain")))
        return next;
    auto waiting = m_store.hasDraining(m_parts.database, target);
    if (!waiting || !*waiting)
        return waiting ? nextMended(target) : waiting.error();
    auto sent = m_parts.database.transact([&](Transaction& tx) { return m_store.drain(tx, target, true); });
    return sent ? m_store.next(m_parts.database, target) : sent.error();
}

void Replicator::Courier::bring(const Target& target, const Delivery& delivery)
{
    if (targetKind(target)->operation(delivery.kind).isEmpty()) {
        refused(delivery, base::fail(ErrorCode::InvalidArgument, notCarried(delivery)));
        return;
    }
    if (delivery.kind == ChangeKind::Removed && delivery.isReplacing())
        if (auto whole = canBeWhole(delivery); !whole) {
            notSent(delivery, whole.error());
            return;
        }
    auto picture = delivery.kind == ChangeKind::Enrolled ? pictureOf(delivery) : QByteArray();
    if (picture)
        send(target, delivery, QString::fromLatin1(picture->toBase64()));
    else
        notSent(delivery, picture.error());
}

void Replicator::Courier::send(const Target& target, const Delivery& delivery, const QString& imageText)
{
    TargetRequest wanted = targetKind(target)->request(delivery, imageText);
    const auto patience = static_cast<int>(patienceMs());
    wanted.request.setTransferTimeout(patience);
    wanted.request.setRawHeader("Request-Timeout",
                                QByteArray::number(static_cast<int>(patience * TheirShare)));
    wanted.request.setRawHeader(Brought::header, m_parts.journal.mark());
    wanted.request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body.size());
    wanted.request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OnceBody(wanted.body, this);
    QNetworkReply* reply = m_network.sendCustomRequest(wanted.request, wanted.method, body);
    body->setParent(reply);
    lineOf(target.number).busy = true;
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received <= LongestAnswer)
            return;
        reply->setProperty(TooLong, true);
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, target, delivery, reply] { take(target, delivery, reply); });
}

void Replicator::Courier::take(const Target& target, const Delivery& delivery, QNetworkReply* reply)
{
    reply->deleteLater();
    lineOf(target.number).busy = false;
    TargetAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        answer.body = reply->readAll();
    const bool isCut =
        answer.status != 0 && reply->error() != QNetworkReply::NoError && answer.status / 100 == 2;
    if (answer.status == 0 || isCut || isServersTrouble(answer.status)) {
        if (isOutcomeUnknown(*reply, answer.status))
            hold(target.number);
        unreachable(target.number, delivery, causeOf(*reply, isCut ? 0 : answer.status));
        return;
    }
    const auto judged = targetKind(target)->judge(delivery, answer);
    if (judged)
        delivered(target, delivery);
    else if (judged.error().code == ErrorCode::TargetUnreachable)
        unreachable(target.number, delivery, judged.error().detail);
    else
        refused(delivery, judged.error());
}

void Replicator::Courier::lookIn(qint64 milliseconds)
{
    if (!m_timer.isActive() || m_timer.remainingTime() > milliseconds)
        m_timer.start(static_cast<int>(std::max<qint64>(0, milliseconds)));
}

/// After a failure of the data folder nothing is looked for in a while.
bool Replicator::Courier::write(const std::function<Result<void>(Transaction&)>& work)
{
    auto done = m_parts.database.transact(work);
    if (done)
        return true;
    qCWarning(base::lcRecovery, "the outbox cannot be written: %s",
              qPrintable(base::errorName(done.error().code)));
    lookIn(m_timing.longestPauseMs);
    return false;
}

} // namespace core::recovery
