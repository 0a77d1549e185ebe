// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/galleries/GalleryHealthDialog.h"

#include "ui/galleries/ExpectedAccepts.h"
#include "ui/galleries/FindingDelegate.h"
#include "ui/galleries/FindingPane.h"
#include "ui/galleries/ReadingProgress.h"
#include "ui/galleries/RoomFor.h"
#include "ui/shell/RunInBackground.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Moments.h"
#include "ui/widgets/Retranslate.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::galleries {

using core::base::Result;
using core::storage::Gallery;
using widgets::amount;
using widgets::Button;
namespace measure = theme::measure;

namespace {

enum Shown { Reading, Stopped, Lists };

constexpr Weakness kinds[] = {Weakness::Alike, Weakness::Poor, Weakness::OnePhoto};

theme::Status statusOf(Weakness weakness)
{
    return weakness == Weakness::Alike  ? theme::Status::Bad
           : weakness == Weakness::Poor ? theme::Status::Warn
                                        : theme::Status::Info;
}

} // namespace

GalleryHealthDialog::GalleryHealthDialog(subjects::Services& services, const Gallery& gallery,
                                         QWidget* parent)
    : EdgedDialog(parent)
    , m_services(services)
    , m_gallery(gallery)
    , m_findings(std::make_shared<const Findings>())
    , m_thumbnails(new pictures::ThumbnailCache(services.collection, services.pool, this))
{
    setObjectName(QStringLiteral("galleryHealth"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_stopped->primary(), &Button::clicked, this, &GalleryHealthDialog::read);
    connect(m_again, &Button::clicked, this, &GalleryHealthDialog::read);
    connect(m_close, &Button::clicked, this, &QDialog::accept);
    connect(m_list, &widgets::ListView::currentChanged, this, &GalleryHealthDialog::showRow);
    connect(m_thumbnails, &pictures::ThumbnailCache::ready, m_list->table()->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_pane, &FindingPane::mergeRequested, this, &GalleryHealthDialog::mergeRequested);
    connect(m_pane, &FindingPane::addPictureRequested, this, &GalleryHealthDialog::addPictureRequested);
    connect(m_pane, &FindingPane::removeFaceRequested, this, &GalleryHealthDialog::removeFaceRequested);
    connect(m_pane, &FindingPane::openRequested, this, &GalleryHealthDialog::openRequested);
    connect(m_list->table(), &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(m_model->at(index.row()).subject); });
    widgets::onLanguage(this, [this] { speak(); });
    read();
}

GalleryHealthDialog::~GalleryHealthDialog() = default;

void GalleryHealthDialog::build()
{
    resize(roomFor(*this, {980, 640}));
    m_stack = new QStackedWidget;
    m_progress = new ReadingProgress;
    m_stopped = new widgets::EmptyState;
    m_stopped->setObjectName(QStringLiteral("healthStopped"));
    m_stopped->setIconName(QStringLiteral("heart"));
    m_stopped->primary()->setObjectName(QStringLiteral("checkHealthAgain"));
    m_stack->addWidget(m_progress);
    m_stack->addWidget(m_stopped);
    m_stack->addWidget(buildLists());
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 20, 1, 12);
    all->setSpacing(0);
    all->addLayout(buildHead());
    all->addSpacing(12);
    all->addWidget(widgets::rule(this));
    all->addWidget(m_stack, 1);
    all->addWidget(widgets::rule(this));
    all->addSpacing(12);
    all->addLayout(buildFoot());
}

QLayout* GalleryHealthDialog::buildHead()
{
    m_title = new QLabel;
    m_context = new QLabel;
    theme::setType(m_title, theme::Type::Section);
    theme::setType(m_context, theme::Type::Secondary);
    m_context->setWordWrap(true);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(measure::controlGap);
    for (const Weakness kind : kinds) {
        auto* chip = new widgets::Chip;
        chip->setObjectName(QStringLiteral("weakness%1").arg(int(kind)));
        chip->setCheckable(true);
        connect(chip, &QAbstractButton::clicked, this, [this, kind] { showKind(kind); });
        m_chips[std::size_t(kind)] = chip;
        chips->addWidget(chip);
    }
    chips->addStretch();
    auto* head = new QVBoxLayout;
    head->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_context);
    head->addSpacing(measure::controlGap);
    head->addLayout(chips);
    return head;
}

QWidget* GalleryHealthDialog::buildLists()
{
    m_model = new FindingsModel(m_services.collection.directory, this);
    m_pane = new FindingPane(m_services);
    m_list = new widgets::ListView(m_model, FindingsModel::Person, m_pane);
    QTableView* table = m_list->table();
    table->setObjectName(QStringLiteral("findings"));
    table->setItemDelegate(new FindingDelegate(*m_thumbnails, table));
    table->verticalHeader()->setDefaultSectionSize(theme::scaled(measure::tallRow));
    table->horizontalHeader()->setSectionResizeMode(FindingsModel::Other, QHeaderView::Stretch);
    m_list->emptyState()->setIconName(QStringLiteral("circle-check"));
    return m_list;
}

