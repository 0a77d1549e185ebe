// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Router.h"

#include "core/api/Controllers.h"
#include "core/api/Cors.h"
#include "core/api/Envelope.h"
#include "core/api/RequestToken.h"
#include "core/api/RouteTable.h"
#include "core/auth/AddressRange.h"
#include "core/auth/RequestGuard.h"
#include "core/base/Log.h"
#include "core/recovery/Brought.h"
#include "core/recovery/TaskJournal.h"
#include "core/usage/UsageRecorder.h"

namespace core::api {

using base::ErrorCode;
using base::Result;

namespace {

constexpr const char* ListenerNames[] = {"open", "operations", "services", "platform", "combined"};

/// The envelope of what belongs to no operation: by the address, else by the listener.
EnvelopeKind envelopeOf(const ApiRequest& request, bool hasToken)
{
    const QByteArray path = request.path.toLower();
    if (path.startsWith("/interactiveability/"))
        return EnvelopeKind::Full;
    if (path.startsWith("/face-api/"))
        return EnvelopeKind::Chapter9;
    const bool isPlain = request.listener == auth::Listener::Open ||
                         request.listener == auth::Listener::Operations ||
                         (request.listener == auth::Listener::Combined && !hasToken);
    return isPlain ? EnvelopeKind::Plain : EnvelopeKind::Full;
}

/// What is written into log and usage of one call.
struct Outcome {
    bool ok = true;
    int code = 0;
    QString message;
};

} // namespace

struct Router::Private {
    explicit Private(const ApiParts& theParts)
        : parts(theParts)
        , links(parts.vault, parts.settings, parts.clock)
        , controllers(parts, links, counts)
        , envelope(parts.settings, parts.clock)
    {
    }

    const ApiParts parts;
    const PictureLinks links;
    CallCounts counts;
    Controllers controllers;
    Envelope envelope;

