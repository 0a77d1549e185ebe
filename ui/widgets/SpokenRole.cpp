// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SpokenRole.h"

#include <QAccessibleWidget>
#include <QLabel>

namespace ui::widgets {

namespace {

constexpr char property[] = "spokenRole";

class RoleAccess final : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        const auto* label = qobject_cast<const QLabel*>(widget());
        return kind == QAccessible::Name && given.isEmpty() && label ? label->text() : given;
    }
};

QAccessibleInterface* accessFor(const QString&, QObject* object)
{
    const QVariant role = object->isWidgetType() ? object->property(property) : QVariant();
    return role.isValid() ? new RoleAccess(static_cast<QWidget*>(object), QAccessible::Role(role.toInt()))
                          : nullptr;
}

} // namespace

void setSpokenRole(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(property, int(role));
}

/// Qt 6.4 has no event for it: what comes into sight as a notice is read out.
void announce(QWidget* widget)
{
    for (const auto kind : {QAccessible::Alert, QAccessible::ObjectShow}) {
        QAccessibleEvent event(widget, kind);
        QAccessible::updateAccessibility(&event);
    }
}

void installSpokenRoles()
{
    QAccessible::removeFactory(accessFor);
    QAccessible::installFactory(accessFor);
}

} // namespace ui::widgets
