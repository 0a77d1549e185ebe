// SPDX-License-Identifier: GPL-3.0-or-later
// A day, typed or chosen from a calendar. Qt's own field corrects every key at once, so that 31 Dec could not
// be typed over a day of November: here the text is free until it is a whole day, or is left. A key pressed
// without a selection replaces the part it falls on, a separator goes on to the next one. Written as the
// language of the moment writes days; days of other spellings, 2026-11-10 among them, are understood too. GUI
// thread.
#pragma once

#include <QDateEdit>

namespace ui::widgets {

class DateField : public QDateEdit {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

protected:
    QDateTime dateTimeFromText(const QString& text) const override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();
    QDate dayIn(const QString& text) const;
    void beginTyping(const QString& key);
    bool goesOn(const QString& key);
    void finishTyping();
    void selectPart(qsizetype at);

    bool m_isTyping = false;
};

} // namespace ui::widgets
