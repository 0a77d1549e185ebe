// SPDX-License-Identifier: GPL-3.0-or-later
// Expected failures as values: a code for programs, a detail for the person who has to act on it.
#pragma once

#include <QMetaType>
#include <QString>

namespace core::base {

enum class ErrorCode {
    // what was asked
    InvalidArgument,
    MissingField,
    WrongType,
    NotFound,
    BodyUnreadable,
    // pictures
    NotBase64,
    PictureEmpty,
    PictureTooLarge,
    PictureTooManyPixels,
    PictureFormatUnknown,
    PictureTruncated,
    PictureUndecodable,
    // faces
    NoFace,
    SeveralFaces,
    PoorQuality,
    NotLive,
    FaceDuplicate,
    SamePicture,
    // galleries and subjects
    GalleryUnknown,
    GalleryExists,
    TargetGalleryUnknown,
    SubjectUnknown,
    SubjectExists,
    FaceUnknown,
    // access
    TokenMissing,
    TokenUnknown,
    TokenExpired,
    TokenRevoked,
    CapabilityMissing,
    AddressNotAllowed,
    GrantExists,
    GrantUnknown,
    CapabilityUnknown,
    AccountExists,
    AccountUnknown,
    AccountPending,
    AccountLocked,
    PasswordWrong,
    PasswordTooShort,
    SessionUnknown,
    LoginRefused,
    SecondFactorNeeded,
    // storage
    DatabaseUnavailable,
    DatabaseNewer,
    DatabaseCorrupt,
    DiskFull,
    PermissionDenied,
    DataFolderInUse,
    KeyMissing,
    KeyWrong,
    PictureLost,
    // engine
    ModelMissing,
    ModelChecksum,
    ModelUnreadable,
    RuntimeUnavailable,
    EngineFailure,
    // recovery
    RecordUnknown,
    TargetUnreachable,
    TargetRefused,
    // work
    QueueFull,
    TooManyRequests,
    Cancelled,
    TimedOut,
    ShuttingDown,
    PortTaken,
    Internal
};

/// Stable word for logs, `errorCode` in answers and the console's copyable code, e.g. "picture-truncated".
QString errorName(ErrorCode code);
/// Internal when there is none of this name.
ErrorCode errorOfName(const QString& name);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    /// One sentence in English that says what happened and what to do. No personal data, no secrets.
    QString detail;
};

} // namespace core::base

Q_DECLARE_METATYPE(core::base::Error)
