// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/FaceAdding.h"

#include "core/importing/ImportPlan.h"
#include "core/importing/RowPicture.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/FaceDoubt.h"

#include <QFileInfo>
#include <QWidget>

namespace ui::galleries {

using core::base::Result;

namespace {

std::deque<QString> picturesOf(const QStringList& paths)
{
    std::deque<QString> files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.push_back(path);
            continue;
        }
        if (const auto folder = core::importing::planFromFolder(path))
            for (const auto& row : folder->rows)
                files.push_back(row.file);
    }
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
            m_isAlone = m_files.size() == 1;
            next();
        });
}

void FaceAdding::start(const QByteArray& picture)
{
    enrol({}, picture);
}

void FaceAdding::next()
{
    if (m_files.empty()) {
        Q_EMIT finished(m_added);
        return;
    }
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
    subjects::enrolAsking(m_window, m_services, request, m_isAlone ? QString() : name,
                          [alive = QPointer(this), name](const subjects::Enrolment& enrolled) {
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
