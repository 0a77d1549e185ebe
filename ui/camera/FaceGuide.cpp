// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/camera/FaceGuide.h"

#include "ui/camera/FramePicture.h"
#include "ui/shell/RunInBackground.h"

namespace ui::camera {

using core::base::Result;
using core::engine::Analysis;

FaceGuide::FaceGuide(core::engine::FaceEngine& engine, QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_pool(pool)
{
}

void FaceGuide::look(const Frame& frame)
{
    m_next = frame;
    lookNext();
}

void FaceGuide::forget()
{
    ++m_generation;
    m_next.reset();
}

void FaceGuide::lookNext()
{
    if (m_looking || !m_next)
        return;
    m_looking = true;
    const Frame frame = *std::exchange(m_next, {});
    shell::runInBackground(
        this, m_pool,
        [&engine = m_engine, image = frame.image] {
            core::engine::AnalyseOptions options;
            options.choice = core::engine::Choice::All;
            options.quality = true;
            return engine.analyse(pictureOf(image), options);
        },
        [this, frame, generation = m_generation](const Result<Analysis>& analysis) {
            m_looking = false;
            if (generation == m_generation)
                Q_EMIT judged(frame, analysis ? *analysis : Analysis());
            lookNext();
        });
}

} // namespace ui::camera
