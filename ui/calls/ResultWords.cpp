// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/ResultWords.h"

#include "core/base/Error.h"
#include "ui/shell/ErrorText.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace ui::calls {

namespace {

struct Word {
    const char* answered; ///< %1 … stand for what the answer filled in
    const char* text;
};

constexpr char tokenUnknown[] = "token无效";
constexpr char accessTokenUnknown[] = "Access token invalid or no longer valid";

constexpr Word words[] = {
    {"Base64编码错误或图片原始数据错误或特征图片都为空",
     QT_TRANSLATE_NOOP("ResultWords", "The picture is missing or cannot be read")},
    {"80018,extract feature decode pictrue! get feature failed",
     QT_TRANSLATE_NOOP("ResultWords", "No face could be read from the picture")},
    {"服务端报错", QT_TRANSLATE_NOOP("ResultWords", "The program could not do it")},
    {"运行时出错!", QT_TRANSLATE_NOOP("ResultWords", "The program could not do it")},
    {"Service temporarily unavailable", QT_TRANSLATE_NOOP("ResultWords", "The program could not do it")},
    {"token为空,请求需要携带token", QT_TRANSLATE_NOOP("ResultWords", "The token is missing")},
    {"Access token missing", QT_TRANSLATE_NOOP("ResultWords", "The token is missing")},
    {tokenUnknown, QT_TRANSLATE_NOOP("ResultWords", "The token is not known")},
    {accessTokenUnknown, QT_TRANSLATE_NOOP("ResultWords", "The token is not known")},
    {"token已过期", QT_TRANSLATE_NOOP("ResultWords", "The token has expired")},
    {"Access token expired", QT_TRANSLATE_NOOP("ResultWords", "The token has expired")},
    {"token已被停用", QT_TRANSLATE_NOOP("ResultWords", "The token was revoked")},
    {"Access token revoked", QT_TRANSLATE_NOOP("ResultWords", "The token was revoked")},
    {"没有该能力的访问权限", QT_TRANSLATE_NOOP("ResultWords", "The application may not do this")},
    {"No permission to access data", QT_TRANSLATE_NOOP("ResultWords", "The application may not do this")},
    {"该地址没有访问权限,请携带token", QT_TRANSLATE_NOOP("ResultWords", "This address needs a token")},
    {"Access token missing, and this address is not allowed without one",
     QT_TRANSLATE_NOOP("ResultWords", "This address needs a token")},
    {"该地址已被禁止访问", QT_TRANSLATE_NOOP("ResultWords", "This address is blocked")},
    {"This address is blocked", QT_TRANSLATE_NOOP("ResultWords", "This address is blocked")},
    {"请求报文格式错误", QT_TRANSLATE_NOOP("ResultWords", "The request cannot be read")},
    {"param is not valid json", QT_TRANSLATE_NOOP("ResultWords", "The request cannot be read")},
    {"necessary param is null", QT_TRANSLATE_NOOP("ResultWords", "A field is missing")},
    {"缺少参数[%1]", QT_TRANSLATE_NOOP("ResultWords", "The field %1 is missing")},
    {"参数[%1]类型错误", QT_TRANSLATE_NOOP("ResultWords", "The field %1 is of the wrong kind")},
    {"参数[%1]不合法", QT_TRANSLATE_NOOP("ResultWords", "The field %1 has a value that is not allowed")},
    {"param[%1] format error",
     QT_TRANSLATE_NOOP("ResultWords", "The field %1 has a value that is not allowed")},
    {"参数不合法", QT_TRANSLATE_NOOP("ResultWords", "A value is not allowed")},
    {"group_list is too large", QT_TRANSLATE_NOOP("ResultWords", "Too many galleries were named")},
    {"图片大小超过限制", QT_TRANSLATE_NOOP("ResultWords", "The picture file is too large")},
    {"图片像素超过限制", QT_TRANSLATE_NOOP("ResultWords", "The picture has too many pixels")},
    {"图片中有多张人脸,无法确定要录入的人脸",
     QT_TRANSLATE_NOOP("ResultWords", "The picture shows several faces")},
    {"pic not has face", QT_TRANSLATE_NOOP("ResultWords", "No face was found in the picture")},
    {"人脸图片质量不合格", QT_TRANSLATE_NOOP("ResultWords", "The face is not clear enough")},
    {"活体检测未通过", QT_TRANSLATE_NOOP("ResultWords", "No live face")},
    {"人脸已存在", QT_TRANSLATE_NOOP("ResultWords", "This face is enrolled already")},
    {"face is already exist", QT_TRANSLATE_NOOP("ResultWords", "This face is enrolled already")},
    {"人脸不存在", QT_TRANSLATE_NOOP("ResultWords", "There is no such face")},
    {"face is not exist", QT_TRANSLATE_NOOP("ResultWords", "There is no such face")},
    {"record not found", QT_TRANSLATE_NOOP("ResultWords", "There is no such person")},
    {"user is not exist", QT_TRANSLATE_NOOP("ResultWords", "There is no such person")},
    {"人脸库[%1]不存在", QT_TRANSLATE_NOOP("ResultWords", "There is no gallery %1")},
    {"group is not exist", QT_TRANSLATE_NOOP("ResultWords", "There is no such gallery")},
    {"dst group is not exist", QT_TRANSLATE_NOOP("ResultWords", "The target gallery is not there")},
    {"group is already exist", QT_TRANSLATE_NOOP("ResultWords", "A gallery with this id is there already")},
    {"人脸库[%1]删除人脸[%2]错误,错误信息[%3]",
     QT_TRANSLATE_NOOP("ResultWords", "%2 was not removed from gallery %1: %3")},
    {"查询人脸错误,错误信息[%1]", QT_TRANSLATE_NOOP("ResultWords", "Not looked up: %1")},
    {"异常数据恢复失败,失败记录[%1]", QT_TRANSLATE_NOOP("ResultWords", "Not sent again: %1")},
    {"用户名已存在", QT_TRANSLATE_NOOP("ResultWords", "An account with this name is there already")},
    {"密码长度不足", QT_TRANSLATE_NOOP("ResultWords", "The password is too short")},
    {"人脸识别未通过", QT_TRANSLATE_NOOP("ResultWords", "The face was not let in")},
    {"会话不存在", QT_TRANSLATE_NOOP("ResultWords", "There is no such session")},
    {"记录不存在", QT_TRANSLATE_NOOP("ResultWords", "There is no such record")},
    {"当前授权用户已存在", QT_TRANSLATE_NOOP("ResultWords", "This application has access already")},
    {"该用户不存在", QT_TRANSLATE_NOOP("ResultWords", "There is no such application")},
    {"磁盘空间不足", QT_TRANSLATE_NOOP("ResultWords", "The disk is full")},
    {"系统繁忙,请稍后重试", QT_TRANSLATE_NOOP("ResultWords", "Too busy; to be tried again")},
    {"请求过于频繁,请稍后重试", QT_TRANSLATE_NOOP("ResultWords", "Too many requests; to be tried again")},
    {"Open api qps request limit reached",
     QT_TRANSLATE_NOOP("ResultWords", "Too many requests; to be tried again")},
    {"系统正在停止", QT_TRANSLATE_NOOP("ResultWords", "The program was closing")},
};

QString say(const char* text)
{
    return QCoreApplication::translate("ResultWords", text);
}

const QHash<QString, const char*>& wholeWords()
{
    static const auto table = [] {
        QHash<QString, const char*> made;
        for (const Word& word : words)
            made.insert(QString::fromUtf8(word.answered), word.text);
        return made;
    }();
    return table;
}

struct Pattern {
    QStringList pieces; ///< what stands around the places to be filled
    const char* text;
};

const std::vector<Pattern>& patterns()
{
    static const auto list = [] {
        std::vector<Pattern> made;
        for (const Word& word : words) {
            QString answered = QString::fromUtf8(word.answered);
            if (!answered.contains(u'%'))
                continue;
            for (const char* place : {"%2", "%3"})
                answered.replace(QLatin1StringView(place), QLatin1StringView("%1"));
            made.push_back({answered.split(QStringLiteral("%1")), word.text});
        }
        return made;
    }();
    return list;
}

/// What fills the places; nullopt when the message has another form.
std::optional<QStringList> fillings(const QString& message, const QStringList& pieces)
{
    if (!message.startsWith(pieces.first()) || !message.endsWith(pieces.last()))
        return std::nullopt;
    QStringList found;
    qsizetype at = pieces.first().size();
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        const qsizetype next = last ? message.size() - pieces[i].size() : message.indexOf(pieces[i], at);
        if (next < at)
            return std::nullopt;
        found << message.mid(at, next - at);
        at = next + pieces[i].size();
    }
    return found;
}

