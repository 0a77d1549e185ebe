// SPDX-License-Identifier: GPL-3.0-or-later
// What weakens a gallery, with names, and as a table of one kind at a time. GUI thread; owned by
// GalleryHealthDialog.
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
    qint64 face = 0;
    QString name;
    qint64 otherSubject = 0; ///< Alike only
    qint64 otherFace = 0;
    QString otherName;
    double figure = 0; ///< Alike: score 0..1; Poor: quality 0..100
};

using Findings = std::array<std::vector<Finding>, kWeaknesses>;

/// Worst first, as the reading orders them. Names are those of the moment.
Findings findingsOf(const core::insight::GalleryHealth& health,
                    const core::galleries::SubjectDirectory& directory);
/// False once it was mended or somebody is gone.
bool stillStands(const Finding& finding, qint64 gallery, const core::galleries::SubjectDirectory& directory);

class FindingsModel : public widgets::RowsModel<Finding> {
    Q_OBJECT
public:
    enum Column { Person, Other, Figure, Columns };
    static constexpr int FaceRole = Qt::UserRole;

    using RowsModel::RowsModel;
    void showFindings(Weakness weakness, std::vector<Finding> findings);
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const Finding& finding, int column) const override;
    bool isNumber(int column) const override { return column == Figure; }

private:
    Weakness m_weakness = Weakness::Alike;
};

/// A person without a name by what there is instead.
QString shownName(const QString& name);

} // namespace ui::galleries
