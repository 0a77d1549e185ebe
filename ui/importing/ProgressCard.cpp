// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/ProgressCard.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Retranslate.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ui::importing {

using widgets::Button;
namespace measure = theme::measure;

ProgressCard::ProgressCard(ImportTask& task, QWidget* parent)
    : Card(parent)
    , m_task(task)
    , m_headline(new QLabel)
    , m_share(new QLabel)
    , m_pace(new widgets::ElidedLabel)
    , m_pause(new Button(Button::Kind::Secondary, QStringLiteral("pause")))
    , m_cancel(new Button)
    , m_again(new Button(Button::Kind::Secondary, QStringLiteral("refresh")))
    , m_bar(new QProgressBar)
{
    theme::setType(m_headline, theme::Type::Section);
    theme::setType(m_pace, theme::Type::Secondary);
    m_headline->setObjectName(QStringLiteral("progressHeadline"));
    m_pace->setObjectName(QStringLiteral("progressPace"));
    m_pause->setObjectName(QStringLiteral("progressPause"));
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    m_again->setObjectName(QStringLiteral("progressAgain"));
    m_share->setProperty("tone", QStringLiteral("quiet"));
    m_pace->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_bar->setTextVisible(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(measure::controlGap);
    line->addWidget(m_headline);
    line->addWidget(m_share);
    line->addWidget(m_pace, 1);
    for (QWidget* button : {m_pause, m_cancel, m_again})
        line->addWidget(button);
    auto* inner = new QVBoxLayout;
    inner->setSpacing(measure::controlGap);
    inner->addLayout(line);
    inner->addWidget(m_bar);
    addPadded(inner);
    connect(m_pause, &Button::clicked, this, [this] { m_task.setPaused(!m_task.isPaused()); });
    connect(m_cancel, &Button::clicked, &m_task, &ImportTask::cancel);
    connect(&m_task, &ImportTask::started, this, &ProgressCard::refill);
    connect(&m_task, &ImportTask::progressed, this, &ProgressCard::refill);
    connect(&m_task, &ImportTask::finished, this, &ProgressCard::refill);
    widgets::onLanguage(this, [this] { refill(); });
}

void ProgressCard::say(const QString& headline, const QString& note)
{
    m_headline->setText(headline);
    m_note = note;
    m_pace->setText(pace());
}

void ProgressCard::setCancelLabel(const QString& label)
{
    m_cancel->setLabel(label);
}

QString ProgressCard::pace() const
{
    const QLocale locale;
    const auto now = m_task.figures();
    QStringList parts;
    if (m_task.isPaused())
        parts << tr("paused");
    else if (m_task.isRunning() && now.perSecond > 0)
        parts << tr("%1 a second").arg(locale.toString(now.perSecond, 'f', now.perSecond < 10 ? 1 : 0));
    if (m_task.isRunning() && now.secondsLeft >= 120)
        parts << tr("about %1 min left").arg(locale.toString((now.secondsLeft + 59) / 60));
    else if (m_task.isRunning() && now.secondsLeft > 0)
        parts << tr("about %1 s left").arg(locale.toString(now.secondsLeft));
    if (!m_note.isEmpty())
        parts << m_note;
    return parts.join(QStringLiteral(" · "));
}

void ProgressCard::refill()
{
    const auto now = m_task.figures();
    const bool running = m_task.isRunning();
    m_share->setText(running && now.total > 0
                         ? QLocale().toString(100LL * now.done / now.total) + QStringLiteral(" %")
                         : QString());
    m_pace->setText(pace());
    m_bar->setRange(0, std::max(now.total, 1));
    m_bar->setValue(now.done);
    m_bar->setVisible(running);
    m_bar->setAccessibleName(tr("Progress"));
    m_pause->setLabel(m_task.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setIconName(m_task.isPaused() ? QStringLiteral("play") : QStringLiteral("pause"));
    m_pause->setVisible(running);
    m_cancel->setVisible(running);
    m_again->setVisible(!running && !m_again->label().isEmpty());
}

} // namespace ui::importing
