// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stood and which page was open when it was closed. GUI thread.
#pragma once

#include <QSettings>

class QWidget;

namespace ui::shell {

class WindowMemory {
public:
    explicit WindowMemory(QSettings& settings)
        : m_settings(settings)
    {
    }
    void remember(const QWidget* window, const QString& pageId);
    /// 1440×900 the first time, if the screen has room for it.
    void recall(QWidget* window) const;
    /// When it stands on the screen: the frame around it may reach over the edge.
    static void keepOnScreen(QWidget* window);
    QString lastPage() const;

private:
    QSettings& m_settings;
};

} // namespace ui::shell
