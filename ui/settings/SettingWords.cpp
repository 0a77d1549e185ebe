// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingTexts.h"

#include <QCoreApplication>

namespace ui::settings {

namespace {

struct Words {
    const char* key; ///< or its beginning, with the point
    const char* words;
};

constexpr Words common[] = {
    {"look.theme", QT_TRANSLATE_NOOP("SettingWords", "theme, dark mode, light mode, appearance")},
    {"look.language", QT_TRANSLATE_NOOP("SettingWords", "language, Chinese, English, translation")},
    {"look.lockMinutes", QT_TRANSLATE_NOOP("SettingWords", "screen lock, idle, timeout, sign out")},
    {"camera.", QT_TRANSLATE_NOOP("SettingWords", "webcam, video, device")},
    {"listen.", QT_TRANSLATE_NOOP("SettingWords", "port, IP, server, network, bind, HTTP")},
    {"allow.", QT_TRANSLATE_NOOP("SettingWords", "whitelist, IP, subnet, trusted, without token")},
    {"deny.", QT_TRANSLATE_NOOP("SettingWords", "blacklist, block, ban, IP, subnet")},
    {"tls.", QT_TRANSLATE_NOOP("SettingWords", "HTTPS, SSL, certificate, encryption, PEM")},
    {"limits.", QT_TRANSLATE_NOOP("SettingWords", "maximum, size, timeout, restriction")},
    {"engine.", QT_TRANSLATE_NOOP("SettingWords", "model, threads, CPU, speed, performance")},
    {"identify.fpir",
     QT_TRANSLATE_NOOP("SettingWords", "threshold, strictness, false positive, similarity, score, 1:N")},
    {"identify.candidates", QT_TRANSLATE_NOOP("SettingWords", "top, results, ranking, M:N")},
    {"verify.threshold",
     QT_TRANSLATE_NOOP("SettingWords", "threshold, strictness, false match, similarity, score, 1:1")},
    {"enroll.quality", QT_TRANSLATE_NOOP("SettingWords", "threshold, blurred, sharpness, minimum, score")},
    {"enroll.", QT_TRANSLATE_NOOP("SettingWords", "enrolment, register, add a person, duplicate")},
    {"accounts.", QT_TRANSLATE_NOOP("SettingWords", "user, password, registration, lock, attempts")},
    {"login.", QT_TRANSLATE_NOOP("SettingWords", "sign in, session, face login, anti-spoofing, timeout")},
    {"usage.", QT_TRANSLATE_NOOP("SettingWords", "retention, history, statistics, log")},
    {"bin.", QT_TRANSLATE_NOOP("SettingWords", "trash, delete, restore, retention")},
};

} // namespace

QString wordsFor(const core::base::SettingDef& def)
{
    const QLatin1StringView key(def.key);
    QStringList found;
    for (const Words& each : common) {
        const QLatin1StringView place(each.key);
        if (key == place || (place.endsWith(u'.') && key.startsWith(place)))
            found << QCoreApplication::translate("SettingWords", each.words);
    }
    return found.join(u' ');
}

} // namespace ui::settings
