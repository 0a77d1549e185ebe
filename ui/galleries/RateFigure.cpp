// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/RateFigure.h"

#include "ui/theme/Type.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::galleries {

RateFigure::RateFigure(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_figure(new QLabel)
    , m_detail(new QLabel)
{
    m_figure->setObjectName(objectName);
    m_detail->setObjectName(objectName + QStringLiteral("Detail"));
    theme::setType(m_name, theme::Type::Secondary);
    theme::setType(m_figure, theme::Type::Title);
    theme::setType(m_detail, theme::Type::Caption);
    m_name->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (QWidget* line : {m_name, m_figure})
        column->addWidget(line);
    column->addWidget(m_detail, 1);
}

void RateFigure::say(const QString& name, const QString& figure, const QString& detail,
                     const QString& meaning)
{
    m_name->setText(name);
    m_figure->setText(figure);
    m_figure->setAccessibleName(QStringLiteral("%1: %2").arg(name, figure));
    m_figure->setAccessibleDescription(meaning);
    m_detail->setText(detail);
    setToolTip(meaning);
}

} // namespace ui::galleries
