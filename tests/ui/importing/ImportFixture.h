// SPDX-License-Identifier: GPL-3.0-or-later
// The import page over a data folder that goes away with the test: steps every test of it takes. Tests
// inherit it.
#pragma once

#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/importing/ImportPage.h"
#include "ui/importing/ReviewModel.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QTest>

namespace tests {

/// In view; several steps have controls of one name.
template <typename T> T* findShown(QWidget* root, const char* name)
{
    for (T* found : root->findChildren<T*>(QLatin1StringView(name)))
        if (found->isVisible())
            return found;
    qWarning("no control in view is called %s", name);
    return nullptr;
}

inline void pressShown(QWidget* root, const char* name)
{
    auto* button = findShown<QAbstractButton>(root, name);
    QVERIFY(button);
    QVERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

class ImportFixture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void photograph(const QString& name, int person, int variant = 0);
    void writeMixedFolder();
    void chooseFolder();
    void waitForReview(int rows);
    void import();
    void reopen(); ///< as after a restart
    int step() const;
    ui::importing::ReviewModel* model() const { return m_page->findChild<ui::importing::ReviewModel*>(); }
    QModelIndex rowNamed(const QString& name, int column) const;
    qint64 people() const { return m_fixture->subjectStore().count().value(); }

    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<PeopleFixture> m_fixture;
    core::base::SystemClock m_clock;
    std::unique_ptr<ui::shell::TaskList> m_tasks;
    std::unique_ptr<ui::importing::ImportPage> m_page;
};

} // namespace tests
