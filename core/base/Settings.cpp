// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Settings.h"

#include "core/base/Log.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace core::base {

namespace {

/// 1 to 9999.
bool isPlaceNumber(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !text.isEmpty() && text.size() <= 4 && text.front() != u'0' && std::ranges::all_of(text, isDigit);
}

/// Without a regular expression: asked for each change, once a key.
bool matches(const char* pattern, const QString& key)
{
    const QLatin1StringView text(pattern);
    const qsizetype star = text.indexOf(u'*');
    if (star < 0)
        return text == key;
    const auto before = text.first(star);
    const auto after = text.sliced(star + 1);
    return key.size() > before.size() + after.size() && key.startsWith(before) && key.endsWith(after) &&
           isPlaceNumber(QStringView(key).sliced(before.size()).chopped(after.size()));
}

Error invalid(const SettingDef& def, const QString& wanted)
{
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("Setting %1 takes %2.").arg(QString::fromLatin1(def.key), wanted));
}

Result<QString> normalisedNumber(const SettingDef& def, const QString& text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value) ||
        (def.type == SettingType::Integer && value != static_cast<double>(static_cast<qint64>(value))))
        return invalid(def, QStringLiteral("a number"));
    const QStringList range = QString::fromLatin1(def.choices).split(QLatin1String(".."));
    if (range.size() == 2 && (value < range[0].toDouble() || value > range[1].toDouble()))
        return invalid(def, QStringLiteral("a number from %1 to %2").arg(range[0], range[1]));
    return text.trimmed();
}

Result<QString> normalisedSwitch(const SettingDef& def, const QString& text)
{
    const QString lower = text.trimmed().toLower();
    if (lower == QLatin1String("on") || lower == QLatin1String("true") || lower == QLatin1String("1"))
        return QStringLiteral("on");
    if (lower == QLatin1String("off") || lower == QLatin1String("false") || lower == QLatin1String("0"))
        return QStringLiteral("off");
    return invalid(def, QStringLiteral("on or off"));
}

} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent)
{
}

const SettingDef* Settings::find(const QString& key)
{
    for (const SettingDef& def : settingsTable())
        if (matches(def.key, key))
            return &def;
    return nullptr;
}

Result<QString> Settings::normalised(const SettingDef& def, const QString& text)
{
    switch (def.type) {
    case SettingType::Integer:
    case SettingType::Number:
        return normalisedNumber(def, text);
    case SettingType::Switch:
        return normalisedSwitch(def, text);
    case SettingType::Choice: {
        const QStringList choices = QString::fromLatin1(def.choices).split(QLatin1Char('|'));
        if (!choices.contains(text.trimmed()))
            return invalid(def, choices.join(QLatin1String(", ")));
        return text.trimmed();
    }
    case SettingType::Text:
    case SettingType::List:
    case SettingType::Secret:
        break;
    }
    return text;
}

void Settings::load(const QHash<QString, QString>& stored)
{
    const std::unique_lock lock(m_lock);
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        const SettingDef* def = find(it.key());
        const auto value =
            def ? normalised(*def, it.value())
                : Result<QString>(fail(ErrorCode::NotFound, QStringLiteral("no such setting")));
        if (value)
            m_stored.insert(it.key(), *value);
        else
            qCWarning(lcBase) << "stored setting ignored" << it.key() << value.error().detail;
    }
}

void Settings::setWriter(Writer writer)
{
    const std::unique_lock lock(m_lock);
    m_writer = std::move(writer);
}

void Settings::setCheck(Check check)
{
    const std::unique_lock lock(m_lock);
    m_check = std::move(check);
}

Result<void> Settings::overrideForRun(const QString& key, const QString& text)
{
    const SettingDef* def = find(key);
    if (!def)
        return fail(ErrorCode::NotFound, QStringLiteral("There is no setting named %1.").arg(key));
    auto value = normalised(*def, text);
    if (!value)
        return value.error();
    const std::unique_lock lock(m_lock);
    m_overrides.insert(key, *value);
    return {};
}

Result<void> Settings::set(const QString& key, const QString& text, const QString& actor)
{
    const SettingDef* def = find(key);
    if (!def)
        return fail(ErrorCode::NotFound, QStringLiteral("There is no setting named %1.").arg(key));
    auto value = normalised(*def, text);
    if (!value)
        return value.error();
    Writer writer;
    Check check;
    {
        const std::shared_lock lock(m_lock);
        if (const auto kept = m_stored.constFind(key); kept != m_stored.cend() && *kept == *value)
            return {};
        writer = m_writer;
        check = m_check;
    }
    if (check)
        if (auto checked = check(key, *value); !checked)
            return checked;
    if (writer)
        if (auto written = writer(key, *value, actor); !written)
            return written;
    {
        const std::unique_lock lock(m_lock);
        m_stored.insert(key, *value);
    }
    Q_EMIT changed(key);
    return {};
}

QString Settings::text(QLatin1StringView key) const
{
    const QString name(key);
    const std::shared_lock lock(m_lock);
    if (auto it = m_overrides.constFind(name); it != m_overrides.cend())
        return *it;
    if (auto it = m_stored.constFind(name); it != m_stored.cend())
        return *it;
    const SettingDef* def = find(name);
    Q_ASSERT_X(def, "Settings", key.data());
    return def ? QString::fromUtf8(def->fallback) : QString();
}

qint64 Settings::integer(QLatin1StringView key) const
{
    return static_cast<qint64>(number(key));
}

double Settings::number(QLatin1StringView key) const
{
    return text(key).toDouble();
}

bool Settings::isOn(QLatin1StringView key) const
{
    return text(key) == QLatin1String("on");
}

QStringList Settings::list(QLatin1StringView key) const
{
    QStringList parts;
    for (const QString& part : text(key).split(QLatin1Char(',')))
        if (!part.trimmed().isEmpty())
            parts << part.trimmed();
    return parts;
}

bool Settings::isOverridden(const QString& key) const
{
    const std::shared_lock lock(m_lock);
    return m_overrides.contains(key);
}

QString Settings::kept(const QString& key) const
{
    const SettingDef* def = find(key);
    const std::shared_lock lock(m_lock);
    return m_stored.value(key, def ? QString::fromUtf8(def->fallback) : QString());
}

QStringList Settings::keysSet() const
{
    const std::shared_lock lock(m_lock);
    QStringList keys = m_stored.keys();
    for (const QString& key : m_overrides.keys())
        if (!keys.contains(key))
            keys << key;
    keys.sort();
    return keys;
}

} // namespace core::base
