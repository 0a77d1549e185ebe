// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace ui::login {

IdleWatch::IdleWatch(core::base::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    connect(&m_settings, &core::base::Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String("look.lockMinutes"))
            restart();
    });
    qApp->installEventFilter(this);
    restart();
}

IdleWatch::~IdleWatch()
{
    if (qApp)
        qApp->removeEventFilter(this);
}

void IdleWatch::restart()
{
    const auto minutes = std::chrono::minutes(m_settings.integer(QLatin1StringView("look.lockMinutes")));
    if (minutes.count() > 0)
        m_timer.start(minutes);
    else
        m_timer.stop();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        restart();
        break;
    default:
        break;
    }
    return false;
}

} // namespace ui::login
