// SPDX-License-Identifier: GPL-3.0-or-later
// Begin and end of tests that press the galleries' page: fresh data and a shown page for each function.
#pragma once

#include "tests/ui/galleries/PeopleFixture.h"
#include "ui/galleries/GalleriesPage.h"
#include "ui/theme/Theme.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

namespace tests {

class GalleriesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("facedesk-tests"));
        m_theme = std::make_unique<ui::theme::Theme>();
    }

    void init()
    {
        QSettings().clear();
        m_fixture = std::make_unique<PeopleFixture>();
        if (!m_without.contains(QString::fromLatin1(QTest::currentTestFunction())))
            m_gallery = m_fixture->addGallery(QStringLiteral("staff"), QStringLiteral("Staff"));
        m_page = std::make_unique<ui::galleries::GalleriesPage>(m_fixture->services());
        m_page->resize(1240, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->refresh();
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture->pool.waitForDone();
        m_fixture.reset();
    }

protected:
    explicit GalleriesPageTest(const QStringList& withoutGallery = {})
        : m_without(withoutGallery)
    {
    }

    const QStringList m_without; ///< functions that begin without the gallery
    std::unique_ptr<ui::theme::Theme> m_theme;
    std::unique_ptr<PeopleFixture> m_fixture;
    std::unique_ptr<ui::galleries::GalleriesPage> m_page;
    core::storage::Gallery m_gallery;
};

} // namespace tests
