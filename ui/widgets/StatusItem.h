// SPDX-License-Identifier: GPL-3.0-or-later
// One state as shape and word, pressed to go where it is explained.
#pragma once

#include "ui/theme/Tokens.h"

#include <QAbstractButton>

namespace ui::widgets {

class StatusItem : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusItem(QWidget* parent = nullptr);
    void setState(theme::Status status, const QString& words);
    /// A plain icon instead of a state.
    void setPlain(const QString& iconName, const QString& words);
    /// Without, it only tells: no button to mouse, keys and screen readers.
    void setLeads(bool leads);
    theme::Status status() const { return m_status; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(const QString& words);

    theme::Status m_status = theme::Status::Waiting;
    QString m_plainIcon;
};

} // namespace ui::widgets
