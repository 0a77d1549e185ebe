// SPDX-License-Identifier: GPL-3.0-or-later
// Changes settings in the name of who sits at the desk, in the background: the store waits for the disk. A
// small value to hand around; what it refers to outlives all its copies. GUI thread.
#pragma once

#include "core/base/Settings.h"

class QThreadPool;

namespace ui::shell {

class SettingWriter {
public:
    using Done = std::function<void(const core::base::Result<void>&)>;

    SettingWriter(core::base::Settings& settings, QThreadPool* pool, std::function<QString()> actor);

    core::base::Settings& settings() const { return m_settings; }
    QThreadPool* pool() const { return m_pool; }
    /// `done` is called if `context` still lives by then.
    void set(QObject* context, const QString& key, const QString& value, Done done = {}) const;

private:
    core::base::Settings& m_settings;
    QThreadPool* m_pool;
    std::function<QString()> m_actor;
};

} // namespace ui::shell
