// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MeasuredApplication.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

#include <ctime>

namespace app {

namespace {

constexpr double worthTellingMs = 8;

/// Unlike the clock on the wall it stands still while the machine does something else.
double computingMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QString nameOf(const QObject* receiver, QEvent::Type type)
{
    const char* word = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(receiver->metaObject()->className()), receiver->objectName(),
             word ? QString::fromLatin1(word) : QString::number(static_cast<int>(type)));
}

} // namespace

MeasuredApplication::MeasuredApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
    const QString file = qEnvironmentVariable("FACEDESK_EVENT_LOOP_LOG");
    if (file.isEmpty())
        return;
    m_log.setFileName(file);
    if (!m_log.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        qWarning("FACEDESK_EVENT_LOOP_LOG: %s", qPrintable(m_log.errorString()));
}

bool MeasuredApplication::notify(QObject* receiver, QEvent* event)
{
    const bool outermost = m_log.isOpen() && QThread::currentThread() == thread() && !m_measuring;
    return outermost ? notifyMeasured(receiver, event) : QApplication::notify(receiver, event);
}

bool MeasuredApplication::notifyMeasured(QObject* receiver, QEvent* event)
{
    m_measuring = true;
    const QString name = nameOf(receiver, event->type());
    const double computedBefore = computingMs();
    QElapsedTimer timer;
    timer.start();
    const bool taken = QApplication::notify(receiver, event);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_measuring = false;
    if (took > worthTellingMs)
        m_log.write(QStringLiteral("%1 ms, %2 ms computing, %3\n")
                        .arg(took, 0, 'f', 1)
                        .arg(computingMs() - computedBefore, 0, 'f', 1)
                        .arg(name)
                        .toUtf8());
    return taken;
}

} // namespace app
