// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of SubjectDialog: chosen, dropped or taken.
#include "ui/subjects/SubjectDialog.h"

#include "core/importing/ImportPlan.h"
#include "ui/camera/CaptureDialog.h"
#include "ui/pictures/FacePicture.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/SubjectForm.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/MessageLine.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QVBoxLayout>

#include <utility>

namespace ui::subjects {

using core::base::Result;
using widgets::Button;
namespace measure = theme::measure;

QLayout* SubjectDialog::buildPicture()
{
    m_face = new pictures::FaceTile(176);
    m_face->setObjectName(QStringLiteral("pictureOfPerson"));
    m_choose = new Button(Button::Kind::Secondary, QStringLiteral("picture"));
    m_choose->setObjectName(QStringLiteral("choosePicture"));
    m_camera = new Button(Button::Kind::Secondary, QStringLiteral("camera"));
    m_camera->setObjectName(QStringLiteral("takePicture"));
    if (!m_services.openCamera)
        m_camera->hide();
    auto* column = new QVBoxLayout;
    column->setSpacing(measure::controlGap);
    column->addWidget(m_face);
    column->addWidget(m_choose);
    column->addWidget(m_camera);
    column->addStretch();
    connect(m_face, &QAbstractButton::clicked, this, &SubjectDialog::choosePicture);
    connect(m_choose, &Button::clicked, this, &SubjectDialog::choosePicture);
    connect(m_camera, &Button::clicked, this, &SubjectDialog::takePicture);
    return column;
}

void SubjectDialog::choosePicture()
{
    m_services.dialogs.openFiles(this, tr("Choose a picture"),
                                 tr("Pictures (%1)").arg(core::importing::pictureWildcards()),
                                 [this](const QStringList& files) {
                                     if (!files.isEmpty())
                                         readPicture(files.first());
                                 });
}

void SubjectDialog::takePicture()
{
    auto* dialog =
        new camera::CaptureDialog(m_services.openCamera, m_services.faces.engine(), m_services.pool, this);
    connect(dialog, &camera::CaptureDialog::taken, this,
            [this](const QByteArray& picture) { setPicture(picture); });
    dialog->open();
}

void SubjectDialog::readPicture(const QString& path)
{
    shell::runInBackground(
        this, m_services.pool,
        [path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.read(33 * 1024 * 1024) : QByteArray();
        },
        [this, path](const QByteArray& bytes) { setPicture(bytes, core::importing::nameFromFile(path)); });
}

void SubjectDialog::setPicture(const QByteArray& picture, const QString& suggestedName)
{
    m_picture = picture;
    m_message->clear();
    if (m_form->nameField()->text() == std::exchange(m_suggestedName, suggestedName))
        m_form->nameField()->setText(suggestedName);
    shell::runInBackground(
        this, m_services.pool, [picture] { return pictures::decode(picture, 400); },
        [this](const Result<QImage>& image) {
            m_face->setFace(image ? *image : QImage());
            if (!image)
                m_message->say(theme::Status::Bad, pictures::RefusalText::of(image.error()));
        });
    refill();
}

void SubjectDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!widgets::localFiles(event->mimeData()).isEmpty())
        widgets::acceptCopy(event);
}

void SubjectDialog::dropEvent(QDropEvent* event)
{
    widgets::acceptCopy(event);
    if (const QStringList files = widgets::localFiles(event->mimeData()); !files.isEmpty())
        readPicture(files.first());
}

} // namespace ui::subjects
