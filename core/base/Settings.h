// SPDX-License-Identifier: GPL-3.0-or-later
// Every setting of the product: one table of key, type, default and a plain sentence; values held in memory,
// persisted through an injected writer. Owned by Application; thread-safe; `changed` is emitted by the
// writer's thread.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <shared_mutex>
#include <span>

namespace core::base {

enum class SettingType { Text, Integer, Number, Switch, Choice, List, Secret };

struct SettingDef {
    const char* key; ///< "a.b.c"; "replica.*.url" matches any number in place of the star
    SettingType type;
    const char* fallback; ///< default, written as on the command line ("on"/"off" for switches)
    const char* choices;  ///< Choice: values separated by "|"; Integer/Number: "min..max"; otherwise ""
    const char* sentence; ///< English, shown in the console and the documentation
    bool restart;         ///< takes effect at the next start
};

/// The whole table in display order, grouped by the first word of the key.
std::span<const SettingDef> settingsTable();

class Settings : public QObject {
    Q_OBJECT
public:
    using Writer = std::function<Result<void>(const QString& key, const QString& text, const QString& actor)>;
    /// What the parts that read a setting say of a value; types and ranges were looked at before.
    using Check = std::function<Result<void>(const QString& key, const QString& text)>;

    explicit Settings(QObject* parent = nullptr);

    /// Values read from the store at start; unknown or unreadable ones are ignored and named in the log.
    void load(const QHash<QString, QString>& stored);
    /// Where set() persists; without one values live in memory only.
    void setWriter(Writer writer);
    void setCheck(Check check);

    /// Command line: holds for this run, is never persisted, wins over set().
    Result<void> overrideForRun(const QString& key, const QString& text);
    /// Validates, persists, then applies; nothing changes when it fails, or where the value is kept already.
    /// `actor`: who, for the audit list; "desk" is whoever sits there unnamed.
    Result<void> set(const QString& key, const QString& text, const QString& actor = QStringLiteral("desk"));

    QString text(QLatin1StringView key) const;
    qint64 integer(QLatin1StringView key) const;
    double number(QLatin1StringView key) const;
    bool isOn(QLatin1StringView key) const;
    /// Comma separated, trimmed, empty parts dropped.
    QStringList list(QLatin1StringView key) const;
    bool isOverridden(const QString& key) const;
    /// What the next start would take, whatever holds for this run.
    QString kept(const QString& key) const;
    /// Keys that hold a value other than their default, pattern keys included.
    QStringList keysSet() const;

    static const SettingDef* find(const QString& key);
    static Result<QString> normalised(const SettingDef& def, const QString& text);

Q_SIGNALS:
    void changed(const QString& key);

private:
    mutable std::shared_mutex m_lock;
    QHash<QString, QString> m_stored;
    QHash<QString, QString> m_overrides;
    Writer m_writer;
    Check m_check;
};

} // namespace core::base
