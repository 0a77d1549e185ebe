// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

static void loadConsoleResources()
{
    Q_INIT_RESOURCE(console);
}

namespace ui::theme {

namespace {

QPixmap rendered(const QString& name, const QColor& colour, const QSize& pixels)
{
    const QString key =
        QStringLiteral("fd/%1/%2/%3x%4").arg(name, colour.name()).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap) || pixels.isEmpty())
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSvg(name, colour));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine {
public:
    TintedEngine(QString name, Tint tint, std::optional<Status> status)
        : m_name(std::move(name))
        , m_tint(tint)
        , m_status(status)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, colour(mode), size);
    }
    QIconEngine* clone() const override { return new TintedEngine(m_name, m_tint, m_status); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens& tokens = tokensFor(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return tokens.text3;
        return m_status ? colourOf(tokens, *m_status) : colourOf(tokens, m_tint);
    }

    QString m_name;
    Tint m_tint;
    std::optional<Status> m_status;
};

} // namespace

QIcon icon(const QString& name, Tint tint)
{
    return QIcon(new TintedEngine(name, tint, std::nullopt));
}

QIcon icon(Status status)
{
    return QIcon(new TintedEngine(iconOf(status), Tint::Text, status));
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& colour)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap pixmap = rendered(name, colour, rect.size() * ratio);
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.topLeft(), pixmap);
}

QByteArray consoleFile(const QString& path)
{
    loadConsoleResources();
    QFile file(QStringLiteral(":/facedesk/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tintedSvg(const QString& name, const QColor& colour)
{
    QByteArray drawing = consoleFile(QStringLiteral("icons/%1.svg").arg(name));
    if (drawing.isEmpty())
        qWarning("there is no icon called %s", qPrintable(name));
    return drawing.replace("currentColor", colour.name().toLatin1());
}

QColor colourOf(const Tokens& tokens, Tint tint)
{
    switch (tint) {
    case Tint::Text:
        return tokens.text;
    case Tint::Text2:
        return tokens.text2;
    case Tint::Text3:
        return tokens.text3;
    case Tint::Accent:
        return tokens.accent;
    case Tint::OnFill:
        return tokens.onFill;
    case Tint::Ok:
        return tokens.ok;
    case Tint::Warn:
        return tokens.warn;
    case Tint::Bad:
        return tokens.bad;
    }
    return tokens.text;
}

QIcon applicationIcon()
{
    return icon(QStringLiteral("facedesk"));
}

} // namespace ui::theme
