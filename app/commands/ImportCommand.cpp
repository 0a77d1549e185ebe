// SPDX-License-Identifier: GPL-3.0-or-later
// import: enrols a folder of pictures, or a CSV list that names them, into a gallery. Says each refusal, goes
// on, and leaves the refused rows beside the source as a list that can be corrected and imported again. A dry
// run tells a verdict for each picture instead and writes nothing.
#include "app/Application.h"
#include "app/StorageParts.h"
#include "app/commands/Commands.h"
#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "core/importing/ImportHistory.h"
#include "core/importing/ImportLists.h"
#include "core/importing/RowPicture.h"
#include "core/storage/FileCalls.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

namespace app::commands {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::importing::Action;
using core::importing::ImportPlan;
using core::importing::ImportRow;
using core::importing::Verdict;

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

constexpr int ProgressRows = 100;

/// "photos" or "people.csv" → "photos-failures.csv", "people-failures.csv".
QString failuresFileOf(const QString& source)
{
    const QFileInfo info(source);
    const QString stem = info.isDir() ? QDir(source).dirName() : info.completeBaseName();
    const QString above =
        info.isDir() ? QFileInfo(QDir(source).absolutePath()).absolutePath() : info.absolutePath();
    return above + QLatin1Char('/') + stem + QStringLiteral("-failures.csv");
}

Result<void> keepFailures(const QString& source, const std::vector<core::importing::Problem>& failures,
                          Terminal& terminal)
{
    if (failures.empty())
        return {};
    const QString file = failuresFileOf(source);
    auto kept = core::importing::writeList(file, core::importing::problemsCsv(failures));
    if (kept)
        terminal.out << QStringLiteral("Refused rows: %1").arg(file) << Qt::endl;
    return kept;
}

/// For scripts: the first column of a dry run.
QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return QStringLiteral("ready");
    case Verdict::Known:
        return QStringLiteral("known");
    case Verdict::NoFace:
        return QStringLiteral("no-face");
    case Verdict::TwoFaces:
        return QStringLiteral("several-faces");
    case Verdict::OtherPerson:
        return QStringLiteral("other-person");
    case Verdict::PoorQuality:
        return QStringLiteral("poor-quality");
    case Verdict::Duplicate:
        return QStringLiteral("duplicate");
    case Verdict::Unreadable:
        return QStringLiteral("unreadable");
    case Verdict::Missing:
        return QStringLiteral("missing");
    case Verdict::BadField:
        return QStringLiteral("bad-field");
    }
    Q_UNREACHABLE();
}

/// What makes a row not ready: the error, the worst measure, or who it looks like or does not.
QString reasonOf(const core::importing::Checked& checked, const ImportPlan& plan)
{
    if (checked.error)
        return checked.error->detail;
    if (checked.verdict == Verdict::PoorQuality && !checked.faults.empty())
        return QString::fromLatin1(checked.faults.front().name);
    if (checked.verdict == Verdict::OtherPerson)
        return QStringLiteral("only %1 with %2")
            .arg(QString::number(checked.score * 100, 'f', 1),
                 plan.rows[static_cast<std::size_t>(checked.unlikeRow)].shown);
    if (checked.verdict == Verdict::Duplicate)
        return checked.likeRow >= 0 ? plan.rows[static_cast<std::size_t>(checked.likeRow)].shown
                                    : checked.who;
    if (checked.namesake != 0)
        return QStringLiteral("somebody of this name with another face is in the gallery");
    if (checked.namesakeRow >= 0)
        return QStringLiteral("same name as %1, another face")
            .arg(plan.rows[static_cast<std::size_t>(checked.namesakeRow)].shown);
    return {};
}

QString wordOf(core::importing::LeftOut::Why why)
{
    using Why = core::importing::LeftOut::Why;
    switch (why) {
    case Why::NoPicture:
        return QStringLiteral("no picture");
    case Why::NameUnreadable:
        return QStringLiteral("its name is not UTF-8");
    case Why::FolderUnreadable:
        return QStringLiteral("the folder cannot be read");
    case Why::LinkedAgain:
        return QStringLiteral("a link to a folder that is read anyway");
    }
    Q_UNREACHABLE();
}

void sayLeftOut(const ImportPlan& plan, Terminal& terminal)
{
    for (const auto& one : plan.leftOut)
        terminal.err << QStringLiteral("left out: %1 (%2)").arg(one.shown, wordOf(one.why)) << Qt::endl;
}

/// One line a picture on standard output, verdict, file and reason with tabs between; sums on the other.
int sayVerdicts(const core::importing::ImportServices& services, const core::storage::Gallery& gallery,
                const ImportPlan& plan, Terminal& terminal)
{
    core::importing::ImportControl control;
    QMap<QString, int> sums;
    const auto done = core::importing::dryRun(
        services, gallery, plan, control, [&](int row, const core::importing::Checked& checked) {
            const QString word = wordOf(checked.verdict);
            ++sums[word];
            const QStringList line{word, plan.rows[static_cast<std::size_t>(row)].shown,
                                   reasonOf(checked, plan).simplified()};
            terminal.out << line.join(QLatin1Char('\t')) << Qt::endl;
        });
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
        terminal.err << sum.key() << QStringLiteral(": ") << sum.value() << Qt::endl;
    return done ? Success : failed(terminal, done.error());
}

void sayResult(Terminal& terminal, int enrolled, std::size_t rows, int known)
{
    terminal.out << QStringLiteral("Enrolled %1 of %2 pictures; %3 were enrolled before.")
                        .arg(enrolled)
                        .arg(rows)
                        .arg(known)
                 << Qt::endl;
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
    sayLeftOut(*plan, terminal);
    if (options.dryRun)
        return sayVerdicts(services, *gallery, *plan, terminal);
    const auto rows = everyRowOf(*plan);
    core::importing::ImportControl control;
    int enrolled = 0;
    int known = 0;
    int told = 0;
    std::vector<core::importing::Problem> failures;
    core::importing::ImportHistory history(services, *application.storage().imports);
    const auto done =
        history.enrol(*gallery, {core::importing::newBatch(), plan->source}, rows, control,
                      {[](const core::base::Error& error) { return error.detail; }},
                      [&](const core::importing::RowOutcome& outcome) {
                          enrolled += outcome.subject && !outcome.wasKnown ? 1 : 0;
                          known += outcome.wasKnown ? 1 : 0;
                          if (++told % ProgressRows == 0)
                              terminal.out << QStringLiteral("%1 of %2 pictures").arg(told).arg(rows.size())
                                           << Qt::endl;
                          if (outcome.subject)
                              return;
                          const auto& row = rows[static_cast<std::size_t>(outcome.row)].plan;
                          const auto& error = outcome.subject.error();
                          terminal.err << row.shown << QStringLiteral(": ") << error.detail << Qt::endl;
                          failures.push_back({row, error.detail, error.code});
                      });
    sayResult(terminal, enrolled, rows.size(), known);
    const auto kept = keepFailures(options.arguments.first(), failures, terminal);
    if (!done || !kept)
        return failed(terminal, done ? kept.error() : done.error());
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
