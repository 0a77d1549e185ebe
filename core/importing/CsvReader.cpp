// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/CsvReader.h"

#include <QStringDecoder>

namespace core::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Text {
    QString text;
    QString encoding;
};

std::optional<QString> decoded(const QByteArray& bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

Result<Text> toText(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        if (auto text = decoded(bytes, QStringDecoder(QStringConverter::Utf16)))
            return Text{*text, QStringLiteral("UTF-16")};
    }
    if (auto text = decoded(bytes, QStringDecoder(QStringConverter::Utf8)))
        return Text{*text, QStringLiteral("UTF-8")};
    if (auto text = decoded(bytes, QStringDecoder("GB18030")))
        return Text{*text, QStringLiteral("GB18030")};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("The list is no text in UTF-8, UTF-16 or GB18030; save it as CSV in UTF-8."));
}

/// The separator that the first line has most of.
QChar separatorOf(const QString& text)
{
    const QString first = text.left(text.indexOf(u'\n'));
    QChar best = u',';
    for (QChar candidate : {QChar(u';'), QChar(u'\t')}) {
        if (first.count(candidate) > first.count(best))
            best = candidate;
    }
    return best;
}

bool looksLikeFormula(const QString& field)
{
    return !field.isEmpty() && QStringLiteral("=+-@\t").contains(field.front());
}

/// Without the apostrophe that writeCsv() leads a formula with.
QString unguarded(const QString& field)
{
    return field.startsWith(u'\'') && looksLikeFormula(field.mid(1)) ? field.mid(1) : field;
}

class Splitter {
public:
    Splitter(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    Result<std::vector<CsvLine>> split()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
        if (m_quoted)
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("The quote that opens in line %1 never ends.").arg(m_begin));
        endLine();
        return std::move(m_lines);
    }

private:
    void step(QChar character)
    {
        if (character == u'\n')
            ++m_line;
        if (m_quoted)
            stepQuoted(character);
        else if (character == u'"' && m_field.isEmpty())
            m_quoted = true;
        else if (character == m_separator)
            endField();
        else if (character == u'\n')
            endLine();
        else if (character != u'\r')
            m_field += character;
    }

    void stepQuoted(QChar character)
    {
        if (character != u'"') {
            m_field += character;
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            m_field += character;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void endField()
    {
        m_fields.append(unguarded(m_field.trimmed()));
        m_field.clear();
    }

    void endLine()
    {
        endField();
        if (m_fields.join(QString()).size() > 0)
            m_lines.push_back({m_begin, m_fields});
        m_fields.clear();
        m_begin = m_line;
    }

    const QString& m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_begin = 1;
    bool m_quoted = false;
    QString m_field;
    QStringList m_fields;
    std::vector<CsvLine> m_lines;
};

QString quoted(QString field)
{
    if (looksLikeFormula(field))
        field.prepend(u'\'');
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n'))
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

} // namespace

Result<CsvTable> readCsv(const QByteArray& bytes)
{
    const auto text = toText(bytes);
    if (!text)
        return text.error();
    CsvTable table;
    table.encoding = text->encoding;
    table.separator = separatorOf(text->text);
    auto lines = Splitter(text->text, table.separator).split();
    if (!lines)
        return lines.error();
    if (lines->empty())
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("The list is empty; its first line has to name the columns."));
    table.head = lines->front().fields;
    table.lines.assign(std::make_move_iterator(lines->begin() + 1), std::make_move_iterator(lines->end()));
    return table;
}

QByteArray writeCsv(const std::vector<QStringList>& lines)
{
    QByteArray bytes("\xef\xbb\xbf");
    for (const QStringList& line : lines) {
        QStringList fields;
        for (const QString& field : line)
            fields << quoted(field);
        bytes += fields.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

} // namespace core::importing
