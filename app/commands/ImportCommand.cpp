// SPDX-License-Identifier: GPL-3.0-or-later
// import: enrols a folder of pictures, or a CSV list that names them, into a gallery. Says each refusal and
// goes on.
#include "app/Application.h"
#include "app/commands/Commands.h"
#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "core/importing/ImportRun.h"
#include "core/importing/RowPicture.h"
#include "core/storage/FileCalls.h"

#include <QFileInfo>

namespace app::commands {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::importing::Action;
using core::importing::ImportPlan;
using core::importing::ImportRow;

namespace {

Result<ImportPlan> planOf(const QString& source)
{
    const QFileInfo info(source);
    if (!info.exists())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 is not there.").arg(source));
    if (info.isDir())
        return core::importing::planFromFolder(source);
    const auto bytes = core::storage::readWhole(source);
    if (!bytes)
        return bytes.error();
    const auto table = core::importing::readCsv(*bytes);
    if (!table)
        return table.error();
    return core::importing::planFromList(source, *table, core::importing::guessMapping(table->head));
}

std::vector<ImportRow> everyRowOf(const ImportPlan& plan)
{
    std::vector<ImportRow> rows;
    for (const auto& planned : plan.rows)
        rows.push_back({planned, {}, Action::Enrol});
    return rows;
}

} // namespace

int importInto(Application& application, const Options& options, Terminal& terminal)
{
    const auto gallery = application.galleries().find(options.gallery);
    if (!gallery)
        return failed(terminal, fail(ErrorCode::InvalidArgument, gallery.error().detail));
    const auto plan = planOf(options.arguments.first());
    if (!plan)
        return failed(terminal, plan.error());
    const core::importing::ImportServices services{application.collection(), application.galleries(),
                                                   application.faces(), QStringLiteral("command line")};
    const auto rows = everyRowOf(*plan);
    core::importing::ImportControl control;
    int enrolled = 0;
    int known = 0;
    const auto done = core::importing::enrolRows(
        services, *gallery, rows, core::importing::batchOf(*gallery, *plan), control,
        [&](const core::importing::RowOutcome& outcome) {
            enrolled += outcome.subject && !outcome.wasKnown ? 1 : 0;
            known += outcome.wasKnown ? 1 : 0;
            if (!outcome.subject)
                terminal.err << rows[static_cast<std::size_t>(outcome.row)].plan.shown << QStringLiteral(": ")
                             << outcome.subject.error().detail << Qt::endl;
        });
    terminal.out << QStringLiteral("Enrolled %1 of %2 pictures; %3 were enrolled before.")
                        .arg(enrolled)
                        .arg(rows.size())
                        .arg(known)
                 << Qt::endl;
    if (!done)
        return failed(terminal, done.error());
    return enrolled + known == static_cast<int>(rows.size()) ? Success : Failure;
}

int importPictures(const Options& options, Terminal& terminal)
{
    if (options.arguments.size() != 1 || options.gallery.isEmpty())
        return misused(terminal, QStringLiteral("import FOLDER|LIST.csv --gallery ID"));
    const auto application = Application::create(options);
    return application ? importInto(**application, options, terminal) : failed(terminal, application.error());
}

} // namespace app::commands
