// SPDX-License-Identifier: GPL-3.0-or-later
// One finding enlarged: the faces it is about, what it means, and what mends it, pinned at the bottom. Loads
// the faces in the background; GUI thread; owned by GalleryHealthDialog.
#pragma once

#include "ui/galleries/HealthFindings.h"
#include "ui/subjects/Services.h"
#include "ui/widgets/SidePane.h"

#include <QImage>

class QLabel;

namespace ui::pictures {
class FaceTile;
}

namespace ui::widgets {
class Button;
}

namespace ui::galleries {

class FindingPane : public widgets::SidePane {
    Q_OBJECT
public:
    explicit FindingPane(subjects::Services& services, QWidget* parent = nullptr);
    void showFinding(const Finding& finding);
    void speak();

Q_SIGNALS:
    void mergeRequested(const std::vector<qint64>& subjects);
    void addPictureRequested(qint64 subject);
    void removeFaceRequested(qint64 face);
    void openRequested(qint64 subject);

private:
    struct Portrait {
        pictures::FaceTile* face = nullptr;
        widgets::Button* name = nullptr;
        qint64 subject = 0;
    };
    void build();
    QLayout* buildPortrait(Portrait& portrait, const char* objectName);
    void showPortrait(Portrait& portrait, qint64 subject, qint64 face);
    void load(Portrait& portrait, qint64 face);
    void sayWhat();

    subjects::Services& m_services;
    Finding m_finding;
    quint64 m_generation = 0; ///< of the finding whose faces are awaited
    Portrait m_first;
    Portrait m_second;
    QLabel* m_meaning = nullptr;
    widgets::Button* m_merge = nullptr;
    widgets::Button* m_add = nullptr;
    widgets::Button* m_remove = nullptr;
};

} // namespace ui::galleries
