// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/FaceAdding.h"

#include "core/importing/RowPicture.h"
#include "ui/galleries/EnrolTaskWords.h"
#include "ui/galleries/EnrollFiles.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/shell/TaskList.h"
#include "ui/subjects/FaceDoubt.h"

#include <QFileInfo>
#include <QLocale>
#include <QWidget>

namespace ui::galleries {

using core::base::Result;

namespace {

std::deque<QString> picturesOf(const QStringList& paths)
{
    std::deque<QString> files;
    for (const EnrollUnit& unit : unitsFrom(paths))
        files.insert(files.end(), unit.files.begin(), unit.files.end());
    return files;
}

} // namespace

FaceAdding::FaceAdding(subjects::Services& services, QWidget* window, const QString& gallery, qint64 subject)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_gallery(gallery)
    , m_actor(services.actor())
{
    m_added.subject = subject;
    connect(this, &FaceAdding::finished, this, &QObject::deleteLater);
}

void FaceAdding::start(const QStringList& paths)
{
    shell::runInBackground(
        this, m_services.pool, [paths] { return picturesOf(paths); },
        [this](std::deque<QString> files) {
            m_files = std::move(files);
            m_total = m_files.size();
            begin();
            next();
        });
}

void FaceAdding::start(const QByteArray& picture)
{
    enrol({}, picture);
}

/// Several are a task that can be cancelled between two of them.
void FaceAdding::begin()
{
    if (m_services.tasks && m_total > 1)
        m_task = m_services.tasks->begin(
            taskWords::addingFaces, m_actor,
            [alive = QPointer(this)] {
                if (alive)
                    alive->m_isCancelled = true;
            },
            QStringLiteral("galleries"));
}

void FaceAdding::end()
{
    if (m_task != 0) {
        const shell::TaskText note(taskWords::outcome, {qint64(m_added.faces.size()), qint64(m_total)});
        std::vector<shell::TaskFailure> failures;
        for (const auto& [name, error] : m_added.failures)
            failures.push_back({name, pictures::RefusalText::task(error)});
        m_services.tasks->finish(m_task,
                                 m_isCancelled              ? shell::TaskState::Cancelled
                                 : m_added.failures.empty() ? shell::TaskState::Done
                                                            : shell::TaskState::Attention,
                                 note, std::move(failures));
    }
    Q_EMIT finished(m_added);
}

void FaceAdding::next()
{
    if (m_files.empty() || m_isCancelled)
        return end();
    if (m_task != 0)
        m_services.tasks->progress(m_task, qint64(m_total - m_files.size()), qint64(m_total));
    const QString file = m_files.front();
    m_files.pop_front();
    shell::runInBackground(
        this, m_services.pool, [file] { return core::importing::readPictureFile(file); },
        [this, name = QFileInfo(file).fileName()](const Result<QByteArray>& picture) {
            if (picture)
                return enrol(name, *picture);
            m_added.failures.emplace_back(name, picture.error());
            next();
        });
}

void FaceAdding::enrol(const QString& name, const QByteArray& picture)
{
    core::faces::EnrollRequest request;
    request.gallery = m_gallery;
    request.image = picture;
    request.subject = m_added.subject;
    request.actor = m_actor;
    subjects::enrolAsking(m_window, m_services, request, m_total > 1 ? name : QString(),
                          [alive = QPointer(this), name](const subjects::Enrolment& enrolled, bool) {
                              if (!alive)
                                  return;
                              if (enrolled && *enrolled)
                                  alive->m_added.faces.push_back((*enrolled)->face.id);
                              else if (enrolled)
                                  alive->m_added.failures.emplace_back(name, enrolled->error());
                              alive->next();
                          });
}

} // namespace ui::galleries
