// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TaskText.h"

#include <QStringList>

#include <algorithm>

namespace ui::shell {

namespace {

/// With an empty code: texts that no language changes.
QString joined(const QJsonArray& with)
{
    QStringList parts;
    for (const auto& one : with)
        parts << one.toVariant().toString();
    return parts.join(QStringLiteral(", "));
}

} // namespace

TaskText::TaskText(const QString& fixed)
{
    if (!fixed.isEmpty())
        m_with << fixed;
}

TaskText::TaskText(const TaskWord& word, QJsonArray with)
    : m_word(word)
    , m_with(std::move(with))
{
}

QString TaskText::operator()() const
{
    return m_word.say ? m_word.say(m_with) : joined(m_with);
}

QJsonArray TaskText::kept() const
{
    QJsonArray all{QString::fromLatin1(m_word.code)};
    for (const auto& one : m_with)
        all << one;
    return all;
}

TaskText TaskText::fromKept(const QJsonArray& kept, const TaskWords& words)
{
    const QString code = kept.at(0).toString();
    QJsonArray with = kept;
    if (!with.isEmpty())
        with.removeFirst();
    const auto word = std::ranges::find_if(
        words, [&](const TaskWord& each) { return code == QLatin1StringView(each.code); });
    return {word == words.end() ? TaskWord() : *word, with};
}

QJsonArray keptError(const core::base::Error& error)
{
    return {core::base::errorName(error.code), error.detail};
}

core::base::Error errorFrom(const QJsonArray& with)
{
    return {core::base::errorOfName(with.at(0).toString()), with.at(1).toString()};
}

} // namespace ui::shell
