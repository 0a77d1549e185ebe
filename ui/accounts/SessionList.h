// SPDX-License-Identifier: GPL-3.0-or-later
// Open sessions of one account, each with the button that ends it. GUI thread; owned by AccountPane.
#pragma once

#include "core/auth/Sessions.h"

#include <QWidget>

class QVBoxLayout;

namespace ui::accounts {

class SessionList : public QWidget {
    Q_OBJECT
public:
    explicit SessionList(QWidget* parent = nullptr);
    /// `hereSinceMs`: signed in at this console, which ends by signing out here; -1: not.
    void show(const std::vector<core::auth::Session>& sessions, qint64 hereSinceMs, qint64 nowMs);
    using QWidget::show;

Q_SIGNALS:
    void endRequested(qint64 session);

private:
    static QWidget* line(const QString& where, qint64 sinceMs, qint64 nowMs, QWidget* end);
    QWidget* row(const core::auth::Session& session, qint64 nowMs);

    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
};

} // namespace ui::accounts
