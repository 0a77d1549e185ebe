// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FaceView.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::widgets {

namespace {
constexpr int tagHeight = 22;
constexpr int tagGap = 3;
} // namespace

/// One face: its frame and, above it, the tag with number and words.
class FaceView::Box final : public QAbstractButton {
public:
    Box(QWidget* parent, int number, QString words)
        : QAbstractButton(parent)
        , m_number(number)
        , m_words(std::move(words))
    {
        setObjectName(QStringLiteral("face%1").arg(number));
        setCheckable(true);
        setAutoExclusive(false);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }

    QString tag(bool whole) const
    {
        const QString number = QString::number(m_number);
        return whole && !m_words.isEmpty() ? number + QStringLiteral("  ") + m_words : number;
    }
    double tagWidth(bool whole) const
    {
        return QFontMetrics(theme::font(theme::Type::Strong)).horizontalAdvance(tag(whole)) + 16;
    }
    int number() const { return m_number; }
    const QString& words() const { return m_words; }
    /// Both in the view.
    void place(const QRectF& frame, const QRectF& tag, bool whole)
    {
        const QRect outer = frame.united(tag).toAlignedRect().adjusted(-2, -2, 2, 2);
        setGeometry(outer);
        m_frame = frame.translated(-outer.topLeft());
        m_tag = tag.translated(-outer.topLeft());
        m_isWhole = whole;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const theme::Tokens& t = theme::tokensFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double corner = theme::measure::radius - 2;
        painter.setPen(QPen(QColor(0, 0, 0, 140), isChecked() ? 5 : 3.5));
        painter.drawRoundedRect(m_frame, corner, corner);
        painter.setPen(QPen(isChecked() ? t.accent : QColor(Qt::white), isChecked() ? 3 : 1.5));
        painter.drawRoundedRect(m_frame, corner, corner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.fill : QColor(13, 16, 20, 225));
        painter.drawRoundedRect(m_tag, 4, 4);
        painter.setPen(Qt::white);
        painter.setFont(theme::font(theme::Type::Strong));
        painter.drawText(m_tag, Qt::AlignCenter, tag(m_isWhole));
    }

private:
    int m_number;
    QString m_words;
    QRectF m_frame;
    QRectF m_tag;
    bool m_isWhole = true; ///< the tag has the words, too
};

FaceView::FaceView(QWidget* parent)
    : QWidget(parent)
{
    speak();
}

void FaceView::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_scaled = QPixmap();
    setFaces({});
    update();
}

void FaceView::setFaces(const QList<FaceMark>& faces)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_faces = faces;
    m_selected = -1;
    m_hovered = -1;
    for (int i = 0; i < int(faces.size()); ++i) {
        auto* box = new Box(this, i + 1, faces.at(i).words);
        box->installEventFilter(this);
        connect(box, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        m_boxes.append(box);
        box->show();
    }
    speak();
    placeTags();
}

void FaceView::select(int face)
{
    m_selected = face >= 0 && face < m_boxes.size() ? face : -1;
    for (int i = 0; i < int(m_boxes.size()); ++i)
        m_boxes.at(i)->setChecked(i == m_selected);
    placeTags();
}

void FaceView::choose(int face)
{
    const bool changed = face != m_selected;
    select(face);
    if (changed)
        Q_EMIT selectedChanged(m_selected);
}

QRectF FaceView::shown(const QRectF& inPicture) const
{
    if (m_picture.isNull())
        return {};
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    const double factor = fitted.width() / m_picture.width();
    const QPointF corner((width() - fitted.width()) / 2, (height() - fitted.height()) / 2);
    return {corner + inPicture.topLeft() * factor, inPicture.size() * factor};
}

QRectF FaceView::tagOf(int face, bool whole) const
{
    const QRectF frame = shown(m_faces.at(face).box);
    const double height = theme::scaled(tagHeight);
    const double width = m_boxes.at(face)->tagWidth(whole);
    return {std::clamp(frame.left(), 0.0, std::max(0.0, this->width() - width)),
            std::max(0.0, frame.top() - height - tagGap), width, height};
}

bool FaceView::isCovering(int face, const QRectF& tag, const QList<QRectF>& others) const
{
    for (int i = 0; i < int(m_faces.size()); ++i)
        if (i != face && shown(m_faces.at(i).box).intersects(tag))
            return true;
    return std::ranges::any_of(others, [&tag](const QRectF& other) { return other.intersects(tag); });
}

/// Whole where one looks; the others as far as there is room.
void FaceView::placeTags()
{
    QList<QRectF> tags;
    for (int i = 0; i < int(m_boxes.size()); ++i)
        tags << tagOf(i, false);
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        const QRectF whole = tagOf(i, true);
        QList<QRectF> others = tags;
        others.removeAt(i);
        const bool isWhole = i == m_selected || i == m_hovered || !isCovering(i, whole, others);
        tags[i] = isWhole ? whole : tags.at(i);
        m_boxes.at(i)->place(shown(m_faces.at(i).box), tags.at(i), isWhole);
    }
    stack();
}

/// A tag lies over the frame above it, never under.
void FaceView::stack()
{
    QList<Box*> order = m_boxes;
    std::ranges::sort(order, {}, &QWidget::y);
    for (const int above : {m_selected, m_hovered})
        if (above >= 0)
            order << m_boxes.at(above);
    for (Box* box : std::as_const(order))
        box->raise();
}

void FaceView::hover(int face)
{
    if (face == std::exchange(m_hovered, face))
        return;
    placeTags();
}

void FaceView::speak()
{
    setAccessibleName(m_faces.isEmpty() ? tr("Picture")
                                        : tr("Picture with %Ln face(s)", nullptr, int(m_faces.size())));
    for (Box* box : std::as_const(m_boxes))
        box->setAccessibleName(box->words().isEmpty()
                                   ? tr("Face %1").arg(box->number())
                                   : tr("Face %1, %2").arg(box->number()).arg(box->words()));
}

void FaceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokensFor(palette()).subtle);
    painter.drawRoundedRect(rect(), theme::measure::radius, theme::measure::radius);
    if (m_picture.isNull())
        return;
    const QRect target = shown(QRectF(m_picture.rect())).toAlignedRect();
    const QSize pixels = target.size() * devicePixelRatioF();
    if (m_scaled.size() != pixels) {
        m_scaled =
            QPixmap::fromImage(m_picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawPixmap(target.topLeft(), m_scaled);
}

void FaceView::resizeEvent(QResizeEvent*)
{
    placeTags();
}

void FaceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        speak();
    QWidget::changeEvent(event);
}

bool FaceView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        hover(int(m_boxes.indexOf(static_cast<Box*>(watched))));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    if (event->type() != QEvent::KeyPress || m_boxes.isEmpty())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1
                     : key == Qt::Key_Left || key == Qt::Key_Up  ? -1
                                                                 : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    const int next = std::clamp(m_selected + step, 0, int(m_boxes.size()) - 1);
    choose(next);
    m_boxes.at(next)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace ui::widgets
