// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace ui::recovery {

namespace measure = theme::measure;

namespace {

constexpr int cardHeight = 84;
constexpr int leastWidth = 210;
constexpr int mostWidth = 560;
constexpr int textGap = 12; ///< beside the icon
constexpr int secondMs = 1000;
constexpr qint64 leastFigures = 9999; ///< there is room for from the start

} // namespace

EngineCard::EngineCard(const EngineEntry& engine, const core::base::Clock& clock, QWidget* parent)
    : QAbstractButton(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_state(words())
    , m_retry(widgets::iconButton(QStringLiteral("refresh"), this))
    , m_edit(widgets::iconButton(QStringLiteral("edit"), this))
{
    setObjectName(QStringLiteral("engine%1").arg(engine.number));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", measure::cardRadius);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the strip gives all the same
    setAccessibleName(
        QStringLiteral("%1, %2, %3").arg(nameOf(engine), m_state, widgets::amount(engine.unsolved)));
    setToolTip(QStringLiteral("%1\n%2").arg(engine.url, m_state));
    m_edit->setVisible(!engine.isRemoved);
    m_edit->setObjectName(QStringLiteral("editEngine%1").arg(engine.number));
    m_edit->setLabel(tr("Change engine %1").arg(nameOf(engine)));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 8, 0);
    line->setSpacing(4);
    line->addStretch();
    line->addWidget(m_retry);
    line->addWidget(m_edit);
    m_retry->setObjectName(QStringLiteral("retryEngine%1").arg(engine.number));
    m_retry->setLabel(tr("Try %1 now").arg(nameOf(engine)));
    m_retry->setVisible(restMs() > 0);
    m_second.setInterval(secondMs);
    connect(&m_second, &QTimer::timeout, this, &EngineCard::tick);
    if (restMs() > 0)
        m_second.start();
    connect(m_retry, &QAbstractButton::clicked, this, &EngineCard::retryRequested);
    connect(m_edit, &QAbstractButton::clicked, this, [this] { Q_EMIT editRequested(m_engine); });
}

theme::Status EngineCard::shape() const
{
    if (!m_engine.enabled)
        return theme::Status::Skipped;
    return m_engine.unsolved > 0 ? theme::Status::Bad : theme::Status::Ok;
}

qint64 EngineCard::restMs() const
{
    return m_engine.enabled && m_engine.triedAgainMs > 0
               ? std::max<qint64>(0, m_engine.triedAgainMs - m_clock.monotonicMs())
               : 0;
}

void EngineCard::tick()
{
    m_state = words();
    setToolTip(QStringLiteral("%1\n%2").arg(m_engine.url, m_state));
    m_retry->setVisible(restMs() > 0);
    if (restMs() == 0)
        m_second.stop();
    update();
}

QString EngineCard::words() const
{
    if (m_engine.isRemoved)
        return tr("Removed; its records stay");
    if (!m_engine.enabled)
        return tr("Switched off");
    if (const qint64 rest = restMs(); rest > 0)
        return tr("No answer; next try in %Ln second(s)", nullptr, int((rest + secondMs - 1) / secondMs));
    if (m_engine.unsolved == 0)
        return m_engine.onTheWay == 0 ? tr("Nothing waits")
                                      : tr("%Ln change(s) on the way", nullptr, int(m_engine.onTheWay));
    if (m_engine.onTheWay > 0)
        return tr("Oldest since %1; %2 more wait behind")
            .arg(widgets::shortMoment(m_engine.oldestMs, m_clock.nowMs()),
                 widgets::amount(m_engine.onTheWay));
    return tr("Oldest since %1").arg(widgets::shortMoment(m_engine.oldestMs, m_clock.nowMs()));
}

QSize EngineCard::sizeHint() const
{
    return minimumSizeHint().expandedTo({theme::scaled(leastWidth), 0});
}

/// As wide as the longest it says in the course of time, so that nothing moves while an engine comes and
/// goes.
int EngineCard::stateWidth() const
{
    constexpr int many = 999;
    constexpr int longestRest = 30;
    const QString moment = widgets::momentText(m_clock.nowMs());
    const QFontMetrics metrics(theme::font(theme::Type::Secondary));
    int widest = metrics.horizontalAdvance(m_state);
    for (const QString& text : {tr("No answer; next try in %Ln second(s)", nullptr, longestRest),
                                tr("Oldest since %1; %2 more wait behind").arg(moment).arg(many)})
        widest = std::max(widest, metrics.horizontalAdvance(text));
    return widest;
}

QString EngineCard::headline() const
{
    return m_engine.name.isEmpty() ? placeOf(m_engine.url) : m_engine.name;
}

QString EngineCard::secondLine() const
{
    const QString kind = kindText(m_engine.kind);
    return m_engine.name.isEmpty() ? kind : placeOf(m_engine.url) + QStringLiteral(" · ") + kind;
}

/// Its address and state are whole: engines on one machine differ in their ports only.
QSize EngineCard::minimumSizeHint() const
{
    const QFontMetrics strong(theme::font(theme::Type::Strong));
    const QFontMetrics secondary(theme::font(theme::Type::Secondary));
    const int texts = std::max(
        {strong.horizontalAdvance(headline()), secondary.horizontalAdvance(secondLine()), stateWidth()});
    const int left = measure::cardPadding + measure::icon + textGap;
    const int figures =
        QFontMetrics(theme::font(theme::Type::Title))
            .horizontalAdvance(widgets::amount(std::max<qint64>(m_engine.unsolved, leastFigures)));
    const int wanted = left + texts + figures + 2 * measure::controlGap + buttonsWidth();
    return {std::min(wanted, theme::scaled(mostWidth)), theme::scaled(cardHeight)};
}

int EngineCard::buttonsWidth() const
{
    int buttons = layout()->contentsMargins().right();
    for (const QWidget* button : {m_retry, m_edit})
        buttons += button->sizeHint().width() + layout()->spacing();
    return buttons;
}

void EngineCard::paintEvent(QPaintEvent*)
{
    const theme::Tokens& t = theme::tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() ? t.accent : t.line, isChecked() ? 2 : 1));
    painter.setBrush(isChecked() ? t.soft : underMouse() ? t.hover : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::cardRadius, measure::cardRadius);
    const QRect icon(measure::cardPadding, (height() - measure::icon) / 2, measure::icon, measure::icon);
    theme::paintIcon(&painter, icon, theme::iconOf(shape()), theme::colourOf(t, shape()));
    const QString count = widgets::amount(m_engine.unsolved);
    painter.setFont(theme::font(theme::Type::Title));
    painter.setPen(m_engine.unsolved > 0 ? t.bad : t.text);
    const QRect figures(0, 0, width() - buttonsWidth() - measure::controlGap, height());
    painter.drawText(figures, Qt::AlignRight | Qt::AlignVCenter, count);
    const int right = figures.right() - painter.fontMetrics().horizontalAdvance(count) - measure::controlGap;
    const QRect texts(icon.right() + textGap, 10, right - icon.right() - textGap, height() - 20);
    const auto line = [&](Qt::Alignment at, theme::Type type, const QColor& colour, const QString& text) {
        painter.setFont(theme::font(type));
        painter.setPen(colour);
        painter.drawText(texts, int(at | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, texts.width()));
    };
    line(Qt::AlignTop, theme::Type::Strong, t.text, headline());
    line(Qt::AlignVCenter, theme::Type::Secondary, t.text2, secondLine());
    line(Qt::AlignBottom, theme::Type::Secondary, t.text2, m_state);
}

} // namespace ui::recovery
