// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/PictureWell.h"

#include "ui/pictures/FacePicture.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FaceView.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/Retranslate.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::identify {

using widgets::Button;

namespace {
constexpr int dropEdge = 3;
constexpr int longestSide = 1600;
} // namespace

PictureWell::PictureWell(Services& services, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_stack(new QStackedWidget)
    , m_empty(new widgets::EmptyState)
    , m_view(new widgets::FaceView)
    , m_note(new QLabel)
    , m_change(new Button(Button::Kind::Secondary, QStringLiteral("folder")))
    , m_camera(new Button(Button::Kind::Secondary, QStringLiteral("camera")))
{
    setObjectName(objectName);
    setAcceptDrops(true);
    m_view->setObjectName(objectName + QStringLiteral("Picture"));
    m_note->setObjectName(objectName + QStringLiteral("Note"));
    m_note->setWordWrap(true);
    theme::setType(m_note, theme::Type::Secondary);
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
    layout->setContentsMargins(dropEdge, dropEdge, dropEdge, dropEdge);
    layout->setSpacing(theme::measure::controlGap);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    connect(m_empty, &widgets::EmptyState::filesDropped, this, &PictureWell::filesDropped);
    connect(m_change, &Button::clicked, this, &PictureWell::openRequested);
    connect(m_camera, &Button::clicked, this, &PictureWell::cameraRequested);
    connect(m_view, &widgets::FaceView::selectedChanged, this, [this](int face) {
        m_picture.chosen = face;
        Q_EMIT faceChosen();
    });
    widgets::onLanguage(this, [this] { speak(); });
}

void PictureWell::setTexts(const QString& bold, const QString& plain, const QString& openSpoken,
                           const QString& cameraSpoken)
{
    m_empty->setTexts(bold, plain);
    m_view->setAccessibleName(bold);
    m_openSpoken = openSpoken;
    m_cameraSpoken = cameraSpoken;
    speak();
}

void PictureWell::setPicture(const SeenPicture& picture)
{
    m_picture = picture;
    speak();
    if (isEmpty()) {
        showImage({});
        return;
    }
    shell::runInBackground(
        this, m_services.pool,
        [bytes = picture.source.bytes] { return pictures::decode(bytes, longestSide); },
        [this, bytes = picture.source.bytes](const core::base::Result<QImage>& image) {
            if (m_picture.source.bytes == bytes)
                showImage(image ? *image : QImage());
        });
}

void PictureWell::showImage(const QImage& image)
{
    m_view->setPicture(image);
    m_stack->setCurrentIndex(image.isNull() ? 0 : 1);
    const double shrunk = m_picture.size.isEmpty() ? 1 : double(image.width()) / m_picture.size.width();
    QList<widgets::FaceMark> marks;
    for (const QRectF& face : image.isNull() ? std::vector<QRectF>() : m_picture.faces)
        marks << widgets::FaceMark{{face.topLeft() * shrunk, face.size() * shrunk}, {}};
    m_view->setFaces(marks);
    m_view->select(marks.isEmpty() ? -1 : m_picture.chosen);
}

void PictureWell::speak()
{
    m_change->setLabel(tr("Open…"));
    m_change->setAccessibleName(m_openSpoken);
    m_camera->setLabel(tr("Camera…"));
    m_camera->setAccessibleName(m_cameraSpoken);
    const int faces = int(m_picture.faces.size());
    m_note->setText(
        tr("%Ln faces: the marked one is compared. Choose another one by a click.", nullptr, faces));
    m_note->setVisible(faces > 1);
}

void PictureWell::setDragged(bool dragged)
{
    m_isDragged = dragged;
    update();
}

void PictureWell::dragEnterEvent(QDragEnterEvent* event)
{
    if (widgets::localFiles(event->mimeData()).isEmpty())
        return;
    setDragged(true);
    widgets::acceptCopy(event);
}

void PictureWell::dragLeaveEvent(QDragLeaveEvent*)
{
    setDragged(false);
}

void PictureWell::dropEvent(QDropEvent* event)
{
    setDragged(false);
    widgets::acceptCopy(event);
    Q_EMIT filesDropped(widgets::localFiles(event->mimeData()));
}

void PictureWell::paintEvent(QPaintEvent*)
{
    if (!m_isDragged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokensFor(palette()).accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::measure::radius,
                            theme::measure::radius);
}

} // namespace ui::identify
