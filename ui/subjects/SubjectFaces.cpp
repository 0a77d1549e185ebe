// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SubjectFaces.h"

#include "ui/pictures/FacePicture.h"
#include "ui/pictures/QualityWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/SubjectsModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ui::subjects {

using core::base::Result;
namespace measure = theme::measure;

namespace {

constexpr int largeSide = 198;
constexpr int smallSide = 60;
constexpr std::size_t mostTiles = 10;
constexpr int besideLarge = 3;
constexpr int perLine = 4;

Result<core::faces::QualityReport> measureFace(const core::galleries::Collection& collection,
                                               core::faces::FaceService& faces,
                                               const core::storage::FaceRow& face)
{
    const auto picture = readPicture(collection, face);
    if (!picture)
        return picture.error();
    return faces.quality(*picture);
}

} // namespace

SubjectFaces::SubjectFaces(Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_large(new pictures::FaceTile(largeSide))
    , m_tiles(new QVBoxLayout)
    , m_below(new QGridLayout)
    , m_sign(new QLabel)
    , m_quality(new QLabel)
{
    m_large->setFocusPolicy(Qt::NoFocus);
    m_large->setObjectName(QStringLiteral("largeFace"));
    m_tiles->setSpacing(9);
    m_tiles->addStretch();
    m_below->setSpacing(9);
    m_below->setColumnStretch(perLine, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::controlGap);
    row->addWidget(m_large, 0, Qt::AlignTop);
    row->addLayout(m_tiles);
    row->addStretch();
    m_quality->setObjectName(QStringLiteral("personQuality"));
    m_quality->setWordWrap(true);
    theme::setType(m_quality, theme::Type::Secondary);
    auto* words = new QHBoxLayout;
    words->setSpacing(measure::controlGap);
    words->addWidget(m_sign, 0, Qt::AlignTop);
    words->addWidget(m_quality, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::controlGap);
    all->addLayout(row);
    all->addLayout(m_below);
    all->addLayout(words);
}

const core::storage::FaceRow* SubjectFaces::chosen() const
{
    return m_chosen < m_faces.size() ? &m_faces[m_chosen] : nullptr;
}

void SubjectFaces::showFaces(const QString& name, const std::vector<core::storage::FaceRow>& faces,
                             bool mayAdd)
{
    const qint64 before = chosen() ? chosen()->id : 0;
    const auto again = std::ranges::find(faces, before, &core::storage::FaceRow::id);
    m_name = name;
    m_faces = faces;
    fillTiles(mayAdd);
    if (again == faces.end())
        m_large->setFace({});
    if (faces.empty())
        say(0, tr("no face enrolled, so this person cannot be recognised"));
    else
        choose(again == faces.end() ? 0 : static_cast<std::size_t>(again - faces.begin()));
}

void SubjectFaces::fillTiles(bool mayAdd)
{
    for (pictures::FaceTile* tile : std::exchange(m_buttons, {})) {
        tile->hide();
        tile->deleteLater();
    }
    if (m_faces.size() > 1) {
        for (std::size_t place = 0; place < std::min(mostTiles, m_faces.size()); ++place)
            addTile(place);
    }
    if (mayAdd)
        addPlace();
}

void SubjectFaces::putTile(pictures::FaceTile* tile)
{
    const int number = static_cast<int>(m_buttons.size());
    m_buttons << tile;
    if (number < besideLarge)
        m_tiles->insertWidget(number, tile);
    else
        m_below->addWidget(tile, (number - besideLarge) / perLine, (number - besideLarge) % perLine);
}

void SubjectFaces::addTile(std::size_t place)
{
    auto* tile = new pictures::FaceTile(smallSide);
    tile->setObjectName(QStringLiteral("faceTile%1").arg(place));
    tile->setAccessibleName(tr("Face %1 of %2").arg(place + 1).arg(m_faces.size()));
    tile->setCheckable(true);
    tile->setAutoExclusive(true);
    connect(tile, &QAbstractButton::clicked, this, [this, place] { choose(place); });
    putTile(tile);
    shell::runInBackground(
        tile, m_services.pool,
        [collection = m_services.collection, face = m_faces[place].id] {
            return pictures::loadFace(collection, face, 2 * smallSide);
        },
        [tile](const Result<QImage>& image) { tile->setFace(image ? *image : QImage()); });
}

void SubjectFaces::addPlace()
{
    auto* add = new pictures::FaceTile(smallSide, pictures::FaceTile::Kind::Add);
    add->setObjectName(QStringLiteral("addFace"));
    add->setAccessibleName(tr("Add a face"));
    add->setToolTip(add->accessibleName());
    connect(add, &QAbstractButton::clicked, this, &SubjectFaces::addRequested);
    putTile(add);
}

void SubjectFaces::choose(std::size_t place)
{
    m_chosen = place;
    if (m_faces.size() > 1 && place < mostTiles)
        m_buttons[static_cast<qsizetype>(place)]->setChecked(true);
    say(m_faces[place].quality, {});
    loadLarge();
    describe();
}

void SubjectFaces::loadLarge()
{
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, id = chosen()->id] {
            return pictures::loadFace(collection, id, 2 * largeSide);
        },
        [this, id = chosen()->id](const Result<QImage>& image) {
            if (chosen() && chosen()->id == id)
                m_large->setFace(image ? *image : QImage());
        });
}

void SubjectFaces::describe()
{
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, &faces = m_services.faces, face = *chosen()] {
            return measureFace(collection, faces, face);
        },
        [this, id = chosen()->id](const Result<core::faces::QualityReport>& report) {
            if (chosen() && chosen()->id == id)
                say(chosen()->quality, report ? pictures::QualityWords::of(report->quality)
                                              : pictures::RefusalText::of(report.error()));
        });
}

void SubjectFaces::say(double score, const QString& words)
{
    const auto status = score >= SubjectsModel::lowQuality ? theme::Status::Ok : theme::Status::Warn;
    m_sign->setPixmap(theme::icon(status).pixmap(measure::smallIcon, measure::smallIcon));
    const QString figure = tr("Quality %1").arg(QLocale().toString(qRound(score)));
    m_quality->setText(words.isEmpty() ? figure : tr("%1: %2").arg(figure, words));
    m_large->setAccessibleName(m_name + u' ' + m_quality->text());
}

} // namespace ui::subjects
