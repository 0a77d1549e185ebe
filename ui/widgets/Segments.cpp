// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Segments.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Type.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace ui::widgets {

namespace {

class Segment final : public QAbstractButton {
public:
    explicit Segment(QString iconName, QWidget* parent)
        : QAbstractButton(parent)
        , m_iconName(std::move(iconName))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override
    {
        const int content = m_iconName.isEmpty() ? widthOfText() : theme::measure::icon - 4;
        return {content + 32, theme::scaled(theme::measure::control) - 4};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const theme::Tokens& t = theme::tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.surface : underMouse() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(rect(), 5, 5);
        const QColor ink = !isEnabled() ? t.text3 : isChecked() ? t.accent : t.text2;
        if (!m_iconName.isEmpty()) {
            QRect box(0, 0, theme::measure::smallIcon, theme::measure::smallIcon);
            box.moveCenter(rect().center());
            theme::paintIcon(&painter, box, m_iconName, ink);
            return;
        }
        painter.setPen(ink);
        painter.setFont(theme::font(isChecked() ? theme::Type::Strong : theme::Type::Body));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    int widthOfText() const
    {
        return QFontMetrics(theme::font(theme::Type::Strong)).horizontalAdvance(text());
    }

    QString m_iconName;
};

} // namespace

Segments::Segments(QWidget* parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](const QAbstractButton* button) { Q_EMIT chosen(button->objectName()); });
}

void Segments::add(const QString& id, const QString& label, const QString& iconName)
{
    auto* segment = new Segment(iconName, this);
    segment->setObjectName(id);
    m_group->addButton(segment);
    layout()->addWidget(segment);
    setLabel(id, label);
    if (m_group->buttons().size() == 1)
        segment->setChecked(true);
}

QAbstractButton* Segments::segment(const QString& id) const
{
    return findChild<QAbstractButton*>(id, Qt::FindDirectChildrenOnly);
}

void Segments::setLabel(const QString& id, const QString& label)
{
    QAbstractButton* button = segment(id);
    button->setText(label);
    button->setAccessibleName(label);
    button->setToolTip(label);
    button->updateGeometry();
    button->update();
}

void Segments::choose(const QString& id)
{
    if (QAbstractButton* button = segment(id))
        button->setChecked(true);
}

QString Segments::current() const
{
    return m_group->checkedButton() ? m_group->checkedButton()->objectName() : QString();
}

void Segments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokensFor(palette()).press);
    painter.drawRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
}

} // namespace ui::widgets
