// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/SelectionBar.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Retranslate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace ui::subjects {

using widgets::Button;
namespace measure = theme::measure;

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent)
    , m_count(new QLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap, 0, measure::controlGap, 0);
    layout->setSpacing(0);
    theme::setType(m_count, theme::Type::Strong);
    m_count->setObjectName(QStringLiteral("chosenCount"));
    layout->addWidget(m_count);
    layout->addSpacing(measure::controlGap);
    m_living = {add("editChosen", "", &SelectionBar::editRequested),
                add("moveChosen", "", &SelectionBar::moveRequested),
                add("copyChosen", "", &SelectionBar::copyRequested),
                add("mergeChosen", "", &SelectionBar::mergeRequested),
                add("binChosen", "trash", &SelectionBar::binRequested)};
    m_binned = {add("restoreChosen", "undo", &SelectionBar::restoreRequested),
                add("purgeChosen", "trash", &SelectionBar::purgeRequested)};
    layout->addStretch();
    m_clear = add("clearChosen", "", &SelectionBar::clearRequested);
    m_clear->setKind(Button::Kind::Link);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setMinimumWidth(theme::scaled(240));
    widgets::onLanguage(this, [this] { speak(); });
}

Button* SelectionBar::add(const char* objectName, const char* icon, void (SelectionBar::*signal)())
{
    auto* button = new Button(Button::Kind::Flat, QLatin1StringView(icon));
    button->setObjectName(QLatin1StringView(objectName));
    connect(button, &Button::clicked, this, signal);
    layout()->addWidget(button);
    return button;
}

void SelectionBar::setChosen(int count, bool binned)
{
    m_number = count;
    m_isBin = binned;
    speak();
}

/// What has no room is left out, the rarest first; the person's own menu still has it.
void SelectionBar::fit()
{
    for (Button* button : m_living)
        button->setVisible(!m_isBin);
    for (Button* button : m_binned)
        button->setVisible(m_isBin);
    for (Button* rare : {m_living[2], m_living[3]}) {
        if (layout()->sizeHint().width() > width())
            rare->hide();
    }
}

void SelectionBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SelectionBar::speak()
{
    m_count->setText(tr("%1 chosen").arg(QLocale().toString(m_number)));
    m_living[0]->setLabel(tr("Edit…"));
    m_living[1]->setLabel(tr("Move to…"));
    m_living[2]->setLabel(tr("Copy to…"));
    m_living[3]->setLabel(tr("Merge into one"));
    m_living[4]->setLabel(tr("Move to the bin"));
    m_binned[0]->setLabel(tr("Restore"));
    m_binned[1]->setLabel(tr("Erase for good…"));
    m_clear->setLabel(tr("Clear choice"));
    fit();
}

} // namespace ui::subjects
