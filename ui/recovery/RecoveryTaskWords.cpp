// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/RecoveryTaskWords.h"

#include "ui/recovery/FindingWords.h"
#include "ui/recovery/MachineView.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/widgets/Moments.h"

namespace ui::recovery::taskWords {

using core::repair::Depth;
using core::repair::Remedy;
using shell::TaskWord;

namespace {

QString amountAt(const QJsonArray& with, int place)
{
    return widgets::amount(with.at(place).toInteger());
}

QString sentText(const QJsonArray& with)
{
    const qint64 onTheirWay = with.at(1).toInteger();
    const qint64 refused = with.at(2).toInteger();
    QStringList parts{ResumeRun::tr("%1 solved").arg(amountAt(with, 0))};
    if (onTheirWay > 0)
        parts << ResumeRun::tr("%1 on their way").arg(widgets::amount(onTheirWay));
    if (refused > 0)
        parts << ResumeRun::tr("%1 refused again").arg(widgets::amount(refused));
    if (const qint64 unsent = with.at(3).toInteger() - with.at(0).toInteger() - onTheirWay - refused;
        unsent > 0)
        parts << ResumeRun::tr("%1 not sent").arg(widgets::amount(unsent));
    return parts.join(QStringLiteral(", "));
}

QString lookText(const QJsonArray& with)
{
    return with.at(0).toBool() ? MachineView::tr("Look through the data folder")
                               : MachineView::tr("Look thoroughly through the data folder");
}

QString settledText(const QJsonArray& with)
{
    return with.at(1).toInteger() == 0
               ? MachineView::tr("%1 settled").arg(amountAt(with, 0))
               : MachineView::tr("%1 settled, %2 not repaired").arg(amountAt(with, 0), amountAt(with, 1));
}

QString failureText(const QJsonArray& with)
{
    return FindingWords::failure(Remedy(with.at(0).toInt()), shell::errorFrom(with.at(1).toArray()));
}

constexpr TaskWord sendAgainWord{"recovery.send-again", [](const QJsonArray& with) {
                                     return ResumeRun::tr("Send %Ln record(s) again", nullptr,
                                                          with.at(0).toInt());
                                 }};
constexpr TaskWord sentWord{"recovery.sent", &sentText};
constexpr TaskWord lookWord{"repair.look", &lookText};
constexpr TaskWord lookedWord{"repair.looked", [](const QJsonArray& with) {
                                  return MachineView::tr("%1 pictures looked at, %2 findings open")
                                      .arg(amountAt(with, 0), amountAt(with, 1));
                              }};
constexpr TaskWord rebuildWord{"repair.rebuild",
                               [](const QJsonArray&) { return MachineView::tr("Rebuild the index"); }};
constexpr TaskWord rebuiltWord{
    "repair.rebuilt", [](const QJsonArray& with) {
        return MachineView::tr("The index was rebuilt with %1 templates").arg(amountAt(with, 0));
    }};
constexpr TaskWord newPictureWord{
    "repair.new-picture", [](const QJsonArray&) { return MachineView::tr("Replace a lost picture"); }};
constexpr TaskWord notTakenWord{
    "repair.not-taken", [](const QJsonArray&) { return MachineView::tr("The picture was not taken"); }};
constexpr TaskWord repairWord{"repair", [](const QJsonArray& with) {
                                  return MachineView::tr("Repair %Ln finding(s)", nullptr,
                                                         with.at(0).toInt());
                              }};
constexpr TaskWord settledWord{"repair.settled", &settledText};
constexpr TaskWord failureWord{"repair.failure", &failureText};

} // namespace

shell::TaskText sendAgain(qint64 records)
{
    return {sendAgainWord, {records}};
}

shell::TaskText sent(qint64 solved, qint64 onTheirWay, qint64 refused, qint64 all)
{
    return {sentWord, {solved, onTheirWay, refused, all}};
}

shell::TaskText look(Depth depth)
{
    return {lookWord, {depth == Depth::Quick}};
}

shell::TaskText looked(const core::repair::Look& look)
{
    return {lookedWord, {qint64(look.pictures), qint64(look.open)}};
}

shell::TaskText rebuild()
{
    return rebuildWord;
}

shell::TaskText rebuilt(qint64 templates)
{
    return {rebuiltWord, {templates}};
}

shell::TaskText newPicture()
{
    return newPictureWord;
}

shell::TaskText notTaken()
{
    return notTakenWord;
}

shell::TaskText repair(qint64 findings)
{
    return {repairWord, {findings}};
}

shell::TaskText settled(qint64 done, qint64 failed)
{
    return {settledWord, {done, failed}};
}

shell::TaskText failure(Remedy remedy, const core::base::Error& error)
{
    return {failureWord, {int(remedy), shell::keptError(error)}};
}

shell::TaskWords all()
{
    return {sendAgainWord,  sentWord,     lookWord,   lookedWord,  rebuildWord, rebuiltWord,
            newPictureWord, notTakenWord, repairWord, settledWord, failureWord};
}

} // namespace ui::recovery::taskWords
