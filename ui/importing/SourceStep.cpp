// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/SourceStep.h"

#include "core/importing/ImportPlan.h"
#include "ui/importing/PastImports.h"
#include "ui/shell/PageMemory.h"
#include "ui/shell/RunInBackground.h"
#include "ui/subjects/LastGallery.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FitScroll.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Retranslate.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace ui::importing {

using core::storage::Gallery;
using widgets::Button;
namespace measure = theme::measure;

SourceStep::SourceStep(const subjects::Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_caption(new QLabel)
    , m_choice(new QComboBox)
    , m_message(new widgets::MessageLine)
    , m_drop(new widgets::EmptyState)
    , m_past(new PastImports(services))
{
    build();
    connect(m_drop, &widgets::EmptyState::filesDropped, this, [this](const QStringList& paths) {
        if (!paths.isEmpty())
            Q_EMIT sourceChosen(paths.first());
    });
    connect(m_choice, &QComboBox::activated, this, [this] {
        if (const auto chosen = gallery())
            rememberGallery(chosen->groupId);
    });
    connect(m_drop->primary(), &Button::clicked, this,
            [this] { m_galleries.empty() ? Q_EMIT galleryWanted() : chooseFolder(); });
    connect(m_drop->secondary(), &Button::clicked, this, &SourceStep::chooseList);
    connect(m_message->action(), &Button::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code); });
    widgets::onLanguage(this, [this] { speak(); });
}

void SourceStep::build()
{
    m_message->setObjectName(QStringLiteral("sourceMessage"));
    m_message->action()->setObjectName(QStringLiteral("copySourceCode"));
    m_choice->setObjectName(QStringLiteral("importGallery"));
    m_choice->setMinimumWidth(theme::scaled(280));
    m_drop->primary()->setObjectName(QStringLiteral("importFolder"));
    m_drop->secondary()->setObjectName(QStringLiteral("importList"));
    m_drop->setTakesFiles(true);
    m_caption->setBuddy(m_choice);
    auto* line = new QHBoxLayout;
    line->setSpacing(measure::controlGap);
    line->addWidget(m_caption);
    line->addWidget(m_choice);
    line->addStretch();
    auto* card = new widgets::Card;
    card->addPadded(line);
    card->body()->addWidget(widgets::rule(card));
    card->body()->addWidget(m_drop, 1);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, measure::pageMargin);
    layout->setSpacing(measure::gap);
    layout->addWidget(m_message);
    layout->addWidget(card, 1);
    layout->addWidget(m_past);
    m_scroll = new widgets::FitScroll(content);
    m_scroll->setObjectName(QStringLiteral("sourceScroll"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
}

void SourceStep::refresh()
{
    m_past->refresh();
    shell::runInBackground(
        this, m_services.pool,
        [&galleries = m_services.galleries] { return galleries.page(0, std::numeric_limits<int>::max()); },
        [this](const core::base::Result<std::vector<Gallery>>& galleries) {
            take(galleries ? *galleries : std::vector<Gallery>());
        });
}

void SourceStep::take(const std::vector<Gallery>& galleries)
{
    if (m_wanted.isEmpty())
        m_wanted = shell::recalled(subjects::lastGallery).toString();
    if (m_wanted.isEmpty() && gallery())
        m_wanted = gallery()->groupId;
    m_galleries = galleries;
    m_choice->clear();
    for (const Gallery& one : m_galleries)
        m_choice->addItem(one.name);
    const auto found = std::ranges::find(m_galleries, m_wanted, &Gallery::groupId);
    m_choice->setCurrentIndex(m_galleries.empty()          ? -1
                              : found != m_galleries.end() ? int(found - m_galleries.begin())
                                                           : 0);
    m_wanted.clear();
    speak();
    Q_EMIT galleriesRead();
}

void SourceStep::choose(const QString& groupId)
{
    if (!groupId.isEmpty())
        rememberGallery(groupId);
    m_wanted = groupId;
    refresh();
}

void SourceStep::rememberGallery(const QString& groupId)
{
    shell::remember({{QString(subjects::lastGallery), groupId}}, m_services.pool);
}

std::optional<Gallery> SourceStep::gallery() const
{
    const auto place = std::size_t(m_choice->currentIndex());
    return place < m_galleries.size() ? std::optional(m_galleries[place]) : std::nullopt;
}

void SourceStep::complain(const QString& text, const QString& code)
{
    m_code = code;
    m_message->say(theme::Status::Bad,
                   code.isEmpty() ? text : text + QStringLiteral(" (") + code + QStringLiteral(")"));
    m_message->action()->setLabel(tr("Copy code"));
    m_message->action()->setVisible(!code.isEmpty());
    m_scroll->toTop();
}

void SourceStep::forgetComplaint()
{
    m_message->clear();
}

void SourceStep::chooseFolder()
{
    m_services.dialogs.chooseFolder(this, tr("Choose a folder of pictures"), [this](const QString& folder) {
        if (!folder.isEmpty())
            Q_EMIT sourceChosen(folder);
    });
}

void SourceStep::chooseList()
{
    m_services.dialogs.openFiles(this, tr("Choose a list"), tr("Lists (*.csv *.txt)"),
                                 [this](const QStringList& files) {
                                     if (!files.isEmpty())
                                         Q_EMIT sourceChosen(files.first());
                                 });
}

void SourceStep::speak()
{
    m_caption->setText(tr("Into gallery"));
    m_choice->setAccessibleName(tr("Into gallery"));
    m_choice->setEnabled(!m_galleries.empty());
    if (m_galleries.empty()) {
        m_drop->setIconName(QStringLiteral("galleries"));
        m_drop->setTexts(tr("No gallery yet"), tr("People are imported into a gallery; make one first."));
        m_drop->setPrimary(tr("Open galleries"), QStringLiteral("galleries"));
        m_drop->secondary()->hide();
        return;
    }
    m_drop->setIconName(QStringLiteral("import"));
    m_drop->setTexts(
        tr("Drop a folder of pictures or a list here"),
        tr("In a folder, the file names or sub-folders name the people. A list is a CSV with one "
           "line a picture.\nEverything is checked before it is written."));
    m_drop->setPrimary(tr("Choose a folder…"), QStringLiteral("folder"));
    m_drop->setSecondary(tr("Choose a list…"), QStringLiteral("list"));
    m_drop->secondary()->setVisible(true);
}

} // namespace ui::importing
