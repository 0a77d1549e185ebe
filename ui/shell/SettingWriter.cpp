// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SettingWriter.h"

#include "core/base/Log.h"
#include "ui/shell/RunInBackground.h"

namespace ui::shell {

using core::base::Result;

SettingWriter::SettingWriter(core::base::Settings& settings, QThreadPool* pool,
                             std::function<QString()> actor)
    : m_settings(settings)
    , m_pool(pool)
    , m_actor(std::move(actor))
{
}

void SettingWriter::set(QObject* context, const QString& key, const QString& value, Done done) const
{
    runInBackground(
        context, m_pool,
        [&settings = m_settings, key, value, actor = m_actor()] { return settings.set(key, value, actor); },
        [key, done = std::move(done)](const Result<void>& saved) {
            if (!saved)
                qCWarning(core::base::lcUi) << "setting not saved:" << key << saved.error().detail;
            if (done)
                done(saved);
        });
}

} // namespace ui::shell
