// SPDX-License-Identifier: GPL-3.0-or-later
// What weakens one gallery and what mends it: look-alikes, poor pictures, people with one picture. Reads in
// the background; mends nothing itself but asks its owner. Open with open(); deletes itself. GUI thread.
#pragma once

#include "ui/galleries/HealthFindings.h"
#include "ui/pictures/ThumbnailCache.h"
#include "ui/subjects/Services.h"
#include "ui/widgets/EdgedDialog.h"

class QLabel;
class QStackedWidget;

namespace ui::widgets {
class Button;
class Chip;
class EmptyState;
class ListView;
} // namespace ui::widgets

namespace ui::galleries {

class FindingPane;
class ReadingProgress;

class GalleryHealthDialog : public widgets::EdgedDialog {
    Q_OBJECT
public:
    GalleryHealthDialog(subjects::Services& services, const core::storage::Gallery& gallery, QWidget* parent);
    ~GalleryHealthDialog() override;

    /// Takes out of the lists what was mended since.
    void recheck();

Q_SIGNALS:
    void mergeRequested(const std::vector<qint64>& subjects);
    void addPictureRequested(qint64 subject);
    void removeFaceRequested(qint64 face);
    void openRequested(qint64 subject);

private:
    void build();
    QLayout* buildHead();
    QWidget* buildLists();
    QLayout* buildFoot();
    void speak();
    void speakLists();
    QString poorText() const;
    void read();
    using Read = std::shared_ptr<const Findings>;
    void take(const core::base::Result<Read>& read);
    void showAgain();
    void showKind(Weakness weakness);
    void showRow(int row);
    const std::vector<Finding>& shown() const { return m_findings->listed[std::size_t(m_weakness)]; }

    subjects::Services& m_services;
    core::storage::Gallery m_gallery;
    bool m_isRead = false;
    double m_alikeFrom = 1; ///< score 0..1
    Read m_findings;
    int m_rechecks = 0; ///< begun so far; only the last one counts
    Weakness m_weakness = Weakness::Alike;
    pictures::ThumbnailCache* m_thumbnails;
    QLabel* m_title = nullptr;
    QLabel* m_context = nullptr;
    std::array<widgets::Chip*, kWeaknesses> m_chips{};
    QStackedWidget* m_stack = nullptr;
    ReadingProgress* m_progress = nullptr;
    widgets::EmptyState* m_stopped = nullptr;
    FindingsModel* m_model = nullptr;
    widgets::ListView* m_list = nullptr;
    FindingPane* m_pane = nullptr;
    QLabel* m_listed = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_close = nullptr;
};

} // namespace ui::galleries
