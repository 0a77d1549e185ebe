// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageExport.h"

#include "core/importing/CsvReader.h"
#include "ui/usage/UsageWords.h"

#include <QBuffer>
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

QByteArray pdfOf(QWidget* content, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(pdfDots);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
    QPainter painter(&writer);
    const double factor =
        std::min(double(writer.width()) / content->width(), double(writer.height()) / content->height());
    painter.scale(factor, factor);
    content->render(&painter);
    painter.end();
    return bytes;
}

QByteArray pngOf(QWidget* content)
{
    QImage picture(content->size() * pictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pictureScale);
    content->render(&picture);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QByteArray csvOf(const UsageFigures& figures)
{
    std::vector<QStringList> lines{{QStringLiteral("begin"), QStringLiteral("end"), QStringLiteral("method"),
                                    QStringLiteral("name"), QStringLiteral("calls"), QStringLiteral("failed"),
                                    QStringLiteral("cost_ms")}};
    for (const auto& row : figures.rows) {
        const QDate begin = row.begin.isValid() ? row.begin : figures.range.from;
        const QDate end = row.end.isValid() ? row.end : figures.range.to;
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
    return core::base::fail(ErrorCode::PermissionDenied,
                            QStringLiteral("The file was not written: %1.").arg(file.errorString()));
}

Result<void> savePicture(QWidget* content, const QString& title, const QString& path)
{
    const bool pdf = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    return writeFile(path, pdf ? pdfOf(content, title) : pngOf(content));
}

} // namespace ui::usage
