// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/FindingWords.h"

#include "ui/shell/ErrorText.h"

#include <QLocale>

namespace ui::recovery {

using core::repair::Finding;
using core::repair::FindingKind;
using core::repair::FindingState;
using core::repair::Remedy;

QString FindingWords::kind(FindingKind kind)
{
    switch (kind) {
    case FindingKind::PictureMissing:
        return tr("Picture is missing");
    case FindingKind::PictureDamaged:
        return tr("Picture is damaged");
    case FindingKind::FileStray:
        return tr("File without a picture");
    case FindingKind::FileSetAside:
        return tr("File set aside");
    case FindingKind::TemplateMissing:
        return tr("Template is missing");
    case FindingKind::TemplateDamaged:
        return tr("Template is damaged");
    case FindingKind::IndexDiffers:
        break;
    }
    return tr("Index differs");
}

QString FindingWords::meaning(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::PictureMissing:
        return tr("The database names a picture whose file is gone. The person is still recognised, but the "
                  "picture cannot be shown, and no template can be made from it.");
    case FindingKind::PictureDamaged:
        return tr("The file of this picture does not open with the key. The person is still recognised, but "
                  "the picture cannot be shown, and no template can be made from it.");
    case FindingKind::FileStray:
        return tr("No picture in the database names this file, as after an enrolment that was cut off. It is "
                  "not used.");
    case FindingKind::FileSetAside:
        return tr("No picture named this file, so it was moved out of the way, sealed as it is. It is kept "
                  "until somebody deletes it.");
    case FindingKind::TemplateMissing:
        return tr("This face has no template of the recogniser in use and is not found by searches.");
    case FindingKind::TemplateDamaged:
        return tr("The template of this face does not open with the key. Without it the face is not found by "
                  "searches after the next start.");
    case FindingKind::IndexDiffers:
        break;
    }
    return tr("Searches in this gallery use other templates than the database has; %Ln template(s) differ.",
              nullptr, static_cast<int>(finding.amount));
}

QString FindingWords::whom(const FindingEntry& entry)
{
    switch (entry.finding.kind) {
    case FindingKind::FileStray:
    case FindingKind::FileSetAside:
        return entry.finding.object.section(QLatin1Char('/'), -1).remove(QStringLiteral("pictures_"));
    case FindingKind::IndexDiffers:
        return entry.affected.galleries;
    default:
        return entry.affected.person.isEmpty() ? tr("Nobody any more") : entry.affected.person;
    }
}

QString FindingWords::done(Remedy remedy)
{
    switch (remedy) {
    case Remedy::PutBack:
        return tr("file put back");
    case Remedy::BinPerson:
        return tr("person in the recycle bin");
    case Remedy::NewPicture:
        return tr("new picture");
    case Remedy::SetAside:
        return tr("file set aside");
    case Remedy::DeleteFile:
        return tr("file deleted");
    case Remedy::MakeTemplate:
        return tr("template made anew");
    case Remedy::RebuildIndex:
        return tr("index rebuilt");
    default:
        return tr("found well again");
    }
}

QString FindingWords::state(const Finding& finding)
{
    if (finding.state == FindingState::Open)
        return tr("Open");
    if (finding.state == FindingState::Accepted)
        return tr("Accepted by %1").arg(finding.solvedBy);
    return finding.remedy == Remedy::None
               ? tr("Well again when it was looked at next")
               : tr("Solved by %1: %2").arg(finding.solvedBy, done(finding.remedy));
}

QString FindingWords::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::PutBack:
        return tr("Put the file back");
    case Remedy::Accept:
        return tr("Leave it so");
    case Remedy::ListAgain:
        return tr("List it again");
    case Remedy::BinPerson:
        return tr("Move the person to the recycle bin…");
    case Remedy::NewPicture:
        return tr("Choose a new picture…");
    case Remedy::SetAside:
        return tr("Set the file aside");
    case Remedy::DeleteFile:
        return tr("Delete the file…");
    case Remedy::MakeTemplate:
        return tr("Make the template anew");
    default:
        return tr("Rebuild the index of this gallery");
    }
}

shell::Question FindingWords::question(Remedy remedy, int count)
{
    if (remedy == Remedy::BinPerson)
        return {tr("Move %Ln person(s) to the recycle bin?", nullptr, count),
                tr("They are not found by searches any more and can be restored from the recycle bin."),
                tr("Move to the recycle bin"),
                tr("Keep them"),
                false,
                {}};
    if (remedy == Remedy::DeleteFile)
        return {tr("Delete %Ln file(s) for good?", nullptr, count),
                tr("No picture in the database names them. They cannot be brought back."),
                tr("Delete %Ln file(s)", nullptr, count),
                tr("Keep them"),
                true,
                QString::number(count)};
    return {};
}

shell::Question FindingWords::doubt(const QString& person, const core::repair::Likeness& likeness)
{
    const auto points = [](double score) { return QLocale().toString(score * 100, 'f', 1); };
    return {tr("Is this %1?").arg(person),
            tr("The face in this picture scores %1 against what is known of this person; one and the same "
               "person scores %2 or more. Taken, it is found under this name.")
                .arg(points(likeness.score), points(likeness.threshold)),
            tr("Take this picture"),
            tr("Do not take it"),
            true,
            {}};
}

QString FindingWords::failure(Remedy remedy, const core::base::Error& error)
{
    using enum core::base::ErrorCode;
    if (remedy == Remedy::PutBack && error.code == NotFound)
        return tr("No picture names this file, or no file of this picture was set aside.");
    if (remedy == Remedy::PutBack && error.code == KeyWrong)
        return tr("The file set aside does not open with the key; it stays where it was.");
    if (remedy == Remedy::MakeTemplate &&
        (error.code == NotFound || error.code == PictureLost || error.code == KeyWrong))
        return tr("The picture is missing, damaged or without a face; choose a new picture of this person.");
    return shell::errorText(error);
}

} // namespace ui::recovery