    QStringList origins() const { return parts.settings.list(QLatin1StringView("api.corsOrigins")); }
    Found find(const ApiRequest& request) const
    {
        const RequestToken token = tokenOf(request);
        return findRoute(request.listener, request.method, request.path,
                         !token.value.isEmpty() && !token.fromCookie);
    }
    ApiResponse transport(const ApiRequest& request, const Found& found, int status, const QString& detail);
    ApiResponse serve(const ApiRequest& request, const Route& route);
    Result<auth::Caller> judge(Call& call);
    Result<Answer> run(Call& call);
    Result<Answer> guarded(Call& call);
    ApiResponse refused(const Call& call, const base::Error& error, Outcome& outcome);
    void record(const Call& call, const Outcome& outcome, double milliseconds);
};

Router::Router(const ApiParts& parts)
    : d(std::make_unique<Private>(parts))
{
}
Router::~Router() = default;

Lane Router::laneOf(const ApiRequest& request) const
{
    const Found found = d->find(request);
    return found.route ? found.route->lane : Lane::Cheap;
}

ApiResponse Router::handle(const ApiRequest& request)
{
    const base::LogTrace trace(request.traceId);
    const Found found = d->find(request);
    ApiResponse response;
    if (isPreflight(request, found.allowed, d->origins()))
        response = preflightAnswer(found.allowed);
    else if (found.route)
        response = d->serve(request, *found.route);
    else if (found.allowed.isEmpty())
        response = d->transport(request, found, 404,
                                QStringLiteral("Nothing answers this address on this listener."));
    else
        response = d->transport(request, found, 405,
                                QStringLiteral("This address takes another method; see Allow."));
    addCorsHeaders(response, request, d->origins());
    return response;
}

ApiResponse Router::transportFailure(const ApiRequest& request, int status, const QString& detail) const
{
    return d->transport(request, d->find(request), status, detail);
}

ApiResponse Router::Private::transport(const ApiRequest& request, const Found& found, int status,
                                       const QString& detail)
{
    const EnvelopeKind kind =
        found.sibling ? found.sibling->envelope : envelopeOf(request, !tokenOf(request).value.isEmpty());
    ApiResponse response = envelope.failure(kind, request.path, failureOfTransport(kind, status, detail));
    if (status == 405)
        response.headers.emplaceBack("Allow", found.allowed);
    return response;
}

ApiResponse Router::Private::serve(const ApiRequest& request, const Route& route)
{
    const qint64 begin = parts.clock.monotonicNs();
    Call call{request, route, {}};
    Outcome outcome;
    ApiResponse response;
    if (const auto answer = run(call)) {
        response = envelope.answer(call, *answer);
        outcome = {answer->flag, answer->flag ? 0 : 1, answer->message};
        if (outcome.message.isEmpty())
            outcome.message = Envelope::usualMessage();
    } else {
        response = refused(call, answer.error(), outcome);
    }
    record(call, outcome, static_cast<double>(parts.clock.monotonicNs() - begin) / 1e6);
    return response;
}

ApiResponse Router::Private::refused(const Call& call, const base::Error& error, Outcome& outcome)
{
    const Failure failure = failureOf(call, error);
    outcome = {false, failure.code, failure.message};
    ApiResponse response = envelope.failure(call.route.envelope, call.request.path, failure);
    if (error.code >= ErrorCode::TokenUnknown && error.code <= ErrorCode::CapabilityMissing)
        response.delayMs = parts.guard.refusalDelayMs(call.request.peer);
    return response;
}

Result<auth::Caller> Router::Private::judge(Call& call)
{
    const ApiRequest& request = call.request;
    RequestToken token = tokenOf(request);
    const bool relayed = isRelayed(request, origins());
    if (call.section() == Section::Pictures && links.isSigned(request)) {
        call.bySignature = true;
        return auth::Caller();
    }
    if (call.section() == Section::Pictures && token.value.isEmpty())
        token.value = request.query.queryItemValue(QStringLiteral("app_secret"), QUrl::FullyDecoded).toUtf8();
    if (call.section() == Section::Health && !relayed && auth::isLoopback(request.peer))
        return auth::Caller();
    auto caller = parts.guard.judge({request.listener, call.route.rule,
                                     call.route.operation.value_or(auth::Operation::MethodCall), request.peer,
                                     token.value, token.fromCookie, relayed});
    if (!caller && caller.error().code != ErrorCode::TokenMissing && !token.value.isEmpty())
        call.refusedName = parts.guard.nameOf(token.value);
    call.isDenied = !caller && parts.guard.isDeniedAddress(call.request.peer);
    return caller;
}

Result<Answer> Router::Private::run(Call& call)
{
    try {
        return guarded(call);
    } catch (const std::exception& problem) {
        qCCritical(base::lcApi) << call.route.path << "threw:" << problem.what();
    } catch (...) {
        qCCritical(base::lcApi) << call.route.path << "threw something unknown";
    }
    return base::fail(ErrorCode::Internal,
                      QStringLiteral("The program made a mistake; its log has the trace id."));
}

Result<Answer> Router::Private::guarded(Call& call)
{
    auto caller = judge(call);
    if (!caller)
        return caller.error();
    call.caller = std::move(*caller);
    if (const qint64 end = expiryMs(call.request); end != 0 && parts.clock.monotonicMs() > end)
        return base::fail(ErrorCode::TimedOut, QStringLiteral("The request waited longer than its sender."));
    if (call.route.method == Method::Post) {
        auto fields = Fields::parse(call.request.body, header(call.request.headers, "content-type"));
        if (!fields)
            return fields.error();
        call.fields = std::move(*fields);
    }
    const QByteArray mark = header(call.request.headers, recovery::Brought::header);
    if (mark == parts.journal.mark())
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("This FaceDesk is set up as a replica engine of itself; remove that "
                                         "engine from its list."));
    const recovery::Brought brought(mark);
    return call.route.handler(controllers, call);
}

void Router::Private::record(const Call& call, const Outcome& outcome, double milliseconds)
{
    qCInfo(base::lcApi).noquote() << call.route.path << (outcome.ok ? "ok" : "refused") << outcome.code
                                  << QString::number(milliseconds, 'f', 1) << "ms";
    if (!call.route.operation)
        return;
    const auth::OperationInfo& info = auth::infoOf(*call.route.operation);
    counts.note(info.operation, outcome.ok, milliseconds);
    usage::CallRecord record;
    record.traceId = call.request.traceId;
    record.whenMs = parts.clock.nowMs();
    record.method = QLatin1StringView(info.methodName);
    record.description = QString::fromUtf8(info.chinese);
    record.path = QLatin1StringView(call.route.path);
    record.listener = QLatin1StringView(ListenerNames[static_cast<std::size_t>(call.request.listener)]);
    record.caller = call.refusedName.isEmpty() ? call.callerName() : call.refusedName;
    record.address = call.request.peer.toString();
    record.ok = outcome.ok;
    record.code = outcome.code;
    record.isDenied = call.isDenied;
    record.message = outcome.message;
    record.milliseconds = milliseconds;
    record.source =
        QStringLiteral("人脸识别(%1)").arg(parts.settings.text(QLatin1StringView("engine.label")));
    parts.usage.record(std::move(record));
}

} // namespace core::api
