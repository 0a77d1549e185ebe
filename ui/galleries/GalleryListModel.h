// SPDX-License-Identifier: GPL-3.0-or-later
// The galleries with their numbers of people, the recycle bin below them. Read in the background; GUI thread.
#pragma once

#include "ui/subjects/Services.h"

#include <QAbstractListModel>

namespace ui::galleries {

class GalleryListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        GalleryRole = Qt::UserRole, ///< qint64 id; 0 for the bin
        CountRole,                  ///< people, qint64
        BinRole,                    ///< true for the bin's row
    };
    struct Totals {
        qint64 galleries = 0;
        qint64 subjects = 0;
        qint64 faces = 0;
    };

    explicit GalleryListModel(subjects::Services& services, QObject* parent = nullptr);

    void refresh();
    int rowOf(qint64 gallery) const; ///< -1: not there
    int binRow() const { return static_cast<int>(m_galleries.size()); }
    /// nullptr for the bin's row.
    const core::storage::Gallery* galleryAt(int row) const;
    const std::vector<core::storage::Gallery>& galleries() const { return m_galleries; }
    const Totals& totals() const { return m_totals; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const core::base::Error& error);

private:
    struct Reading {
        std::vector<core::storage::Gallery> galleries;
        std::vector<qint64> counts;
        qint64 binned = 0;
        Totals totals;
    };
    static core::base::Result<Reading> read(const core::galleries::Collection& collection);
    void take(Reading reading);

    subjects::Services& m_services;
    std::vector<core::storage::Gallery> m_galleries;
    std::vector<qint64> m_counts;
    qint64 m_binned = 0;
    Totals m_totals;
    quint64 m_generation = 0;
};

} // namespace ui::galleries