/// Work at the desk is recorded with the word of its error.
QString ofErrorName(const QString& message)
{
    static const auto codes = [] {
        QHash<QString, core::base::ErrorCode> made;
        for (int code = 0; code <= int(core::base::ErrorCode::Internal); ++code)
            made.insert(core::base::errorName(core::base::ErrorCode(code)), core::base::ErrorCode(code));
        return made;
    }();
    const auto code = codes.constFind(message);
    return code == codes.cend() ? QString() : shell::errorText({*code, {}});
}

} // namespace

bool isOfUnknownToken(const QString& message)
{
    return message == QString::fromUtf8(tokenUnknown) || message == QLatin1StringView(accessTokenUnknown);
}

QString answerText(const QString& message)
{
    if (const char* known = wholeWords().value(message))
        return say(known);
    for (const Pattern& pattern : patterns()) {
        const auto found = fillings(message, pattern.pieces);
        if (!found)
            continue;
        QString text = say(pattern.text);
        for (qsizetype i = 0; i < found->size(); ++i) {
            const QString inner = answerText((*found)[i]);
            text.replace(u'%' + QString::number(i + 1), inner.isEmpty() ? (*found)[i] : inner);
        }
        return text;
    }
    return ofErrorName(message);
}

} // namespace ui::calls
