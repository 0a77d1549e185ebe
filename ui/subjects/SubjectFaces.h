// SPDX-License-Identifier: GPL-3.0-or-later
// The faces of one person: the chosen one large with its quality in words, the others beside it, the place
// for a new one. Pictures and quality come from workers. GUI thread; owned by SubjectPane.
#pragma once

#include "ui/pictures/FaceTile.h"
#include "ui/subjects/PersonDetails.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace ui::subjects {

class SubjectFaces : public QWidget {
    Q_OBJECT
public:
    explicit SubjectFaces(Services& services, QWidget* parent = nullptr);

    void showFaces(const QString& name, const std::vector<core::storage::FaceRow>& faces, bool mayAdd);
    /// nullptr: nobody has a face here.
    const core::storage::FaceRow* chosen() const;

Q_SIGNALS:
    void addRequested();

private:
    void fillTiles(bool mayAdd);
    void addTile(std::size_t place);
    void addPlace();
    void putTile(pictures::FaceTile* tile);
    void choose(std::size_t place);
    void loadLarge();
    void describe();
    void say(double score, const QString& words);

    Services& m_services;
    QString m_name;
    std::vector<core::storage::FaceRow> m_faces;
    std::size_t m_chosen = 0;
    pictures::FaceTile* m_large;
    QVBoxLayout* m_tiles; ///< beside the large face
    QGridLayout* m_below; ///< the rest, below it
    QList<pictures::FaceTile*> m_buttons;
    QLabel* m_sign;
    QLabel* m_quality;
};

} // namespace ui::subjects
