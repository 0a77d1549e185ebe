// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ImportTaskWords.h"

#include "ui/importing/ImportPage.h"
#include "ui/importing/ImportTask.h"
#include "ui/importing/ImportWords.h"
#include "ui/widgets/Moments.h"

namespace ui::importing::taskWords {

using shell::TaskWord;

namespace {

constexpr TaskWord dryRunWord{"import.dry-run", [](const QJsonArray& with) {
                                  return ImportPage::tr("Dry run of %1").arg(with.at(0).toString());
                              }};
constexpr TaskWord enrolmentWord{
    "import", [](const QJsonArray& with) {
        return ImportPage::tr("Import of %1 into %2").arg(with.at(0).toString(), with.at(1).toString());
    }};
constexpr TaskWord exportWord{"export", [](const QJsonArray& with) {
                                  return ImportPage::tr("Export of %1").arg(with.at(0).toString());
                              }};
constexpr TaskWord undoWord{"import.undo", [](const QJsonArray& with) {
                                return ImportPage::tr("Undo the import of %1").arg(with.at(0).toString());
                            }};
constexpr TaskWord outcomeWord{"import.outcome", [](const QJsonArray& with) {
                                   return ImportTask::tr("%1 of %2")
                                       .arg(widgets::amount(with.at(0).toInteger()),
                                            widgets::amount(with.at(1).toInteger()));
                               }};
constexpr TaskWord undoneWord{"import.undone", [](const QJsonArray& with) {
                                  return ImportWords::undone({with.at(0).toInt(), with.at(1).toInt(),
                                                              with.at(2).toInt(), with.at(3).toInt()});
                              }};

} // namespace

shell::TaskText dryRun(const QString& source)
{
    return {dryRunWord, {source}};
}

shell::TaskText enrolment(const QString& source, const QString& gallery)
{
    return {enrolmentWord, {source, gallery}};
}

shell::TaskText exportOf(const QString& gallery)
{
    return {exportWord, {gallery}};
}

shell::TaskText undo(const QString& source)
{
    return {undoWord, {source}};
}

shell::TaskText outcome(int good, int total)
{
    return {outcomeWord, {good, total}};
}

shell::TaskText undone(const core::importing::Extent& extent)
{
    return {undoneWord, {extent.people, extent.faces, extent.kept, extent.trimmed}};
}

shell::TaskWords all()
{
    return {dryRunWord, enrolmentWord, exportWord, undoWord, outcomeWord, undoneWord};
}

} // namespace ui::importing::taskWords
