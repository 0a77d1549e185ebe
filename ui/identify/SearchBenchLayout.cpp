// SPDX-License-Identifier: GPL-3.0-or-later
// How SearchBench is laid out and what it says.
#include "ui/identify/SearchBench.h"

#include "ui/identify/CandidateDelegate.h"
#include "ui/identify/CandidatesModel.h"
#include "ui/identify/FacePair.h"
#include "ui/identify/PayloadView.h"
#include "ui/identify/PictureDelegate.h"
#include "ui/identify/PictureSearch.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/MessageLine.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::identify {

using widgets::Button;
namespace measure = theme::measure;

namespace {

/// The lower part of a card, with its hairline; hidden together.
QWidget* underRule(QWidget* content)
{
    auto* area = new QWidget;
    auto* padded = new QVBoxLayout;
    constexpr int padding = measure::cardPadding;
    padded->setContentsMargins(padding, padding, padding, padding);
    padded->addWidget(content);
    auto* all = new QVBoxLayout(area);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(widgets::rule(area));
    all->addLayout(padded, 1);
    return area;
}

} // namespace

QWidget* SearchBench::buildList()
{
    m_list = new QTableView;
    m_list->setObjectName(QStringLiteral("benchPictures"));
    m_list->setModel(m_search);
    m_list->setItemDelegate(new PictureDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    widgets::prepareTable(m_list);
    m_list->horizontalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(PictureSearch::Picture, QHeaderView::Fixed);
    m_list->horizontalHeader()->setSectionResizeMode(PictureSearch::Found, QHeaderView::Stretch);
    m_list->horizontalHeader()->resizeSection(PictureSearch::Picture, theme::scaled(208));
    m_runNote = new QLabel;
    m_runNote->setObjectName(QStringLiteral("runNote"));
    theme::setType(m_runNote, theme::Type::Secondary);
    m_runButton = new Button(Button::Kind::Secondary);
    m_runButton->setObjectName(QStringLiteral("cancelSearch"));
    auto* run = new QHBoxLayout;
    run->setContentsMargins(measure::cardPadding, measure::controlGap, measure::cardPadding,
                            measure::controlGap);
    run->addWidget(m_runNote, 1);
    run->addWidget(m_runButton);
    m_listArea = new QWidget;
    auto* all = new QVBoxLayout(m_listArea);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(run);
    all->addWidget(widgets::rule(m_listArea));
    all->addWidget(m_list);
    m_listArea->hide();
    return m_listArea;
}

QWidget* SearchBench::buildPicture()
{
    m_empty = new widgets::EmptyState;
    m_empty->setObjectName(QStringLiteral("benchEmpty"));
    m_empty->setIconName(QStringLiteral("identify"));
    m_empty->setTakesFiles(true);
    m_view = new widgets::FaceView;
    m_view->setObjectName(QStringLiteral("benchPicture"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_message = new widgets::MessageLine;
    m_message->setObjectName(QStringLiteral("benchMessage"));
    m_faceNote = new QLabel;
    m_faceNote->setObjectName(QStringLiteral("faceNote"));
    theme::setType(m_faceNote, theme::Type::Secondary);
    m_enrol = new Button(Button::Kind::Secondary, QStringLiteral("add"));
    m_enrol->setObjectName(QStringLiteral("enrolThisFace"));
    m_pair = new FacePair;
    auto* note = new QHBoxLayout;
    note->addWidget(m_faceNote, 1);
    note->addWidget(m_enrol);
    auto* top = new QVBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_message);
    top->addWidget(m_stack, 1);
    top->addLayout(note);
    m_pairArea = underRule(m_pair);
    m_pictureCard = new widgets::Card;
    m_pictureCard->body()->addWidget(buildList());
    m_pictureCard->addPadded(top);
    m_pictureCard->body()->setStretch(1, 1);
    m_pictureCard->body()->addWidget(m_pairArea);
    return m_pictureCard;
}

QWidget* SearchBench::buildCandidates()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("candidates"));
    m_table->setModel(m_model);
    widgets::prepareTable(m_table);
    m_table->setItemDelegate(new CandidateDelegate(*m_thumbnails, m_table));
    m_table->verticalHeader()->setDefaultSectionSize(theme::scaled(measure::tallRow));
    m_table->setMinimumHeight(theme::scaled(4 * measure::tallRow));
    auto* head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Stretch);
    head->setSectionResizeMode(CandidatesModel::Rank, QHeaderView::Fixed);
    head->resizeSection(CandidatesModel::Rank, theme::scaled(64));
    m_hint = new QLabel;
    m_hint->setContentsMargins(measure::gap, measure::controlGap, measure::gap, measure::controlGap);
    m_hint->setObjectName(QStringLiteral("thresholdHint"));
    theme::setType(m_hint, theme::Type::Caption);
    m_payload = new PayloadView;
    m_payload->setMinimumHeight(theme::scaled(150));
    m_table->setMaximumHeight(theme::scaled(mostCandidates * measure::tallRow + measure::head + 4));
    m_payloadArea = underRule(m_payload);
    m_waiting = new widgets::EmptyState;
    m_waiting->setIconName(QStringLiteral("user"));
    m_openPerson = new Button(Button::Kind::Flat, QStringLiteral("user"));
    m_openPerson->setObjectName(QStringLiteral("openPerson"));
    m_candidatesCard = new widgets::Card;
    m_candidatesCard->addAction(m_openPerson);
    m_candidatesCard->body()->addWidget(m_waiting, 1);
    m_candidatesCard->body()->addWidget(m_table, 5);
    m_candidatesCard->body()->addWidget(m_hint);
    m_candidatesCard->body()->addWidget(m_payloadArea, 1);
    return m_candidatesCard;
}

void SearchBench::speak()
{
    m_pictureCard->setTitle(tr("Picture"));
    m_candidatesCard->setTitle(tr("Candidates"));
    m_empty->setTexts(tr("Who is this?"),
                      tr("Drop one picture or several here, paste one, or open files. Every face in them "
                         "is searched."));
    m_empty->setPrimary(tr("Open pictures…"), QStringLiteral("folder"));
    if (m_services.openCamera)
        m_empty->setSecondary(tr("From the camera…"), QStringLiteral("camera"));
    m_empty->secondary()->setAccessibleName(tr("Take a picture to search for with the camera"));
    m_waiting->setTexts(tr("Nobody searched yet"), tr("Candidates appear here, best first."));
    m_view->setAccessibleName(tr("Picture with its faces"));
    m_list->setAccessibleName(tr("Pictures to search for"));
    m_table->setAccessibleName(tr("Candidates"));
    m_enrol->setLabel(tr("Enrol this face…"));
    m_openPerson->setLabel(tr("Open person"));
    m_model->retranslate();
    m_search->retranslate();
    fillRun();
    markFaces();
    fillPair();
    fillNotes();
}

} // namespace ui::identify
