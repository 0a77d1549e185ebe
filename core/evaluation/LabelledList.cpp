// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/LabelledList.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace core::evaluation {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Line {
    int number;
    QStringList cells;
};

Result<std::vector<Line>> linesOf(const QString& list)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    QStringLiteral("The list %1 cannot be read: %2.").arg(list, file.errorString()));
    std::vector<Line> lines;
    for (int number = 1; !file.atEnd(); ++number) {
        QString text = QString::fromUtf8(file.readLine());
        while (text.endsWith(u'\n') || text.endsWith(u'\r'))
            text.chop(1);
        if (!text.isEmpty() && !text.startsWith(u'#'))
            lines.push_back({number, text.split(u'\t')});
    }
    return lines;
}

/// Where the wanted columns stand; takes the heading off the lines.
Result<std::vector<qsizetype>> columnsOf(const QString& list, std::vector<Line>& lines,
                                         const QStringList& wanted)
{
    std::vector<qsizetype> columns;
    for (qsizetype i = 0; i < wanted.size(); ++i)
        columns.push_back(i);
    if (lines.empty() || !lines.front().cells.contains(wanted.front()))
        return columns;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const qsizetype place = lines.front().cells.indexOf(wanted[i]);
        if (place < 0)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("The heading of %1 names no column %2.").arg(list, wanted[i]));
        columns[static_cast<std::size_t>(i)] = place;
    }
    lines.erase(lines.begin());
    return columns;
}

base::Error wrong(const QString& list, int line, const QStringList& wanted)
{
    return fail(ErrorCode::InvalidArgument, QStringLiteral("Line %1 of %2 needs %3, separated by tabs.")
                                                .arg(line)
                                                .arg(list, wanted.join(QStringLiteral(", "))));
}

/// Calls take(cells) for each line with the wanted cells in their order; false from it refuses the line.
Result<void> forEachLine(const QString& list, const QStringList& wanted,
                         const std::function<bool(const QStringList&)>& take)
{
    auto lines = linesOf(list);
    if (!lines)
        return lines.error();
    const auto columns = columnsOf(list, *lines, wanted);
    if (!columns)
        return columns.error();
    for (const auto& line : *lines) {
        QStringList cells;
        for (const qsizetype column : *columns)
            if (column < line.cells.size())
                cells << line.cells[column].trimmed();
        if (cells.size() != wanted.size() || !take(cells))
            return wrong(list, line.number, wanted);
    }
    return {};
}

} // namespace

Result<std::vector<LabelledPair>> readPairs(const QString& list)
{
    const QDir folder = QFileInfo(list).absoluteDir();
    std::vector<LabelledPair> pairs;
    const auto read = forEachLine(list, {QStringLiteral("same"), QStringLiteral("a"), QStringLiteral("b")},
                                  [&](const auto& cells) {
                                      pairs.push_back({cells[0] == QLatin1String("1"),
                                                       folder.filePath(cells[1]), folder.filePath(cells[2])});
                                      return cells[0] == QLatin1String("1") || cells[0] == QLatin1String("0");
                                  });
    if (!read)
        return read.error();
    return pairs;
}

Result<std::vector<LabelledPicture>> readPictures(const QString& list)
{
    const QDir folder = QFileInfo(list).absoluteDir();
    std::vector<LabelledPicture> pictures;
    const auto read =
        forEachLine(list, {QStringLiteral("path"), QStringLiteral("person")}, [&](const auto& cells) {
            if (!cells[1].isEmpty())
                pictures.push_back({folder.filePath(cells[0]), cells[1]});
            return !cells[0].isEmpty();
        });
    if (!read)
        return read.error();
    return pictures;
}

Result<std::vector<Presentation>> readPresentations(const QString& list)
{
    const QDir folder = QFileInfo(list).absoluteDir();
    std::vector<Presentation> presentations;
    const auto read =
        forEachLine(list, {QStringLiteral("path"), QStringLiteral("species")}, [&](const auto& cells) {
            presentations.push_back({folder.filePath(cells[0]), cells[1]});
            return !cells[0].isEmpty() && !cells[1].isEmpty();
        });
    if (!read)
        return read.error();
    return presentations;
}

} // namespace core::evaluation
