// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/JpegDecoder.h"

#include <opencv2/core.hpp>

#include <csetjmp>
#include <cstdio>

extern "C" {
#include <jerror.h>
#include <jpeglib.h>
}

namespace core::engine {

using base::ErrorCode;

namespace {

/// libjpeg's own state plus what its callbacks noticed. The first member must stay first: libjpeg hands it
/// back.
struct Session {
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf leave{};
    bool cut = false;
    bool damaged = false;
    char message[JMSG_LENGTH_MAX] = "";
};

Session& sessionOf(j_common_ptr info)
{
    return *static_cast<Session*>(info->client_data);
}

/// Codes that mean "the file ended early" rather than "the file is strange".
bool meansCut(int code)
{
    return code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JERR_INPUT_EOF;
}

void onError(j_common_ptr info)
{
    Session& session = sessionOf(info);
    session.damaged = true;
    session.cut = session.cut || meansCut(info->err->msg_code);
    info->err->format_message(info, session.message);
    std::longjmp(session.leave, 1); // NOLINT: the only way out libjpeg offers
}

void onMessage(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    Session& session = sessionOf(info);
    const int code = info->err->msg_code;
    session.cut = session.cut || meansCut(code);
    if (code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC) {
        session.damaged = true;
        info->err->format_message(info, session.message);
    }
}

void printNothing(j_common_ptr) {}

/// A few bytes can declare a thousand passes over a large picture; real files have about ten.
void onProgress(j_common_ptr info)
{
    constexpr long long most = 800'000'000;
    const auto decompress = reinterpret_cast<j_decompress_ptr>(info);
    const long long pixels = static_cast<long long>(decompress->image_width) * decompress->image_height;
    const long long scans = decompress->input_scan_number;
    if (scans > 20 && scans * pixels > most)
        ERREXIT(info, JERR_BAD_PROGRESSION);
    if (scans > 500)
        ERREXIT(info, JERR_BAD_PROGRESSION);
}

void start(jpeg_decompress_struct& info, Session& session, const QByteArray& bytes)
{
    jpeg_create_decompress(&info);
    info.client_data = &session;
    info.progress = &session.progress;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.constData()),
                 static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&info, TRUE);
    const bool inks = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
    info.out_color_space = inks ? JCS_CMYK : JCS_EXT_BGR;
    jpeg_start_decompress(&info);
}

void readRows(jpeg_decompress_struct& info, cv::Mat& rows)
{
    while (info.output_scanline < info.output_height) {
        JSAMPROW row = rows.ptr(static_cast<int>(info.output_scanline));
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
}

/// Adobe writes inks inverted (255 = no ink) and says so with its marker; others store the amount of ink.
cv::Mat bgrOfInks(const cv::Mat& inks, bool inverted)
{
    cv::Mat bgr(inks.size(), CV_8UC3);
    const auto light = [inverted](uchar ink) { return inverted ? int(ink) : 255 - ink; };
    bgr.forEach<cv::Vec3b>([&](cv::Vec3b& pixel, const int* at) {
        const auto& ink = inks.at<cv::Vec4b>(at[0], at[1]);
        for (int c = 0; c < 3; ++c)
            pixel[2 - c] = static_cast<uchar>(light(ink[c]) * light(ink[3]) / 255);
    });
    return bgr;
}

/// Between setjmp and longjmp nothing with a destructor may be made, so the caller owns everything.
bool readAll(jpeg_decompress_struct& info, Session& session, const QByteArray& bytes, cv::Mat& rows)
{
    if (setjmp(session.leave) != 0)
        return false;
    start(info, session, bytes);
    rows.create(static_cast<int>(info.output_height), static_cast<int>(info.output_width),
                CV_8UC(info.output_components));
    readRows(info, rows);
    return true;
}

base::Error failureOf(const Session& session)
{
    if (session.cut)
        return base::fail(ErrorCode::PictureTruncated,
                          QStringLiteral("The JPEG file ends before the picture is complete."));
    return base::fail(
        ErrorCode::PictureUndecodable,
        QStringLiteral("The JPEG file is damaged: %1.").arg(QString::fromLatin1(session.message)));
}

} // namespace

base::Result<cv::Mat> decodeJpeg(const QByteArray& bytes)
{
    Session session;
    jpeg_decompress_struct info{};
    info.err = jpeg_std_error(&session.errors);
    info.client_data = &session;
    session.errors.error_exit = onError;
    session.errors.emit_message = onMessage;
    session.errors.output_message = printNothing;
    session.progress.progress_monitor = onProgress;
    cv::Mat rows;
    const bool whole = readAll(info, session, bytes, rows) && !session.cut && !session.damaged;
    const bool inverted = info.saw_Adobe_marker;
    jpeg_destroy_decompress(&info);
    if (!whole)
        return failureOf(session);
    return rows.channels() == 4 ? bgrOfInks(rows, inverted) : rows;
}

} // namespace core::engine
