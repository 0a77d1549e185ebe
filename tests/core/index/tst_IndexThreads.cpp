// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/index/IndexRows.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using core::index::GalleryIndex;
using tests::Enrolled;

/// What searches see while others enrol and remove; for the thread sanitizer, too.
class tst_IndexThreads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void searchesSeeWholePublications();
    void aReplacedFaceIsNeverMissing();
    void writersOfSeveralGalleriesMeet();

private:
    std::mt19937 m_random{41};
    std::vector<tests::Values> m_values;
};

void tst_IndexThreads::initTestCase()
{
    for (int i = 0; i < 400; ++i)
        m_values.push_back(tests::anyTemplate(m_random, 128));
}

/// Every publication holds three rows of one subject more; a search that sees one of them sees all.
void tst_IndexThreads::searchesSeeWholePublications()
{
    GalleryIndex index(128);
    std::atomic<bool> isDone = false;
    std::atomic<int> torn = 0;
    std::atomic<int> searches = 0;
    std::thread reader([&] {
        const std::vector<qint64> galleries{1};
        for (; !isDone; ++searches)
            torn += index.search(galleries, m_values[0], {1000}).size() % 3 == 0 ? 0 : 1;
    });
    qint64 i = 0;
    for (; i < 299 || searches < 20; ++i) {
        if (i % 300 == 0)
            index.removeGallery(1);
        std::vector<core::index::Row> rows;
        for (qint64 k = 0; k < 3; ++k)
            rows.push_back(
                {i * 3 + k, i * 3 + k, m_values[static_cast<std::size_t>(i + k) % m_values.size()]});
        index.add(1, rows);
    }
    isDone = true;
    reader.join();
    QCOMPARE(torn.load(), 0);
    QCOMPARE(index.size(1), ((i - 1) % 300 + 1) * 3);
}

void tst_IndexThreads::aReplacedFaceIsNeverMissing()
{
    GalleryIndex index(128);
    const core::index::Row first{7, 7, m_values[0]};
    index.add(1, {&first, 1});
    std::atomic<bool> isDone = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> searches = 0;
    std::thread reader([&] {
        const std::vector<qint64> galleries{1};
        for (; !isDone; ++searches)
            wrong += index.search(galleries, m_values[0], {5}).size() == 1 ? 0 : 1;
    });
    for (std::size_t i = 0; i < 2000 || searches < 100; ++i) {
        const core::index::Row row{7, 7, m_values[i % m_values.size()]};
        index.add(1, {&row, 1});
    }
    isDone = true;
    reader.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(index.size(1), 1);
}

void tst_IndexThreads::writersOfSeveralGalleriesMeet()
{
    GalleryIndex index(128);
    std::vector<std::thread> writers;
    for (qint64 gallery = 1; gallery <= 3; ++gallery)
        writers.emplace_back([&, gallery] {
            for (qint64 face = 0; face < 300; ++face) {
                const core::index::Row row{face, face, m_values[static_cast<std::size_t>(face)]};
                index.add(gallery, {&row, 1});
                if (face % 3 == 0)
                    index.removeFace(gallery, face);
            }
        });
    for (std::thread& writer : writers)
        writer.join();
    QCOMPARE(index.totalSize(), 600);
}

QTEST_GUILESS_MAIN(tst_IndexThreads)
#include "tst_IndexThreads.moc"
