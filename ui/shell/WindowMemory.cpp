// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowMemory.h"

#include <QScreen>
#include <QWidget>

namespace ui::shell {

namespace {

constexpr QSize usualSize(1440, 900);
const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");

} // namespace

void WindowMemory::remember(const QWidget* window, const QString& pageId)
{
    m_settings.setValue(geometryKey, window->saveGeometry());
    m_settings.setValue(pageKey, pageId);
}

void WindowMemory::recall(QWidget* window) const
{
    window->resize(usualSize.boundedTo(window->screen()->availableSize()));
    window->restoreGeometry(m_settings.value(geometryKey).toByteArray());
}

void WindowMemory::keepOnScreen(QWidget* window)
{
    const QRect desk = window->screen()->availableGeometry();
    const QRect whole = window->frameGeometry();
    const QSize over = (whole.size() - desk.size()).expandedTo({0, 0});
    if (window->isMaximized() || window->isFullScreen() || over.isNull())
        return;
    window->resize(window->size() - over);
    window->move(desk.topLeft());
}

QString WindowMemory::lastPage() const
{
    return m_settings.value(pageKey).toString();
}

} // namespace ui::shell
