// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/RefusalText.h"

#include "ui/shell/ErrorText.h"

namespace ui::pictures {

using enum core::base::ErrorCode;

namespace {

/// As the other texts here, without the stop.
QString withoutStop(QString text)
{
    if (text.endsWith(u'.') || text.endsWith(QChar(0x3002)))
        text.chop(1);
    return text;
}

constexpr shell::TaskWord refusal{
    "refusal", [](const QJsonArray& with) { return RefusalText::of(shell::errorFrom(with)); }};

} // namespace

QString RefusalText::of(const core::base::Error& error)
{
    if (error.code == PictureTooManyPixels && !error.detail.isEmpty())
        return withoutStop(shell::errorText(error)); // which names the limit
    for (const QString& text : {ofPicture(error.code), ofFace(error.code), ofStore(error.code)}) {
        if (!text.isEmpty())
            return text;
    }
    return withoutStop(shell::errorText(error));
}

shell::TaskText RefusalText::task(const core::base::Error& error)
{
    return {refusal, shell::keptError(error)};
}

shell::TaskWords RefusalText::taskWords()
{
    return {refusal};
}

QString RefusalText::ofPicture(core::base::ErrorCode code)
{
    switch (code) {
    case PictureEmpty:
        return tr("The file is empty");
    case PictureTooLarge:
        return tr("The file is larger than 32 MB");
    case PictureTooManyPixels:
        return tr("The picture has too many pixels");
    case PictureFormatUnknown:
        return tr("Not a picture in a known format");
    case PictureTruncated:
        return tr("The picture ends early; the file is damaged");
    case PictureUndecodable:
        return tr("The picture cannot be read; the file is damaged");
    case PictureLost:
        return tr("The picture file is missing from the data folder");
    default:
        return {};
    }
}

QString RefusalText::ofFace(core::base::ErrorCode code)
{
    switch (code) {
    case NoFace:
        return tr("No face found in the picture");
    case SeveralFaces:
        return tr("Several faces of similar size");
    case PoorQuality:
        return tr("The face is not clear enough");
    case FaceDuplicate:
        return tr("This face is already enrolled as another person");
    case SamePicture:
        return tr("The person has this very picture already");
    case FaceUnknown:
        return tr("This face is no longer there");
    case EngineFailure:
        return tr("The engine failed on this picture");
    default:
        return {};
    }
}

QString RefusalText::ofStore(core::base::ErrorCode code)
{
    switch (code) {
    case GalleryUnknown:
    case TargetGalleryUnknown:
        return tr("This gallery is no longer there");
    case GalleryExists:
        return tr("There is a gallery with this id already");
    case SubjectUnknown:
        return tr("This person is no longer there");
    case DiskFull:
        return tr("The disk is full; nothing was written");
    case PermissionDenied:
        return tr("The file cannot be opened; check its rights");
    case Cancelled:
        return tr("Cancelled");
    default:
        return {};
    }
}

} // namespace ui::pictures