QLayout* GalleryHealthDialog::buildFoot()
{
    m_listed = new QLabel;
    m_listed->setObjectName(QStringLiteral("findingsListed"));
    theme::setType(m_listed, theme::Type::Secondary);
    m_again = new Button(Button::Kind::Secondary, QStringLiteral("refresh"));
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_close = new Button;
    m_close->setObjectName(QStringLiteral("closeHealth"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    foot->setSpacing(measure::controlGap);
    foot->addWidget(m_listed, 1);
    foot->addWidget(m_again);
    foot->addWidget(m_close);
    return foot;
}

void GalleryHealthDialog::read()
{
    m_stack->setCurrentIndex(Reading);
    m_again->setEnabled(false);
    m_isRead = false;
    m_alikeFrom = m_services.galleries.threshold({m_gallery});
    speakLists();
    core::insight::HealthLimits limits;
    limits.alikeScore = m_alikeFrom;
    shell::runInBackground(
        this, m_services.pool,
        [collection = m_services.collection, scale = m_services.faces.scale(), gallery = m_gallery.id, limits,
         keepOn = m_progress->begin()]() -> Result<Read> {
            const auto health = core::insight::readHealth(collection, scale, gallery, limits, keepOn);
            return health ? Result<Read>(
                                std::make_shared<const Findings>(findingsOf(*health, collection.directory)))
                          : health.error();
        },
        [this](const Result<Read>& answer) { take(answer); });
}

void GalleryHealthDialog::take(const Result<Read>& answer)
{
    m_progress->stop();
    m_again->setEnabled(true);
    m_isRead = answer.isOk();
    if (!answer && answer.error().code != core::base::ErrorCode::Cancelled)
        m_services.dialogs.showError(this, tr("The gallery could not be checked"), answer.error());
    m_findings = answer ? *answer : std::make_shared<const Findings>();
    m_stack->setCurrentIndex(answer ? Lists : Stopped);
    const auto first =
        std::ranges::find_if(kinds, [&](Weakness kind) { return m_findings->counts[std::size_t(kind)] > 0; });
    showKind(first == std::end(kinds) ? Weakness::Alike : *first);
    if (answer)
        m_list->table()->setFocus();
}

void GalleryHealthDialog::recheck()
{
    shell::runInBackground(
        this, m_services.pool,
        [findings = m_findings, gallery = m_gallery.id, &directory = m_services.collection.directory] {
            return Read(std::make_shared<const Findings>(stillStanding(*findings, gallery, directory)));
        },
        [this, before = m_findings, round = ++m_rechecks](const Read& left) {
            if (round == m_rechecks && before == m_findings) {
                m_findings = left;
                showAgain();
            }
        });
}

void GalleryHealthDialog::showAgain()
{
    const int row = m_list->current();
    showKind(m_weakness);
    m_list->choose(std::min(row, m_model->rowCount() - 1));
}

void GalleryHealthDialog::showKind(Weakness weakness)
{
    m_weakness = weakness;
    m_model->showFindings(weakness, shown());
    m_list->setColumnUsed(FindingsModel::Other, weakness == Weakness::Alike);
    m_list->choose(0);
    speakLists();
}

void GalleryHealthDialog::showRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        m_pane->showNothing();
    else
        m_pane->showFinding(m_model->whole(row));
}

void GalleryHealthDialog::speak()
{
    m_title->setText(tr("Health of %1").arg(m_gallery.name));
    setWindowTitle(m_title->text());
    m_progress->setTexts(tr("Comparing every face with every other one"), tr("Stop"));
    m_stopped->setTexts(tr("The gallery was not checked"),
                        tr("Nothing was changed. Check it again to see what weakens it."));
    m_stopped->setPrimary(tr("Check again"), QStringLiteral("refresh"));
    m_again->setLabel(tr("Check again"));
    m_close->setLabel(tr("Close"));
    m_list->table()->setAccessibleName(tr("Findings"));
    m_model->retranslate();
    speakLists();
}

/// Pictures are listed, the overview counts people.
QString GalleryHealthDialog::poorText() const
{
    if (m_weakness != Weakness::Poor || m_findings->poorPeople == 0)
        return {};
    return tr("%1 · %2").arg(
        tr("Poor pictures of %Ln person(s)", nullptr, int(m_findings->poorPeople)),
        tr("%Ln of them with poor pictures only", nullptr, int(m_findings->onlyPoorPeople)));
}

void GalleryHealthDialog::speakLists()
{
    const QString names[] = {tr("Look-alikes"), tr("Poor pictures"), tr("One picture only")};
    const QString clean[] = {tr("Nobody looks like somebody else"), tr("Every picture is good enough"),
                             tr("Everybody has several pictures")};
    for (std::size_t kind = 0; kind < kWeaknesses; ++kind) {
        m_chips[kind]->setLabel(names[kind]);
        const auto status = m_findings->counts[kind] > 0 ? statusOf(Weakness(kind)) : theme::Status::Ok;
        m_chips[kind]->setCount(m_isRead ? m_findings->counts[kind] : -1);
        m_chips[kind]->setStatus(m_isRead ? std::optional(status) : std::nullopt);
        m_chips[kind]->setEnabled(m_isRead);
        m_chips[kind]->setChecked(m_isRead && kind == std::size_t(m_weakness));
    }
    m_context->setText(
        tr("Look-alikes are different people who score %1 or more, the threshold in use; poor "
           "pictures have a quality below %2")
            .arg(scoreText(m_alikeFrom), QLocale().toString(core::insight::HealthLimits().quality)));
    m_list->emptyState()->setTexts(clean[std::size_t(m_weakness)], tr("Nothing to mend here."));
    const qint64 all = m_findings->counts[std::size_t(m_weakness)];
    const auto listed = qint64(shown().size());
    const bool isCut = m_weakness == Weakness::Alike && m_findings->hasMoreAlike;
    m_listed->setText(!m_isRead      ? QString()
                      : isCut        ? tr("The worst %1 are listed; there are more").arg(amount(listed))
                      : listed < all ? tr("The worst %1 of %2 are listed").arg(amount(listed), amount(all))
                                     : poorText());
}

} // namespace ui::galleries
