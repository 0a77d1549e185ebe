// SPDX-License-Identifier: GPL-3.0-or-later
// The galleries at the left with their numbers, the bin, and the threshold of the chosen gallery at the foot.
// GUI thread; owned by GalleriesPage.
#pragma once

#include "ui/galleries/GalleryListModel.h"

#include <QMenu>
#include <QWidget>

class QLabel;
class QListView;

namespace ui::widgets {
class Button;
}

namespace ui::galleries {

class GalleryDelegate;

class GalleryPanel : public QWidget {
    Q_OBJECT
public:
    explicit GalleryPanel(subjects::Services& services, QWidget* parent = nullptr);

    GalleryListModel& model() { return *m_model; }
    /// nullptr: the bin, or nothing.
    const core::storage::Gallery* chosen() const;
    bool isBinChosen() const;
    void choose(qint64 gallery); ///< once it is in the list
    void forget();               ///< back to the first gallery
    /// Where pictures would go that are held over the page; nullptr: nowhere.
    void markTarget(const core::storage::Gallery* gallery);

Q_SIGNALS:
    void galleryChosen(const core::storage::Gallery& gallery);
    void binChosen();
    void createRequested();
    void renameRequested(const core::storage::Gallery& gallery);
    void thresholdRequested(const core::storage::Gallery& gallery);
    void labRequested(const core::storage::Gallery& gallery);
    void healthRequested(const core::storage::Gallery& gallery);
    void removeRequested(const core::storage::Gallery& gallery);

private:
    QWidget* buildHead();
    QWidget* buildList();
    QWidget* buildFoot();
    void speak();
    void fillMenu();
    void showMenu(const QPoint& at);
    void loaded();
    void chooseRow(int row);
    int usualRow() const;
    void currentMoved();
    void fillFoot();

    subjects::Services& m_services;
    GalleryListModel* m_model;
    GalleryDelegate* m_delegate = nullptr;
    qint64 m_wanted = 0;

    QLabel* m_title = nullptr;
    widgets::Button* m_add = nullptr;
    widgets::Button* m_more = nullptr;
    QMenu* m_menu = nullptr;
    QListView* m_list = nullptr;
    QWidget* m_foot = nullptr;
    QLabel* m_thresholdTitle = nullptr;
    QLabel* m_threshold = nullptr;
    widgets::Button* m_adjust = nullptr;
    QLabel* m_accepts = nullptr;
};

} // namespace ui::galleries
