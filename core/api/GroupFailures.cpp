// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/GroupFailures.h"

namespace core::api {

using base::ErrorCode;

namespace {

struct CodeRow {
    ErrorCode error;
    int code;
    const char* message;
};
constexpr CodeRow ByError[] = {
    {ErrorCode::TokenMissing, 110, "Access token missing"},
    {ErrorCode::TokenUnknown, 110, "Access token invalid or no longer valid"},
    {ErrorCode::TokenRevoked, 110, "Access token revoked"},
    {ErrorCode::AddressNotAllowed, 110, "Access token missing, and this address is not allowed without one"},
    {ErrorCode::TokenExpired, 111, "Access token expired"},
    {ErrorCode::CapabilityMissing, 6, "No permission to access data"},
    {ErrorCode::BodyUnreadable, 222001, "param is not valid json"},
    {ErrorCode::MissingField, 222001, "necessary param is null"},
    {ErrorCode::NoFace, 222202, "pic not has face"},
    {ErrorCode::GalleryUnknown, 223100, "group is not exist"},
    {ErrorCode::GalleryExists, 223101, "group is already exist"},
    {ErrorCode::SubjectUnknown, 223103, "user is not exist"},
    {ErrorCode::FaceDuplicate, 223105, "face is already exist"},
    {ErrorCode::SamePicture, 223105, "face is already exist"},
    {ErrorCode::SubjectExists, 223105, "face is already exist"},
    {ErrorCode::FaceUnknown, 223106, "face is not exist"},
    {ErrorCode::TargetGalleryUnknown, 223111, "dst group is not exist"},
    {ErrorCode::QueueFull, 18, "Open api qps request limit reached"},
    {ErrorCode::TooManyRequests, 18, "Open api qps request limit reached"},
};

struct FieldRow {
    const char* field;
    int code;
    const char* message;
};
constexpr FieldRow ByField[] = {
    {"start", 222002, "param[start] format error"},
    {"length", 222003, "param[length] format error"},
    {"group_id_list", 222005, "param[group_id_list] format error"},
    {TooManyGroups, 223104, "group_list is too large"},
    {"group_id", 222006, "param[group_id] format error"},
    {"src_group_id", 222006, "param[src_group_id] format error"},
    {"dst_group_id", 222006, "param[dst_group_id] format error"},
    {"user_id", 222018, "param[user_id] format error"},
};

} // namespace

Failure groupFailureOf(const Call& call, const base::Error& error)
{
    Failure failure{
        200,          2,    QStringLiteral("Service temporarily unavailable"), base::errorName(error.code),
        error.detail, false};
    const auto say = [&failure](int code, const char* message) {
        failure.code = code;
        failure.message = QString::fromLatin1(message);
    };
    for (const CodeRow& row : ByError)
        if (row.error == error.code)
            say(row.code, row.message);
    if (call.isDenied)
        say(110, "This address is blocked"); // with any token
    if (error.code == ErrorCode::WrongType || error.code == ErrorCode::InvalidArgument)
        for (const FieldRow& row : ByField)
            if (call.fields.refusedField() == QLatin1StringView(row.field))
                say(row.code, row.message);
    return failure;
}

} // namespace core::api
