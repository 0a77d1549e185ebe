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
    PoorQuality,
    Duplicate,
    Unreadable, ///< the picture
    Missing,    ///< the picture's file
    BadField,
};

enum class Action { Enrol, AddToDuplicate, EnrolLargest, Skip };

struct Checked {
    Verdict verdict = Verdict::Ready;
    Action action = Action::Skip; ///< what is proposed
    std::optional<base::Error> error;
    double quality = 0; ///< 0..100
    double wanted = 0;  ///< least quality, 0..100
    std::optional<engine::QualityMeasure> weakest;
    double secondShare = 0;     ///< TwoFaces: of the picture, 0..1
    double score = 0;           ///< Duplicate: 0..1
    qint64 subject = 0;         ///< Duplicate: of this person; Known: enrolled as
    QString who;                ///< Duplicate: name of the person
    int likeRow = -1;           ///< Duplicate of a row before it, by place in the plan
    std::optional<Field> field; ///< BadField: the one that is wrong
};

struct ImportRow {
    PlanRow plan;
    Checked checked;
    Action action = Action::Skip;
};

/// What can be chosen for a row with this verdict, the cautious one last.
std::vector<Action> choicesFor(Verdict verdict);
bool willEnrol(const ImportRow& row);

} // namespace core::importing
