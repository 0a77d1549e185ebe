// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui::shell {

SecretClipboard::SecretClipboard(QObject* parent, int keep)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keep);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        take();
        Q_EMIT cleared();
    });
}

SecretClipboard::~SecretClipboard()
{
    take();
}

void SecretClipboard::copy(const QString& secret)
{
    m_secret = secret;
    QGuiApplication::clipboard()->setText(secret);
    m_timer.start();
}

void SecretClipboard::take()
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (!m_secret.isEmpty() && clipboard->text() == m_secret)
        clipboard->clear();
    m_secret.clear();
}

} // namespace ui::shell
