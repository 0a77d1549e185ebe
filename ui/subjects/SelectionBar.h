// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with several chosen people, at the foot of the list. GUI thread; owned by SubjectBrowser.
#pragma once

#include <QWidget>

class QLabel;

namespace ui::widgets {
class Button;
}

namespace ui::subjects {

class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget* parent = nullptr);
    void setChosen(int count, bool binned);

Q_SIGNALS:
    void editRequested();
    void moveRequested();
    void copyRequested();
    void mergeRequested();
    void binRequested();
    void restoreRequested();
    void purgeRequested();
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    widgets::Button* add(const char* objectName, const char* icon, void (SelectionBar::*signal)());
    void speak();

    int m_number = 0;
    bool m_isBin = false;
    QLabel* m_count;
    QList<widgets::Button*> m_living;
    QList<widgets::Button*> m_binned;
    widgets::Button* m_clear;
};

} // namespace ui::subjects
