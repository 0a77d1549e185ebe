// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/TargetKind.h"

#include "core/recovery/FaceDeskTarget.h"
#include "core/recovery/TemplateTarget.h"

namespace core::recovery {

std::unique_ptr<TargetKind> targetKind(const Target& target)
{
    if (target.kind == u"facedesk")
        return std::make_unique<FaceDeskTarget>(target);
    return std::make_unique<TemplateTarget>(target);
}

bool isRemoval(ChangeKind kind)
{
    return kind == ChangeKind::Removed || kind == ChangeKind::GalleryRemoved;
}

bool isOfGallery(ChangeKind kind)
{
    return kind == ChangeKind::GalleryAdded || kind == ChangeKind::GalleryRemoved ||
           kind == ChangeKind::GalleryChanged;
}

QString notCarried(const Delivery& delivery)
{
    if (delivery.losesPicture())
        return QStringLiteral("This engine's interface has no removal. Remove there the picture that was "
                              "removed here, then skip this record with a reason.");
    switch (delivery.kind) {
    case ChangeKind::Removed:
        return QStringLiteral(
            "This engine's interface has no removal. Remove there what was removed here, then "
            "skip this record with a reason.");
    case ChangeKind::GalleryRemoved:
        return QStringLiteral("This engine's interface cannot remove a gallery. Remove it there, then skip "
                              "this record with a reason.");
    case ChangeKind::Updated:
        return QStringLiteral("This engine's interface cannot change a person. Change there what was changed "
                              "here, then skip this record with a reason.");
    default:
        return QStringLiteral("The request template of this engine does not describe such a change.");
    }
}

} // namespace core::recovery
