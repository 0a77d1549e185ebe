// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/CompareDialog.h"

#include "ui/recovery/CauseText.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Moments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

namespace ui::recovery {

using core::base::Result;
using core::recovery::Comparison;
using core::recovery::DifferenceKind;
using core::recovery::TargetListing;
using core::recovery::TargetReader;
using core::storage::Gallery;
using widgets::amount;

CompareDialog::CompareDialog(const RecoveryServices& services, const shell::Desk& desk,
                             const std::vector<EngineEntry>& engines, QWidget* parent)
    : FormDialog(
          tr("Compare with an engine"),
          tr("A gallery is compared by its name and description, everybody in it by number, name, user "
             "information and pictures. Other fields cannot be read from an engine. Nothing is changed until "
             "you send the differences."),
          tr("Compare"), parent)
    , m_services(services)
    , m_desk(desk)
    , m_engine(new QComboBox)
    , m_gallery(new QComboBox)
    , m_withPictures(new QCheckBox(tr("Compare the newest picture of each person too (takes longer)")))
    , m_removeOnlyThere(new QCheckBox(tr("Also remove people whom only the engine has")))
    , m_model(new DifferencesModel(this))
    , m_list(new widgets::ListView(m_model, DifferencesModel::What, nullptr))
{
    setObjectName(QStringLiteral("compareDialog"));
    build(engines);
    connect(m_engine, &QComboBox::currentIndexChanged, this, &CompareDialog::forget);
    connect(m_gallery, &QComboBox::currentIndexChanged, this, &CompareDialog::forget);
    connect(m_withPictures, &QCheckBox::toggled, this, &CompareDialog::forget);
    connect(m_removeOnlyThere, &QCheckBox::toggled, this, &CompareDialog::judge);
    connect(this, &FormDialog::confirmed, this, &CompareDialog::act);
    readGalleries();
    judge();
}

void CompareDialog::build(const std::vector<EngineEntry>& engines)
{
    m_engine->setObjectName(QStringLiteral("compareEngine"));
    m_gallery->setObjectName(QStringLiteral("compareGallery"));
    m_withPictures->setObjectName(QStringLiteral("comparePictures"));
    m_withPictures->setChecked(true);
    m_removeOnlyThere->setObjectName(QStringLiteral("removeOnlyThere"));
    m_list->table()->setObjectName(QStringLiteral("differences"));
    m_list->table()->setAccessibleName(tr("Differences"));
    m_list->table()->setColumnWidth(DifferencesModel::Person, theme::scaled(160));
    m_list->table()->setColumnWidth(DifferencesModel::Number, theme::scaled(260));
    m_list->emptyState()->setIconName(QStringLiteral("recovery"));
    m_list->emptyState()->setTexts(tr("Not compared yet"), tr("Choose engine and gallery, then compare."));
    for (const EngineEntry& engine : engines)
        if (engine.enabled)
            m_engine->addItem(nameOf(engine), engine.number);
    addField(tr("Engine"), m_engine);
    addField(tr("Gallery"), m_gallery);
    addPlain(m_withPictures);
    addPlain(m_list);
    addPlain(m_removeOnlyThere);
    cancelButton()->setLabel(tr("Close"));
    resize(theme::scaled(820), theme::scaled(620));
}

void CompareDialog::readGalleries()
{
    shell::changeInBackground(
        this, m_desk, tr("The galleries could not be read"),
        [&reconciler = m_services.reconciler] { return reconciler.galleries(); },
        [this](const Result<std::vector<Gallery>>& galleries) {
            m_galleries = *galleries;
            for (const Gallery& gallery : m_galleries)
                m_gallery->addItem(gallery.name);
            judge();
        });
}

const Gallery* CompareDialog::gallery() const
{
    const int at = m_gallery->currentIndex();
    return at < 0 ? nullptr : &m_galleries[std::size_t(at)];
}

void CompareDialog::forget()
{
    m_comparison.reset();
    m_model->show({});
    message()->clear();
    m_removeOnlyThere->setChecked(false);
    m_list->emptyState()->setTexts(tr("Not compared yet"), tr("Choose engine and gallery, then compare."));
    judge();
}

int CompareDialog::wanted() const
{
    if (!m_comparison)
        return 0;
    const int onlyThere = m_comparison->count(DifferenceKind::OnlyThere);
    return int(m_comparison->differences.size()) - (m_removeOnlyThere->isChecked() ? 0 : onlyThere);
}

void CompareDialog::judge()
{
    m_removeOnlyThere->setVisible(m_comparison && m_comparison->count(DifferenceKind::OnlyThere) > 0);
    const bool isGalleryWanted = m_comparison && (!m_comparison->hasGallery || m_comparison->galleryThere);
    const bool canSend = wanted() > 0 || isGalleryWanted;
    confirmButton()->setLabel(!m_comparison     ? tr("Compare")
                              : wanted() > 0    ? tr("Send %Ln difference(s)", nullptr, wanted())
                              : isGalleryWanted ? tr("Send the gallery")
                                                : tr("Send the differences"));
    const QString missing = m_engine->count() == 0 ? tr("No engine is switched on")
                            : !gallery()           ? tr("There is no gallery")
                                                   : QString();
    for (QWidget* choice : std::initializer_list<QWidget*>{m_engine, m_gallery, m_withPictures})
        choice->setEnabled(!m_isBusy);
    confirmButton()->setRefusal(m_isBusy                   ? tr("The engine is being asked")
                                : m_comparison && !canSend ? tr("There is nothing to send")
                                                           : missing);
}

void CompareDialog::act()
{
    if (m_comparison)
        queue();
    else
        compare();
}

void CompareDialog::compare()
{
    const auto target = core::recovery::enabledTarget(m_services.settings, m_engine->currentData().toInt());
    if (!target || !TargetReader::canAsk(*target)) {
        message()->say(theme::Status::Warn,
                       tr("This kind of engine cannot be asked what it has; only FaceDesk engines can."));
        return;
    }
    m_isBusy = true;
    judge();
    const auto seconds = m_services.settings.integer(QLatin1StringView("replica.timeoutSeconds"));
    m_reader = new TargetReader(*target, int(seconds) * 1000, this);
    m_reader->list(gallery()->groupId, [this](Result<TargetListing> there) {
        if (there)
            take(std::move(*there));
        else
            fail(there.error());
    });
}

void CompareDialog::take(TargetListing there)
{
    if (!m_withPictures->isChecked())
        return judgeEverybody(std::move(there));
    shell::runInBackground(
        this, m_desk.pool,
        [&reconciler = m_services.reconciler, gallery = *gallery(), there]() -> Result<QStringList> {
            const auto here = reconciler.people(gallery);
            return here ? Result<QStringList>(core::recovery::sharedNumbers(*here, there))
                        : Result<QStringList>(here.error());
        },
        [this, there](const Result<QStringList>& numbers) {
            if (numbers)
                readPictures(there, *numbers);
            else
                fail(numbers.error());
        });
}

void CompareDialog::readPictures(TargetListing there, const QStringList& numbers)
{
    m_reader->readPictures(
        gallery()->groupId, std::move(there), numbers,
        [this, of = numbers.size()](int done) {
            message()->say(
                theme::Status::Info,
                tr("%1 of %2 pictures read from the engine").arg(amount(done), amount(qint64(of))));
        },
        [this](Result<TargetListing> known) {
            if (known)
                judgeEverybody(std::move(*known));
            else
                fail(known.error());
        });
}

void CompareDialog::judgeEverybody(TargetListing there)
{
    shell::runInBackground(
        this, m_desk.pool,
        [&reconciler = m_services.reconciler, gallery = *gallery(),
         there = std::move(there)]() -> Result<Comparison> {
            auto here = reconciler.people(gallery);
            if (!here)
                return here.error();
            reconciler.addPictureDigests(*here, there);
            return core::recovery::compare(gallery, *here, there);
        },
        [this](Result<Comparison> comparison) {
            if (comparison)
                present(std::move(*comparison));
            else
                fail(comparison.error());
        });
}

void CompareDialog::fail(const core::base::Error& error)
{
    m_isBusy = false;
    if (m_reader)
        m_reader->deleteLater();
    m_reader = nullptr;
    const bool isTimeOut = error.detail.contains(QLatin1StringView("within"));
    message()->say(theme::Status::Bad,
                   error.code != core::base::ErrorCode::TargetUnreachable ? shell::errorText(error)
                   : isTimeOut ? tr("%1 Nothing was changed.").arg(causeText(error.detail))
                               : tr("The engine does not answer. Nothing was changed."));
    judge();
}

void CompareDialog::present(Comparison comparison)
{
    m_isBusy = false;
    m_reader->deleteLater();
    m_reader = nullptr;
    m_model->show(comparison.differences);
    const QString counts = tr("People here: %1. At the engine: %2. Different: %3.")
                               .arg(amount(comparison.here), amount(comparison.there),
                                    amount(qint64(comparison.differences.size())));
    const bool isEqual = comparison.hasGallery && comparison.differences.empty() && !comparison.galleryThere;
    message()->say(isEqual ? theme::Status::Ok : theme::Status::Warn,
                   comparison.galleryThere ? galleryText(*comparison.galleryThere).arg(counts)
                   : comparison.hasGallery ? counts
                                           : tr("The engine does not have this gallery. %1").arg(counts));
    m_list->emptyState()->setTexts(isEqual                   ? tr("No difference")
                                   : comparison.galleryThere ? tr("Only the gallery itself differs")
                                                             : tr("Only the gallery itself is missing there"),
                                   counts);
    m_comparison = std::move(comparison);
    judge();
}

/// With a place for the counts.
QString CompareDialog::galleryText(const core::recovery::GalleryThere& there) const
{
    return there.name == gallery()->name
               ? tr("The gallery is described otherwise there. %1")
               : tr("The gallery is called %2 there. %1").arg(QStringLiteral("%1"), there.name);
}

void CompareDialog::queue()
{
    m_isBusy = true;
    judge();
    shell::runInBackground(
        this, m_desk.pool,
        [&reconciler = m_services.reconciler, gallery = *gallery(), comparison = *m_comparison,
         target = m_engine->currentData().toInt(), remove = m_removeOnlyThere->isChecked(),
         who = m_desk.actor()] { return reconciler.queue(gallery, target, comparison, remove, who); },
        [this](const Result<int>& people) {
            if (!people)
                return fail(people.error());
            Q_EMIT queued(tr("%Ln difference(s) on their way to the engine", nullptr, *people));
            accept();
        });
}

} // namespace ui::recovery
