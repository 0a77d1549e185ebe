// SPDX-License-Identifier: GPL-3.0-or-later
// "Are these two the same person?": two pictures, one face of each compared, the figures and what the
// interface would say. GUI thread; owned by IdentifyPage.
#pragma once

#include "ui/identify/Bench.h"

#include <QWidget>

namespace ui::widgets {
class Card;
class MessageLine;
} // namespace ui::widgets

namespace ui::identify {

class FacePair;
class PayloadView;
class PictureWell;

class CompareBench : public QWidget {
    Q_OBJECT
public:
    explicit CompareBench(Services& services, QWidget* parent = nullptr);

    /// Side 0 or 1; -1 fills the empty one first. What cannot be read is told by name, and the picture before
    /// stays.
    void showPicture(int side, const BenchSource& source);
    void forget(); ///< both pictures and the answer

Q_SIGNALS:
    void openRequested(int side);
    void cameraRequested(int side);
    void filesDropped(int side, const QStringList& paths);

private:
    void speak();
    void put(int side, const SeenPicture& seen);
    void complain(int side, const BenchSource& source, const core::base::Error& error);
    void ask();
    void take(const Compared& compared);
    void askInterface();
    void say(const QString& fault);
    QString placeWords(int side, const QString& name) const;
    QString faultWords(const Compared& compared) const;
    void fill();

    Services& m_services;
    PictureWell* m_wells[2];
    QString m_complaints[2]; ///< about what was not opened
    widgets::Card* m_pictures;
    widgets::Card* m_result;
    widgets::MessageLine* m_message;
    FacePair* m_pair;
    PayloadView* m_payload;
    std::optional<BenchPair> m_answer;
    quint64 m_generation = 0;
    quint64 m_sitting = 0; ///< pictures read for the person before are dropped
};

} // namespace ui::identify
