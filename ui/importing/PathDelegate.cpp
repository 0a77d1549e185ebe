// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/PathDelegate.h"

#include "ui/theme/Type.h"

namespace ui::importing {

QString PathDelegate::fitted(const QString& path, const QFontMetrics& metrics, int width)
{
    if (width <= 0)
        return {};
    if (metrics.horizontalAdvance(path) <= width)
        return path;
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const bool isNameCut = metrics.horizontalAdvance(u'\u2026' + name) > width;
    return isNameCut ? metrics.elidedText(name, Qt::ElideMiddle, width)
                     : metrics.elidedText(path, Qt::ElideLeft, width);
}

void PathDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    RowDelegate::initStyleOption(option, index);
    const bool isQuiet = index.data(QuietRole).toBool();
    const QFontMetrics metrics(theme::font(isQuiet ? theme::Type::Secondary : theme::Type::Body));
    constexpr int slack = 4; // glyphs are drawn a little wider than they are measured
    option->text = fitted(option->text, metrics, textArea(*option, index).width() - slack);
}

} // namespace ui::importing
