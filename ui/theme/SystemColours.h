// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop prefers dark: asked of the desktop's settings portal on the session bus, which also
// tells changes; without one the palette Qt started with decides. Never waits. GUI thread; owned by Theme.
#pragma once

#include <QObject>

class QDBusVariant;

namespace ui::theme {

class SystemColours : public QObject {
    Q_OBJECT
public:
    explicit SystemColours(QObject* parent = nullptr);

    bool prefersDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private:
    Q_SLOT void take(const QString& space, const QString& key, const QDBusVariant& value);
    void ask();
    void setScheme(uint scheme);

    bool m_dark;
};

} // namespace ui::theme
