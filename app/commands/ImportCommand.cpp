// SPDX-License-Identifier: GPL-3.0-or-later
// import: enrols a folder of pictures, or a CSV list that names them, into a gallery. Says each refusal and
// goes on.
#include "app/Application.h"
#include "app/commands/Commands.h"
#include "core/faces/FaceService.h"
#include "core/galleries/GalleryService.h"
#include "core/importing/ImportPlan.h"
#include "core/storage/FileCalls.h"

#include <QFileInfo>
#include <QHash>

namespace app::commands {

using core::base::ErrorCode;
using core::base::fail;
using core::base::Result;
using core::importing::ImportPlan;
using core::importing::PlanRow;

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

/// Rows of one person become faces of one subject.
class Import {
public:
    Import(core::faces::FaceService& faces, const QString& gallery)
        : m_faces(faces)
        , m_gallery(gallery)
    {
    }

    Result<void> enrol(const PlanRow& row)
    {
        core::faces::EnrollRequest request;
        const auto image = core::storage::readWhole(row.file);
        if (!image)
            return image.error();
        request.gallery = m_gallery;
        request.image = *image;
        request.personal = row.personal;
        request.subject = m_subjects.value(row.person, 0);
        request.actor = QStringLiteral("command line");
        const auto enrolled = m_faces.enroll(request);
        if (!enrolled)
            return enrolled.error();
        if (!row.person.isEmpty())
            m_subjects.insert(row.person, enrolled->subject.id);
        return {};
    }

private:
    core::faces::FaceService& m_faces;
    const QString m_gallery;
    QHash<QString, qint64> m_subjects;
};

} // namespace

int importInto(Application& application, const Options& options, Terminal& terminal)
{
    const auto gallery = application.galleries().find(options.gallery);
    if (!gallery)
        return failed(terminal, fail(ErrorCode::InvalidArgument, gallery.error().detail));
    const auto plan = planOf(options.arguments.first());
    if (!plan)
        return failed(terminal, plan.error());
    Import import(application.faces(), options.gallery);
    std::size_t refused = 0;
    for (const PlanRow& row : plan->rows)
        if (const auto done = import.enrol(row); !done) {
            ++refused;
            terminal.err << QStringLiteral("%1: %2").arg(row.shown, done.error().detail) << Qt::endl;
        }
    terminal.out << QStringLiteral("Enrolled %1 of %2 pictures.")
                        .arg(plan->rows.size() - refused)
                        .arg(plan->rows.size())
                 << Qt::endl;
    return refused == 0 ? Success : Failure;
}

int importPictures(const Options& options, Terminal& terminal)
{
    if (options.arguments.size() != 1 || options.gallery.isEmpty())
        return misused(terminal, QStringLiteral("import FOLDER|LIST.csv --gallery ID"));
    const auto application = Application::create(options);
    return application ? importInto(**application, options, terminal) : failed(terminal, application.error());
}

} // namespace app::commands
