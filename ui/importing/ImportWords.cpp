// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportWords.h"

#include "ui/pictures/QualityWords.h"
#include "ui/pictures/RefusalText.h"

#include <QLocale>

namespace ui::importing {

using core::importing::Action;
using core::importing::Checked;
using core::importing::Field;
using core::importing::ImportRow;
using core::importing::Verdict;

namespace {

QString whole(double number)
{
    return QLocale().toString(qRound(number));
}

} // namespace

Sort ImportWords::sortOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return Sort::Ready;
    case Verdict::Known:
        return Sort::Known;
    case Verdict::NoFace:
        return Sort::NoFace;
    case Verdict::TwoFaces:
        return Sort::TwoFaces;
    case Verdict::PoorQuality:
        return Sort::PoorQuality;
    case Verdict::Duplicate:
        return Sort::Duplicate;
    case Verdict::BadField:
        return Sort::BadField;
    default:
        return Sort::Unreadable;
    }
}

QString ImportWords::sort(Sort sort)
{
    switch (sort) {
    case Sort::Ready:
        return tr("Ready");
    case Sort::Known:
        return tr("Enrolled before");
    case Sort::NoFace:
        return tr("No face");
    case Sort::TwoFaces:
        return tr("Two faces");
    case Sort::PoorQuality:
        return tr("Poor quality");
    case Sort::Duplicate:
        return tr("Duplicate");
    case Sort::Unreadable:
        return tr("Unreadable");
    case Sort::BadField:
        return tr("Wrong field");
    }
    return {};
}

theme::Status ImportWords::shapeOf(Sort sort)
{
    switch (sort) {
    case Sort::Ready:
        return theme::Status::Ok;
    case Sort::Known:
        return theme::Status::Skipped;
    case Sort::PoorQuality:
        return theme::Status::Warn;
    case Sort::Duplicate:
        return theme::Status::Info;
    default:
        return theme::Status::Bad;
    }
}

QString ImportWords::field(Field field)
{
    switch (field) {
    case Field::Ignore:
        return tr("Not imported");
    case Field::Picture:
        return tr("Picture");
    case Field::Name:
        return tr("Name");
    case Field::UserId:
        return tr("User id");
    case Field::CustomerNumber:
        return tr("Customer number");
    case Field::Certificate:
        return tr("Certificate number");
    case Field::Sex:
        return tr("Sex");
    case Field::Birthday:
        return tr("Birthday");
    case Field::Company:
        return tr("Company");
    case Field::Duty:
        return tr("Duty");
    case Field::Province:
        return tr("Province");
    case Field::Remark:
        return tr("Remark");
    }
    return {};
}

QString ImportWords::action(Action action)
{
    switch (action) {
    case Action::Enrol:
        return tr("Enrol as new");
    case Action::AddToDuplicate:
        return tr("Add to that person");
    case Action::EnrolLargest:
        return tr("Enrol the larger face");
    case Action::Skip:
        return tr("Skip");
    }
    return {};
}

QString ImportWords::reason(const ImportRow& row, const QString& gallery)
{
    const Checked& checked = row.checked;
    switch (checked.verdict) {
    case Verdict::Ready:
        return tr("Quality %1").arg(whole(checked.quality));
    case Verdict::Known:
        return tr("By an earlier run of this import");
    case Verdict::TwoFaces:
        return checked.secondShare > 0
                   ? tr("Second face fills %1 % of the picture").arg(whole(checked.secondShare * 100))
                   : pictures::RefusalText::of(*checked.error);
    case Verdict::PoorQuality:
        return poor(checked);
    case Verdict::Duplicate:
        return duplicate(checked, gallery);
    case Verdict::Missing:
        return tr("There is no file at this path");
    case Verdict::BadField:
        return wrongField(row);
    default:
        return checked.error ? pictures::RefusalText::of(*checked.error) : QString();
    }
}

QString ImportWords::poor(const Checked& checked)
{
    const QString figures = tr("Quality %1, needs %2").arg(whole(checked.quality), whole(checked.wanted));
    if (!checked.weakest || checked.weakest->ok())
        return figures;
    core::engine::Quality weakest;
    weakest.measures = {*checked.weakest};
    return tr("%1: %2").arg(figures, pictures::QualityWords::of(weakest));
}

QString ImportWords::duplicate(const Checked& checked, const QString& gallery)
{
    const QString score = QLocale().toString(checked.score * 100, 'f', 1);
    if (checked.likeRow >= 0)
        return tr("%1 with row %2, %3").arg(score, QLocale().toString(checked.likeRow + 1), checked.who);
    return tr("%1 with %2 / %3").arg(score, gallery, checked.who);
}

QString ImportWords::wrongField(const ImportRow& row)
{
    const Field wrong = row.checked.field.value_or(Field::Ignore);
    const QString text = row.plan.unread.value(wrong);
    switch (wrong) {
    case Field::Picture:
        return tr("The row names no picture");
    case Field::Name:
        return tr("The row names nobody");
    case Field::Sex:
        return tr("Sex \"%1\": use 1, 2, male or female").arg(text);
    case Field::Birthday:
        return tr("Birthday \"%1\": write it like 1990-05-31").arg(text);
    default:
        return row.checked.error ? row.checked.error->detail : QString();
    }
}

} // namespace ui::importing
