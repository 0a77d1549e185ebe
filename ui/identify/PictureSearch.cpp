// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/PictureSearch.h"

#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"

#include <QLocale>

namespace ui::identify {

using core::base::Result;

PictureSearch::PictureSearch(const Services& services, QObject* parent)
    : RowsModel(parent)
    , m_services(services)
{
}

void PictureSearch::begin(const std::vector<BenchSource>& sources, const QStringList& galleries)
{
    std::vector<SearchedPicture> rows;
    for (const BenchSource& source : sources)
        rows.push_back({source, State::Waiting, {}, {}});
    show(std::move(rows));
    again(galleries);
}

void PictureSearch::again(const QStringList& galleries)
{
    m_galleries = galleries;
    for (SearchedPicture& row : m_rows)
        row = {row.source, State::Waiting, {}, {}};
    retranslate();
    ++m_generation;
    searchNext();
}

void PictureSearch::cancel()
{
    ++m_generation;
    turn(State::Searching, State::GivenUp);
    turn(State::Waiting, State::GivenUp);
    m_running = false;
    Q_EMIT progressed();
}

void PictureSearch::goOn()
{
    turn(State::GivenUp, State::Waiting);
    searchNext();
}

void PictureSearch::clear()
{
    ++m_generation;
    m_running = false;
    show({});
    Q_EMIT progressed();
}

int PictureSearch::count(State state) const
{
    return int(std::ranges::count(m_rows, state, &SearchedPicture::state));
}

void PictureSearch::searchNext()
{
    const auto next = std::ranges::find(m_rows, State::Waiting, &SearchedPicture::state);
    m_running = next != m_rows.end();
    if (m_running) {
        const int row = int(next - m_rows.begin());
        turn(row, State::Searching);
        shell::runInBackground(
            this, m_services.pool,
            [services = m_services, source = next->source, galleries = m_galleries]() -> Result<BenchAnswer> {
                const auto bytes = bytesOf(source);
                return bytes ? search(services, *bytes, galleries) : Result<BenchAnswer>(bytes.error());
            },
            [this, row, generation = m_generation](const Result<BenchAnswer>& answer) {
                if (generation == m_generation)
                    take(row, answer);
            });
    }
    Q_EMIT progressed();
}

void PictureSearch::take(int row, const Result<BenchAnswer>& answer)
{
    SearchedPicture& picture = m_rows[std::size_t(row)];
    if (answer)
        picture.answer = withoutPictures(*answer);
    else
        picture.error = answer.error();
    turn(row, answer ? State::Searched : State::Failed);
    const quint64 generation = m_generation;
    Q_EMIT searched(row, answer);
    if (generation == m_generation)
        searchNext();
}

void PictureSearch::turn(int row, State to)
{
    m_rows[std::size_t(row)].state = to;
    Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
}

void PictureSearch::turn(State from, State to)
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).state == from)
            turn(row, to);
}

QString PictureSearch::name(int row) const
{
    const QString name = at(row).source.name();
    return name.isEmpty() ? tr("Picture") : name;
}

QString PictureSearch::head(int column) const
{
    return column == Picture ? tr("Picture") : tr("Result");
}

QString PictureSearch::foundText(const BenchAnswer& answer)
{
    if (answer.faces.empty())
        return tr("No face found");
    QStringList known;
    for (const BenchFace& face : answer.faces)
        if (face.isKnown())
            known << face.candidates.front().subject.personal.name;
    const int faces = int(answer.faces.size());
    const int strangers = faces - int(known.size());
    const QString count = tr("%Ln face(s)", nullptr, faces);
    if (known.isEmpty())
        return tr("%1: nobody above the threshold").arg(count);
    const QString names = known.join(tr(", "));
    return strangers == 0 ? tr("%1: %2").arg(count, names)
                          : tr("%1: %2 and %3 unknown").arg(count, names, QLocale().toString(strangers));
}

QString PictureSearch::text(const SearchedPicture& row, int column) const
{
    if (column == Picture)
        return row.source.name().isEmpty() ? tr("Picture") : row.source.name();
    switch (row.state) {
    case State::Waiting:
        return tr("Waits");
    case State::Searching:
        return tr("Being searched…");
    case State::Searched:
        return foundText(row.answer);
    case State::Failed:
        return pictures::RefusalText::of(row.error);
    case State::GivenUp:
        break;
    }
    return tr("Not searched");
}

std::optional<theme::Status> PictureSearch::status(const SearchedPicture& row, int column) const
{
    if (column != Found)
        return std::nullopt;
    switch (row.state) {
    case State::Searched:
        return row.answer.faces.empty()                                     ? theme::Status::Warn
               : std::ranges::any_of(row.answer.faces, &BenchFace::isKnown) ? theme::Status::Ok
                                                                            : theme::Status::Skipped;
    case State::Failed:
        return theme::Status::Bad;
    case State::GivenUp:
        return theme::Status::Skipped;
    default:
        return theme::Status::Waiting;
    }
}

QVariant PictureSearch::data(const QModelIndex& index, int role) const
{
    if (role == ThumbnailRole)
        return at(index.row()).answer.thumbnail;
    if (role == Qt::ToolTipRole && index.column() == Picture)
        return at(index.row()).source.file;
    return RowsModel::data(index, role);
}

} // namespace ui::identify
