// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/FileThumbnails.h"

#include <opencv2/imgcodecs.hpp>

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using ui::importing::FileThumbnails;

class tst_FileThumbnails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatCanBeEnrolled_data();
    void showsWhatCanBeEnrolled();
};

void tst_FileThumbnails::showsWhatCanBeEnrolled_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"jpg", "png", "webp", "tiff", "bmp"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void tst_FileThumbnails::showsWhatCanBeEnrolled()
{
    QFETCH(QString, suffix);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture.") + suffix);
    QVERIFY(cv::imwrite(path.toStdString(), cv::Mat(90, 120, CV_8UC3, cv::Scalar(40, 80, 200))));
    QThreadPool pool;
    FileThumbnails thumbnails(&pool);
    QTRY_VERIFY(!thumbnails.find(path).isNull());
    const QImage image = thumbnails.find(path);
    QCOMPARE(image.size(), QSize(FileThumbnails::edge, FileThumbnails::edge));
    const QColor middle = image.pixelColor(image.width() / 2, image.height() / 2);
    QVERIFY2(middle.red() > 180 && middle.blue() < 60, qPrintable(middle.name()));
}

QTEST_MAIN(tst_FileThumbnails)
#include "tst_FileThumbnails.moc"
