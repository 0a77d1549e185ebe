// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/TakeOverPanel.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::login {

using widgets::Button;

namespace {

constexpr int buttonPadding = 40; ///< both sides, with the frame
constexpr int leastName = 48;

} // namespace

TakeOverPanel::TakeOverPanel(QWidget* parent, int lapseMs)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_loss(new widgets::MessageLine(this))
    , m_confirm(new Button(Button::Kind::Danger, this))
    , m_keep(new Button(Button::Kind::Secondary, this))
{
    m_lapse.setSingleShot(true);
    m_lapse.setInterval(lapseMs);
    build();
    connect(&m_lapse, &QTimer::timeout, this, [this] { answer(&TakeOverPanel::declined); });
    connect(m_confirm, &QAbstractButton::clicked, this, [this] { answer(&TakeOverPanel::confirmed); });
    connect(m_keep, &QAbstractButton::clicked, this, [this] { answer(&TakeOverPanel::declined); });
}

void TakeOverPanel::build()
{
    theme::setType(m_title, theme::Type::Title);
    theme::setType(m_hint, theme::Type::Secondary);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_confirm->setObjectName(QStringLiteral("takeOver"));
    m_keep->setObjectName(QStringLiteral("keepSession"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::measure::gap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_hint, m_loss, m_keep, m_confirm})
        column->addWidget(part);
    for (Button* button : {m_keep, m_confirm})
        button->setAutoDefault(true); // Enter presses it
    setFocusProxy(m_keep);
    hide();
}

void TakeOverPanel::ask(const QString& owner, const QString& next)
{
    m_owner = owner;
    m_next = next;
    m_isAsking = true;
    m_lapse.start();
    show();
    speak();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void TakeOverPanel::end()
{
    m_isAsking = false;
    m_lapse.stop();
    m_loss->clear();
    hide();
}

void TakeOverPanel::answer(void (TakeOverPanel::*signal)())
{
    if (!isAsking())
        return;
    end();
    Q_EMIT(this->*signal)();
}

void TakeOverPanel::speak()
{
    m_title->setText(tr("%1 is still signed in").arg(m_owner));
    m_hint->setText(tr("You signed in as %1. This desk is locked with the session of %2; without an answer "
                       "within a minute it stays so.")
                        .arg(m_next, m_owner));
    m_loss->say(theme::Status::Warn,
                tr("If you go on, the session of %1 ends: what is open there and not saved is lost. Tasks "
                   "that run go on.")
                    .arg(m_owner));
    label();
}

/// Long names are shortened on the buttons; the sentences above spell them out.
void TakeOverPanel::label()
{
    const QFontMetrics metrics(m_confirm->font());
    const QString change = tr("Sign out %1 and sign in as %2");
    const QString keep = tr("Keep the session of %1");
    const int words = metrics.horizontalAdvance(change.arg(QString(), QString()));
    const int room = std::max(leastName, (width() - buttonPadding - words) / 2);
    const auto fitting = [&](const QString& name) { return metrics.elidedText(name, Qt::ElideMiddle, room); };
    m_confirm->setLabel(change.arg(fitting(m_owner), fitting(m_next)));
    m_confirm->setAccessibleName(change.arg(m_owner, m_next));
    m_keep->setLabel(keep.arg(fitting(m_owner)));
    m_keep->setAccessibleName(keep.arg(m_owner));
}

void TakeOverPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && isAsking())
        speak();
    QWidget::changeEvent(event);
}

void TakeOverPanel::resizeEvent(QResizeEvent* event)
{
    label();
    QWidget::resizeEvent(event);
}

} // namespace ui::login
