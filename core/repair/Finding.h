// SPDX-License-Identifier: GPL-3.0-or-later
// Where database, picture folder and index did not agree, and what can be done about it. Plain values.
#pragma once

#include <QString>

#include <vector>

namespace core::repair {

/// Numbers are stored.
enum class FindingKind {
    PictureMissing = 0,  ///< object: picture id
    PictureDamaged = 1,  ///< object: picture id; there, but short or not to be opened with the key
    FileStray = 2,       ///< object: path below the data folder that no picture names
    FileSetAside = 3,    ///< object: path in the quarantine folder
    TemplateMissing = 4, ///< object: face id; none of the recogniser in use
    TemplateDamaged = 5, ///< object: face id
    IndexDiffers = 6     ///< object: gallery id; amount: templates by which it differs, 1 at least
};

enum class FindingState {
    Open = 0,
    Solved = 1,
    Accepted = 2 ///< it is still so, somebody decided that this is well
};

/// Numbers are stored. None: it was well again when it was looked at next.
enum class Remedy {
    None = 0,
    PutBack = 1,
    Accept = 2,
    ListAgain = 3, ///< takes Accept back
    BinPerson = 4, ///< into the recycle bin, from where the person can be restored
    NewPicture = 5,
    SetAside = 6,
    DeleteFile = 7,
    MakeTemplate = 8,
    RebuildIndex = 9
};

struct Finding {
    qint64 id = 0;
    FindingKind kind = FindingKind::PictureMissing;
    QString object;
    qint64 amount = 1;
    qint64 foundMs = 0;
    FindingState state = FindingState::Open;
    Remedy remedy = Remedy::None; ///< what solved it
    qint64 solvedMs = 0;
    QString solvedBy;

    qint64 number() const { return object.toLongLong(); } ///< where the object is an id
    bool operator==(const Finding&) const = default;
};

/// What fits a finding of this kind that is open.
inline std::vector<Remedy> remediesFor(FindingKind kind)
{
    switch (kind) {
    case FindingKind::PictureMissing:
    case FindingKind::PictureDamaged:
        return {Remedy::NewPicture, Remedy::PutBack, Remedy::Accept, Remedy::BinPerson};
    case FindingKind::FileStray:
        return {Remedy::SetAside};
    case FindingKind::FileSetAside:
        return {Remedy::PutBack, Remedy::Accept, Remedy::DeleteFile};
    case FindingKind::TemplateMissing:
    case FindingKind::TemplateDamaged:
        return {Remedy::MakeTemplate, Remedy::BinPerson};
    case FindingKind::IndexDiffers:
        break;
    }
    return {Remedy::RebuildIndex};
}

} // namespace core::repair
