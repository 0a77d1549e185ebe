// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFontInfo>
#include <QLabel>
#include <QStyle>
#include <QVariant>

#include <array>

namespace ui::theme {

namespace {

struct Step {
    const char* name;
    int pixels;
    QFont::Weight weight;
};

constexpr std::array<Step, 9> steps{{{"body", 14, QFont::Normal},
                                     {"strong", 14, QFont::DemiBold},
                                     {"secondary", 13, QFont::Normal},
                                     {"caption", 12, QFont::Normal},
                                     {"section", 16, QFont::Bold},
                                     {"title", 20, QFont::Bold},
                                     {"figure", 28, QFont::Bold},
                                     {"mono", 12, QFont::Normal},
                                     {"token", 15, QFont::Normal}}};

constexpr int normalBody = 14;
/// What a desktop without a font setting of its own hands out, 10 points at 96 dots an inch.
constexpr double plainSystemPixels = 13.34;

const Step& stepOf(Type type)
{
    return steps[static_cast<std::size_t>(type)];
}

} // namespace

QFont font(Type type)
{
    const Step& step = stepOf(type);
    QFont font = QApplication::font();
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * step.pixels / double(normalBody)));
    font.setWeight(step.weight);
    if (type == Type::Mono)
        font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("DejaVu Sans Mono"),
                          QStringLiteral("monospace")});
    if (type == Type::Token) // to be read letter by letter: the wide one of the two first
        font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    return font;
}

void setType(QLabel* label, Type type)
{
    setVariant(label, "textType", QString::fromLatin1(stepOf(type).name));
}

void setVariant(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QFont applicationFont(const QFont& system)
{
    const QFontInfo info(system);
    const bool fallbackOnly = info.family().startsWith(QLatin1String("DejaVu"));
    QFont font(system);
    QStringList families{QStringLiteral("Noto Sans CJK SC")};
    if (!fallbackOnly)
        families.prepend(info.family());
    font.setFamilies(families);
    const double scale = std::max(1.0, info.pixelSize() / plainSystemPixels);
    font.setPixelSize(qRound(normalBody * scale));
    return font;
}

} // namespace ui::theme
