// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/UsageExport.h"

#include "core/importing/CsvReader.h"
#include "ui/usage/UsageWords.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace ui::usage {

using core::base::ErrorCode;
using core::base::Result;

namespace {

constexpr int pictureScale = 2;
constexpr int pdfDots = 300;
const QString zero = QStringLiteral("0");

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QByteArray pdfOf(const UsageSheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.head().title + u' ' + sheet.head().range);
    writer.setResolution(pdfDots);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter));
    QPainter painter(&writer);
    const QSize size = sheet.size();
    const double factor =
        std::min(double(writer.width()) / size.width(), double(writer.height()) / size.height());
    painter.scale(factor, factor);
    sheet.paint(painter);
    painter.end();
    return bytes;
}

QImage imageOf(const UsageSheet& sheet)
{
    QImage picture(sheet.size() * pictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(pictureScale);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    sheet.paint(painter);
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

QStringList csvHead()
{
    return QStringLiteral("begin,end,method,name,calls,failed,cost_ms,mean_ms,all_calls,all_failed,"
                          "all_mean_ms,all_p95_ms,all_p95_is,all_calls_before,hour")
        .split(u',');
}

QString meanField(qint64 costMs, qint64 calls)
{
    return calls == 0 ? QString() : QString::number(double(costMs) / double(calls), 'f', 1);
}

/// Of all methods together; the same in each line of a slot.
QStringList slotFields(const UsageFigures& figures, const UsageSlot& slot)
{
    const auto& p95 = slot.sums.percentile95;
    return {QString::number(slot.sums.calls),
            QString::number(slot.sums.failures),
            meanField(slot.sums.costMs, slot.sums.calls),
            p95.isKnown() ? QString::number(p95.ms) : QString(),
            !p95.isKnown() ? QString()
            : p95.isAbout  ? QStringLiteral("about")
                           : QStringLiteral("exact"),
            slot.before < 0 ? QString() : QString::number(slot.before),
            figures.grouping == Grouping::Hour ? slot.time.begin.time().toString(QStringLiteral("HH:mm"))
                                               : QString()};
}

QStringList slotDays(const UsageSlot& slot)
{
    return {isoDay(slot.time.begin.date()), isoDay(slot.time.end.date())};
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
    std::vector<QStringList> lines{csvHead()};
    for (const UsageSlot& slot : figures.cut) {
        const QStringList all = slotFields(figures, slot);
        for (const auto& row : slot.rows)
            lines.push_back(slotDays(slot) +
                            QStringList{row.method, seriesName(row.method), QString::number(row.count),
                                        QString::number(row.failures), QString::number(row.costMs),
                                        meanField(row.costMs, row.count)} +
                            all);
        if (slot.rows.empty() && slot.before > 0)
            lines.push_back(slotDays(slot) + QStringList{{}, {}, zero, zero, zero, {}} + all);
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

std::function<QByteArray()> pictureOf(const UsageSheet& sheet, const QString& path)
{
    if (isPdf(path))
        return [bytes = pdfOf(sheet)] { return bytes; };
    return [picture = imageOf(sheet)] { return packed(picture); };
}

} // namespace ui::usage
