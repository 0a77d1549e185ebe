// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/Failures.h"

#include "core/api/GroupFailures.h"

#include <optional>

namespace core::api {

using auth::Operation;
using base::ErrorCode;

namespace {

// Documented messages; clients match them letter by letter.
constexpr QLatin1StringView NoFeature("80018,extract feature decode pictrue! get feature failed");
QString noPicture()
{
    return QStringLiteral("Base64编码错误或图片原始数据错误或特征图片都为空");
}
QString serverError()
{
    return QStringLiteral("服务端报错");
}
QString runtimeError()
{
    return QStringLiteral("运行时出错!");
}

bool isUnreadablePicture(ErrorCode code)
{
    return code == ErrorCode::NotBase64 || code == ErrorCode::PictureEmpty ||
           code == ErrorCode::PictureFormatUnknown || code == ErrorCode::PictureTruncated ||
           code == ErrorCode::PictureUndecodable;
}

bool isFieldFault(ErrorCode code)
{
    return code == ErrorCode::MissingField || code == ErrorCode::WrongType ||
           code == ErrorCode::InvalidArgument;
}

/// Sentences that are the same wherever they occur; empty when there is none.
QString sentenceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TokenMissing:
        return QStringLiteral("token为空,请求需要携带token");
    case ErrorCode::TokenUnknown:
        return QStringLiteral("token无效");
    case ErrorCode::TokenExpired:
        return QStringLiteral("token已过期");
    case ErrorCode::TokenRevoked:
        return QStringLiteral("token已被停用");
    case ErrorCode::CapabilityMissing:
        return QStringLiteral("没有该能力的访问权限");
    case ErrorCode::AddressNotAllowed:
        return QStringLiteral("该地址没有访问权限,请携带token");
    case ErrorCode::BodyUnreadable:
        return QStringLiteral("请求报文格式错误");
    case ErrorCode::PictureTooLarge:
        return QStringLiteral("图片大小超过限制");
    case ErrorCode::PictureTooManyPixels:
        return QStringLiteral("图片像素超过限制");
    case ErrorCode::SeveralFaces:
        return QStringLiteral("图片中有多张人脸,无法确定要录入的人脸");
    case ErrorCode::PoorQuality:
        return QStringLiteral("人脸图片质量不合格");
    case ErrorCode::NotLive:
        return QStringLiteral("活体检测未通过");
    case ErrorCode::FaceDuplicate:
    case ErrorCode::SamePicture:
        return QStringLiteral("人脸已存在");
    case ErrorCode::AccountExists:
        return QStringLiteral("用户名已存在");
    case ErrorCode::PasswordTooShort:
        return QStringLiteral("密码长度不足");
    case ErrorCode::SessionUnknown:
        return QStringLiteral("会话不存在");
    case ErrorCode::RecordUnknown:
        return QStringLiteral("记录不存在");
    case ErrorCode::DiskFull:
        return QStringLiteral("磁盘空间不足");
    case ErrorCode::QueueFull:
        return QStringLiteral("系统繁忙,请稍后重试");
    case ErrorCode::TooManyRequests:
        return QStringLiteral("请求过于频繁,请稍后重试");
    case ErrorCode::ShuttingDown:
        return QStringLiteral("系统正在停止");
    default:
        return {};
    }
}

bool isAccess(ErrorCode code)
{
    return code >= ErrorCode::TokenMissing && code <= ErrorCode::AddressNotAllowed;
}

QString fieldSentence(const Call& call, ErrorCode code)
{
    const QString field = call.fields.refusedField();
    if (code == ErrorCode::MissingField)
        return QStringLiteral("缺少参数[%1]").arg(field);
    if (code == ErrorCode::WrongType)
        return QStringLiteral("参数[%1]类型错误").arg(field);
    return field.isEmpty() ? QStringLiteral("参数不合法") : QStringLiteral("参数[%1]不合法").arg(field);
}

QString groupSentence(const Call& call)
{
    return QStringLiteral("人脸库[%1]不存在").arg(call.fields.shown("groupId"));
}

/// The picture messages differ by what the operation does with a picture.
std::optional<QString> pictureMessage(const Call& call, ErrorCode code)
{
    const Operation operation = call.route.operation.value_or(Operation::PictureRead);
    const bool compares =
        operation == Operation::FaceRecognition || operation == Operation::PersonWitnessRatio;
    const bool isImageField = isFieldFault(code) &&
                              call.fields.refusedField().startsWith(QLatin1StringView("image")) &&
                              call.fields.refusedField() != QLatin1StringView("imageUrl");
    const bool lacksFace = code == ErrorCode::NoFace;
    if (!isUnreadablePicture(code) && !isImageField && !lacksFace)
        return std::nullopt;
    return compares ? noPicture() : QString(NoFeature);
}

