// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

namespace core::base {

namespace {

const char* word(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument: return "invalid-argument";
    case ErrorCode::MissingField: return "missing-field";
    case ErrorCode::WrongType: return "wrong-type";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::BodyUnreadable: return "body-unreadable";
    case ErrorCode::NotBase64: return "not-base64";
    case ErrorCode::PictureEmpty: return "picture-empty";
    case ErrorCode::PictureTooLarge: return "picture-too-large";
    case ErrorCode::PictureTooManyPixels: return "picture-too-many-pixels";
    case ErrorCode::PictureFormatUnknown: return "picture-format-unknown";
    case ErrorCode::PictureTruncated: return "picture-truncated";
    case ErrorCode::PictureUndecodable: return "picture-undecodable";
    case ErrorCode::NoFace: return "no-face";
    case ErrorCode::SeveralFaces: return "several-faces";
    case ErrorCode::PoorQuality: return "poor-quality";
    case ErrorCode::NotLive: return "not-live";
    case ErrorCode::FaceDuplicate: return "face-duplicate";
    case ErrorCode::GalleryUnknown: return "gallery-unknown";
    case ErrorCode::GalleryExists: return "gallery-exists";
    case ErrorCode::TargetGalleryUnknown: return "target-gallery-unknown";
    case ErrorCode::SubjectUnknown: return "subject-unknown";
    case ErrorCode::SubjectExists: return "subject-exists";
    case ErrorCode::FaceUnknown: return "face-unknown";
    case ErrorCode::TokenMissing: return "token-missing";
    case ErrorCode::TokenUnknown: return "token-unknown";
    case ErrorCode::TokenExpired: return "token-expired";
    case ErrorCode::TokenRevoked: return "token-revoked";
    case ErrorCode::CapabilityMissing: return "capability-missing";
    case ErrorCode::AddressNotAllowed: return "address-not-allowed";
    case ErrorCode::GrantExists: return "grant-exists";
    case ErrorCode::GrantUnknown: return "grant-unknown";
    case ErrorCode::CapabilityUnknown: return "capability-unknown";
    case ErrorCode::AccountExists: return "account-exists";
    case ErrorCode::AccountUnknown: return "account-unknown";
    case ErrorCode::AccountPending: return "account-pending";
    case ErrorCode::AccountLocked: return "account-locked";
    case ErrorCode::PasswordWrong: return "password-wrong";
    case ErrorCode::PasswordTooShort: return "password-too-short";
    case ErrorCode::SessionUnknown: return "session-unknown";
    case ErrorCode::LoginRefused: return "login-refused";
    case ErrorCode::SecondFactorNeeded: return "second-factor-needed";
    case ErrorCode::DatabaseUnavailable: return "database-unavailable";
    case ErrorCode::DatabaseNewer: return "database-newer";
    case ErrorCode::DatabaseCorrupt: return "database-corrupt";
    case ErrorCode::DiskFull: return "disk-full";
    case ErrorCode::PermissionDenied: return "permission-denied";
    case ErrorCode::DataFolderInUse: return "data-folder-in-use";
    case ErrorCode::KeyMissing: return "key-missing";
    case ErrorCode::KeyWrong: return "key-wrong";
    case ErrorCode::PictureLost: return "picture-lost";
    case ErrorCode::ModelMissing: return "model-missing";
    case ErrorCode::ModelChecksum: return "model-checksum";
    case ErrorCode::ModelUnreadable: return "model-unreadable";
    case ErrorCode::RuntimeUnavailable: return "runtime-unavailable";
    case ErrorCode::EngineFailure: return "engine-failure";
    case ErrorCode::RecordUnknown: return "record-unknown";
    case ErrorCode::TargetUnreachable: return "target-unreachable";
    case ErrorCode::TargetRefused: return "target-refused";
    case ErrorCode::QueueFull: return "queue-full";
    case ErrorCode::TooManyRequests: return "too-many-requests";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::TimedOut: return "timed-out";
    case ErrorCode::ShuttingDown: return "shutting-down";
    case ErrorCode::PortTaken: return "port-taken";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(word(code));
}

} // namespace core::base
