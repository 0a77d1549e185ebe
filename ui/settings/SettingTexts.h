// SPDX-License-Identifier: GPL-3.0-or-later
// The settings table in the language of the console: topics, sentences, values, what is allowed.
#pragma once

#include "core/base/Settings.h"

namespace ui::settings {

/// First word of the key: "listen".
QString topicOf(const core::base::SettingDef& def);
QString topicTitle(const QString& topic);
QString sentenceOf(const core::base::SettingDef& def);
/// A value as people read it: choices and switches by name, an empty text as "empty".
QString valueText(const core::base::SettingDef& def, const QString& value);
/// What may be entered, for a refusal.
QString allowedText(const core::base::SettingDef& def);
/// What is wrong with the files a refused value names.
struct FileFault {
    enum class Kind { NotAsked, Missing, Unreadable, NoPair };
    Kind kind = Kind::NotAsked;
    QString file;  ///< the one that is missing or cannot be read, the certificate of a pair
    QString other; ///< the key of a pair
};
bool namesFiles(const core::base::SettingDef& def, const QString& value);
/// Looks at the files: for a worker.
FileFault faultOf(const QString& value);
/// What is wrong with a value that was refused: allowedText(), or which of the files named in it is missing.
QString refusedText(const core::base::SettingDef& def, const FileFault& fault);
/// What people call it besides.
QString wordsFor(const core::base::SettingDef& def);
QStringList choicesOf(const core::base::SettingDef& def);

} // namespace ui::settings
