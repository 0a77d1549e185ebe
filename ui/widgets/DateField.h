// SPDX-License-Identifier: GPL-3.0-or-later
// A day, typed or chosen from a calendar. What is typed over the whole text begins at its first part, and a
// separator typed after a part that is full does not skip the next one, as both do in Qt: the year would
// stay. Written as the language of the moment writes days. GUI thread.
#pragma once

#include <QDateEdit>

namespace ui::widgets {

class DateField : public QDateEdit {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();

    bool m_isMovedOn = false; ///< by the digit before
};

} // namespace ui::widgets
