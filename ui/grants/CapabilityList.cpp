// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/CapabilityList.h"

#include "ui/shell/OperationName.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"

#include <QCheckBox>
#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::grants {

using widgets::Button;

namespace {

constexpr int listHeight = 260;

QString capabilityOf(const QCheckBox* box)
{
    return box->objectName();
}

/// What viewers may call, but no sessions; and what judges pictures, which needs an operator and keeps
/// nothing.
bool onlyReads(const core::auth::OperationInfo& info)
{
    using enum core::auth::Operation;
    switch (info.operation) {
    case FaceLogin:
    case SessionEnd:
        return false;
    case FaceRecognition:
    case FaceRecognitionMN:
    case PersonWitnessRatio:
    case ImageQualityScores:
    case FaceDetect:
        return true;
    default:
        return info.lowest == core::auth::Role::Viewer;
    }
}

} // namespace

CapabilityList::CapabilityList(QWidget* parent)
    : QWidget(parent)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(buildBoxes());
    scroll->setMinimumHeight(theme::scaled(listHeight));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* framed = new QVBoxLayout(frame);
    framed->setContentsMargins(1, 1, 1, 1);
    framed->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(frame, 1);
    layout->addWidget(buildShortcuts());
}

QWidget* CapabilityList::buildBoxes()
{
    auto* content = new QWidget;
    content->setProperty("clear", true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(10);
    for (const auto& info : core::auth::operations()) {
        auto* box = new QCheckBox(shell::operationName(info));
        box->setObjectName(QLatin1StringView(info.capability));
        box->setToolTip(QLatin1StringView(info.capability));
        column->addWidget(box);
        m_boxes << box;
        connect(box, &QCheckBox::toggled, this, &CapabilityList::changed);
    }
    return content;
}

QWidget* CapabilityList::buildShortcuts()
{
    const auto link = [this](const char* name, const QString& label, auto act) {
        auto* button = new Button(Button::Kind::Link);
        button->setObjectName(QLatin1StringView(name));
        button->setLabel(label);
        connect(button, &Button::clicked, this, act);
        return button;
    };
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(link("tickAll", tr("Tick all"), [this] { setAll(true); }));
    line->addWidget(link("tickReading", tr("Tick what only reads"), [this] { setReading(); }));
    line->addWidget(link("tickNone", tr("Tick none"), [this] { setAll(false); }));
    line->addStretch();
    return row;
}

void CapabilityList::setAll(bool on)
{
    for (QCheckBox* box : m_boxes)
        box->setChecked(on);
}

void CapabilityList::setReading()
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(onlyReads(core::auth::operations()[std::size_t(i)]));
}

void CapabilityList::setChosen(const QStringList& capabilities)
{
    for (QCheckBox* box : m_boxes)
        box->setChecked(capabilities.contains(capabilityOf(box)));
}

QStringList CapabilityList::chosen() const
{
    QStringList capabilities;
    for (const QCheckBox* box : m_boxes)
        if (box->isChecked())
            capabilities << capabilityOf(box);
    return capabilities;
}

} // namespace ui::grants
