// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/RegisterDialog.h"

#include "ui/camera/CameraView.h"
#include "ui/camera/FaceGuide.h"
#include "ui/camera/FramePicture.h"
#include "ui/login/RefusalLine.h"
#include "ui/login/RegisterForm.h"
#include "ui/pictures/FaceTile.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QAccessible>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::login {

using core::base::ErrorCode;
using core::base::Result;
using core::login::Registered;
using widgets::Button;
namespace measure = theme::measure;

namespace {

constexpr int tileSide = 72;

/// The middle of the frame, where the oval is.
QImage middleOf(const QImage& frame)
{
    const int side = std::min(frame.width(), frame.height());
    return frame.copy((frame.width() - side) / 2, (frame.height() - side) / 2, side, side)
        .scaled(2 * tileSide, 2 * tileSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .mirrored(true, false);
}

} // namespace

RegisterDialog::RegisterDialog(RegisterParts parts, QWidget* parent)
    : EdgedDialog(parent)
    , m_parts(std::move(parts))
    , m_source(m_parts.openCamera(this))
    , m_guide(new camera::FaceGuide(m_parts.engine, m_parts.pool, this))
    , m_view(new camera::CameraView(*m_source))
    , m_form(new RegisterForm)
{
    setObjectName(QStringLiteral("registerDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_source, &camera::FrameSource::frameArrived, m_guide, &camera::FaceGuide::look);
    connect(m_source, &camera::FrameSource::stateChanged, this, [this](camera::CameraState state) {
        if (state != camera::CameraState::Running) // what it said was about a picture that is gone
            m_advice->clear();
    });
    connect(m_guide, &camera::FaceGuide::judged, this,
            [this](const camera::Frame& frame, const core::engine::Analysis& analysis) {
                hear(frame.image, analysis);
            });
    connect(m_form, &RegisterForm::changed, this, &RegisterDialog::judge);
    widgets::onLanguage(this, [this] { speak(); });
    m_form->setFocus();
}

/// Being hidden stops the camera, which must not be told to a dialog that is gone by half.
RegisterDialog::~RegisterDialog()
{
    m_source->disconnect(this);
}

void RegisterDialog::build()
{
    m_title = new QLabel;
    theme::setType(m_title, theme::Type::Section);
    m_hint = new QLabel;
    theme::setType(m_hint, theme::Type::Secondary);
    m_hint->setWordWrap(true);
    m_message = new widgets::MessageLine;
    m_message->setObjectName(QStringLiteral("registerMessage"));
    m_refusal = new RefusalLine(*m_message, this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(measure::pageMargin);
    columns->addLayout(buildCamera(), 1);
    columns->addWidget(m_form);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    all->setSpacing(measure::gap);
    all->addWidget(m_title);
    all->addWidget(m_hint);
    all->addLayout(columns, 1);
    all->addWidget(m_message);
    all->addLayout(buildButtons());
}

QLayout* RegisterDialog::buildCamera()
{
    m_view->setOval(true);
    m_view->setMinimumSize(theme::scaled(480), theme::scaled(360));
    m_instruction = new QLabel;
    m_instruction->setObjectName(QStringLiteral("poseInstruction"));
    theme::setType(m_instruction, theme::Type::Strong);
    m_advice = new QLabel;
    m_advice->setObjectName(QStringLiteral("poseAdvice"));
    theme::setType(m_advice, theme::Type::Secondary);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_instruction);
    words->addWidget(m_advice);
    words->addStretch();
    auto* below = new QHBoxLayout;
    below->setSpacing(measure::controlGap);
    below->addLayout(words, 1);
    for (int pose = 0; pose < PoseSteps::count; ++pose) {
        m_tiles << new pictures::FaceTile(tileSide);
        m_tiles.back()->setFocusPolicy(Qt::NoFocus);
        below->addWidget(m_tiles.back());
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(measure::gap);
    column->addWidget(m_view, 1);
    column->addLayout(below);
    return column;
}

QLayout* RegisterDialog::buildButtons()
{
    m_again = new Button(Button::Kind::Secondary, QStringLiteral("refresh"));
    m_again->setObjectName(QStringLiteral("posesAgain"));
    m_cancel = new Button;
    m_cancel->setObjectName(QStringLiteral("cancelRegister"));
    m_send = new Button(Button::Kind::Primary);
    m_send->setObjectName(QStringLiteral("sendRegister"));
    m_send->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_again);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    connect(m_again, &Button::clicked, this, &RegisterDialog::startAgain);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_send, &Button::clicked, this, &RegisterDialog::enrol);
    return row;
}

void RegisterDialog::speak()
{
    m_title->setText(tr("Register for face login"));
    setWindowTitle(m_title->text());
    m_hint->setText(tr("The camera takes three pictures by itself. They are used for login only."));
    m_form->speak();
    m_again->setLabel(tr("Take the pictures again"));
    m_cancel->setLabel(m_done ? tr("Close") : tr("Cancel"));
    for (int pose = 0; pose < PoseSteps::count; ++pose)
        m_tiles[pose]->setAccessibleName(tr("Picture %1 of %2").arg(pose + 1).arg(PoseSteps::count));
    showSteps();
}

void RegisterDialog::hear(const QImage& frame, const core::engine::Analysis& analysis)
{
    m_steps.see(frame, analysis);
    showSteps();
}

void RegisterDialog::showSteps()
{
    for (int pose = 0; pose < PoseSteps::count; ++pose)
        m_tiles[pose]->setFace(pose < m_steps.taken().size() ? middleOf(m_steps.taken()[pose]) : QImage());
    m_advice->setText(m_steps.isDone() ? QString() : m_steps.advice());
    if (m_instruction->text() != m_steps.instruction()) {
        m_instruction->setText(m_steps.instruction());
        QAccessibleEvent alert(m_instruction, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (m_steps.isDone() && !m_view->isFrozen())
        m_view->freeze(m_steps.taken().front());
    judge();
}

void RegisterDialog::startAgain()
{
    m_steps.restart();
    m_guide->forget();
    m_view->freeze({});
    m_refusal->clear();
    showSteps();
}

QString RegisterDialog::missing() const
{
    const QString words = m_form->missing();
    return !words.isEmpty() || m_steps.isDone()
               ? words
               : tr("Pictures are missing: follow the words below the camera");
}

void RegisterDialog::judge()
{
    m_form->setLocked(m_sending, m_done);
    m_again->setEnabled(!m_sending && !m_done && !m_steps.taken().isEmpty());
    m_send->setLabel(m_form->isRenewing() ? tr("Renew the face") : tr("Register"));
    m_send->setRefusal(m_sending ? tr("Being saved…") : missing());
}

void RegisterDialog::enrol()
{
    m_sending = true;
    m_refusal->clear();
    judge();
    shell::runInBackground(
        this, m_parts.pool,
        [enrol = m_form->isRenewing() ? m_parts.renew : m_parts.enrol, wanted = m_form->wanted(),
         poses = m_steps.taken()]() mutable {
            wanted.image = camera::jpegOf(poses.front());
            for (qsizetype i = 1; i < poses.size(); ++i)
                wanted.more << camera::jpegOf(poses[i]);
            return enrol(wanted);
        },
        [this](const Result<Registered>& made) { finish(made); });
}

QString RegisterDialog::reasonOf(const core::base::Error& error) const
{
    if (error.code == ErrorCode::SeveralFaces)
        return tr("The pictures do not show one person. Take them again.");
    if (error.code == ErrorCode::FaceDuplicate)
        return tr("This face is already the login face of another account. Sign in with that one, or ask an "
                  "administrator to delete it.");
    return shell::errorText(error);
}

void RegisterDialog::finish(const Result<Registered>& made)
{
    m_sending = false;
    if (!made) {
        if (shell::secondsToWait(made.error()))
            m_refusal->say(made.error());
        else
            m_message->say(theme::Status::Bad, reasonOf(made.error()));
        judge();
        return;
    }
    m_done = true;
    const bool waits = made->account.state == core::auth::AccountState::Pending;
    m_message->say(theme::Status::Ok,
                   m_form->isRenewing() ? tr("Your new face is registered. You can sign in with it now.")
                   : waits
                       ? tr("Registered. An administrator has to approve the account before it can be used.")
                       : tr("Registered. You can sign in now."));
    judge();
    m_send->setEnabled(false);
    m_send->hide();
    m_cancel->setLabel(tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    m_source->stop();
    Q_EMIT registered(made->account);
}

} // namespace ui::login
