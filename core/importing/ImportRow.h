// SPDX-License-Identifier: GPL-3.0-or-later
// A row of an import from plan to result: what the dry run found, what will happen to it. Plain values.
#pragma once

#include "core/base/Error.h"
#include "core/engine/FaceAnalysis.h"
#include "core/importing/ImportPlan.h"

namespace core::importing {

enum class Verdict {
    Ready,
    Known, ///< this very row was enrolled before
    NoFace,
    TwoFaces,
    OtherPerson, ///< not the face of the rows before it that are said to show the same person
    PoorQuality, ///< below lowQuality, or below what a setting asks for
    Duplicate,
    Unreadable, ///< the picture
    Missing,    ///< the picture's file
    BadField,
};

/// Below it a picture counts as one of poor quality, 0..100; enrolled all the same unless a setting asks for
/// more.
constexpr double lowQuality = 50;

enum class Action { Enrol, AddToDuplicate, EnrolLargest, Skip };

struct Checked {
    Verdict verdict = Verdict::Ready;
    Action action = Action::Skip; ///< what is proposed
    std::optional<base::Error> error;
    double quality = 0;                         ///< 0..100
    double wanted = 0;                          ///< least quality, 0..100
    std::vector<engine::QualityMeasure> faults; ///< measures that fail, the worst first
    double secondShare = 0;                     ///< TwoFaces: of the picture, 0..1
    double score = 0;                           ///< Duplicate, OtherPerson: 0..1
    qint64 subject = 0;                         ///< Duplicate: of this person; Known: enrolled as
    QString batch;                              ///< Known: run it came with
    QString who;                ///< Duplicate: name of the person; BadField: who has the number already,
                                ///< in sameRow or, without one, in the gallery
    bool isSamePicture = false; ///< Duplicate: not only the same face
    bool isOwner = false;       ///< Duplicate: that person has a number of the row
    int likeRow = -1;           ///< Duplicate of a row before it, by place in the plan
    int unlikeRow = -1;         ///< OtherPerson: the most alike of the rows before it, by place in the plan
    int sameRow = -1;           ///< row before it with a face of the same person, by place in the plan;
                                ///< BadField: with the number
    qint64 namesake = 0;        ///< somebody of this name in the gallery, whose face is another
    int namesakeRow = -1;       ///< a row before it of this name, of another person, by place in the plan
    std::optional<Field> field; ///< BadField: the one that is wrong
};

struct ImportRow {
    PlanRow plan;
    Checked checked;
    Action action = Action::Skip;
};

/// What can be chosen for a row, the cautious one last.
std::vector<Action> choicesFor(const Checked& checked);
bool willEnrol(const ImportRow& row);
/// For what the dry run found; a list of these rows can be corrected and imported again.
bool isLeftOut(const ImportRow& row);
/// Somebody chose so: nothing is wrong with it.
bool isLeftByChoice(const ImportRow& row);
/// Why a row is left out.
base::ErrorCode codeOf(const Checked& checked);
/// Good enough to be enrolled, though the quality may be poor.
bool isEnrollable(const Checked& checked);
/// The row whose person this one joins by way of rows before it; itself when it joins none of them.
const ImportRow& joinedRow(const std::vector<ImportRow>& rows, const ImportRow& row);
/// Place of the first row before this one that is, or was, enrolled as the same person; -1: the row is the
/// first.
int firstOfPerson(const std::vector<ImportRow>& rows, const ImportRow& row);

} // namespace core::importing
