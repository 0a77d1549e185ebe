// SPDX-License-Identifier: GPL-3.0-or-later
// Which galleries are searched: a button with a ticked list; none ticked means all. GUI thread.
#pragma once

#include "ui/identify/Bench.h"
#include "ui/widgets/Button.h"

class QMenu;

namespace ui::identify {

class GalleryPicker : public widgets::Button {
    Q_OBJECT
public:
    explicit GalleryPicker(Services& services, QWidget* parent = nullptr);

    void refresh();                                       ///< reads the galleries in the background
    QStringList chosen() const { return m_chosen; }       ///< groupIds
    std::vector<core::storage::Gallery> searched() const; ///< those, or all
    QString words() const;                                ///< "Employees, Visitors" or "all galleries"
    qint64 people() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void fillMenu();
    void speak();
    void setTicked(const QString& groupId, bool ticked);

    Services& m_services;
    std::vector<core::storage::Gallery> m_galleries;
    QStringList m_chosen;
    QMenu* m_menu;
};

} // namespace ui::identify
