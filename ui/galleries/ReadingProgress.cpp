// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ReadingProgress.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace ui::galleries {

using widgets::Button;
namespace measure = theme::measure;

namespace {
constexpr int tickMs = 100;
constexpr int barWidth = 360;
} // namespace

ReadingProgress::ReadingProgress(QWidget* parent)
    : QWidget(parent)
    , m_steps(std::make_shared<Steps>())
    , m_headline(new QLabel)
    , m_share(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(new Button)
{
    theme::setType(m_headline, theme::Type::Strong);
    m_share->setProperty("tone", QStringLiteral("quiet"));
    m_bar->setObjectName(QStringLiteral("readingBar"));
    m_bar->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("stopReading"));
    m_tick.setInterval(tickMs);
    build();
    connect(&m_tick, &QTimer::timeout, this, &ReadingProgress::refill);
    connect(m_stop, &Button::clicked, this, &ReadingProgress::stop);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &ReadingProgress::stop);
}

ReadingProgress::~ReadingProgress()
{
    m_steps->stopped = true;
}

void ReadingProgress::build()
{
    m_bar->setFixedWidth(theme::scaled(barWidth));
    auto* line = new QHBoxLayout;
    line->setSpacing(measure::controlGap);
    line->addWidget(m_headline, 1);
    line->addWidget(m_share);
    auto* column = new QVBoxLayout;
    column->setSpacing(measure::controlGap);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addSpacing(measure::controlGap);
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    auto* across = new QHBoxLayout;
    across->addStretch();
    across->addLayout(column);
    across->addStretch();
    auto* all = new QVBoxLayout(this);
    all->addStretch();
    all->addLayout(across);
    all->addStretch();
}

void ReadingProgress::setTexts(const QString& headline, const QString& stop)
{
    m_headline->setText(headline);
    m_bar->setAccessibleName(headline);
    m_stop->setLabel(stop);
}

core::insight::KeepOn ReadingProgress::begin()
{
    m_steps->stopped = true;
    m_steps = std::make_shared<Steps>();
    m_stop->setEnabled(true);
    refill();
    m_tick.start();
    return [steps = m_steps](qint64 done, qint64 total) {
        steps->done = done;
        steps->total = total;
        return !steps->stopped;
    };
}

void ReadingProgress::stop()
{
    m_steps->stopped = true;
    m_stop->setEnabled(false);
    m_tick.stop();
}

void ReadingProgress::refill()
{
    const qint64 total = m_steps->total;
    const int share = total > 0 ? static_cast<int>(100 * m_steps->done / total) : 0;
    m_bar->setRange(0, 100);
    m_bar->setValue(share);
    m_share->setText(QLocale().toString(share) + QStringLiteral(" %"));
}

} // namespace ui::galleries
