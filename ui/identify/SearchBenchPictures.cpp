// SPDX-License-Identifier: GPL-3.0-or-later
// SearchBench with several pictures: their list, which of them is shown, how far the search is.
#include "ui/identify/PictureSearch.h"
#include "ui/identify/SearchBench.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLabel>
#include <QLocale>
#include <QTableView>

namespace ui::identify {

using core::base::Result;
using widgets::Button;

void SearchBench::connectList()
{
    connect(m_search, &PictureSearch::searched, this, &SearchBench::take);
    connect(m_search, &PictureSearch::progressed, this, &SearchBench::fillRun);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid() && index.row() != m_row)
                    choosePicture(index.row());
            });
    connect(m_runButton, &Button::clicked, this,
            [this] { m_search->isRunning() ? m_search->cancel() : m_search->goOn(); });
}

void SearchBench::take(int row, const Result<BenchAnswer>& answer)
{
    if (row != m_row)
        return;
    ++m_generation;
    if (answer)
        return showAnswer(*answer);
    sayFailure(row);
    if (m_search->rowCount() == 1)
        m_search->clear();
    showNothing();
}

void SearchBench::sayFailure(int row)
{
    const QString reason = pictures::RefusalText::of(m_search->at(row).error);
    const QString name = m_search->at(row).source.name();
    m_message->say(
        theme::Status::Bad,
        tr("%1. Choose another picture.").arg(name.isEmpty() ? reason : tr("%1: %2").arg(name, reason)));
}

/// Answers of pictures out of sight are kept without the pictures, which are read again.
void SearchBench::choosePicture(int row)
{
    m_row = row;
    ++m_generation;
    m_message->clear();
    showNothing();
    const SearchedPicture& chosen = m_search->at(row);
    if (chosen.state == PictureSearch::State::Failed)
        return sayFailure(row);
    if (chosen.state != PictureSearch::State::Searched)
        return;
    shell::runInBackground(
        this, m_services.pool,
        [source = chosen.source, answer = chosen.answer] { return withPictures(source, answer); },
        [this, generation = m_generation](const Result<BenchAnswer>& answer) {
            if (generation != m_generation)
                return;
            if (answer)
                showAnswer(*answer);
            else
                m_message->say(
                    theme::Status::Bad,
                    tr("%1: %2").arg(m_search->name(m_row), pictures::RefusalText::of(answer.error())));
        });
}

void SearchBench::fillRun()
{
    const int failed = m_search->count(PictureSearch::State::Failed);
    const int left = m_search->count(PictureSearch::State::GivenUp);
    const QLocale locale;
    const QString done = tr("%1 of %2 pictures searched")
                             .arg(locale.toString(m_search->count(PictureSearch::State::Searched) + failed),
                                  locale.toString(m_search->rowCount()));
    m_runNote->setText(failed == 0 ? done : done + QStringLiteral(" · ") + tr("%Ln failed", nullptr, failed));
    m_runButton->setVisible(m_search->isRunning() || left > 0);
    m_runButton->setLabel(m_search->isRunning() ? tr("Cancel the search") : tr("Search the rest"));
    fillNotes();
}

} // namespace ui::identify
