// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ButtonAccess.h"

#include "ui/widgets/StatusItem.h"

#include <QAccessibleWidget>
#include <QCheckBox>
#include <QRadioButton>

namespace ui::widgets {

namespace {

class CheckableAccess : public QAccessibleWidget {
public:
    explicit CheckableAccess(QAbstractButton* button)
        : QAccessibleWidget(button, QAccessible::Button)
        , m_button(button)
    {
        addControllingSignal(QStringLiteral("clicked(bool)"));
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_button->text() : given;
    }

    QAccessible::State state() const override
    {
        QAccessible::State now = QAccessibleWidget::state();
        now.checkable = m_button->isCheckable();
        now.checked = m_button->isChecked();
        now.pressed = m_button->isDown();
        return now;
    }

    QStringList actionNames() const override
    {
        return m_button->isEnabled() ? QStringList{pressAction(), setFocusAction()} : QStringList();
    }

    void doAction(const QString& action) override
    {
        if (action == pressAction() && m_button->isEnabled())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton* m_button;
};

/// What leads nowhere is read as words.
class StatusAccess final : public CheckableAccess {
public:
    using CheckableAccess::CheckableAccess;

    QAccessible::Role role() const override
    {
        return widget()->isEnabled() ? QAccessible::Button : QAccessible::StaticText;
    }

    QAccessible::State state() const override
    {
        QAccessible::State now = CheckableAccess::state();
        now.disabled = false;
        return now;
    }
};

QAccessibleInterface* accessFor(const QString&, QObject* object)
{
    auto* button = qobject_cast<QAbstractButton*>(object);
    if (auto* status = qobject_cast<StatusItem*>(object))
        return new StatusAccess(status);
    const bool plain = qobject_cast<QCheckBox*>(object) || qobject_cast<QRadioButton*>(object);
    return button && button->isCheckable() && !plain ? new CheckableAccess(button) : nullptr;
}

} // namespace

void installButtonAccess()
{
    QAccessible::removeFactory(accessFor);
    QAccessible::installFactory(accessFor);
}

} // namespace ui::widgets
