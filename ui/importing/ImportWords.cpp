// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportWords.h"

#include "core/importing/RowFields.h"
#include "ui/pictures/QualityWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/ErrorText.h"

#include <QLocale>

namespace ui::importing {

using core::importing::Action;
using core::importing::Checked;
using core::importing::Field;
using core::importing::ImportRow;
using core::importing::Verdict;

namespace {

/// As the row's own column says it.
QString numberOf(const Rows& rows, int place)
{
    return QLocale().toString(rows[std::size_t(place)].plan.number);
}

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
    case Verdict::OtherPerson:
        return Sort::OtherPerson;
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
    case Sort::OtherPerson:
        return tr("Another person?");
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
    case Sort::OtherPerson:
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

QString ImportWords::action(Action action, const Rows& rows, const ImportRow& row)
{
    const int first = core::importing::firstOfPerson(rows, row);
    switch (action) {
    case Action::Enrol:
        return first < 0 ? tr("Enrol as new") : tr("Add to the person of row %1").arg(numberOf(rows, first));
    case Action::AddToDuplicate:
        return tr("Add to that person");
    case Action::EnrolLargest:
        return tr("Enrol the larger face");
    case Action::Skip:
        return tr("Skip");
    }
    return {};
}

QString ImportWords::extent(const core::importing::Extent& extent)
{
    return tr("%1 and %2")
        .arg(tr("%Ln person(s)", nullptr, extent.people), tr("%Ln face(s)", nullptr, extent.faces));
}

QString ImportWords::stay(const core::importing::Extent& extent)
{
    QStringList said;
    if (extent.kept > 0)
        said << tr("%Ln of its people were edited, moved, copied or put into the bin since; they stay.",
                   nullptr, extent.kept);
    if (extent.trimmed > 0)
        said << tr("%Ln of its people stay with the faces they have from elsewhere.", nullptr,
                   extent.trimmed);
    return said.join(u' ');
}

QString ImportWords::undone(const core::importing::Extent& extent)
{
    if (extent.faces == 0 && extent.kept > 0)
        return tr("Nothing was removed: all %Ln people of this import were edited, moved, copied or put into "
                  "the bin since, so they stay.",
                  nullptr, extent.kept);
    const QString removed = tr("The import was undone: %1 removed.").arg(ImportWords::extent(extent));
    const QString staying = stay(extent);
    return staying.isEmpty() ? removed : removed + u' ' + staying;
}

QStringList ImportWords::leftOut(int byDryRun, int byChoice)
{
    QStringList parts;
    if (byDryRun > 0)
        parts << tr("%Ln row(s) left out by the dry run", nullptr, byDryRun);
    if (byChoice > 0)
        parts << tr("%Ln left out by choice", nullptr, byChoice);
    return parts;
}

QString ImportWords::reason(const Rows& rows, const ImportRow& row, const QString& gallery)
{
    if (row.checked.verdict == Verdict::OtherPerson)
        return otherPerson(rows, row.checked);
    const QString own = namesake(rows, row.checked, found(rows, row, gallery));
    const int first = core::importing::firstOfPerson(rows, row);
    return first >= 0 && core::importing::isEnrollable(row.checked)
               ? tr("%1; another face of the person of row %2").arg(own, numberOf(rows, first))
               : own;
}

QString ImportWords::namesake(const Rows& rows, const Checked& checked, const QString& own)
{
    if (checked.namesake != 0)
        return tr("%1; somebody of this name with another face is in the gallery").arg(own);
    return checked.namesakeRow < 0 ? own
                                   : tr("%1; row %2 has this name and another face")
                                         .arg(own, numberOf(rows, checked.namesakeRow));
}

QString ImportWords::notes(const std::vector<core::importing::LeftOut>& leftOut, int namesakes)
{
    using Why = core::importing::LeftOut::Why;
    constexpr qsizetype named = 3;
    QStringList said;
    const auto tell = [&](Why why, const auto& sentence) {
        QStringList names;
        for (const auto& one : leftOut)
            if (one.why == why)
                names << one.shown;
        if (names.isEmpty())
            return;
        QString some = names.first(std::min(named, names.size())).join(QStringLiteral(", "));
        if (names.size() > named)
            some += QStringLiteral(" …");
        said << sentence(int(names.size())).arg(some);
    };
    tell(Why::NoPicture,
         [](int n) { return tr("%Ln file(s) are no pictures and left out: %1.", nullptr, n); });
    tell(Why::NameUnreadable, [](int n) {
        return tr("%Ln file(s) have names in another encoding and are left out; rename them: %1.", nullptr,
                  n);
    });
    tell(Why::FolderUnreadable,
         [](int n) { return tr("%Ln folder(s) cannot be read; check their rights: %1.", nullptr, n); });
    tell(Why::LinkedAgain,
         [](int n) { return tr("%Ln link(s) lead to folders that are read anyway: %1.", nullptr, n); });
    if (namesakes > 0)
        said << tr("%Ln row(s) have the name of somebody with another face; they become people of their own.",
                   nullptr, namesakes);
    return said.join(u'\n');
}

QString ImportWords::found(const Rows& rows, const ImportRow& row, const QString& gallery)
{
    const Checked& checked = row.checked;
    switch (checked.verdict) {
    case Verdict::Ready:
    case Verdict::PoorQuality:
        return quality(checked);
    case Verdict::Known:
        return tr("By an earlier run of this import");
    case Verdict::TwoFaces:
        return checked.secondShare > 0
                   ? tr("Second face fills %1 % of the picture").arg(whole(checked.secondShare * 100))
                   : pictures::RefusalText::of(*checked.error);
    case Verdict::Duplicate:
        return numbersStay(row, duplicate(rows, checked, gallery));
    case Verdict::Missing:
        return tr("There is no file at this path");
    case Verdict::BadField:
        return wrongField(rows, row, gallery);
    default:
        return checked.error ? pictures::RefusalText::of(*checked.error) : QString();
    }
}

QString ImportWords::otherPerson(const Rows& rows, const Checked& checked)
{
    return tr("Looks like another person than row %1: only %2 alike")
        .arg(numberOf(rows, checked.unlikeRow), QLocale().toString(checked.score * 100, 'f', 1));
}

QString ImportWords::quality(const Checked& checked)
{
    const QString figures =
        checked.quality < checked.wanted
            ? tr("Quality %1, needs %2").arg(whole(checked.quality), whole(checked.wanted))
            : tr("Quality %1").arg(whole(checked.quality));
    if (checked.faults.empty())
        return figures;
    core::engine::Quality wrong;
    wrong.measures = checked.faults;
    return tr("%1: %2").arg(figures, pictures::QualityWords::of(wrong));
}

QString ImportWords::duplicate(const Rows& rows, const Checked& checked, const QString& gallery)
{
    const QString score = QLocale().toString(checked.score * 100, 'f', 1);
    if (checked.likeRow >= 0) {
        const QString like = numberOf(rows, checked.likeRow);
        return checked.isSamePicture ? tr("Shows the same as row %1, %2").arg(like, checked.who)
                                     : tr("%1 with row %2, %3").arg(score, like, checked.who);
    }
    return checked.isSamePicture ? tr("This very picture is there already: %1 / %2").arg(gallery, checked.who)
                                 : tr("%1 with %2 / %3").arg(score, gallery, checked.who);
}

/// Whoever gets a face by a list stays who they are.
QString ImportWords::numbersStay(const ImportRow& row, const QString& said)
{
    const bool joins = row.action == Action::AddToDuplicate && row.checked.likeRow < 0;
    const bool hasOther = core::importing::personField(row.plan) != Field::Ignore && !row.checked.isOwner;
    return joins && hasOther ? tr("%1; that person's own numbers stay").arg(said) : said;
}

QString ImportWords::wrongField(const Rows& rows, const ImportRow& row, const QString& gallery)
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
    case Field::UserId:
    case Field::CustomerNumber:
    case Field::Certificate:
        return takenNumber(rows, row, gallery);
    default:
        return row.checked.error ? shell::errorText(*row.checked.error) : QString();
    }
}

QString ImportWords::takenNumber(const Rows& rows, const ImportRow& row, const QString& gallery)
{
    const Field wrong = *row.checked.field;
    const QString number =
        tr("%1 \"%2\"").arg(field(wrong), core::importing::textOf(row.plan.personal, wrong));
    if (row.checked.sameRow < 0)
        return tr("%1 already belongs to %2 / %3").arg(number, gallery, row.checked.who);
    const QString place = numberOf(rows, row.checked.sameRow);
    return row.checked.who.isEmpty()
               ? tr("%1 already belongs to row %2, which has no name").arg(number, place)
               : tr("%1 already belongs to %2 in row %3").arg(number, row.checked.who, place);
}

} // namespace ui::importing
