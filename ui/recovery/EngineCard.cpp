// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/EngineCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Moments.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui::recovery {

namespace measure = theme::measure;

namespace {

constexpr int cardHeight = 64;
constexpr int preferredWidth = 280;

} // namespace

EngineCard::EngineCard(const EngineEntry& engine, qint64 nowMs, QWidget* parent)
    : QAbstractButton(parent)
    , m_engine(engine)
    , m_state(state(nowMs))
    , m_edit(widgets::iconButton(QStringLiteral("edit"), this))
{
    setObjectName(QStringLiteral("engine%1").arg(engine.number));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringRadius", measure::cardRadius);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(
        QStringLiteral("%1, %2, %3").arg(nameOf(engine), m_state, widgets::amount(engine.unsolved)));
    setToolTip(engine.url);
    m_edit->setObjectName(QStringLiteral("editEngine%1").arg(engine.number));
    m_edit->setLabel(tr("Change engine %1").arg(nameOf(engine)));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 8, 0);
    line->addStretch();
    line->addWidget(m_edit);
    connect(m_edit, &QAbstractButton::clicked, this, [this] { Q_EMIT editRequested(m_engine); });
}

theme::Status EngineCard::shape() const
{
    if (!m_engine.enabled)
        return theme::Status::Skipped;
    return m_engine.unsolved > 0 ? theme::Status::Bad : theme::Status::Ok;
}

QString EngineCard::state(qint64 nowMs) const
{
    if (!m_engine.enabled)
        return tr("Switched off");
    if (m_engine.unsolved == 0)
        return tr("Everything delivered");
    return tr("Oldest since %1").arg(widgets::shortMoment(m_engine.oldestMs, nowMs));
}

QSize EngineCard::sizeHint() const
{
    return {theme::scaled(preferredWidth), theme::scaled(cardHeight)};
}

QSize EngineCard::minimumSizeHint() const
{
    return {theme::scaled(preferredWidth * 3 / 4), theme::scaled(cardHeight)};
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
    const QRect figures = rect().adjusted(0, 0, -theme::scaled(48), 0);
    painter.drawText(figures, Qt::AlignRight | Qt::AlignVCenter, count);
    const int right = figures.right() - painter.fontMetrics().horizontalAdvance(count) - measure::controlGap;
    const QRect texts(icon.right() + 12, 10, right - icon.right() - 12, height() - 20);
    const auto line = [&](Qt::Alignment at, theme::Type type, const QColor& colour, const QString& text) {
        painter.setFont(theme::font(type));
        painter.setPen(colour);
        painter.drawText(texts, int(at | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, texts.width()));
    };
    line(Qt::AlignTop, theme::Type::Strong, t.text, nameOf(m_engine));
    line(Qt::AlignBottom, theme::Type::Secondary, t.text2, m_state);
}

} // namespace ui::recovery
