// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ComboAccess.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace ui::widgets {

namespace {

/// Children as Qt has them: the list, then the field of an editable one.
class ComboAccess final : public QAccessibleWidget {
public:
    explicit ComboAccess(QComboBox* combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
        , m_combo(combo)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const bool isNamed = !m_combo->accessibleName().isEmpty();
        if (kind == QAccessible::Value || (kind == QAccessible::Name && !isNamed))
            return m_combo->currentText();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State now = QAccessibleWidget::state();
        now.expandable = true;
        now.expanded = m_combo->view()->isVisible();
        now.editable = m_combo->isEditable();
        return now;
    }

    int childCount() const override { return m_combo->isEditable() ? 2 : 1; }
    QAccessibleInterface* child(int index) const override
    {
        QWidget* part = index == 0   ? static_cast<QWidget*>(m_combo->view())
                        : index == 1 ? m_combo->lineEdit()
                                     : nullptr;
        return part ? QAccessible::queryAccessibleInterface(part) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        if (child && child->object() == m_combo->view())
            return 0;
        return child && m_combo->isEditable() && child->object() == m_combo->lineEdit() ? 1 : -1;
    }

    QStringList actionNames() const override
    {
        return m_combo->isEnabled() ? QStringList{showMenuAction(), pressAction(), setFocusAction()}
                                    : QStringList();
    }
    void doAction(const QString& action) override
    {
        if (action != showMenuAction() && action != pressAction())
            QAccessibleWidget::doAction(action);
        else if (m_combo->view()->isVisible())
            m_combo->hidePopup();
        else if (m_combo->isEnabled())
            m_combo->showPopup();
    }

private:
    QComboBox* m_combo;
};

QAccessibleInterface* accessFor(const QString&, QObject* object)
{
    auto* combo = qobject_cast<QComboBox*>(object);
    return combo ? new ComboAccess(combo) : nullptr;
}

} // namespace

void installComboAccess()
{
    QAccessible::removeFactory(accessFor);
    QAccessible::installFactory(accessFor);
}

} // namespace ui::widgets
