// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/CauseText.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui::recovery {

namespace {

struct Cause {
    const char* pattern;
    const char* text; ///< %1 and %2 are what the pattern caught
};

/// As core/recovery writes them.
constexpr Cause causes[] = {
    {"^The engine did not answer within (\\d+) s\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The engine did not answer within %1 s.")},
    {"^The engine's answer was too long; .*$",
     QT_TRANSLATE_NOOP("CauseText", "The engine's answer was too long; at most 1 MB is read.")},
    {"^The engine did not answer: .*refused.*\\.$",
     QT_TRANSLATE_NOOP("CauseText", "Nothing listens at the engine's address.")},
    {"^The engine did not answer: .*(?:canceled|timed out).*\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The engine did not answer in time.")},
    {"^The engine did not answer: .*not found.*\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The engine's machine was not found in the network.")},
    {"^The engine did not answer: (.*)\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The connection to the engine broke: %1.")},
    {"^The engine answered with status (\\d+)\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The engine answered with status %1.")},
    {"^The engine refused with status (\\d+): (.*)$",
     QT_TRANSLATE_NOOP("CauseText", "The engine refused with status %1: %2")},
    {"^The person came back before .*$",
     QT_TRANSLATE_NOOP("CauseText",
                       "The person came back before anybody removed them there; nothing is left to do.")},
    {"^This engine is told pictures only, .*$",
     QT_TRANSLATE_NOOP("CauseText", "This engine is told pictures only, none of the fields that changed.")},
    {"^This engine's interface cannot change a person\\..*$",
     QT_TRANSLATE_NOOP("CauseText", "This engine's interface cannot change a person. Change there what was "
                                    "changed here, then skip this record with a reason.")},
    {"^This engine's interface has no removal\\. Remove there the picture.*$",
     QT_TRANSLATE_NOOP("CauseText",
                       "This engine's interface has no removal. Remove there the picture that was "
                       "removed here, then skip this record with a reason.")},
    {"^This engine's interface has no removal\\..*$",
     QT_TRANSLATE_NOOP("CauseText", "This engine's interface has no removal. Remove there what was removed "
                                    "here, then skip this record with a reason.")},
    {"^This engine's interface cannot remove a gallery\\..*$",
     QT_TRANSLATE_NOOP("CauseText", "This engine's interface cannot remove a gallery. Remove it there, then "
                                    "skip this record with a reason.")},
    {"^The request template of this engine does not describe such a change\\.$",
     QT_TRANSLATE_NOOP("CauseText", "The request template of this engine does not describe such a change.")},
    {"^This engine is switched off or not set up any more\\.$",
     QT_TRANSLATE_NOOP("CauseText", "This engine is switched off or not set up any more.")},
    {"^A picture of this person is damaged or lost here, .*$",
     QT_TRANSLATE_NOOP("CauseText",
                       "A picture of this person is damaged or lost here, so the engine was not asked. "
                       "\"Choose a new picture…\" in recovery, This machine, mends it.")},
    {"^The face was removed since\\.$", QT_TRANSLATE_NOOP("CauseText", "The face was removed here since.")}};

} // namespace

QString causeText(const QString& recorded)
{
    for (const Cause& cause : causes) {
        const QRegularExpression pattern(QLatin1StringView(cause.pattern),
                                         QRegularExpression::DotMatchesEverythingOption |
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(recorded);
        if (!match.hasMatch())
            continue;
        QString text = QCoreApplication::translate("CauseText", cause.text);
        if (pattern.captureCount() == 2)
            return text.arg(match.captured(1), match.captured(2));
        return pattern.captureCount() == 1 ? text.arg(match.captured(1)) : text;
    }
    return recorded;
}

} // namespace ui::recovery
