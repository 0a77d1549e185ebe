// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/Payload.h"

#include "core/api/ApiServer.h"
#include "core/api/Envelope.h"
#include "core/api/RouteTable.h"
#include "core/api/controllers/FaceController.h"
#include "core/base/Log.h"

#include <QJsonDocument>

namespace ui::identify {

using core::api::ApiRequest;
using core::api::ApiResponse;
using core::base::Result;

namespace {

const QString picturePlace = QStringLiteral("<base64 of the picture>");

QString indented(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

Inquiry inquiryTo(const QUrl& base, const char* path)
{
    Inquiry inquiry;
    inquiry.url = base;
    inquiry.url.setPath(QLatin1StringView(path));
    return inquiry;
}

/// What stands in the body before each picture.
QByteArrayList bodyParts(const Inquiry& inquiry)
{
    QByteArrayList parts;
    QByteArray part = QJsonDocument(inquiry.fields).toJson(QJsonDocument::Compact);
    part.chop(1);
    for (const Inquiry::Picture& picture : inquiry.pictures) {
        part += part == "{" ? "\"" : parts.isEmpty() ? ",\"" : "\",\"";
        parts << part + picture.field.toUtf8() + "\":\"";
        part.clear();
    }
    return parts;
}

Result<QByteArray> bodyOf(const Inquiry& inquiry)
{
    QByteArray body;
    const QByteArrayList parts = bodyParts(inquiry);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto bytes = bytesOf(inquiry.pictures[std::size_t(i)].source);
        if (!bytes)
            return bytes.error();
        body += parts[i] + bytes->toBase64();
    }
    return body + "\"}";
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

ApiRequest requestOf(const Inquiry& inquiry, const QByteArray& body)
{
    ApiRequest request;
    request.listener = core::auth::Listener::Services;
    request.path = inquiry.url.path().toUtf8();
    request.headers = {{"Host", inquiry.url.authority().toUtf8()}, {"Content-Type", "application/json"}};
    request.body = body;
    request.peer = QHostAddress(QHostAddress::LocalHost);
    request.tls = inquiry.url.scheme() == u"https";
    return request;
}

Result<core::api::Answer> handled(const Services& services, core::api::Call& call)
{
    auto fields =
        core::api::Fields::parse(call.request.body, core::api::header(call.request.headers, "Content-Type"));
    if (!fields)
        return fields.error();
    call.fields = std::move(*fields);
    const auto& settings = services.collection.settings;
    const core::api::PictureLinks links(services.vault, settings, services.collection.clock);
    const core::api::FaceController faces(services.faces, links, settings);
    return call.route.operation == core::auth::Operation::PersonWitnessRatio ? faces.verify(call)
                                                                             : faces.identifyAll(call);
}

ApiResponse answered(const Services& services, const ApiRequest& request)
{
    const auto& settings = services.collection.settings;
    const auto found = core::api::findRoute(request.listener, request.method, request.path, true);
    core::api::Envelope envelope(settings, services.collection.clock);
    const core::api::EnvelopeKind kind = found.route->envelope;
    if (request.body.size() > core::api::Limits::fromSettings(settings).bodyBytes)
        return envelope.failure(
            kind, request.path,
            failureOfTransport(kind, 413, QStringLiteral("The body is larger than this server takes.")));
    const core::base::LogTrace unrecorded(QStringLiteral("bench"));
    core::api::Call call{request, *found.route, {}};
    const auto answer = handled(services, call);
    return answer ? envelope.answer(call, *answer)
                  : envelope.failure(kind, request.path, failureOf(call, answer.error()));
}

/// The picture comes through the pipe: a command line does not hold it.
QString curlOf(const Inquiry& inquiry)
{
    QString line;
    const QByteArrayList parts = bodyParts(inquiry);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString& file = inquiry.pictures[std::size_t(i)].source.file;
        line += (i == 0 ? QStringLiteral("{ ") : QStringLiteral("  ")) + QStringLiteral("printf %s ") +
                quoted(QString::fromUtf8(parts[i])) + QStringLiteral("\n  base64 < ") +
                (file.isEmpty() ? QStringLiteral("\"$PICTURE\"") : quoted(file)) +
                QStringLiteral(" | tr -d '\\n'\n");
    }
    const bool tls = inquiry.url.scheme() == u"https"; // with a certificate this machine need not know
    return line + QStringLiteral("  printf %s '\"}'; } |\n") +
           (tls ? QStringLiteral("curl -sk ") : QStringLiteral("curl -s ")) + quoted(inquiry.url.toString()) +
           QStringLiteral(" \\\n  -H \"token: $TOKEN\" \\\n  -H 'Content-Type: application/json' \\\n"
                          "  --data-binary @-");
}

Payload payloadOf(const Services& services, const Inquiry& inquiry)
{
    Payload payload;
    QJsonObject shown = inquiry.fields;
    for (const Inquiry::Picture& picture : inquiry.pictures)
        shown.insert(picture.field, picturePlace);
    payload.request = indented(shown);
    payload.curl = curlOf(inquiry);
    if (const auto body = bodyOf(inquiry)) {
        const ApiResponse response = answered(services, requestOf(inquiry, *body));
        payload.answer = indented(QJsonDocument::fromJson(response.body).object());
    }
    return payload;
}

void append(QString& text, const QString& part, const char* between)
{
    if (!text.isEmpty() && !part.isEmpty())
        text += QLatin1StringView(between);
    text += part;
}

} // namespace

Inquiries searchInquiries(const QUrl& base, const BenchSource& picture, const QStringList& galleries)
{
    Inquiries inquiries;
    for (const QString& gallery : galleries.isEmpty() ? QStringList{QString()} : galleries) {
        Inquiry& inquiry = inquiries.emplace_back(inquiryTo(base, "/aicp/face/recognitionmn"));
        if (!gallery.isEmpty())
            inquiry.fields.insert(QStringLiteral("groupId"), gallery);
        inquiry.pictures = {{QStringLiteral("image"), picture}};
    }
    return inquiries;
}

Inquiries pairInquiry(const QUrl& base, const BenchSource& a, const BenchSource& b)
{
    Inquiry inquiry = inquiryTo(base, "/aicp/face/couple");
    inquiry.pictures = {{QStringLiteral("imageA"), a}, {QStringLiteral("imageB"), b}};
    return {inquiry};
}

Payload payloadOf(const Services& services, const Inquiries& inquiries, const std::function<bool()>& stop)
{
    Payload all;
    for (const Inquiry& inquiry : inquiries) {
        if (stop())
            break;
        const Payload one = payloadOf(services, inquiry);
        append(all.request, one.request, "\n\n");
        append(all.answer, one.answer, "\n\n");
        append(all.curl, one.curl, "\necho\n"); // an answer has no line end
    }
    return all;
}

} // namespace ui::identify
