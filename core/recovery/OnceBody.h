// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a request that is sent once only: as it cannot be read again, Qt does not repeat the request by
// itself when the connection breaks, at a moment nobody here knows of. Lives with its reply.
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace core::recovery {

class OnceBody : public QIODevice {
public:
    OnceBody(QByteArray bytes, QObject* parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

protected:
    qint64 readData(char* to, qint64 most) override
    {
        const qint64 count = std::min(most, bytesAvailable());
        if (count <= 0)
            return -1;
        std::memcpy(to, m_bytes.constData() + m_at, std::size_t(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace core::recovery
