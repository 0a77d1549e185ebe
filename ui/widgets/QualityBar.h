// SPDX-License-Identifier: GPL-3.0-or-later
// Quality 0..100 in words, with the figure and a bar: good, fair or poor by shape, word and colour.
#pragma once

#include "ui/theme/Tokens.h"

#include <QWidget>

namespace ui::widgets {

/// Good from 70, fair from 50.
theme::Status qualityStatus(double quality);
QString qualityWord(double quality);

class QualityBar : public QWidget {
    Q_OBJECT
public:
    explicit QualityBar(QWidget* parent = nullptr);
    void setQuality(double quality);
    double quality() const { return m_quality; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString words() const;

    double m_quality = 0;
};

} // namespace ui::widgets
