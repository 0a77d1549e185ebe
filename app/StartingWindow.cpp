// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/StartingWindow.h"

#include "ui/widgets/EmptyState.h"

#include <QVBoxLayout>

namespace app {

StartingWindow::StartingWindow(QWidget* parent)
    : QWidget(parent)
{
    setWindowTitle(QStringLiteral("FaceDesk"));
    resize(1440, 900);
    auto* state = new ui::widgets::EmptyState(this);
    state->setObjectName(QStringLiteral("starting"));
    state->setIconName(QStringLiteral("engine"));
    state->setTexts(tr("FaceDesk is starting"), tr("Data and models are being loaded."));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(state);
}

void StartingWindow::showFailure(const QString& sentence)
{
    auto* state = findChild<ui::widgets::EmptyState*>();
    state->setIconName(QStringLiteral("octagon-cross"));
    state->setTexts(tr("FaceDesk cannot start"), sentence);
    show();
}

} // namespace app
