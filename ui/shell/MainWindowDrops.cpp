// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on the window, where the page in view has no use for them.
#include "ui/shell/MainWindow.h"
#include "ui/shell/PageStack.h"
#include "ui/widgets/LocalFiles.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace ui::shell {

void MainWindow::setDropRoute(DropRoute route)
{
    m_dropRoute = std::move(route);
    setAcceptDrops(true);
}

/// Nowhere while nobody is signed in, or where this role does not get to.
std::optional<DropPlace> MainWindow::placeOf(const QDropEvent* event) const
{
    const QStringList paths = widgets::localFiles(event->mimeData());
    if (isCurtainDown() || !m_dropRoute || paths.isEmpty())
        return std::nullopt;
    const auto place = m_dropRoute(paths);
    return place && m_pages->isAllowed(place->page) ? place : std::nullopt;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (placeOf(event))
        widgets::acceptCopy(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto place = placeOf(event);
    if (!place)
        return;
    widgets::acceptCopy(event);
    openPage(place->page, place->what);
}

} // namespace ui::shell
