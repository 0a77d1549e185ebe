// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Tokens.h"

#include <QApplication>
#include <QFontInfo>

namespace ui::theme {

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens{
        .isDark = false,
        .app = rgb(0xF3F5F8),
        .rail = rgb(0xE9EDF2),
        .surface = rgb(0xFFFFFF),
        .subtle = rgb(0xF7F9FB),
        .raised = rgb(0xFFFFFF),
        .line = rgb(0xDEE3E9),
        .control = rgb(0x828D9A),
        .text = rgb(0x17202B),
        .text2 = rgb(0x51606F),
        .text3 = rgb(0x8B96A3),
        .accent = rgb(0x0B62A8),
        .fill = rgb(0x0B62A8),
        .fillHover = rgb(0x095490),
        .fillPressed = rgb(0x07457A),
        .soft = rgb(0xE3EFF9),
        .hover = rgb(0xEEF2F6),
        .press = rgb(0xE2E8EF),
        .ok = rgb(0x1B7A43),
        .okSoft = rgb(0xE4F4EA),
        .warn = rgb(0x8A5A00),
        .warnSoft = rgb(0xFDF1D8),
        .bad = rgb(0xB3261E),
        .badSoft = rgb(0xFCE8E6),
        .badFill = rgb(0xB3261E),
        .onFill = rgb(0xFFFFFF),
        .chart = {rgb(0x0B62A8), rgb(0xC4801F), rgb(0x14A098), rgb(0xD654C6), rgb(0x3D464E)},
    };
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens{
        .isDark = true,
        .app = rgb(0x12161B),
        .rail = rgb(0x0D1014),
        .surface = rgb(0x1A1F26),
        .subtle = rgb(0x20262E),
        .raised = rgb(0x252C35),
        .line = rgb(0x2C343E),
        .control = rgb(0x6F7C8B),
        .text = rgb(0xE7EBF0),
        .text2 = rgb(0xA7B2BF),
        .text3 = rgb(0x687482),
        .accent = rgb(0x6CB4F3),
        .fill = rgb(0x1D69AD),
        .fillHover = rgb(0x2273BC),
        .fillPressed = rgb(0x185B98),
        .soft = rgb(0x17324A),
        .hover = rgb(0x262D36),
        .press = rgb(0x303944),
        .ok = rgb(0x5CC98B),
        .okSoft = rgb(0x16321F),
        .warn = rgb(0xE9B44C),
        .warnSoft = rgb(0x38290B),
        .bad = rgb(0xFF8A80),
        .badSoft = rgb(0x42201E),
        .badFill = rgb(0xC43B32),
        .onFill = rgb(0xFFFFFF),
        .chart = {rgb(0x6CB4F3), rgb(0xF3CF94), rgb(0xA9EDE6), rgb(0xC247DB), rgb(0x83929A)},
    };
    return tokens;
}

const Tokens& tokensFor(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

std::vector<std::pair<QString, QColor>> named(const Tokens& t)
{
    return {
        {QStringLiteral("app"), t.app},
        {QStringLiteral("rail"), t.rail},
        {QStringLiteral("surface"), t.surface},
        {QStringLiteral("subtle"), t.subtle},
        {QStringLiteral("raised"), t.raised},
        {QStringLiteral("line"), t.line},
        {QStringLiteral("control"), t.control},
        {QStringLiteral("text"), t.text},
        {QStringLiteral("text2"), t.text2},
        {QStringLiteral("text3"), t.text3},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("fill"), t.fill},
        {QStringLiteral("fillHover"), t.fillHover},
        {QStringLiteral("fillPressed"), t.fillPressed},
        {QStringLiteral("soft"), t.soft},
        {QStringLiteral("hover"), t.hover},
        {QStringLiteral("press"), t.press},
        {QStringLiteral("ok"), t.ok},
        {QStringLiteral("okSoft"), t.okSoft},
        {QStringLiteral("warn"), t.warn},
        {QStringLiteral("warnSoft"), t.warnSoft},
        {QStringLiteral("bad"), t.bad},
        {QStringLiteral("badSoft"), t.badSoft},
        {QStringLiteral("badFill"), t.badFill},
        {QStringLiteral("onFill"), t.onFill},
    };
}

int scaled(int pixels)
{
    const int size = QFontInfo(QApplication::font()).pixelSize();
    return size > 14 ? qRound(pixels * size / 14.0) : pixels;
}

QString iconOf(Status status)
{
    switch (status) {
    case Status::Ok:
        return QStringLiteral("circle-check");
    case Status::Warn:
        return QStringLiteral("triangle");
    case Status::Bad:
        return QStringLiteral("octagon-cross");
    case Status::Info:
        return QStringLiteral("circle-i");
    case Status::Waiting:
        return QStringLiteral("clock");
    case Status::Skipped:
        return QStringLiteral("circle-minus");
    }
    return {};
}

QColor colourOf(const Tokens& tokens, Status status)
{
    switch (status) {
    case Status::Ok:
        return tokens.ok;
    case Status::Warn:
        return tokens.warn;
    case Status::Bad:
        return tokens.bad;
    case Status::Info:
        return tokens.accent;
    case Status::Waiting:
    case Status::Skipped:
        return tokens.text2;
    }
    return tokens.text;
}

} // namespace ui::theme
