// SPDX-License-Identifier: GPL-3.0-or-later
// A change that another FaceDesk brings is not passed on, or two that are each other's engines would enrol
// one face for ever. Requests of a Replicator carry who sends them; while one is answered, the thread that
// does says so here. Such a request may name the personNo of whom it enrols, so that a person has one number
// in both, names a gallery anew that is there already, and is told the numbers and counts of pictures in the
// lists of chapter 9.
#pragma once

#include <QByteArray>

namespace core::recovery {

class Brought {
public:
    /// Header of every request to an engine; its value is TaskJournal::mark() of who sends it.
    static constexpr char header[] = "X-FaceDesk-Replica";

    /// For this thread, until it goes; an empty mark is a request of anybody else.
    explicit Brought(const QByteArray& mark);
    ~Brought();
    static bool isUnderWay(); ///< on this thread
    Brought(const Brought&) = delete;
    Brought& operator=(const Brought&) = delete;

private:
    const bool m_before;
};

} // namespace core::recovery
