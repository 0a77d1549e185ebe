// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/GalleryPicker.h"

#include "ui/shell/RunInBackground.h"
#include "ui/widgets/Retranslate.h"

#include <QMenu>

namespace ui::identify {

using core::storage::Gallery;

GalleryPicker::GalleryPicker(Services& services, QWidget* parent)
    : Button(Kind::Secondary, QStringLiteral("galleries"), parent)
    , m_services(services)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("pickGalleries"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &GalleryPicker::fillMenu);
    widgets::onLanguage(this, [this] { speak(); });
}

void GalleryPicker::refresh()
{
    shell::runInBackground(
        this, m_services.pool, [&galleries = m_services.galleries] { return galleries.page(0, 1000); },
        [this](core::base::Result<std::vector<Gallery>> all) {
            m_galleries = all ? std::move(*all) : std::vector<Gallery>();
            m_chosen.removeIf([this](const QString& groupId) {
                return std::ranges::find(m_galleries, groupId, &Gallery::groupId) == m_galleries.end();
            });
            speak();
            Q_EMIT chosenChanged();
        });
}

std::vector<Gallery> GalleryPicker::searched() const
{
    std::vector<Gallery> galleries;
    std::ranges::copy_if(m_galleries, std::back_inserter(galleries), [this](const Gallery& gallery) {
        return m_chosen.isEmpty() || m_chosen.contains(gallery.groupId);
    });
    return galleries;
}

QString GalleryPicker::words() const
{
    QStringList names;
    for (const Gallery& gallery : m_galleries) {
        if (m_chosen.contains(gallery.groupId))
            names << gallery.name;
    }
    return names.isEmpty() ? tr("all galleries") : names.join(tr(", "));
}

qint64 GalleryPicker::people() const
{
    qint64 number = 0;
    for (const Gallery& gallery : m_galleries) {
        if (m_chosen.isEmpty() || m_chosen.contains(gallery.groupId))
            number += m_services.collection.directory.subjects(gallery.id);
    }
    return number;
}

void GalleryPicker::setTicked(const QString& groupId, bool ticked)
{
    if (ticked)
        m_chosen << groupId;
    else
        m_chosen.removeAll(groupId);
    speak();
    Q_EMIT chosenChanged();
}

void GalleryPicker::fillMenu()
{
    m_menu->clear();
    QAction* all = m_menu->addAction(tr("All galleries"), this, [this] {
        m_chosen.clear();
        speak();
        Q_EMIT chosenChanged();
    });
    all->setCheckable(true);
    all->setChecked(m_chosen.isEmpty());
    m_menu->addSeparator();
    for (const Gallery& gallery : m_galleries) {
        QAction* entry = m_menu->addAction(gallery.name);
        entry->setCheckable(true);
        entry->setChecked(m_chosen.contains(gallery.groupId));
        connect(entry, &QAction::toggled, this,
                [this, id = gallery.groupId](bool ticked) { setTicked(id, ticked); });
    }
}

void GalleryPicker::speak()
{
    setLabel(m_chosen.isEmpty()     ? tr("All galleries")
             : m_chosen.size() == 1 ? words()
                                    : tr("%Ln galleries", nullptr, static_cast<int>(m_chosen.size())));
}

} // namespace ui::identify
