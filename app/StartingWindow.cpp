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

void StartingWindow::showFailure(const QString& sentence, const QString& detail)
{
    auto* state = findChild<ui::widgets::EmptyState*>();
    state->setIconName(QStringLiteral("octagon-cross"));
    QString text = sentence;
    if (!sentence.contains(detail))
        text += u'\n' + detail;
    text += QStringLiteral("\n\n") +
            tr("Nothing was changed. A setting can be given another value for one start, as in\n"
               "facedesk --set tls.combined= --set listen.combined=off\n"
               "and is put right in the settings then.");
    state->setTexts(tr("FaceDesk cannot start"), text);
    show();
}

} // namespace app
