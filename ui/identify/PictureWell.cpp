// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/PictureWell.h"

#include "ui/pictures/FacePicture.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FaceView.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::identify {

using widgets::Button;

PictureWell::PictureWell(Services& services, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_stack(new QStackedWidget)
    , m_empty(new widgets::EmptyState)
    , m_view(new widgets::FaceView)
    , m_change(new Button(Button::Kind::Secondary, QStringLiteral("folder")))
    , m_camera(new Button(Button::Kind::Secondary, QStringLiteral("camera")))
{
    setObjectName(objectName);
    m_empty->setIconName(QStringLiteral("picture"));
    m_empty->setTakesFiles(true);
    m_change->setObjectName(objectName + QStringLiteral("Open"));
    m_camera->setObjectName(objectName + QStringLiteral("Camera"));
    if (!services.openCamera)
        m_camera->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_change);
    buttons->addWidget(m_camera);
    buttons->addStretch();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::measure::controlGap);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    connect(m_empty, &widgets::EmptyState::filesDropped, this, &PictureWell::filesDropped);
    connect(m_change, &Button::clicked, this, &PictureWell::openRequested);
    connect(m_camera, &Button::clicked, this, &PictureWell::cameraRequested);
}

void PictureWell::setTexts(const QString& bold, const QString& plain, const QString& open,
                           const QString& camera, const QString& cameraSpoken)
{
    m_empty->setTexts(bold, plain);
    m_change->setLabel(open);
    m_camera->setLabel(camera);
    m_camera->setAccessibleName(cameraSpoken);
    m_view->setAccessibleName(bold);
}

void PictureWell::setPicture(const QByteArray& picture)
{
    m_bytes = picture;
    if (picture.isEmpty()) {
        showImage({});
        return;
    }
    shell::runInBackground(
        this, m_services.pool, [picture] { return pictures::decode(picture, 1600); },
        [this, picture](const core::base::Result<QImage>& image) {
            if (m_bytes == picture)
                showImage(image ? *image : QImage());
        });
}

void PictureWell::showImage(const QImage& image)
{
    m_view->setPicture(image);
    m_stack->setCurrentIndex(image.isNull() ? 0 : 1);
}

void PictureWell::setFace(const QRectF& box)
{
    m_view->setFaces(box.isNull() ? QList<widgets::FaceMark>() : QList<widgets::FaceMark>{{box, {}}});
    m_view->select(box.isNull() ? -1 : 0);
}

} // namespace ui::identify
