// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageExport.h"

#include "core/importing/CsvReader.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/usage/UsageWords.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QWidget>

namespace ui::usage {

using core::base::ErrorCode;
using core::base::Result;

namespace {

constexpr int pictureScale = 2;
constexpr int pdfDots = 300;

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

int headHeight()
{
    return QFontMetrics(theme::font(theme::Type::Title)).height() +
           QFontMetrics(theme::font(theme::Type::Secondary)).height() + theme::measure::gap;
}

QSize sheetSize(const QWidget* content)
{
    const int margin = theme::measure::cardPadding;
    return content->size() + QSize(2 * margin, 2 * margin + headHeight());
}

/// In the units of the screen; the painter is scaled by its owner.
void paintSheet(QPainter& painter, QWidget* content, const PictureHead& head)
{
    const theme::Tokens& t = theme::tokensFor(content->palette());
    const int margin = theme::measure::cardPadding;
    painter.fillRect(QRect(QPoint(), sheetSize(content)), t.surface);
    QRect line(margin, margin, content->width(), headHeight());
    painter.setPen(t.text);
    painter.setFont(theme::font(theme::Type::Title));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, head.title);
    line.translate(0, painter.fontMetrics().height());
    painter.setPen(t.text2);
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignTop, head.range);
    painter.translate(margin, margin + headHeight());
    content->render(&painter, {}, {}, QWidget::DrawChildren);
}

QByteArray pdfOf(QWidget* content, const PictureHead& head)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(head.title + u' ' + head.range);
    writer.setResolution(pdfDots);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
    QPainter painter(&writer);
    const QSize sheet = sheetSize(content);
    const double factor =
        std::min(double(writer.width()) / sheet.width(), double(writer.height()) / sheet.height());
    painter.scale(factor, factor);
    paintSheet(painter, content, head);
    painter.end();
    return bytes;
}

QImage imageOf(QWidget* content, const PictureHead& head)
{
    QImage picture(sheetSize(content) * pictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pictureScale);
    QPainter painter(&picture);
    paintSheet(painter, content, head);
    return picture;
}

QByteArray packed(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

bool isPdf(const QString& path)
{
    return path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
}

core::base::Error whyNot(const QString& path, const QSaveFile& file)
{
    const QFileInfo place(path);
    if (place.isDir())
        return core::base::fail(ErrorCode::InvalidArgument,
                                QStringLiteral("A folder has this name; choose another name."));
    if (!place.absoluteDir().exists())
        return core::base::fail(ErrorCode::NotFound,
                                QStringLiteral("The folder is not there; choose another one."));
    if (file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError)
        return core::base::fail(ErrorCode::DiskFull,
                                QStringLiteral("The disk took only a part; free some space and try again."));
    return core::base::fail(
        ErrorCode::PermissionDenied,
        QStringLiteral("The program may not write there; choose another folder or change its rights."));
}

} // namespace

QByteArray csvOf(const UsageFigures& figures)
{
    std::vector<QStringList> lines{{QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("method"),
                                    QStringLiteral("name"), QStringLiteral("calls"), QStringLiteral("failed"),
                                    QStringLiteral("cost_ms")}};
    for (const auto& row : figures.rows) {
        // Rows of whole weeks and months; only the days of the range are counted.
        const QDate begin =
            row.begin.isValid() ? std::max(row.begin, figures.range.from) : figures.range.from;
        const QDate end = row.end.isValid() ? std::min(row.end, figures.range.to) : figures.range.to;
        lines.push_back({isoDay(begin), isoDay(end), row.method, seriesName(row.method),
                         QString::number(row.count), QString::number(row.failures),
                         QString::number(row.costMs)});
    }
    return core::importing::writeCsv(lines);
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return whyNot(path, file);
}

QString picturePath(const QString& path)
{
    const bool known = isPdf(path) || path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive);
    return known ? path : path + QStringLiteral(".pdf");
}

std::function<QByteArray()> pictureOf(QWidget* content, const PictureHead& head, const QString& path)
{
    if (isPdf(path))
        return [bytes = pdfOf(content, head)] { return bytes; };
    return [picture = imageOf(content, head)] { return packed(picture); };
}

} // namespace ui::usage
