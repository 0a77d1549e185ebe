// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace ui::shell {

namespace {

using core::base::ErrorCode;
using enum core::base::ErrorCode;

struct Sentence {
    ErrorCode code;
    const char* text;
};

constexpr Sentence sentences[] = {
    {InvalidArgument, QT_TRANSLATE_NOOP("ErrorText", "A value is not allowed here.")},
    {MissingField, QT_TRANSLATE_NOOP("ErrorText", "A field is missing.")},
    {NotFound, QT_TRANSLATE_NOOP("ErrorText", "It is no longer there.")},
    {PictureEmpty, QT_TRANSLATE_NOOP("ErrorText", "The file is empty.")},
    {PictureTooLarge, QT_TRANSLATE_NOOP("ErrorText", "The picture file is too large.")},
    {PictureTooManyPixels, QT_TRANSLATE_NOOP("ErrorText", "The picture has too many pixels.")},
    {PictureFormatUnknown, QT_TRANSLATE_NOOP("ErrorText", "This is not a picture in a known format.")},
    {PictureTruncated, QT_TRANSLATE_NOOP("ErrorText", "The picture file ends too early; get it again.")},
    {PictureUndecodable, QT_TRANSLATE_NOOP("ErrorText", "The picture file is damaged; get it again.")},
    {NoFace, QT_TRANSLATE_NOOP("ErrorText", "No face was found in the picture.")},
    {SeveralFaces,
     QT_TRANSLATE_NOOP("ErrorText", "The picture shows several faces; choose one with one person.")},
    {PoorQuality, QT_TRANSLATE_NOOP("ErrorText", "The face is not clear enough.")},
    {NotLive, QT_TRANSLATE_NOOP("ErrorText", "The picture does not seem to show a live person.")},
    {FaceDuplicate, QT_TRANSLATE_NOOP("ErrorText", "This face is already enrolled as another person.")},
    {SamePicture, QT_TRANSLATE_NOOP("ErrorText", "The person has this very picture already.")},
    {GalleryUnknown, QT_TRANSLATE_NOOP("ErrorText", "This gallery no longer exists.")},
    {GalleryExists, QT_TRANSLATE_NOOP("ErrorText", "A gallery with this id already exists.")},
    {TargetGalleryUnknown, QT_TRANSLATE_NOOP("ErrorText", "The target gallery no longer exists.")},
    {SubjectUnknown, QT_TRANSLATE_NOOP("ErrorText", "This person is no longer there.")},
    {SubjectExists,
     QT_TRANSLATE_NOOP("ErrorText", "Somebody in this gallery has this user id or number already.")},
    {FaceUnknown, QT_TRANSLATE_NOOP("ErrorText", "This face is no longer there.")},
    {CapabilityMissing,
     QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this; ask an administrator.")},
    {GrantExists, QT_TRANSLATE_NOOP("ErrorText", "An application with this name already has a token.")},
    {GrantUnknown, QT_TRANSLATE_NOOP("ErrorText", "This authorization is no longer there.")},
    {AccountExists, QT_TRANSLATE_NOOP("ErrorText", "An account with this name already exists.")},
    {AccountUnknown, QT_TRANSLATE_NOOP("ErrorText", "This account is no longer there.")},
    {AccountPending, QT_TRANSLATE_NOOP("ErrorText", "This account waits for an administrator's approval.")},
    {AccountLocked, QT_TRANSLATE_NOOP("ErrorText", "Too many failed logins; wait a while and try again.")},
    {PasswordWrong, QT_TRANSLATE_NOOP("ErrorText", "The password is not right.")},
    {PasswordTooShort, QT_TRANSLATE_NOOP("ErrorText", "The password is too short.")},
    {LoginRefused, QT_TRANSLATE_NOOP("ErrorText", "Name and password do not match.")},
    {DatabaseUnavailable,
     QT_TRANSLATE_NOOP("ErrorText", "The database does not answer; nothing was written.")},
    {DatabaseNewer,
     QT_TRANSLATE_NOOP("ErrorText", "The database was made by a newer version; update FaceDesk.")},
    {DatabaseCorrupt, QT_TRANSLATE_NOOP("ErrorText", "The database is damaged; restore a backup.")},
    {DiskFull, QT_TRANSLATE_NOOP("ErrorText", "The disk is full; free some space. Searching goes on.")},
    {PermissionDenied,
     QT_TRANSLATE_NOOP("ErrorText", "The program may not write there; check the folder's rights.")},
    {DataFolderInUse, QT_TRANSLATE_NOOP("ErrorText", "Another FaceDesk already uses this data folder.")},
    {KeyMissing, QT_TRANSLATE_NOOP("ErrorText", "The key file is missing; put it back from your backup.")},
    {KeyWrong, QT_TRANSLATE_NOOP("ErrorText", "The key does not fit this data folder.")},
    {PictureLost, QT_TRANSLATE_NOOP("ErrorText", "The picture file is missing from the data folder.")},
    {ModelMissing, QT_TRANSLATE_NOOP("ErrorText", "A model file is missing; fetch the models again.")},
    {ModelChecksum, QT_TRANSLATE_NOOP("ErrorText", "A model file is damaged; fetch the models again.")},
    {EngineFailure, QT_TRANSLATE_NOOP("ErrorText", "The engine could not handle this picture.")},
    {TargetUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The target does not answer; the change is kept.")},
    {TargetRefused, QT_TRANSLATE_NOOP("ErrorText", "The target refused the change; it is kept.")},
    {QueueFull, QT_TRANSLATE_NOOP("ErrorText", "Too much waits already; try again in a moment.")},
    {Cancelled, QT_TRANSLATE_NOOP("ErrorText", "It was cancelled.")},
    {TimedOut, QT_TRANSLATE_NOOP("ErrorText", "It took too long and was stopped.")},
    {ShuttingDown, QT_TRANSLATE_NOOP("ErrorText", "The program is closing.")},
    {PortTaken, QT_TRANSLATE_NOOP("ErrorText", "Another program already uses this port.")},
    {Internal, QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside the program; the log says more.")},
};

constexpr const char* waiting =
    QT_TRANSLATE_NOOP("ErrorText", "Too many failed logins; try again in %1 seconds.");

/// Details that say more than the sentence of their code; %1 … stand for numbers.
constexpr const char* details[] = {
    waiting,
    QT_TRANSLATE_NOOP("ErrorText", "The engine did not answer within %1 s."),
    QT_TRANSLATE_NOOP("ErrorText", "The list is empty; its first line has to name the columns."),
    QT_TRANSLATE_NOOP("ErrorText", "The quote that opens in line %1 never ends."),
    QT_TRANSLATE_NOOP("ErrorText",
                      "The list is no text in UTF-8, UTF-16 or GB18030; save it as CSV in UTF-8."),
    QT_TRANSLATE_NOOP("ErrorText", "The list is larger than 256 MB; import it in parts."),
    QT_TRANSLATE_NOOP("ErrorText", "The folder is not empty; choose an empty or new one."),
    QT_TRANSLATE_NOOP("ErrorText", "The folder is not there; choose another one."),
    QT_TRANSLATE_NOOP("ErrorText", "A folder has this name; choose another name."),
    QT_TRANSLATE_NOOP("ErrorText", "The disk took only a part; free some space and try again."),
    QT_TRANSLATE_NOOP("ErrorText",
                      "The program may not write there; choose another folder or change its rights."),
    QT_TRANSLATE_NOOP("ErrorText",
                      "FaceDesk itself stands under this name in the audit list; choose another name."),
    QT_TRANSLATE_NOOP("ErrorText",
                      "The picture has %1 x %2 pixels; at most %3 million are accepted, so make it smaller."),
};

qsizetype endOfNumber(const QString& text, qsizetype from)
{
    const auto isDigit = [&](qsizetype at) { return at < text.size() && text[at].isDigit(); };
    qsizetype end = from;
    while (isDigit(end) || (end > from && end < text.size() && text[end] == u'.' && isDigit(end + 1)))
        ++end;
    return end;
}

/// The numbers in a detail that was made from this pattern; nullopt when it was not.
std::optional<QStringList> numbersIn(const QString& detail, const QString& pattern)
{
    QStringList numbers;
    qsizetype at = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'%') {
            const qsizetype end = endOfNumber(detail, at);
            if (end == at)
                return std::nullopt;
            numbers << detail.mid(at, end - at);
            at = end;
            ++i; // the place's own digit
        } else if (at >= detail.size() || detail[at++] != pattern[i]) {
            return std::nullopt;
        }
    }
    return at == detail.size() ? std::optional(numbers) : std::nullopt;
}

/// Empty when the detail is none of those above.
QString translated(const QString& detail)
{
    for (const char* one : details) {
        const auto numbers = numbersIn(detail, QString::fromLatin1(one));
        if (!numbers)
            continue;
        QString text = QCoreApplication::translate("ErrorText", one);
        for (const QString& number : *numbers)
            text = text.arg(number);
        return text;
    }
    return {};
}

} // namespace

QString errorText(const core::base::Error& error)
{
    if (QLocale().language() == QLocale::English && !error.detail.isEmpty())
        return error.detail;
    if (const QString text = translated(error.detail); !text.isEmpty())
        return text;
    const auto* found = std::find_if(std::begin(sentences), std::end(sentences),
                                     [&](const Sentence& sentence) { return sentence.code == error.code; });
    return found == std::end(sentences) ? error.detail
                                        : QCoreApplication::translate("ErrorText", found->text);
}

std::optional<int> secondsToWait(const core::base::Error& error)
{
    const auto numbers = numbersIn(error.detail, QString::fromLatin1(waiting));
    return numbers ? std::optional(numbers->front().toInt()) : std::nullopt;
}

namespace {

constexpr TaskWord errorWord{"error", [](const QJsonArray& with) { return errorText(errorFrom(with)); }};

} // namespace

TaskText errorTaskText(const core::base::Error& error)
{
    return {errorWord, keptError(error)};
}

TaskWords errorTaskWords()
{
    return {errorWord};
}

} // namespace ui::shell
