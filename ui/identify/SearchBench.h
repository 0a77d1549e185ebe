// SPDX-License-Identifier: GPL-3.0-or-later
// "Who is this?": the picture with its faces at the left, candidates of the chosen face at the right, both
// faces enlarged, what the interface would say. One face or many. GUI thread; owned by IdentifyPage.
#pragma once

#include "ui/identify/Bench.h"
#include "ui/pictures/ThumbnailCache.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace ui::widgets {
class Button;
class Card;
class EmptyState;
class FaceView;
class MessageLine;
} // namespace ui::widgets

namespace ui::identify {

class CandidatesModel;
class FacePair;
class PayloadView;

class SearchBench : public QWidget {
    Q_OBJECT
public:
    explicit SearchBench(Services& services, QWidget* parent = nullptr);

    void showPicture(const QByteArray& picture, const QStringList& galleries);
    /// Asks again where these are others than before.
    void setGalleries(const QStringList& galleries);
    void forget(); ///< picture and answers
    void setMayEnrol(bool may);
    bool isEmpty() const { return m_bytes.isEmpty(); }
    widgets::EmptyState* emptyState() const { return m_empty; }

Q_SIGNALS:
    void openRequested();
    void cameraRequested();
    void filesDropped(const QStringList& paths);
    void enrolRequested(const QByteArray& picture);

private:
    QWidget* buildPicture();
    QWidget* buildCandidates();
    void speak();
    void ask();
    void take(const core::base::Result<BenchAnswer>& answer);
    void showParts(bool searched);
    void markFaces();
    void chooseFace(int face);
    void fillPair();
    void fillNotes();
    const BenchFace* face() const;
    const core::faces::Match* candidate() const;

    Services& m_services;
    pictures::ThumbnailCache* m_thumbnails;
    CandidatesModel* m_model;
    QByteArray m_bytes;
    QStringList m_galleries;
    BenchAnswer m_answer;
    bool m_searching = false;
    bool m_mayEnrol = true;
    quint64 m_generation = 0;

    widgets::Card* m_pictureCard = nullptr;
    QStackedWidget* m_stack = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    widgets::EmptyState* m_waiting = nullptr; ///< in place of candidates and payload
    QWidget* m_pairArea = nullptr;
    QWidget* m_payloadArea = nullptr;
    widgets::FaceView* m_view = nullptr;
    widgets::MessageLine* m_message = nullptr;
    QLabel* m_faceNote = nullptr;
    widgets::Button* m_enrol = nullptr;
    FacePair* m_pair = nullptr;
    widgets::Card* m_candidatesCard = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_hint = nullptr;
    PayloadView* m_payload = nullptr;
};

} // namespace ui::identify
