// SPDX-License-Identifier: GPL-3.0-or-later
// The rail at the left: product, command search, pages in their groups, settings and the person at the foot.
// Knows pages only by Page. GUI thread; owned by MainWindow.
#pragma once

#include "ui/shell/Page.h"

#include <map>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace ui::shell {

class NavigationButton;
class PersonButton;

class Navigation : public QWidget {
    Q_OBJECT
public:
    static constexpr int openWidth = 200;
    static constexpr int foldedWidth = 60;

    explicit Navigation(QWidget* parent = nullptr);

    void addPage(Page* page);
    void select(const QString& pageId);
    NavigationButton* place(const QString& pageId) const;
    void setPlaceVisible(const QString& pageId, bool visible);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    void setPerson(const QString& name, const QString& role);
    /// Opened by the person button; its owner fills it.
    QMenu* personMenu() const { return m_menu; }

Q_SIGNALS:
    void pageChosen(const QString& pageId);
    void searchAsked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class SearchButton;
    void buildGroups();
    void showRules();
    void showMenu();
    void speak();

    QWidget* m_product;
    QLabel* m_productName;
    SearchButton* m_search;
    std::map<NavigationGroup, QVBoxLayout*> m_groups;
    std::map<NavigationGroup, QWidget*> m_rules; ///< above a group
    std::map<QString, NavigationButton*> m_places;
    std::map<QString, Page*> m_pages;
    PersonButton* m_person;
    QMenu* m_menu;
    bool m_folded = false;
    bool m_low = false; ///< the window is not high enough for rows of the usual height
};

} // namespace ui::shell
