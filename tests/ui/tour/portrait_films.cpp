// SPDX-License-Identifier: GPL-3.0-or-later
// portrait_films MODELS PICTURE FACE AHEAD FOLDER: one person of a picture, counted from the largest face on
// as 0, 1 and so on, who looks straight ahead when turned by AHEAD degrees, before a virtual webcam: a film
// for each thing that is asked for at the desk, to be shown again and again, and a portrait to enrol.
#include "core/engine/EngineFactory.h"
#include "core/engine/ImageDecoder.h"
#include "tests/support/MovingPortrait.h"
#include "tests/support/VirtualWebcam.h"

#include <QFile>
#include <QGuiApplication>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>

using support::Pose;

namespace {

constexpr int resting = 15; ///< frames, 30 a second
constexpr int moving = 24;
constexpr int holding = 4; ///< a person never holds quite still
constexpr double holdingDegrees = 0.3;
constexpr double eyesShut = 0.5; ///< share of the move from which on they are shut
constexpr float around = 0.35F;  ///< of the face's box, so that nobody else is seen

struct Film {
    const char* name;
    Pose height; ///< of the move
    bool isHeld = false;
    bool isFromAhead = false; ///< as registration asks; the moves begin as the portrait looks
};

constexpr Film films[] = {{"still", {}, true},
                          {"left", {30, 0, 0, 0}},
                          {"right", {-30, 0, 0, 0}},
                          {"nod", {0, -27, 0, 0}},
                          {"blink", {0, 0, 1, 0}},
                          {"mouth", {0, 0, 0, 1.4}},
                          {"ahead", {}, true, true},
                          {"held-left", {21, 0, 0, 0}, true, true},
                          {"held-right", {-21, 0, 0, 0}, true, true}};

template <typename T> T demand(core::base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    return file.readAll();
}

struct Portrait {
    cv::Mat bgr;
    std::vector<cv::Point2f> landmarks;
};

Portrait portraitOf(const QString& models, const QString& path, std::size_t which)
{
    core::engine::AnalyseOptions everyFace;
    everyFace.choice = core::engine::Choice::All;
    const auto engine = demand(core::engine::createEngine({models}));
    const auto picture = demand(core::engine::decodePicture(bytesOf(path)));
    const auto seen = demand(engine->analyse(picture, everyFace));
    if (which >= seen.faces.size())
        qFatal("%s: there are %zu faces", qPrintable(path), seen.faces.size());
    const auto& face = seen.faces[which].face;
    const cv::Point2f margin(around * face.box.width, around * face.box.height);
    const cv::Rect cut = cv::Rect(face.box.tl() - margin, face.box.br() + margin) &
                         cv::Rect(0, 0, picture.bgr.cols, picture.bgr.rows);
    Portrait portrait{picture.bgr(cut).clone(), face.landmarks};
    for (cv::Point2f& point : portrait.landmarks)
        point -= cv::Point2f(cut.tl());
    return portrait;
}

Pose poseAt(const Film& film, int frame, double ahead)
{
    if (film.isHeld)
        return {film.height.yaw + (film.isFromAhead ? ahead : 0) + holdingDegrees * frame, 0, 0, 0};
    const double share = frame < resting ? 0 : std::sin(CV_PI * (frame - resting) / moving);
    return {film.height.yaw * share, film.height.pitch * share, share > eyesShut ? film.height.eyes : 0,
            film.height.mouth * share};
}

QByteArray frameOf(support::MovingPortrait& person, const Pose& pose)
{
    cv::Mat bgra;
    cv::cvtColor(person.frame(pose), bgra, cv::COLOR_BGR2BGRA);
    return support::yuy2Of(
        QImage(bgra.data, bgra.cols, bgra.rows, qsizetype(bgra.step), QImage::Format_RGB32));
}

void write(support::MovingPortrait& person, const Film& film, double ahead, const QString& folder)
{
    QFile file(folder + QLatin1Char('/') + QLatin1StringView(film.name) + QStringLiteral(".yuy2"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    for (int frame = 0; frame < (film.isHeld ? holding : resting + moving); ++frame)
        file.write(frameOf(person, poseAt(film, frame, ahead)));
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication program(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 6)
        qFatal("portrait_films MODELS PICTURE FACE AHEAD FOLDER");
    const Portrait portrait = portraitOf(words[1], words[2], words[3].toUInt());
    cv::imwrite((words[5] + QStringLiteral("/portrait.png")).toStdString(), portrait.bgr);
    support::MovingPortrait person(portrait.bgr, portrait.landmarks);
    for (const Film& film : films)
        write(person, film, words[4].toDouble(), words[5]);
}
