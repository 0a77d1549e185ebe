// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageControls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSet>

namespace ui::shell {

namespace {

/// Parts of a field, a list or a calendar are no places of their own.
bool isPart(const QWidget* control)
{
    for (const QWidget* around = control->parentWidget(); around && !around->isWindow();
         around = around->parentWidget())
        if (qobject_cast<const QLineEdit*>(around) || qobject_cast<const QAbstractItemView*>(around) ||
            qobject_cast<const QCalendarWidget*>(around))
            return true;
    return false;
}

QString nameOf(const QWidget* control)
{
    QString name = control->accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(control);
    if (button && name.isEmpty())
        name = button->text();
    const auto* group = qobject_cast<const QFrame*>(control->parentWidget());
    const QString of = button && button->group() && group ? group->accessibleName() : QString();
    name = of.isEmpty() || name.isEmpty()
               ? name
               : QCoreApplication::translate("ui::shell::PageStack", "%1: %2").arg(of, name);
    return name.remove(QLatin1Char('&')).simplified();
}

void use(QWidget* control)
{
    control->setFocus(Qt::ShortcutFocusReason);
    if (auto* button = qobject_cast<QAbstractButton*>(control))
        button->click();
    else if (auto* choice = qobject_cast<QComboBox*>(control))
        choice->showPopup();
}

} // namespace

QList<QAction*> controlCommands(const QWidget* page, QObject* owner)
{
    QList<QAction*> all;
    QSet<QString> known;
    const auto controls = page->findChildren<QWidget*>();
    for (QWidget* control : controls) {
        if (!qobject_cast<QAbstractButton*>(control) && !qobject_cast<QComboBox*>(control))
            continue;
        const QString name = nameOf(control);
        if (name.isEmpty() || known.contains(name) || !control->isEnabledTo(page) ||
            !control->isVisibleTo(page) || isPart(control))
            continue;
        known.insert(name);
        all << new QAction(name, owner);
        QObject::connect(all.last(), &QAction::triggered, control, [control] { use(control); });
    }
    return all;
}

} // namespace ui::shell
