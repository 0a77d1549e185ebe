// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/CompareBench.h"

#include "ui/identify/CandidatesModel.h"
#include "ui/identify/FacePair.h"
#include "ui/identify/PayloadView.h"
#include "ui/identify/PictureWell.h"
#include "ui/pictures/FacePicture.h"
#include "ui/pictures/RefusalText.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QVBoxLayout>

namespace ui::identify {

using core::base::Result;
namespace measure = theme::measure;

CompareBench::CompareBench(Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_pictures(new widgets::Card)
    , m_result(new widgets::Card)
    , m_message(new widgets::MessageLine)
    , m_pair(new FacePair(FacePair::Facts::Below))
    , m_payload(new PayloadView)
{
    setObjectName(QStringLiteral("compareBench"));
    auto* wells = new QHBoxLayout;
    wells->setSpacing(measure::gap);
    for (int side : {0, 1}) {
        auto* well = new PictureWell(services, QStringLiteral("compared%1").arg(side));
        connect(well, &PictureWell::openRequested, this, [this, side] { Q_EMIT openRequested(side); });
        connect(well, &PictureWell::cameraRequested, this, [this, side] { Q_EMIT cameraRequested(side); });
        connect(well, &PictureWell::filesDropped, this,
                [this, side](const QStringList& paths) { Q_EMIT filesDropped(side, paths); });
        connect(well, &PictureWell::faceChosen, this, &CompareBench::ask);
        well->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // both alike
        wells->addWidget(well, 1);
        m_wells[side] = well;
    }
    m_pictures->addPadded(wells);
    m_message->setObjectName(QStringLiteral("compareMessage"));
    auto* verdict = new QVBoxLayout;
    verdict->setSpacing(12);
    verdict->addWidget(m_message);
    verdict->addWidget(m_pair);
    auto* payload = new QVBoxLayout;
    payload->addWidget(m_payload);
    m_result->addPadded(verdict);
    m_result->body()->addWidget(widgets::rule(m_result));
    m_result->addPadded(payload);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap);
    layout->addWidget(m_pictures, 11);
    layout->addWidget(m_result, 10);
    widgets::onLanguage(this, [this] { speak(); });
}

void CompareBench::showPicture(int side, const BenchSource& source)
{
    shell::runInBackground(
        this, m_services.pool, [services = m_services, source] { return see(services, source); },
        [this, side, source, sitting = m_sitting](const Result<SeenPicture>& seen) {
            if (sitting != m_sitting)
                return;
            const int place = side >= 0 ? side : m_wells[0]->isEmpty() ? 0 : 1;
            if (seen)
                put(place, *seen);
            else
                complain(place, source, seen.error());
        });
}

void CompareBench::put(int side, const SeenPicture& seen)
{
    m_complaints[side].clear();
    m_wells[side]->setPicture(seen);
    ask();
}

void CompareBench::complain(int side, const BenchSource& source, const core::base::Error& error)
{
    m_complaints[side] =
        tr("%1 was not opened: %2.").arg(placeWords(side, source.name()), pictures::RefusalText::of(error)) +
        QLatin1Char(' ') +
        (m_wells[side]->isEmpty() ? tr("Choose another picture.")
                                  : tr("The picture before it stays; choose another one."));
    say({});
    fill();
}

void CompareBench::say(const QString& fault)
{
    QStringList words{m_complaints[0], m_complaints[1], fault};
    words.removeAll(QString());
    m_message->say(theme::Status::Bad, words.join(QLatin1Char(' ')));
}

void CompareBench::forget()
{
    ++m_sitting;
    for (int side : {0, 1}) {
        m_complaints[side].clear();
        m_wells[side]->setPicture({});
    }
    ask();
}

void CompareBench::ask()
{
    m_answer.reset();
    say({});
    fill();
    ++m_generation;
    if (m_wells[0]->isEmpty() || m_wells[1]->isEmpty())
        return;
    shell::runInBackground(
        this, m_services.pool,
        [services = m_services, a = m_wells[0]->picture(), b = m_wells[1]->picture()] {
            return compare(services, a, b);
        },
        [this, generation = m_generation](const Compared& compared) {
            if (generation == m_generation)
                take(compared);
        });
}

void CompareBench::take(const Compared& compared)
{
    if (compared.pair)
        m_answer = *compared.pair;
    else
        say(faultWords(compared));
    fill();
    if (m_answer)
        askInterface();
}

/// "Second picture (ann.jpg)"
QString CompareBench::placeWords(int side, const QString& name) const
{
    const QString place = side == 0 ? tr("First picture") : tr("Second picture");
    return name.isEmpty() ? place : tr("%1 (%2)").arg(place, name);
}

QString CompareBench::faultWords(const Compared& compared) const
{
    QStringList faults;
    for (int side : {0, 1})
        if (const auto& error = side == 0 ? compared.first : compared.second)
            faults << tr("%1: %2.").arg(placeWords(side, m_wells[side]->picture().source.name()),
                                        pictures::RefusalText::of(*error));
    if (faults.isEmpty())
        return pictures::RefusalText::of(compared.pair.error());
    faults << tr("Choose another picture, one where a face is larger.");
    return faults.join(QLatin1Char(' '));
}

void CompareBench::fill()
{
    m_pair->setFirst(m_answer ? m_answer->first : QImage(), tr("First picture"));
    m_pair->setSecond(m_answer ? m_answer->second : QImage(), tr("Second picture"));
    if (!m_answer) {
        m_pair->setVerdict(theme::Status::Info,
                           m_message->text().isEmpty() ? tr("Choose two pictures to compare") : QString());
        m_pair->setFigures({});
        m_payload->clear();
        return;
    }
    const auto& verified = m_answer->verified;
    m_pair->setVerdict(verified.onePerson ? theme::Status::Ok : theme::Status::Skipped,
                       verified.onePerson ? tr("Above the threshold: the same person")
                                          : tr("Below the threshold: different people"));
    m_pair->setFigures(
        {{tr("Score"), CandidatesModel::scoreText(verified.score)},
         {tr("Threshold"), CandidatesModel::scoreText(verified.threshold)},
         {tr("Distance to the threshold"), CandidatesModel::scoreText(verified.score - verified.threshold)}});
}

void CompareBench::askInterface()
{
    m_payload->ask(m_services, pairInquiry(m_services.interfaceUrl(), m_answer->sent[0], m_answer->sent[1]));
}

void CompareBench::speak()
{
    m_pictures->setTitle(tr("Pictures"));
    m_result->setTitle(tr("Comparison"));
    m_wells[0]->setTexts(tr("First picture"), tr("Drop a picture here or open a file."),
                         tr("Open the first picture"), tr("Take the first picture with the camera"));
    m_wells[1]->setTexts(tr("Second picture"), tr("Drop a picture here or open a file."),
                         tr("Open the second picture"), tr("Take the second picture with the camera"));
    fill();
}

} // namespace ui::identify
