// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingTexts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace ui::settings {

namespace {

using core::base::SettingDef;
using core::base::SettingType;

struct Word {
    const char* word;
    const char* text;
};

constexpr Word topics[] = {
    {"look", QT_TRANSLATE_NOOP("SettingTexts", "Language and look")},
    {"camera", QT_TRANSLATE_NOOP("SettingTexts", "Camera")},
    {"listen", QT_TRANSLATE_NOOP("SettingTexts", "Listeners")},
    {"allow", QT_TRANSLATE_NOOP("SettingTexts", "Allow lists")},
    {"deny", QT_TRANSLATE_NOOP("SettingTexts", "Deny lists")},
    {"tls", QT_TRANSLATE_NOOP("SettingTexts", "Encryption (TLS)")},
    {"api", QT_TRANSLATE_NOOP("SettingTexts", "Interface")},
    {"limits", QT_TRANSLATE_NOOP("SettingTexts", "Limits")},
    {"engine", QT_TRANSLATE_NOOP("SettingTexts", "Engine")},
    {"identify", QT_TRANSLATE_NOOP("SettingTexts", "Identify")},
    {"verify", QT_TRANSLATE_NOOP("SettingTexts", "Compare")},
    {"enroll", QT_TRANSLATE_NOOP("SettingTexts", "Enrol")},
    {"galleries", QT_TRANSLATE_NOOP("SettingTexts", "Galleries")},
    {"accounts", QT_TRANSLATE_NOOP("SettingTexts", "Accounts")},
    {"login", QT_TRANSLATE_NOOP("SettingTexts", "Login")},
    {"usage", QT_TRANSLATE_NOOP("SettingTexts", "Usage records")},
    {"bin", QT_TRANSLATE_NOOP("SettingTexts", "Recycle bin")},
    {"replica", QT_TRANSLATE_NOOP("SettingTexts", "Replica engines")},
    {"data", QT_TRANSLATE_NOOP("SettingTexts", "Data and backup")},
};

constexpr Word values[] = {
    {"system", QT_TRANSLATE_NOOP("SettingTexts", "As the system")},
    {"light", QT_TRANSLATE_NOOP("SettingTexts", "Light")},
    {"dark", QT_TRANSLATE_NOOP("SettingTexts", "Dark")},
    {"default", QT_TRANSLATE_NOOP("SettingTexts", "Default")},
    {"auto", QT_TRANSLATE_NOOP("SettingTexts", "Whichever is there")},
    {"clear", QT_TRANSLATE_NOOP("SettingTexts", "A clearly larger one")},
    {"largest", QT_TRANSLATE_NOOP("SettingTexts", "The largest")},
    {"refuse", QT_TRANSLATE_NOOP("SettingTexts", "Refuse")},
    {"allow", QT_TRANSLATE_NOOP("SettingTexts", "Allow")},
    {"allowed", QT_TRANSLATE_NOOP("SettingTexts", "Allowed")},
    {"second-factor", QT_TRANSLATE_NOOP("SettingTexts", "With a password besides")},
    {"on", QT_TRANSLATE_NOOP("SettingTexts", "On")},
    {"off", QT_TRANSLATE_NOOP("SettingTexts", "Off")},
    {"", QT_TRANSLATE_NOOP("SettingTexts", "empty")},
};

constexpr Word names[] = {
    {"zh_CN", "中文"}, {"en", "English"}, {"dlib", "dlib"}, {"openvino", "OpenVINO"}, {"opencv", "OpenCV"},
};

QString say(const char* text)
{
    return QCoreApplication::translate("SettingTexts", text);
}

template <std::size_t size> const Word* find(const Word (&words)[size], const QString& word)
{
    const auto* found = std::find_if(std::begin(words), std::end(words),
                                     [&](const Word& each) { return word == QLatin1String(each.word); });
    return found == std::end(words) ? nullptr : found;
}

QStringList limitsOf(const SettingDef& def)
{
    return QString::fromLatin1(def.choices).split(QStringLiteral(".."));
}

} // namespace

QString topicOf(const SettingDef& def)
{
    return QString::fromLatin1(def.key).section(QLatin1Char('.'), 0, 0);
}

QString topicTitle(const QString& topic)
{
    const Word* word = find(topics, topic);
    return word ? say(word->text) : topic;
}

QString sentenceOf(const SettingDef& def)
{
    return QCoreApplication::translate("SettingSentences", def.sentence);
}

QString valueText(const SettingDef& def, const QString& value)
{
    const bool named = def.type == SettingType::Choice || def.type == SettingType::Switch ||
                       value.isEmpty() || value == QLatin1String("off");
    if (!named)
        return value;
    if (const Word* name = find(names, value))
        return QString::fromUtf8(name->text);
    const Word* word = find(values, value);
    return word ? say(word->text) : value;
}

QString allowedText(const SettingDef& def)
{
    const QStringList limits = limitsOf(def);
    const bool ranged = limits.size() == 2;
    if (def.type == SettingType::Integer && ranged)
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "A whole number from %1 to %2 is needed; the old value is kept."))
            .arg(limits.first(), limits.last());
    if (def.type == SettingType::Number && ranged)
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "A number from %1 to %2 is needed; the old value is kept."))
            .arg(limits.first(), limits.last());
    const QLatin1StringView key(def.key);
    if (key.startsWith(QLatin1String("allow.")) || key.startsWith(QLatin1String("deny.")))
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "Addresses or ranges with commas between them are needed, for "
                                     "example 192.168.1.0/24; the old value is kept."));
    if (key.startsWith(QLatin1String("listen.")))
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "An address and a port are needed, for example 127.0.0.1:8090, "
                                     "or off; the old value is kept."));
    if (key.startsWith(QLatin1String("tls.")))
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "The certificate file, a comma and the key file are needed; the "
                                     "old value is kept."));
    return say(QT_TRANSLATE_NOOP("SettingTexts", "This value is not allowed; the old value is kept."));
}

bool namesFiles(const SettingDef& def, const QString& value)
{
    return QLatin1StringView(def.key).startsWith(QLatin1StringView("tls.")) && value.count(u',') == 1;
}

FileFault faultOf(const QString& value)
{
    using enum FileFault::Kind;
    const QString first = value.section(u',', 0, 0).trimmed();
    const QString second = value.section(u',', 1).trimmed();
    for (const QString& file : {first, second}) {
        const QFileInfo place(file);
        if (!place.exists())
            return {Missing, file, {}};
        if (!place.isFile() || !place.isReadable())
            return {Unreadable, file, {}};
    }
    return {NoPair, first, second};
}

QString refusedText(const SettingDef& def, const FileFault& fault)
{
    switch (fault.kind) {
    case FileFault::Kind::Missing:
        return say(QT_TRANSLATE_NOOP("SettingTexts", "There is no file %1; the old value is kept."))
            .arg(fault.file);
    case FileFault::Kind::Unreadable:
        return say(QT_TRANSLATE_NOOP("SettingTexts", "FaceDesk cannot read %1; the old value is kept."))
            .arg(fault.file);
    case FileFault::Kind::NoPair:
        return say(QT_TRANSLATE_NOOP("SettingTexts",
                                     "%1 and %2 are no certificate and its key in PEM form, without a "
                                     "passphrase; the old value is kept."))
            .arg(fault.file, fault.other);
    case FileFault::Kind::NotAsked:
        break;
    }
    return allowedText(def);
}

QStringList choicesOf(const SettingDef& def)
{
    return QString::fromLatin1(def.choices).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

} // namespace ui::settings
