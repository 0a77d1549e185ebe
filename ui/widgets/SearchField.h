// SPDX-License-Identifier: GPL-3.0-or-later
// A field that says what was typed once typing rests for a moment, at once on Enter; Escape clears it.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui::widgets {

class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);
    /// Placeholder and accessible name.
    void setHint(const QString& hint);
    void setRest(int milliseconds) { m_rest.setInterval(milliseconds); }

Q_SIGNALS:
    void searched(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();

    QTimer m_rest;
    QString m_said;
};

} // namespace ui::widgets
