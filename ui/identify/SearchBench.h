// SPDX-License-Identifier: GPL-3.0-or-later
// "Who is this?": the picture with its faces at the left, candidates of the chosen face at the right, both
// faces enlarged, what the interface would say. One face or many; of several pictures a list above the chosen
// one says what was found in each. GUI thread; owned by IdentifyPage.
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
class PictureSearch;

class SearchBench : public QWidget {
    Q_OBJECT
public:
    explicit SearchBench(Services& services, QWidget* parent = nullptr);

    void showPictures(const std::vector<BenchSource>& sources, const QStringList& galleries);
    /// Asks again where these are others than before.
    void setGalleries(const QStringList& galleries);
    /// The same once more: people have come or gone.
    void askAgain();
    void forget(); ///< pictures and answers
    /// Whoever sits here reaches the galleries.
    void setMayEnrol(bool may);
    bool isEmpty() const;
    bool isOne() const; ///< a single picture
    widgets::EmptyState* emptyState() const { return m_empty; }

Q_SIGNALS:
    void openRequested();
    void cameraRequested();
    void filesDropped(const QStringList& paths);
    void enrolRequested(const QByteArray& picture);
    void personRequested(const QString& gallery, qint64 subject);

private:
    QWidget* buildList();
    QWidget* buildPicture();
    QWidget* buildCandidates();
    void speak();
    void connectList();
    void take(int row, const core::base::Result<BenchAnswer>& answer);
    void choosePicture(int row);
    void showAnswer(const BenchAnswer& answer);
    void showNothing();
    void sayFailure(int row);
    void showParts(bool searched);
    void fillRun();
    void markFaces();
    void chooseFace(int face);
    void fillPair();
    void fillNotes();
    static QString thresholdWords(const BenchFace& face);
    const BenchFace* face() const;
    const core::faces::Match* candidate() const;
    void openPerson();

    Services& m_services;
    pictures::ThumbnailCache* m_thumbnails;
    CandidatesModel* m_model;
    PictureSearch* m_search;
    QStringList m_galleries;
    int m_row = -1; ///< of the picture that is shown
    BenchAnswer m_answer;
    int m_keptFace = 0; ///< to choose in the next answer
    bool m_mayEnrol = true;
    quint64 m_generation = 0;

    widgets::Card* m_pictureCard = nullptr;
    QWidget* m_listArea = nullptr; ///< only with several pictures
    QTableView* m_list = nullptr;
    QLabel* m_runNote = nullptr;
    widgets::Button* m_runButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    widgets::EmptyState* m_waiting = nullptr; ///< in place of candidates and payload
    QWidget* m_pairArea = nullptr;
    QWidget* m_payloadArea = nullptr;
    widgets::FaceView* m_view = nullptr;
    widgets::MessageLine* m_message = nullptr;
    QLabel* m_faceNote = nullptr;
    widgets::Button* m_enrol = nullptr;
    widgets::Button* m_openPerson = nullptr;
    FacePair* m_pair = nullptr;
    widgets::Card* m_candidatesCard = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_hint = nullptr;
    PayloadView* m_payload = nullptr;
};

} // namespace ui::identify
