// SPDX-License-Identifier: GPL-3.0-or-later
// Controls by their names, found and pressed as a person does.
#pragma once

#include <QAbstractButton>
#include <QTest>

namespace tests {

template <typename T> T* find(QWidget* root, const char* name)
{
    T* found = root->findChild<T*>(QLatin1StringView(name));
    if (!found)
        qWarning("no control is called %s", name);
    return found;
}

inline void press(QWidget* root, const char* name)
{
    auto* button = find<QAbstractButton>(root, name);
    QVERIFY(button);
    QVERIFY2(button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace tests
