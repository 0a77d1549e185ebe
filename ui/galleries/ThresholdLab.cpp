// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/ThresholdLab.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/galleries/RateFigure.h"
#include "ui/galleries/ReadingProgress.h"
#include "ui/galleries/ScoreChart.h"
#include "ui/galleries/ScoreTable.h"
#include "ui/shell/RunInBackground.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QStackedWidget>

namespace ui::galleries {

using core::base::Result;
using core::evaluation::Rate;
using core::insight::GalleryScores;
using core::storage::Gallery;
using widgets::amount;

namespace {

enum Shown { Reading, Nothing, Scores };

QString figureOf(const Rate& rate)
{
    return rate.of > 0 ? shareText(rate.value()) : QStringLiteral("–");
}

} // namespace

ThresholdLab::ThresholdLab(subjects::Services& services, const Gallery& gallery, QWidget* parent)
    : EdgedDialog(parent)
    , m_services(services)
    , m_gallery(gallery)
{
    setObjectName(QStringLiteral("thresholdLab"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_value->setValue(services.galleries.threshold({gallery}) * 100);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (qRound(m_value->value() * 10) != value)
            m_value->setValue(value / 10.0);
    });
    connect(m_chart, &ScoreChart::thresholdPicked, this,
            [this](double score) { m_value->setValue(score * 100); });
    connect(m_value, &QDoubleSpinBox::valueChanged, this, &ThresholdLab::refill);
    connect(m_nothing->primary(), &widgets::Button::clicked, this, &ThresholdLab::read);
    connect(m_close, &widgets::Button::clicked, this, &QDialog::reject);
    connect(m_save, &widgets::Button::clicked, this, &ThresholdLab::save);
    widgets::onLanguage(this, [this] { speak(); });
    read();
}

ThresholdLab::~ThresholdLab() = default;

double ThresholdLab::wanted() const
{
    return scoreMeant(m_value->value(), m_services.galleries.threshold({m_gallery}));
}

void ThresholdLab::read()
{
    m_stack->setCurrentIndex(Reading);
    m_isReading = true;
    refill();
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, scale = m_services.faces.scale(), gallery = m_gallery.id,
         keepOn = m_progress->begin()] {
            return core::insight::readScores(collection, scale, gallery, {}, keepOn);
        },
        [this](const Result<GalleryScores>& answer) { take(answer); });
}

void ThresholdLab::take(const Result<GalleryScores>& answer)
{
    m_isReading = false;
    m_progress->stop();
    m_isStopped = !answer;
    m_scores = answer ? *answer : GalleryScores();
    if (!answer && answer.error().code != core::base::ErrorCode::Cancelled)
        m_services.dialogs.showError(this, tr("The scores could not be read"), answer.error());
    const auto genuine = core::insight::histogramOf(m_scores.scores.genuine());
    const auto impostor = core::insight::histogramOf(m_scores.scores.impostor());
    m_chart->showScores(genuine, impostor);
    m_model->showScores(genuine, impostor);
    m_stack->setCurrentIndex(isMeasured() ? Scores : Nothing);
    speak();
}

void ThresholdLab::refill()
{
    m_slider->setValue(qRound(m_value->value() * 10));
    m_chart->setThreshold(wanted());
    sayRates();
    sayExpected();
    m_save->setRefusal(m_isReading ? tr("The faces are still being compared") : QString());
}

void ThresholdLab::sayRates()
{
    const Rate matches = m_scores.scores.falseMatches(wanted());
    const Rate missed = m_scores.scores.falseNonMatches(wanted());
    const auto interval = [](const Rate& rate) {
        return tr("95 %: %1 to %2").arg(shareText(rate.low()), shareText(rate.high()));
    };
    const QString unread = tr("Not measured yet");
    m_falseMatches->say(
        tr("Different people taken for one (FMR)"), figureOf(matches),
        matches.of > 0
            ? tr("%1 of %2 pairs · %3").arg(amount(matches.hits), amount(matches.of), interval(matches))
            : unread,
        tr("Measured: of all pairs of two different people in this gallery, the share that reaches the "
           "threshold. This is about one comparison, not about a search among everybody."));
    const QString without =
        isMeasured() ? tr("Not measured: nobody here has two pictures to compare") : unread;
    m_falseNonMatches->say(
        tr("One person not recognised (FNMR)"), figureOf(missed),
        missed.of > 0
            ? tr("%1 of %2 pairs · %3").arg(amount(missed.hits), amount(missed.of), interval(missed))
            : without,
        tr("Measured: of all pairs of two pictures of one person in this gallery, the share that does not "
           "reach the threshold."));
}

void ThresholdLab::sayExpected()
{
    const qint64 faces = m_services.collection.directory.faces(m_gallery.id);
    m_expected->say(tr("Strangers found in 10,000 searches"),
                    acceptsText(expectedAccepts(m_services.faces.scale(), wanted(), faces)),
                    tr("Expected with %1 faces in the gallery").arg(amount(faces)), acceptsExplained(faces));
}

void ThresholdLab::save()
{
    Gallery changed = m_gallery;
    changed.threshold = wanted();
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries, changed, actor = m_services.actor()] {
            return galleries.update(changed, actor);
        },
        [this](const Result<Gallery>& answer) { finish(answer); });
}

void ThresholdLab::finish(const Result<Gallery>& answer)
{
    if (!answer) {
        m_services.dialogs.showError(this, tr("The threshold was not changed"), answer.error());
        return;
    }
    Q_EMIT saved();
    accept();
}

} // namespace ui::galleries
