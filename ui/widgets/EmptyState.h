// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows when it has nothing: what is missing, and the first action. Also the drop target for
// files.
#pragma once

#include <QWidget>

class QLabel;

namespace ui::widgets {

class Button;
class IconLabel;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setTexts(const QString& bold, const QString& plain);
    /// Hidden until they have a label.
    Button* primary() const { return m_primary; }
    Button* secondary() const { return m_secondary; }
    void setPrimary(const QString& label, const QString& iconName = {});
    void setSecondary(const QString& label, const QString& iconName = {});
    /// Files and folders dropped here arrive by filesDropped.
    void setTakesFiles(bool takes) { setAcceptDrops(takes); }

Q_SIGNALS:
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void evenOut();

    IconLabel* m_icon;
    QLabel* m_bold;
    QLabel* m_plain;
    Button* m_primary;
    Button* m_secondary;
    bool m_dragging = false;
};

} // namespace ui::widgets
