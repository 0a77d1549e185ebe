// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recovery/Replicator.h"

#include "core/recovery/Courier.h"

namespace core::recovery {

Replicator::Replicator(ReplicatorParts parts, ReplicatorTiming timing)
    : m_parts(parts)
    , m_timing(timing)
{
    m_thread.setObjectName(QStringLiteral("replicator"));
}

Replicator::~Replicator()
{
    stop();
}

void Replicator::start()
{
    if (m_courier)
        return;
    m_courier = new Courier(m_parts, m_timing);
    m_courier->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    QObject::connect(&m_thread, &QThread::started, m_courier,
                     [courier = m_courier] { courier->look(false); });
    QObject::connect(&m_parts.settings, &base::Settings::changed, m_courier,
                     [courier = m_courier](const QString& key) {
                         if (key.startsWith(QLatin1StringView("replica.")))
                             courier->look(false);
                     });
    m_thread.start();
}

void Replicator::stop()
{
    if (!m_courier)
        return;
    m_thread.quit();
    m_thread.wait();
    m_courier = nullptr;
}

void Replicator::wake()
{
    look(false);
}

void Replicator::retryNow()
{
    look(true);
}

std::optional<qint64> Replicator::triedAgainMs(int target) const
{
    return m_parts.away.untilMs(target, m_parts.clock.monotonicMs());
}

void Replicator::look(bool lift)
{
    if (m_courier)
        QMetaObject::invokeMethod(
            m_courier, [courier = m_courier, lift] { courier->look(lift); }, Qt::QueuedConnection);
}

} // namespace core::recovery
