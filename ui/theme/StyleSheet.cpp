// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/StyleSheet.h"

#include "ui/theme/Icons.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace ui::theme {

namespace {

/// "32dp" is a length that grows with the font.
QString withLengths(QString text)
{
    static const QRegularExpression length(QStringLiteral("(\\d+)dp\\b"));
    for (auto match = length.match(text); match.hasMatch(); match = length.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("%1px").arg(scaled(match.captured(1).toInt())));
    return text;
}

} // namespace

QString StyleSheet::picture(const QString& name, const QColor& colour) const
{
    const QString path = m_folder.filePath(QStringLiteral("%1-%2.svg").arg(name, colour.name().mid(1)));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.write(tintedSvg(name, colour));
    return QStringLiteral("url(\"%1\")").arg(path);
}

QString StyleSheet::text(const Tokens& tokens) const
{
    QString sheet = QString::fromUtf8(consoleFile(QStringLiteral("styles/console.qss")));
    auto colours = named(tokens);
    // longer names first, as "text" also begins "text2"
    std::sort(colours.begin(), colours.end(),
              [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    sheet.replace(QLatin1String("@pictureDown"), picture(QStringLiteral("chevron-down"), tokens.text2));
    sheet.replace(QLatin1String("@pictureUp"), picture(QStringLiteral("chevron-up"), tokens.text2));
    sheet.replace(QLatin1String("@pictureTick"), picture(QStringLiteral("check"), tokens.onFill));
    for (const auto& [name, colour] : colours)
        sheet.replace(QLatin1Char('@') + name, colour.name());
    return withLengths(sheet);
}

} // namespace ui::theme
