// SPDX-License-Identifier: GPL-3.0-or-later
// Which faces the drops of pictures enrolled, so that they can be undone: those that came into being on the
// threads of its pool, where nothing else works. GUI thread; owned by GalleriesPage.
#pragma once

#include "core/faces/FaceService.h"

#include <QObject>
#include <QThreadPool>

#include <map>
#include <memory>

namespace ui::galleries {

/// Faces by the people who have them.
using FacesOfPeople = std::map<qint64, std::vector<qint64>>;

class EnrolWatch : public QObject {
    Q_OBJECT
public:
    explicit EnrolWatch(core::faces::FaceService& faces, QObject* parent = nullptr);
    ~EnrolWatch() override; ///< waits for what runs

    QThreadPool* pool() const { return m_pool.get(); }
    FacesOfPeople take(); ///< since the last time

private:
    std::shared_ptr<QThreadPool> m_pool;
    FacesOfPeople m_faces;
};

} // namespace ui::galleries
