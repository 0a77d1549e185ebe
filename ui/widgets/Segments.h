// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few, side by side; arrow keys move, as in a group of radio buttons.
#pragma once

#include <QFrame>
#include <QVariant>

class QAbstractButton;
class QButtonGroup;

namespace ui::widgets {

class Segments : public QFrame {
    Q_OBJECT
public:
    explicit Segments(QWidget* parent = nullptr);

    /// Adds one; `id` is what chosen() says. With an icon the label is shown as tooltip only.
    void add(const QString& id, const QString& label, const QString& iconName = {});
    void setLabel(const QString& id, const QString& label);
    void choose(const QString& id);
    QString current() const;
    QAbstractButton* segment(const QString& id) const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

} // namespace ui::widgets
