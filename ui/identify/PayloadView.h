// SPDX-License-Identifier: GPL-3.0-or-later
// Request, answer and curl line in tabs, to read and copy. GUI thread.
#pragma once

#include "ui/identify/Payload.h"

#include <QWidget>

class QPlainTextEdit;

namespace ui::widgets {
class Button;
class Segments;
} // namespace ui::widgets

namespace ui::identify {

class PayloadView : public QWidget {
    Q_OBJECT
public:
    explicit PayloadView(QWidget* parent = nullptr);
    void setPayload(const Payload& payload);

private:
    void speak();
    void fill();

    Payload m_payload;
    widgets::Segments* m_tabs;
    widgets::Button* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace ui::identify
