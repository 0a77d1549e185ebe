// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/EnrolTaskWords.h"

#include "ui/galleries/EnrollQueue.h"
#include "ui/galleries/FaceAdding.h"
#include "ui/widgets/Moments.h"

namespace ui::galleries::taskWords {

using shell::TaskWord;

const TaskWord enrolment{"enrolment",
                         [](const QJsonArray&) { return EnrollQueue::tr("Enrolment of pictures"); }};

const TaskWord addingFaces{"adding-faces", [](const QJsonArray&) { return FaceAdding::tr("Adding faces"); }};

const TaskWord outcome{"enrolment.outcome", [](const QJsonArray& with) {
                           return EnrollQueue::tr("%1 of %2")
                               .arg(widgets::amount(with.at(0).toInteger()),
                                    widgets::amount(with.at(1).toInteger()));
                       }};

shell::TaskWords all()
{
    return {enrolment, addingFaces, outcome};
}

} // namespace ui::galleries::taskWords
