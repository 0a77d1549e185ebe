// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/CaptureDialog.h"

#include "ui/camera/CameraView.h"
#include "ui/camera/FramePicture.h"
#include "ui/camera/GuideWords.h"
#include "ui/pictures/QualityWords.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Retranslate.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace ui::camera {

using core::engine::Analysis;
using widgets::Button;
namespace measure = theme::measure;

CaptureDialog::CaptureDialog(const CameraOpener& camera, core::engine::FaceEngine& engine, QThreadPool* pool,
                             QWidget* parent)
    : EdgedDialog(parent)
    , m_source(camera(this))
    , m_pool(pool)
    , m_guide(new FaceGuide(engine, pool, this))
    , m_view(new CameraView(*m_source))
{
    setObjectName(QStringLiteral("captureDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_source, &FrameSource::frameArrived, this, &CaptureDialog::see);
    connect(m_source, &FrameSource::stateChanged, this, &CaptureDialog::follow);
    connect(m_guide, &FaceGuide::judged, this, &CaptureDialog::hear);
    widgets::onLanguage(this, [this] { speak(); });
    showButtons();
}

/// Being hidden stops the camera, which must not be told to a dialog that is gone by half.
CaptureDialog::~CaptureDialog()
{
    m_source->disconnect(this);
}

void CaptureDialog::build()
{
    m_title = new QLabel;
    theme::setType(m_title, theme::Type::Section);
    m_view->setOval(true);
    m_sign = new widgets::IconLabel(this);
    m_advice = new QLabel;
    m_advice->setObjectName(QStringLiteral("captureAdvice"));
    theme::setType(m_advice, theme::Type::Strong);
    auto* advice = new QHBoxLayout;
    advice->setSpacing(measure::controlGap);
    advice->addWidget(m_sign);
    advice->addWidget(m_advice, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(measure::pageMargin, 20, measure::pageMargin, 20);
    all->setSpacing(measure::gap);
    all->addWidget(m_title);
    all->addWidget(m_view, 1);
    all->addLayout(advice);
    all->addLayout(buildButtons());
}

QLayout* CaptureDialog::buildButtons()
{
    m_cancel = new Button;
    m_cancel->setObjectName(QStringLiteral("cancelCapture"));
    m_again = new Button(Button::Kind::Secondary, QStringLiteral("refresh"));
    m_again->setObjectName(QStringLiteral("takeAgain"));
    m_take = new Button(Button::Kind::Primary, QStringLiteral("camera"));
    m_take->setObjectName(QStringLiteral("takePicture"));
    m_use = new Button(Button::Kind::Primary, QStringLiteral("check"));
    m_use->setObjectName(QStringLiteral("usePicture"));
    auto* row = new QHBoxLayout;
    row->addStretch();
    for (Button* button : {m_cancel, m_again, m_take, m_use})
        row->addWidget(button);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_again, &Button::clicked, this, &CaptureDialog::takeAgain);
    connect(m_take, &Button::clicked, this, &CaptureDialog::take);
    connect(m_use, &Button::clicked, this, &CaptureDialog::use);
    return row;
}

void CaptureDialog::speak()
{
    m_title->setText(tr("Take a picture with the camera"));
    setWindowTitle(m_title->text());
    m_cancel->setLabel(tr("Cancel"));
    m_again->setLabel(tr("Take again"));
    m_take->setLabel(tr("Take the picture"));
    m_use->setLabel(tr("Use this picture"));
    follow();
}

/// The button that is meant stands at the right and has the focus, for Space and Enter.
void CaptureDialog::showButtons()
{
    const bool frozen = m_view->isFrozen();
    m_take->setVisible(!frozen);
    m_again->setVisible(frozen);
    m_use->setVisible(frozen);
    Button* meant = frozen ? m_use : m_take;
    meant->setDefault(true);
    if (meant->isEnabled())
        meant->setFocus();
    else
        m_view->setFocus();
}

void CaptureDialog::follow()
{
    if (m_view->isFrozen())
        return;
    const bool running = m_source->state() == CameraState::Running;
    const bool begins = running && !m_take->isEnabled();
    m_take->setRefusal(running ? QString() : tr("The camera shows no picture yet"));
    if (begins)
        m_take->setFocus();
    if (!running) {
        m_view->setFocus(); // or Space would press Cancel
        m_guide->forget();
        say(theme::Status::Info, {});
    }
}

void CaptureDialog::see(const Frame& frame)
{
    if (!m_view->isFrozen())
        m_guide->look(frame);
}

void CaptureDialog::hear(const Frame& frame, const Analysis& analysis)
{
    if (m_view->isFrozen())
        judge(analysis);
    else
        advise(frame, analysis);
}

void CaptureDialog::advise(const Frame& frame, const Analysis& analysis)
{
    const QString words = GuideWords::of(analysis, frame.image);
    const QString text = words.isEmpty() ? tr("Good: press Space to take the picture") : words;
    if (std::exchange(m_lastAdvice, text) == text)
        say(words.isEmpty() ? theme::Status::Ok : theme::Status::Warn, text);
}

void CaptureDialog::judge(const Analysis& analysis)
{
    if (analysis.faces.empty()) {
        m_use->setRefusal(tr("No face found in the picture"));
        m_again->setFocus();
        say(theme::Status::Bad, tr("No face found in the picture. Take it again."));
        return;
    }
    m_use->setRefusal({});
    m_use->setFocus();
    const auto& quality = analysis.faces.front().quality.value_or(core::engine::Quality());
    say(GuideWords::of(analysis).isEmpty() ? theme::Status::Ok : theme::Status::Warn,
        tr("Quality %1: %2")
            .arg(QLocale().toString(qRound(quality.score)), pictures::QualityWords::of(quality)));
}

void CaptureDialog::say(theme::Status status, const QString& text)
{
    m_sign->setVisible(!text.isEmpty());
    m_sign->setStatus(status);
    if (m_advice->text() == text)
        return;
    m_advice->setText(text);
    QAccessibleEvent alert(m_advice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CaptureDialog::take()
{
    const Frame frame = m_view->frame();
    if (frame.image.isNull())
        return;
    m_view->freeze(frame.image);
    m_use->setRefusal(tr("The picture is being looked at…"));
    say(theme::Status::Info, tr("The picture is being looked at…"));
    showButtons();
    m_guide->forget();
    m_guide->look(frame);
}

void CaptureDialog::takeAgain()
{
    m_view->freeze({});
    m_guide->forget();
    m_lastAdvice.clear();
    say(theme::Status::Info, {});
    follow();
    showButtons();
}

void CaptureDialog::use()
{
    m_use->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_pool, [image = m_view->frame().image] { return jpegOf(image); },
        [this](const QByteArray& picture) {
            Q_EMIT taken(picture);
            accept();
        });
}

} // namespace ui::camera
