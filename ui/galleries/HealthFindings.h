// SPDX-License-Identifier: GPL-3.0-or-later
// What weakens a gallery, and as a table of one kind at a time. The functions run on any thread; the model on
// the GUI's, owned by GalleryHealthDialog.
#pragma once

#include "core/insight/GalleryHealth.h"
#include "ui/widgets/RowsModel.h"

#include <array>

namespace ui::galleries {

enum class Weakness { Alike, Poor, OnePhoto };
constexpr std::size_t kWeaknesses = 3;

struct Finding {
    Weakness weakness = Weakness::Alike;
    qint64 subject = 0;
    qint64 face = 0;         ///< OnePhoto: 0, there is only one
    qint64 otherSubject = 0; ///< Alike only
    qint64 otherFace = 0;
    double figure = 0; ///< Alike: score 0..1; Poor: quality 0..100
};

/// By kind of weakness; worst first, as the reading orders them.
struct Findings {
    std::array<std::vector<Finding>, kWeaknesses> listed;
    std::array<qint64, kWeaknesses> counts{}; ///< the listed and those that are not
    bool hasMoreAlike = false;                ///< than were counted
    qint64 poorPeople = 0;                    ///< whose poor pictures are listed
    qint64 onlyPoorPeople = 0;                ///< of them, who have no better one
};

Findings findingsOf(const core::insight::GalleryHealth& health,
                    const core::galleries::SubjectDirectory& directory);
/// Without what was mended since and without people that are gone.
Findings stillStanding(Findings findings, qint64 gallery, const core::galleries::SubjectDirectory& directory);

/// Names and faces are asked for row by row: there may be a hundred thousand.
class FindingsModel : public widgets::RowsModel<Finding> {
    Q_OBJECT
public:
    enum Column { Person, Other, Figure, Columns };
    static constexpr int FaceRole = Qt::UserRole;

    explicit FindingsModel(const core::galleries::SubjectDirectory& directory, QObject* parent = nullptr);
    Finding whole(int row) const; ///< with the face to be shown
    void showFindings(Weakness weakness, std::vector<Finding> findings);
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const Finding& finding, int column) const override;
    bool isNumber(int column) const override { return column == Figure; }

private:
    const core::galleries::SubjectDirectory& m_directory;
    Weakness m_weakness = Weakness::Alike;
};

/// A person without a name by what there is instead.
QString shownName(const core::galleries::SubjectDirectory& directory, qint64 subject);

} // namespace ui::galleries
