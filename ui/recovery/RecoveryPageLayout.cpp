// SPDX-License-Identifier: GPL-3.0-or-later
// RecoveryPage's parts, where they stand and what they say.
#include "ui/recovery/EngineStrip.h"
#include "ui/recovery/MachineView.h"
#include "ui/recovery/RecordFilters.h"
#include "ui/recovery/RecordsModel.h"
#include "ui/recovery/RecoveryPage.h"
#include "ui/recovery/ResumeRun.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/OneAccent.h"
#include "ui/widgets/PageHead.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Segments.h"

#include <QButtonGroup>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::recovery {

using widgets::Button;

void RecoveryPage::build()
{
    m_export->setObjectName(QStringLiteral("exportRecords"));
    m_add->setObjectName(QStringLiteral("addEngine"));
    m_resume->setObjectName(QStringLiteral("resumeRecords"));
    m_unsolved->setObjectName(QStringLiteral("recordsUnsolved"));
    m_solved->setObjectName(QStringLiteral("recordsSolved"));
    m_search->setObjectName(QStringLiteral("searchRecords"));
    m_list->table()->setObjectName(QStringLiteral("records"));
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Whose record and of which engine is seen longest.
    m_list->setLeaving({RecordsModel::Attempts, RecordsModel::Time, RecordsModel::Change,
                        RecordsModel::Engine, RecordsModel::Gallery});
    m_list->emptyState()->setIconName(QStringLiteral("recovery"));
    m_compare->setObjectName(QStringLiteral("compareWithEngine"));
    m_preview->setObjectName(QStringLiteral("previewRecords"));
    for (Button* action : {m_export, m_add, m_compare, m_preview, m_resume})
        m_head->addAction(action);
    widgets::oneAccent(m_resume, {m_list->emptyState()->primary()});
    auto* group = new QButtonGroup(this);
    for (widgets::Chip* chip : {m_unsolved, m_solved}) {
        chip->setCheckable(true);
        group->addButton(chip);
        m_list->bar()->addWidget(chip);
    }
    m_unsolved->setChecked(true);
    m_search->setMinimumWidth(theme::scaled(240));
    m_list->bar()->addWidget(m_filters);
    m_list->bar()->addStretch();
    m_list->bar()->addWidget(m_search);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    buildParts();
    layout->addWidget(m_stack, 1);
}

/// The engines' records and what was found on this machine take turns below the head.
void RecoveryPage::buildParts()
{
    auto* engines = new QWidget;
    auto* column = new QVBoxLayout(engines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_engines);
    column->addWidget(widgets::rule(engines));
    column->addWidget(m_list, 1);
    m_stack->addWidget(engines);
    m_parts->setObjectName(QStringLiteral("recoveryParts"));
    m_parts->add(QStringLiteral("engines"), {});
    m_parts->choose(QStringLiteral("engines"));
    if (!m_services.truth) {
        m_parts->hide();
        return;
    }
    m_parts->add(QStringLiteral("machine"), {});
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(theme::measure::pageMargin, 0, theme::measure::pageMargin, theme::measure::gap);
    line->addWidget(m_parts);
    line->addStretch();
    layout()->addWidget(bar);
    m_machine = new MachineView(m_services, m_desk);
    m_stack->addWidget(m_machine);
    connect(m_machine, &MachineView::messageReady, this, &RecoveryPage::messageReady);
    connect(m_machine, &MachineView::openCounted, this, [this](qint64 open) {
        m_findings = open;
        Q_EMIT badgeChanged(int(m_waiting + m_findings));
        speakParts();
    });
}

bool RecoveryPage::isMachine() const
{
    return m_machine && m_stack->currentWidget() == m_machine;
}

void RecoveryPage::open(const QVariant& what)
{
    if (m_machine && what.toString() == u"machine") {
        m_parts->choose(QStringLiteral("machine"));
        showPart();
    }
}

/// The actions in the head are the engines'.
void RecoveryPage::showPart()
{
    m_stack->setCurrentIndex(m_parts->current() == u"machine" ? 1 : 0);
    for (Button* action : {m_export, m_add, m_compare, m_preview, m_resume})
        action->setVisible(!isMachine());
    speak();
}

void RecoveryPage::speakParts()
{
    m_parts->setLabel(QStringLiteral("engines"),
                      m_waiting > 0 ? tr("Engines (%1)").arg(widgets::amount(m_waiting)) : tr("Engines"));
    if (m_machine)
        m_parts->setLabel(QStringLiteral("machine"),
                          m_findings > 0 ? tr("This machine (%1)").arg(widgets::amount(m_findings))
                                         : tr("This machine"));
}

void RecoveryPage::speakResume()
{
    const int count = chosen().size() > 1 ? int(chosenToSend().size()) : int(m_sendable);
    const QString refusal = m_solved->isChecked()      ? tr("Only unsolved records can be sent again")
                            : m_unsolved->count() <= 0 ? tr("Nothing is unsolved")
                            : count <= 0               ? sendRefusal()
                                                       : QString();
    m_resume->setLabel(tr("Send %Ln record(s) again", nullptr, count));
    m_resume->setRefusal(m_run->isRunning() ? tr("Records are being sent again") : refusal);
    const bool isHopeless = refusal.isEmpty() && !chosen().isEmpty() && chosenToSend().isEmpty();
    m_preview->setRefusal(isHopeless ? tr("None of these records can be sent to its engine") : refusal);
    m_compare->setRefusal(m_engines->isEmpty() ? tr("No replica engine is set up") : QString());
}

QString RecoveryPage::sendRefusal() const
{
    const auto& shown = m_model->rows();
    const bool isRemoved = !shown.empty() && std::ranges::all_of(shown, [](const auto& record) {
        return record.reach == core::recovery::Reach::EngineRemoved;
    });
    return isRemoved ? tr("The engine of these records was removed")
                     : tr("None of these records can be sent to its engine");
}

void RecoveryPage::speak()
{
    m_head->setTitle(title());
    m_head->setContext(isMachine()
                           ? tr("Pictures, templates and index that do not fit the database")
                           : tr("Changes that replica engines did not take; pictures and records are kept"));
    speakParts();
    m_export->setLabel(tr("Export CSV"));
    m_add->setLabel(tr("Add engine"));
    m_compare->setLabel(tr("Compare"));
    m_preview->setLabel(tr("Preview"));
    m_unsolved->setLabel(tr("Unsolved"));
    m_solved->setLabel(tr("Solved or skipped"));
    m_filters->retranslate();
    m_search->setHint(tr("Name, person id or part of the error"));
    m_list->table()->setAccessibleName(tr("Records"));
    m_export->setRefusal(m_shown > 0 ? QString() : tr("There is nothing to export"));
    widgets::EmptyState* empty = m_list->emptyState();
    if (m_engines->isEmpty()) {
        empty->setTexts(tr("No replica engine is set up"),
                        tr("Add one, and every change here is sent to it as well. What it does not take is "
                           "kept until it does."));
        empty->setPrimary(tr("Add engine"), QStringLiteral("add"));
    } else {
        empty->setTexts(m_solved->isChecked() ? tr("No record fits") : tr("Nothing waits"),
                        tr("No change waits for an engine, or no record fits the filter."));
    }
    empty->primary()->setVisible(m_engines->isEmpty());
    m_model->retranslate();
    speakResume();
    Q_EMIT titleChanged();
}

} // namespace ui::recovery