/// What stands between the brackets of 错误信息[…].
QString innerSentence(const Call& call, ErrorCode code)
{
    if (isFieldFault(code))
        return fieldSentence(call, code);
    if (code == ErrorCode::FaceUnknown || code == ErrorCode::SubjectUnknown)
        return call.route.operation == Operation::FaceRemove ? QStringLiteral("人脸不存在")
                                                             : QStringLiteral("record not found");
    const QString sentence = sentenceOf(code);
    return sentence.isEmpty() ? serverError() : sentence;
}

QString faceMessage(const Call& call, ErrorCode code)
{
    const Operation operation = call.route.operation.value_or(Operation::PictureRead);
    if (operation == Operation::BaseAdd || operation == Operation::BaseRemove ||
        operation == Operation::BaseQueryAll)
        return serverError();
    if (code == ErrorCode::GalleryUnknown)
        return groupSentence(call);
    if (operation == Operation::FaceRemove)
        return QStringLiteral("人脸库[%1]删除人脸[%2]错误,错误信息[%3]")
            .arg(call.fields.shown("groupId"), call.fields.shown({"userId", "user_id", "personNo"}),
                 innerSentence(call, code));
    if (operation == Operation::FaceQuery)
        return QStringLiteral("查询人脸错误,错误信息[%1]").arg(innerSentence(call, code));
    if (const auto message = pictureMessage(call, code))
        return *message;
    if (isFieldFault(code))
        return fieldSentence(call, code);
    const QString sentence = sentenceOf(code);
    return sentence.isEmpty() ? serverError() : sentence;
}

QString grantMessage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::GrantExists:
        return QStringLiteral("当前授权用户已存在");
    case ErrorCode::GrantUnknown:
        return QStringLiteral("该用户不存在");
    default:
        return runtimeError();
    }
}

QString messageOf(const Call& call, ErrorCode code)
{
    if (call.isDenied)
        return QStringLiteral("该地址已被禁止访问"); // with any token
    if (isAccess(code) || code == ErrorCode::BodyUnreadable)
        return sentenceOf(code);
    switch (call.section()) {
    case Section::Usage:
    case Section::PlatformUsage:
        return runtimeError();
    case Section::Grants:
        return grantMessage(code);
    default:
        return faceMessage(call, code);
    }
}

bool isSpring(const Call& call, ErrorCode code)
{
    if (call.section() == Section::Grants)
        return code == ErrorCode::GrantExists;
    return call.route.operation == Operation::FaceLogin && !isAccess(code) &&
           code != ErrorCode::BodyUnreadable;
}

int pictureStatus(ErrorCode code)
{
    if (isAccess(code))
        return 403;
    return code == ErrorCode::DatabaseUnavailable || code == ErrorCode::KeyWrong ? 500 : 404;
}

int statusOf(const Call& call, ErrorCode code)
{
    switch (code) {
    case ErrorCode::BodyUnreadable:
        return 400;
    case ErrorCode::TooManyRequests:
        return 429;
    case ErrorCode::QueueFull:
    case ErrorCode::ShuttingDown:
        return 503;
    default:
        return call.section() == Section::Pictures ? pictureStatus(code) : 200;
    }
}

} // namespace

Failure failureOf(const Call& call, const base::Error& error)
{
    if (call.section() == Section::Groups)
        return groupFailureOf(call, error);
    Failure failure;
    failure.errorCode = base::errorName(error.code);
    failure.detail = error.detail;
    failure.isSpring = isSpring(call, error.code);
    failure.status = failure.isSpring ? 500 : statusOf(call, error.code);
    failure.message = failure.isSpring && call.route.operation == Operation::FaceLogin
                          ? QStringLiteral("人脸识别未通过")
                          : messageOf(call, error.code);
    return failure;
}

namespace {

struct TransportSentence {
    int status;
    const char* word;
    const char* sentence;
};
constexpr TransportSentence TransportSentences[] = {
    {400, "bad-request", "请求报文格式错误"},       {404, "not-found", "请求路径不存在"},
    {405, "method-not-allowed", "请求方法不支持"},  {408, "timed-out", "请求超时"},
    {411, "length-required", "缺少Content-Length"}, {413, "body-too-large", "请求报文过大"},
    {414, "address-too-long", "请求路径过长"},      {429, "too-many-requests", "请求过于频繁,请稍后重试"},
    {431, "head-too-large", "请求头过大"},          {503, "busy", "系统繁忙,请稍后重试"},
};

} // namespace

Failure failureOfTransport(EnvelopeKind kind, int status, const QString& detail)
{
    Failure failure{status, 1, serverError(), QStringLiteral("internal"), detail, false};
    for (const TransportSentence& row : TransportSentences) {
        if (row.status != status)
            continue;
        failure.errorCode = QLatin1StringView(row.word);
        failure.message = QString::fromUtf8(row.sentence);
    }
    if (kind == EnvelopeKind::Chapter9 || kind == EnvelopeKind::Flat)
        failure.code = status == 429 || status == 503 ? 18 : 222001;
    return failure;
}

} // namespace core::api
