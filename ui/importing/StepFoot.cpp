// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/StepFoot.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui::importing {

using widgets::Button;
namespace measure = theme::measure;

StepFoot::StepFoot(QWidget* parent)
    : QFrame(parent)
    , m_back(new Button)
    , m_next(new Button(Button::Kind::Primary))
    , m_reason(new QLabel)
    , m_extras(new QHBoxLayout)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("tone", QStringLiteral("surface"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_next->setObjectName(QStringLiteral("stepNext"));
    m_reason->setObjectName(QStringLiteral("stepReason"));
    theme::setType(m_reason, theme::Type::Secondary);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(measure::pageMargin, 12, measure::pageMargin, 12);
    line->setSpacing(measure::controlGap);
    line->addWidget(m_back);
    line->addLayout(m_extras);
    line->addStretch();
    line->addWidget(m_reason);
    line->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widgets::rule(this));
    layout->addLayout(line);
    widgets::onLanguage(this, [this] { m_back->setLabel(tr("Back")); });
}

void StepFoot::addExtra(QWidget* widget)
{
    m_extras->addWidget(widget);
}

void StepFoot::setRefusal(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_next->setRefusal(reason);
}

} // namespace ui::importing
