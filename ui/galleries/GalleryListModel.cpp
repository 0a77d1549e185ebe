// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryListModel.h"

#include "ui/shell/RunInBackground.h"

namespace ui::galleries {

using core::base::Result;
using core::storage::Gallery;

GalleryListModel::GalleryListModel(subjects::Services& services, QObject* parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
}

Result<GalleryListModel::Reading> GalleryListModel::read(const core::galleries::Collection& collection)
{
    auto all = collection.galleries.all();
    if (!all)
        return all.error();
    Reading reading;
    const auto& directory = collection.directory;
    for (Gallery& gallery : *all) {
        if (gallery.kind != core::storage::GalleryKind::Normal)
            continue;
        reading.counts.push_back(directory.subjects(gallery.id));
        reading.totals.faces += directory.faces(gallery.id);
        reading.totals.subjects += reading.counts.back();
        reading.galleries.push_back(std::move(gallery));
    }
    reading.totals.galleries = static_cast<qint64>(reading.galleries.size());
    reading.binned = directory.binned();
    return reading;
}

void GalleryListModel::refresh()
{
    const quint64 generation = ++m_generation;
    shell::runInBackground(
        this, m_services.pool, [collection = m_services.collection] { return read(collection); },
        [this, generation](Result<Reading> reading) {
            if (generation != m_generation)
                return;
            if (!reading)
                Q_EMIT failed(reading.error());
            else
                take(std::move(*reading));
        });
}

void GalleryListModel::take(Reading reading)
{
    const bool sameRows =
        std::ranges::equal(m_galleries, reading.galleries, {}, &Gallery::id, &Gallery::id) &&
        !m_galleries.empty();
    if (!sameRows)
        beginResetModel();
    m_galleries = std::move(reading.galleries);
    m_counts = std::move(reading.counts);
    m_binned = reading.binned;
    m_totals = reading.totals;
    if (!sameRows)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(binRow()));
    Q_EMIT loaded();
}

int GalleryListModel::rowOf(qint64 gallery) const
{
    const auto found = std::ranges::find(m_galleries, gallery, &Gallery::id);
    return found == m_galleries.end() ? -1 : static_cast<int>(found - m_galleries.begin());
}

const Gallery* GalleryListModel::galleryAt(int row) const
{
    return row >= 0 && row < binRow() ? &m_galleries[static_cast<std::size_t>(row)] : nullptr;
}

int GalleryListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : binRow() + 1;
}

QVariant GalleryListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Gallery* gallery = galleryAt(index.row());
    const qint64 count = gallery ? m_counts[static_cast<std::size_t>(index.row())] : m_binned;
    const QString name = gallery ? gallery->name : tr("Recycle bin");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return gallery && !gallery->description.isEmpty() ? gallery->description : name;
    case Qt::AccessibleTextRole:
        return tr("%1, %Ln person(s)", nullptr, int(count)).arg(name);
    case GalleryRole:
        return gallery ? gallery->id : 0;
    case CountRole:
        return count;
    case BinRole:
        return gallery == nullptr;
    default:
        return {};
    }
}

void GalleryListModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(binRow()));
}

} // namespace ui::galleries
