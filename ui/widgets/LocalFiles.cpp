// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LocalFiles.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace ui::widgets {

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

void acceptCopy(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace ui::widgets
