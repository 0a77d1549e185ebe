// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of what the interface can do: one row per operation with its capability id, the methodName
// and Chinese name that usage records carry, and who may call it. Router, guard, grants and the console read
// this one table.
#pragma once

#include "core/auth/Role.h"

#include <QString>

#include <span>

namespace core::auth {

enum class Operation {
    FaceEntry,
    FaceRecognition,
    PersonWitnessRatio,
    FaceRemove,
    FaceQuery,
    ImageQualityScores,
    FaceDetect,
    FaceRecognitionMN,
    BaseAdd,
    BaseRemove,
    BaseQueryAll,
    MethodCall,
    MethodCountByDay,
    MethodCountByWeek,
    MethodCountByMonth,
    ChartByDay,
    ChartByMonth,
    MethodCallAll,
    GrantAuthorize,
    UpdateAuthorize,
    DeleteAuthorizedUser,
    GroupAdd,
    GroupDelete,
    GroupList,
    StatApp,
    StatGroup,
    UserCopy,
    UserGet,
    UserList,
    UserRegister,
    FaceLogin,
    AsynchronyQuery,
    AsynchronyResume,
    PictureRead,
    SessionEnd,
};

struct OperationInfo {
    Operation operation;
    const char* capability; ///< "C10000000001"
    const char* methodName; ///< "faceEntry"
    const char* chinese;    ///< UTF-8
    const char* english;
    Role lowest; ///< role an account needs; what viewers may call only reads
};

std::span<const OperationInfo> operations();
const OperationInfo& infoOf(Operation operation);
/// nullptr for an unknown capability id.
const OperationInfo* byCapability(const QString& capability);

} // namespace core::auth
