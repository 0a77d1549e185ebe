// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/Operation.h"

#include <array>

namespace core::auth {

namespace {

using enum Role;
using O = Operation;

// Capability ids are published: rows are only ever added, at the end.
constexpr std::array Catalogue{
    OperationInfo{O::FaceEntry, "C10000000001", "faceEntry", "人脸录入", "Enrol a face", Operator},
    OperationInfo{O::FaceRecognition, "C10000000002", "faceRecognition", "人脸识别", "Identify a face",
                  Operator},
    OperationInfo{O::PersonWitnessRatio, "C10000000003", "personWitnessRatio", "人证对比",
                  "Compare two faces", Operator},
    OperationInfo{O::FaceRemove, "C10000000004", "faceRemove", "人脸删除", "Remove a face", Operator},
    OperationInfo{O::FaceQuery, "C10000000005", "faceQuery", "人脸查询", "Look up a face", Viewer},
    OperationInfo{O::ImageQualityScores, "C10000000006", "imageQualityScores", "图片质量检测",
                  "Score picture quality", Operator},
    OperationInfo{O::FaceDetect, "C10000000007", "faceDetect", "人脸检测", "Find faces in a picture",
                  Operator},
    OperationInfo{O::FaceRecognitionMN, "C10000000008", "faceRecognitionMN", "人脸M:N",
                  "Identify every face in a picture", Operator},
    OperationInfo{O::BaseAdd, "C10000000009", "baseAdd", "人脸底库添加", "Create a gallery", Operator},
    OperationInfo{O::BaseRemove, "C10000000010", "baseRemove", "人脸底库删除", "Remove a gallery", Operator},
    OperationInfo{O::BaseQueryAll, "C10000000011", "baseQueryAll", "人脸底库查询", "List galleries", Viewer},
    OperationInfo{O::MethodCall, "C10000000012", "methodCall", "运营服务总次数查询", "Usage totals", Viewer},
    OperationInfo{O::MethodCountByDay, "C10000000013", "methodCountByDay", "运营服务方法调用次数按日查询",
                  "Usage by day", Viewer},
    OperationInfo{O::MethodCountByWeek, "C10000000014", "methodCountByWeek", "运营服务方法调用次数按周查询",
                  "Usage by week", Viewer},
    OperationInfo{O::MethodCountByMonth, "C10000000015", "methodCountByMonth", "运营服务方法调用次数按月查询",
                  "Usage by month", Viewer},
    OperationInfo{O::ChartByDay, "C10000000016", "chartByDay", "运营服务方法调用次数按日查询(图表)",
                  "Usage chart by day", Viewer},
    OperationInfo{O::ChartByMonth, "C10000000017", "chartByMonth", "运营服务方法调用次数按月查询(图表)",
                  "Usage chart by month", Viewer},
    OperationInfo{O::MethodCallAll, "C10000000018", "methodCallAll", "运营服务时长查询", "List single calls",
                  Viewer},
    OperationInfo{O::GrantAuthorize, "C10000000019", "grantAuthorize", "能力授权",
                  "Grant access to an application", Administrator},
    OperationInfo{O::UpdateAuthorize, "C10000000020", "updateAuthorize", "授权更新",
                  "Change an application's access", Administrator},
    OperationInfo{O::DeleteAuthorizedUser, "C10000000021", "deleteAuthorizedUser", "授权用户删除",
                  "Remove an application", Administrator},
    OperationInfo{O::GroupAdd, "C10000000022", "groupAdd", "创建用户组", "Create a group", Operator},
    OperationInfo{O::GroupDelete, "C10000000023", "groupDelete", "删除用户组", "Remove a group", Operator},
    OperationInfo{O::GroupList, "C10000000024", "groupList", "组列表", "List groups", Viewer},
    OperationInfo{O::StatApp, "C10000000025", "statApp", "查询人脸组数量", "Count groups", Viewer},
    OperationInfo{O::StatGroup, "C10000000026", "statGroup", "批量获取组统计信息",
                  "Count people and faces of groups", Viewer},
    OperationInfo{O::UserCopy, "C10000000027", "userCopy", "复制用户", "Copy a person to another group",
                  Operator},
    OperationInfo{O::UserGet, "C10000000028", "userGet", "获取用户信息", "Look up a person", Viewer},
    OperationInfo{O::UserList, "C10000000029", "userList", "用户列表", "List people of a group", Viewer},
    OperationInfo{O::UserRegister, "C10000000030", "userRegister", "用户注册", "Register an account",
                  Operator},
    OperationInfo{O::FaceLogin, "C10000000031", "faceLogin", "刷脸登录", "Log in by face", Viewer},
    OperationInfo{O::AsynchronyQuery, "C10000000032", "asynchronyQuery", "高可用查询",
                  "List undelivered changes", Viewer},
    OperationInfo{O::AsynchronyResume, "C10000000033", "asynchronyResume", "高可用恢复",
                  "Deliver changes again", Operator},
    OperationInfo{O::PictureRead, "C10000000034", "pictureRead", "图片读取", "Read a picture", Viewer},
    OperationInfo{O::SessionEnd, "C10000000035", "sessionEnd", "退出登录", "Log out", Viewer},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < Catalogue.size(); ++i)
        if (static_cast<std::size_t>(Catalogue[i].operation) != i)
            return false;
    return true;
}
static_assert(isInOrder(), "infoOf() finds a row by its position");

} // namespace

std::span<const OperationInfo> operations()
{
    return Catalogue;
}

const OperationInfo& infoOf(Operation operation)
{
    return Catalogue[static_cast<std::size_t>(operation)];
}

const OperationInfo* byCapability(const QString& capability)
{
    for (const OperationInfo& info : Catalogue)
        if (capability == QLatin1StringView(info.capability))
            return &info;
    return nullptr;
}

} // namespace core::auth
