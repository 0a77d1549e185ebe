// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as spreadsheets write it: quotes, line breaks inside them, comma, semicolon or tab, UTF-8 with or
// without BOM, UTF-16 with BOM, otherwise GB18030. Pure functions.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace core::importing {

struct CsvLine {
    int number = 0; ///< of the file's line it begins on, 1 is the head
    QStringList fields;
};

struct CsvTable {
    QStringList head;
    std::vector<CsvLine> lines; ///< without empty ones
    QString encoding;           ///< "UTF-8", "UTF-16" or "GB18030"
    QChar separator = u',';
};

/// Errors: InvalidArgument when it is no text, has no head, or a quote never ends.
base::Result<CsvTable> readCsv(const QByteArray& bytes);
/// UTF-8 with BOM, so that spreadsheets open it rightly. Fields that a spreadsheet would take for a formula
/// are led by an apostrophe.
QByteArray writeCsv(const std::vector<QStringList>& lines);

} // namespace core::importing
