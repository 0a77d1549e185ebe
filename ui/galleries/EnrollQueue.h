// SPDX-License-Identifier: GPL-3.0-or-later
// Enrols dropped pictures in the background, a few at once, one result a file. What was enrolled when it is
// cancelled stays. GUI thread; owned by GalleriesPage.
#pragma once

#include "ui/galleries/EnrollFiles.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <memory>

namespace ui::galleries {

struct EnrollOutcome {
    QString file;
    QString name;
    core::base::Result<qint64> subject = qint64(0);
    Owner owner = {}; ///< of a face that is in the gallery already
    qint64 face = 0;  ///< that was enrolled
};

class EnrollQueue : public QObject {
    Q_OBJECT
public:
    struct Figures {
        int total = 0;
        int enrolled = 0;
        int refused = 0;
        double perSecond = 0;
        qint64 secondsLeft = -1; ///< -1: not known yet
        int done() const { return enrolled + refused; }
    };

    EnrollQueue(subjects::Services& services, QObject* parent = nullptr);
    ~EnrollQueue() override;

    /// Files and folders; more may be added while it runs. `subject` not 0: all are faces of this person.
    void add(const QString& gallery, const QStringList& paths, qint64 subject = 0);
    /// Files whose face is in the gallery already, refused until somebody says what to do with them.
    int known() const;
    /// Those of them that can be added to the person they show, and whether it is one person for all.
    struct Owned {
        int files = 0;
        bool isOne = true;
        QString name; ///< of the first
    };
    Owned owned() const;
    /// False: the setting enroll.duplicates refuses what addKnown() is for.
    bool mayAddKnown() const;
    void addKnown();    ///< as people of their own
    void addToOwners(); ///< as faces of the people they show
    void cancel();
    bool isRunning() const { return m_collecting > 0 || m_running > 0 || !m_jobs.empty(); }
    Figures figures() const;
    /// Whether anything of the figures is of this gallery, by groupId.
    bool concerns(const QString& gallery) const { return m_galleries.contains(gallery); }
    /// Since started(), so that it can be undone.
    const FacesOfPeople& enrolled() const { return m_faces; }
    const std::vector<EnrollOutcome>& refusals() const { return m_refusals; }
    /// Forgets figures and refusals of what has ended.
    void clear();
    /// The same, told to who shows them; what runs goes on.
    void forget();

Q_SIGNALS:
    void started(); ///< figures and refusals begin anew
    void progressed();
    void refused(const ui::galleries::EnrollOutcome& outcome);
    void finished(); ///< also after cancel

private:
    struct Job {
        QString gallery;
        EnrollUnit unit;
        qint64 subject = 0;
        bool isKnown = false;      ///< enrolled though the face is there
        std::vector<Owner> owners; ///< of known files, as many as these
    };
    struct Done {
        std::vector<EnrollOutcome> outcomes;
        Job known; ///< files of it whose face is there; without any: none
    };
    static Done work(const subjects::Services& services, const Job& job, const std::atomic_bool& stop,
                     const QString& actor);
    void take(const QString& gallery, std::vector<EnrollUnit> units, qint64 subject);
    void begin();
    void retry(std::vector<Job> jobs);
    void pump();
    void start(Job job);
    void settle(const Done& done);
    void endIfIdle();
    void report();

    subjects::Services& m_services;
    std::deque<Job> m_jobs;
    std::vector<EnrollOutcome> m_refusals;
    std::vector<Job> m_known;
    FacesOfPeople m_faces;
    QStringList m_galleries; ///< of the figures, by groupId
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    bool m_active = false;
    int m_collecting = 0;
    int m_running = 0;
    int m_total = 0;
    int m_enrolled = 0;
    qint64 m_startedMs = 0;
    int m_task = 0; ///< in the task list
};

} // namespace ui::galleries
