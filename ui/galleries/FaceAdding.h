// SPDX-License-Identifier: GPL-3.0-or-later
// Adds pictures as faces of one person, one after the other, and asks about each that is in doubt. Deletes
// itself once it has finished. GUI thread; reads and enrols in the background.
#pragma once

#include "ui/subjects/Services.h"

#include <QObject>

#include <deque>

namespace ui::galleries {

/// How adding faces ended; `failures` with the name of the file.
struct AddedFaces {
    qint64 subject = 0;
    std::vector<qint64> faces;
    std::vector<std::pair<QString, core::base::Error>> failures;
};

class FaceAdding : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent, too.
    FaceAdding(subjects::Services& services, QWidget* window, const QString& gallery, qint64 subject);

    void start(const QStringList& paths); ///< files, and folders with all pictures in and below them
    void start(const QByteArray& picture);

Q_SIGNALS:
    void finished(const ui::galleries::AddedFaces& added);

private:
    void begin();
    void end();
    void next();
    void enrol(const QString& name, const QByteArray& picture);

    subjects::Services& m_services;
    QWidget* m_window;
    const QString m_gallery;
    const QString m_actor;
    std::deque<QString> m_files;
    std::size_t m_total = 1;
    bool m_isCancelled = false;
    int m_task = 0; ///< 0: too short to be one
    AddedFaces m_added;
};

} // namespace ui::galleries
