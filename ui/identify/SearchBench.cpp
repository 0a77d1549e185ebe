// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/SearchBench.h"

#include "ui/identify/CandidateDelegate.h"
#include "ui/identify/CandidatesModel.h"
#include "ui/identify/FacePair.h"
#include "ui/identify/PayloadView.h"
#include "ui/identify/PictureSearch.h"
#include "ui/pictures/FacePicture.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::identify {

using core::faces::Match;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr double lowQuality = 50;
constexpr std::size_t mostRows = 4; ///< of the list in view

QString expectedIn10000(const core::engine::ScoreScale& scale, double score)
{
    const double accepts = 10'000 * scale.falseMatchRate(core::engine::Comparison::Primary, score);
    return accepts < 0.1 ? QStringLiteral("< ") + QLocale().toString(0.1, 'f', 1)
                         : QLocale().toString(accepts, 'f', accepts < 10 ? 1 : 0);
}

} // namespace

SearchBench::SearchBench(Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_thumbnails(new pictures::ThumbnailCache(services.collection, services.pool, this))
    , m_model(new CandidatesModel(this))
    , m_search(new PictureSearch(services, this))
{
    setObjectName(QStringLiteral("searchBench"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap);
    layout->addWidget(buildPicture(), 11);
    layout->addWidget(buildCandidates(), 10);
    showParts(false);
    connectList();
    connect(m_empty, &widgets::EmptyState::filesDropped, this, &SearchBench::filesDropped);
    connect(m_empty->primary(), &Button::clicked, this, &SearchBench::openRequested);
    connect(m_empty->secondary(), &Button::clicked, this, &SearchBench::cameraRequested);
    connect(m_view, &widgets::FaceView::selectedChanged, this, &SearchBench::chooseFace);
    connect(m_thumbnails, &pictures::ThumbnailCache::ready, this, [this] {
        m_table->viewport()->update();
        fillPair();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchBench::fillPair);
    connect(m_enrol, &Button::clicked, this,
            [this] { Q_EMIT enrolRequested(cutForEnrolment(m_answer.picture, face()->box)); });
    connect(m_table, &QTableView::activated, this, &SearchBench::openPerson);
    connect(m_openPerson, &Button::clicked, this, &SearchBench::openPerson);
    widgets::onLanguage(this, [this] { speak(); });
}

void SearchBench::openPerson()
{
    if (const Match* match = candidate(); match && m_mayEnrol)
        Q_EMIT personRequested(match->gallery.groupId, match->subject.id);
}

bool SearchBench::isEmpty() const
{
    return m_search->rowCount() == 0;
}

bool SearchBench::isOne() const
{
    return m_search->rowCount() == 1;
}

void SearchBench::showPictures(const std::vector<BenchSource>& sources, const QStringList& galleries)
{
    ++m_generation;
    m_galleries = galleries;
    m_message->clear();
    m_row = sources.empty() ? -1 : 0;
    if (sources.size() > 1)
        showNothing();
    m_listArea->setVisible(sources.size() > 1);
    m_list->setFixedHeight(theme::scaled(measure::row) * int(std::min(sources.size(), mostRows)));
    m_search->begin(sources, galleries);
    m_list->selectRow(m_row);
}

void SearchBench::setGalleries(const QStringList& galleries)
{
    if (galleries == std::exchange(m_galleries, galleries))
        return;
    ++m_generation;
    m_message->clear();
    if (!isEmpty())
        m_search->again(galleries);
}

void SearchBench::askAgain()
{
    if (isEmpty())
        return;
    ++m_generation;
    m_keptFace = std::max(0, m_view->selected());
    m_search->again(m_galleries);
}

void SearchBench::forget()
{
    ++m_generation;
    m_row = -1;
    m_search->clear();
    m_listArea->hide();
    m_message->clear();
    showNothing();
}

/// Until there is an answer.
void SearchBench::showNothing()
{
    m_answer = {};
    showParts(false);
    m_view->setPicture({});
    m_payload->clear();
    chooseFace(-1);
}

void SearchBench::showAnswer(const BenchAnswer& answer)
{
    m_answer = answer;
    const bool hasFaces = !m_answer.faces.empty();
    m_message->say(theme::Status::Warn,
                   hasFaces ? QString()
                            : tr("No face found in the picture. Take one where a face is larger."));
    showParts(true);
    m_view->setPicture(m_answer.picture);
    m_payload->ask(m_services,
                   searchInquiries(m_services.interfaceUrl(), m_search->at(m_row).source, m_galleries));
    markFaces();
    const int kept = std::min(std::exchange(m_keptFace, 0), static_cast<int>(m_answer.faces.size()) - 1);
    m_view->select(kept);
    chooseFace(kept);
}

void SearchBench::showParts(bool searched)
{
    m_stack->setCurrentIndex(searched ? 1 : 0);
    m_waiting->setVisible(!searched);
    for (QWidget* part : std::initializer_list<QWidget*>{m_pairArea, m_table, m_hint, m_payloadArea})
        part->setVisible(searched);
    m_enrol->setVisible(searched && m_mayEnrol);
    m_openPerson->setVisible(searched && m_mayEnrol);
}

void SearchBench::setMayEnrol(bool may)
{
    m_mayEnrol = may;
    for (Button* button : {m_enrol, m_openPerson})
        button->setVisible(may && !m_answer.picture.isNull());
}

void SearchBench::markFaces()
{
    QList<widgets::FaceMark> marks;
    for (const BenchFace& found : m_answer.faces) {
        const QString words = found.isKnown()              ? found.candidates.front().subject.personal.name
                              : found.quality < lowQuality ? tr("low quality")
                                                           : QString();
        marks << widgets::FaceMark{found.box, words};
    }
    const int chosen = m_view->selected();
    m_view->setFaces(marks);
    m_view->select(chosen);
}

const BenchFace* SearchBench::face() const
{
    const int chosen = m_view->selected();
    return chosen >= 0 && static_cast<std::size_t>(chosen) < m_answer.faces.size()
               ? &m_answer.faces[static_cast<std::size_t>(chosen)]
               : nullptr;
}

const Match* SearchBench::candidate() const
{
    const QModelIndex index = m_table->currentIndex();
    return m_model->at(index.isValid() ? index.row() : 0);
}

void SearchBench::chooseFace(int)
{
    const BenchFace* chosen = face();
    m_model->show(chosen ? chosen->candidates : std::vector<Match>());
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    fillPair();
    fillNotes();
}

void SearchBench::fillPair()
{
    const BenchFace* chosen = face();
    const Match* match = candidate();
    const QLocale locale;
    m_pair->setFirst(chosen ? chosen->cut : QImage(),
                     chosen ? tr("Face %1 of the picture").arg(m_view->selected() + 1)
                            : tr("Face of the picture"));
    m_pair->setSecond(match ? m_thumbnails->find(match->face.id) : QImage(),
                      match ? tr("%1: %2").arg(match->gallery.name, match->subject.personal.name)
                            : tr("Enrolled face"));
    m_openPerson->setRefusal(match ? QString() : tr("Nobody is enrolled here yet"));
    if (!chosen || !match) {
        m_pair->setVerdict(theme::Status::Info, chosen ? tr("Nobody is enrolled here yet") : QString());
        m_pair->setFigures({});
        return;
    }
    const bool above = match->reaches();
    m_pair->setVerdict(above ? theme::Status::Ok : theme::Status::Skipped,
                       above ? tr("Above the threshold: the same person")
                             : tr("Below the threshold: no match"));
    const bool first = match == m_model->at(0);
    QList<PairFigure> figures{{tr("Score"), CandidatesModel::scoreText(match->score)},
                              {tr("Threshold"), CandidatesModel::scoreText(match->threshold)}};
    if (first && chosen->candidates.size() > 1)
        figures << PairFigure{tr("Lead over rank 2"), CandidatesModel::scoreText(chosen->lead())};
    figures << PairFigure{
        tr("Pairs of strangers as alike, in 10,000"), expectedIn10000(m_services.faces.scale(), match->score),
        tr("So many of 10,000 comparisons of two different people reach this score. A search "
           "compares with everybody, so it errs more often: the threshold lab of the gallery "
           "says how often.")};
    m_pair->setFigures(figures);
}

void SearchBench::fillNotes()
{
    const QLocale locale;
    const BenchFace* chosen = face();
    m_pictureCard->setNote(m_search->isRunning() ? tr("searching…")
                           : m_answer.picture.isNull()
                               ? QString()
                               : tr("%Ln faces", nullptr, static_cast<int>(m_answer.faces.size())) +
                                     QStringLiteral(" · ") +
                                     tr("%1 ms").arg(locale.toString(m_answer.milliseconds, 'f', 1)));
    m_candidatesCard->setNote(
        chosen ? tr("face %1, first %2").arg(m_view->selected() + 1).arg(m_model->rowCount()) : QString());
    m_faceNote->setText(chosen ? tr("Face %1 · quality %2 · turned by %3°")
                                     .arg(m_view->selected() + 1)
                                     .arg(qRound(chosen->quality))
                                     .arg(qRound(std::abs(chosen->yaw)))
                               : QString());
    m_enrol->setRefusal(chosen ? QString() : tr("Open a picture with a face first"));
    m_hint->setText(chosen ? thresholdWords(*chosen) : QString());
}

QString SearchBench::thresholdWords(const BenchFace& face)
{
    const auto& all = face.candidates;
    const double first = all.empty() ? face.threshold : all.front().threshold;
    const bool isOne =
        std::ranges::all_of(all, [first](const Match& match) { return match.threshold == first; });
    return isOne ? tr("The tick is the threshold %1; bars below it are grey.")
                       .arg(CandidatesModel::scoreText(first))
                 : tr("The tick is the threshold of the person's gallery; bars below it are grey.");
}

} // namespace ui::identify
