// SPDX-License-Identifier: GPL-3.0-or-later
// A filter that can be switched on: status shape, word, count.
#pragma once

#include "ui/theme/Tokens.h"

#include <QAbstractButton>

#include <optional>

namespace ui::widgets {

class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(QWidget* parent = nullptr);
    void setStatus(std::optional<theme::Status> status);
    /// Negative: no count is shown.
    void setCount(qint64 count);
    void setLabel(const QString& text);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString countText() const;
    void speak();

    std::optional<theme::Status> m_status;
    qint64 m_count = -1;
};

} // namespace ui::widgets
