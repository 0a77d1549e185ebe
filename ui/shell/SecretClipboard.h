// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a secret on the clipboard and takes it off again after ten seconds, unless something else is there by
// then. GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

namespace ui::shell {

class SecretClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr int keepMs = 10'000;

    explicit SecretClipboard(QObject* parent = nullptr, int keep = keepMs);
    ~SecretClipboard() override;
    void copy(const QString& secret);

Q_SIGNALS:
    void cleared();

private:
    void take();

    QTimer m_timer;
    QString m_secret;
};

} // namespace ui::shell
