// SPDX-License-Identifier: GPL-3.0-or-later
// Request, answer and curl line in tabs, to read and copy. GUI thread.
#pragma once

#include "ui/identify/Payload.h"

#include <QWidget>

#include <atomic>
#include <memory>

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
    /// Shows the answer once it is there; whatever was asked before is not asked any more.
    void ask(const Services& services, const Inquiries& inquiries);
    void clear();

private:
    void speak();
    void show(const Payload& payload);
    void fill();

    Payload m_payload;
    std::shared_ptr<std::atomic<quint64>> m_asked = std::make_shared<std::atomic<quint64>>(0);
    widgets::Segments* m_tabs;
    widgets::Button* m_copy;
    QPlainTextEdit* m_text;
};

} // namespace ui::identify
