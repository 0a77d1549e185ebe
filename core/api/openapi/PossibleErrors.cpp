// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/PossibleErrors.h"

#include "core/api/openapi/ManualSamples.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace core::api {

using base::ErrorCode;
using O = auth::Operation;

namespace {

using Codes = std::vector<ErrorCode>;

struct Row {
    O operation;
    Codes codes;
};

/// What only some operations can run into.
const std::vector<Row>& special()
{
    using enum ErrorCode;
    static const std::vector<Row> rows{
        {O::FaceEntry, {SeveralFaces, PoorQuality, FaceDuplicate}},
        {O::FaceRemove, {FaceUnknown}},
        {O::FaceQuery, {FaceUnknown}},
        {O::BaseAdd, {GalleryExists}},
        {O::GroupAdd, {GalleryExists}},
        {O::UserCopy, {GalleryUnknown, TargetGalleryUnknown, SubjectUnknown}},
        {O::UserGet, {SubjectUnknown}},
        {O::StatGroup, {GalleryUnknown}},
        {O::GrantAuthorize, {GrantExists, CapabilityUnknown}},
        {O::UpdateAuthorize, {GrantUnknown, CapabilityUnknown}},
        {O::DeleteAuthorizedUser, {GrantUnknown}},
        {O::UserRegister, {AccountExists, PasswordTooShort, SeveralFaces, PoorQuality, FaceDuplicate}},
        {O::FaceLogin, {NotLive, LoginRefused, AccountPending, AccountLocked, SecondFactorNeeded}},
        {O::AsynchronyResume, {RecordUnknown}},
        {O::SessionEnd, {SessionUnknown}},
        {O::PictureRead, {NotFound, PictureLost}},
    };
    return rows;
}

void add(Codes& codes, std::initializer_list<ErrorCode> more)
{
    codes.insert(codes.end(), more);
}

void addAccess(Codes& codes, const Route& route)
{
    using enum ErrorCode;
    if (route.rule == auth::AccessRule::Public)
        return;
    add(codes, {route.rule == auth::AccessRule::LocalOrToken ? AddressNotAllowed : TokenMissing});
    add(codes, {TokenUnknown, TokenExpired, TokenRevoked, CapabilityMissing});
}

bool asksFor(const ManualSample& sample, std::initializer_list<const char*> names)
{
    return std::any_of(sample.fields.begin(), sample.fields.end(), [&](const ManualField& field) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) {
            return field.name.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0;
        });
    });
}

void addOfFields(Codes& codes, const ManualSample& sample)
{
    using enum ErrorCode;
    const bool needs = std::any_of(sample.fields.begin(), sample.fields.end(),
                                   [](const ManualField& field) { return field.required; });
    if (needs)
        add(codes, {MissingField});
    if (!sample.fields.empty())
        add(codes, {WrongType, InvalidArgument});
    if (asksFor(sample, {"image", "imageA"}))
        add(codes, {NotBase64, PictureEmpty, PictureFormatUnknown, PictureTruncated, PictureUndecodable,
                    PictureTooLarge, PictureTooManyPixels, NoFace, EngineFailure});
    if (asksFor(sample, {"groupId", "group_id"}) && sample.number != u"7.1" && sample.number != u"9.1.1")
        add(codes, {GalleryUnknown});
}

Codes codesOf(const Route& route)
{
    Codes codes;
    addAccess(codes, route);
    if (const ManualSample* sample = manualSampleOf(route))
        addOfFields(codes, *sample);
    for (const Row& row : special())
        if (row.operation == route.operation)
            codes.insert(codes.end(), row.codes.begin(), row.codes.end());
    if (route.operation)
        add(codes, {ErrorCode::DatabaseUnavailable, ErrorCode::DiskFull, ErrorCode::Internal});
    return codes;
}

/// The sample's request as a caller would have sent it.
Fields fieldsOf(const ManualSample* sample)
{
    if (!sample)
        return {};
    const QByteArray body = sample->request.isArray() ? QJsonDocument(sample->request.toArray()).toJson()
                                                      : QJsonDocument(sample->request.toObject()).toJson();
    auto fields = Fields::parse(body, "application/json");
    return fields ? *fields : Fields();
}

/// Field faults name a field: the first one that the manual requires.
void refuseOne(Call& call, const ManualSample* sample, ErrorCode code)
{
    const bool isFieldFault =
        code == ErrorCode::MissingField || code == ErrorCode::WrongType || code == ErrorCode::InvalidArgument;
    if (!isFieldFault || !sample || sample->fields.empty())
        return;
    const auto required = std::find_if(sample->fields.begin(), sample->fields.end(),
                                       [](const ManualField& field) { return field.required; });
    const QByteArray name =
        (required == sample->fields.end() ? sample->fields.front() : *required).name.toUtf8();
    call.fields.refuse(FieldName(name.constData()), code, QStringLiteral("%1"));
}

} // namespace

std::vector<Failure> possibleFailures(const Route& route)
{
    const ManualSample* sample = manualSampleOf(route);
    const ApiRequest request;
    std::vector<Failure> failures;
    for (const ErrorCode code : codesOf(route)) {
        Call call{request, route, {}};
        call.fields = fieldsOf(sample);
        refuseOne(call, sample, code);
        failures.push_back(
            failureOf(call, base::fail(code, QStringLiteral("What happened and what to do."))));
    }
    return failures;
}

std::vector<int> transportStatuses()
{
    return {400, 404, 405, 408, 411, 413, 414, 429, 431, 503};
}

} // namespace core::api
