// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DataPanel.h"

#include "ui/settings/PassphraseDialog.h"
#include "ui/settings/SettingTexts.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/ErrorText.h"
#include "ui/shell/TaskList.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimer>

#include <atomic>

namespace ui::settings {

using core::base::ErrorCode;
using core::base::Result;
using core::storage::BackupSummary;
using shell::TaskWord;
using widgets::Button;

namespace {

const auto folderLine = QStringLiteral("folder");
const auto databaseLine = QStringLiteral("database");
const auto picturesLine = QStringLiteral("pictures");
const auto freeLine = QStringLiteral("free");
constexpr int lookEveryMs = 100;

constexpr TaskWord title{"backup", [](const QJsonArray& with) {
                             return DataPanel::tr("Back up into %1").arg(with.at(0).toString());
                         }};

constexpr TaskWord outcome{
    "backup.outcome", [](const QJsonArray& with) {
        const QString copied = DataPanel::tr("%Ln picture(s), %1", nullptr, with.at(0).toInt())
                                   .arg(QLocale().formattedDataSize(with.at(1).toInteger(), 1));
        const int lost = with.at(2).toInt();
        return lost == 0
                   ? copied
                   : DataPanel::tr("%1; the files of %Ln picture(s) were missing already", nullptr, lost)
                         .arg(copied);
    }};

} // namespace

/// What worker and window share while a backup is made.
struct DataPanel::Run {
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

DataPanel::DataPanel(DataServices services, shell::Desk desk, shell::TaskList& tasks, QWidget* parent)
    : TopicPanel(parent)
    , m_services(std::move(services))
    , m_desk(std::move(desk))
    , m_tasks(tasks)
    , m_explained(new QLabel)
    , m_backUp(new Button(Button::Kind::Secondary, QStringLiteral("download")))
{
    build();
    connect(m_backUp, &Button::clicked, this, &DataPanel::chooseTarget);
    speak();
}

QWidget* DataPanel::line(QLabel* name, QLabel* value)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme::measure::cardPadding, 12, theme::measure::cardPadding, 12);
    layout->setSpacing(theme::measure::gap);
    layout->addWidget(name);
    layout->addStretch();
    layout->addWidget(value);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return row;
}

void DataPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    for (const QString& id : {folderLine, databaseLine, picturesLine, freeLine}) {
        auto* name = m_names[id] = new QLabel;
        auto* value = m_values[id] = new QLabel(QStringLiteral("–"));
        value->setObjectName(QStringLiteral("data-") + id);
        all->addWidget(widgets::rule(this));
        all->addWidget(line(name, value));
    }
    theme::setType(m_values[folderLine], theme::Type::Mono);
    m_values[folderLine]->setText(QDir::toNativeSeparators(m_services.folder));
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_explained->setWordWrap(true);
    theme::setType(m_explained, theme::Type::Secondary);
    auto* last = new QHBoxLayout;
    last->setContentsMargins(theme::measure::cardPadding, 12, theme::measure::cardPadding, 12);
    last->setSpacing(theme::measure::gap);
    last->addWidget(m_explained, 1);
    last->addWidget(m_backUp);
    all->addWidget(widgets::rule(this));
    all->addLayout(last);
}

bool DataPanel::matches(const QString& typed) const
{
    QString all = topicTitle(topic()) + QLatin1Char(' ') + m_explained->text() + QLatin1Char(' ') +
                  m_backUp->text() + QLatin1Char(' ') + tr("backup, restore, recovery, disk space");
    for (const QLabel* name : m_names)
        all += QLatin1Char(' ') + name->text();
    return shell::paletteMatches(all, typed);
}

void DataPanel::refresh()
{
    shell::runInBackground(this, m_desk.pool, m_services.read, [this](const Result<DataFacts>& facts) {
        if (facts)
            show(*facts);
    });
}

void DataPanel::show(const DataFacts& facts)
{
    const QLocale locale;
    m_values[databaseLine]->setText(locale.formattedDataSize(facts.databaseBytes, 1));
    m_values[picturesLine]->setText(locale.toString(facts.pictures));
    m_values[freeLine]->setText(locale.formattedDataSize(facts.freeBytes, 1));
}

void DataPanel::chooseTarget()
{
    if (m_run)
        return;
    m_desk.dialogs.chooseFolder(this, tr("Where should the backup go?"), [this](const QString& folder) {
        if (folder.isEmpty())
            return;
        const QString stamp = m_desk.clock.localNow().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        askPassphrase(QDir(folder).filePath(QStringLiteral("facedesk-backup-") + stamp));
    });
}

void DataPanel::askPassphrase(const QString& target)
{
    auto* dialog = new PassphraseDialog(target, window());
    connect(dialog, &PassphraseDialog::chosen, this,
            [this, target](const QString& passphrase) { backUp(target, passphrase); });
    dialog->open();
}

shell::TaskWords DataPanel::taskWords()
{
    return {title, outcome};
}

void DataPanel::backUp(const QString& target, const QString& passphrase)
{
    m_run = std::make_shared<Run>();
    const int task = m_tasks.begin(
        {title, {target}}, m_desk.actor(), [run = m_run] { run->cancelled = true; },
        QStringLiteral("settings"));
    auto* look = new QTimer(this);
    connect(look, &QTimer::timeout, this,
            [this, task, run = m_run] { m_tasks.progress(task, run->done, run->total); });
    look->start(lookEveryMs);
    speak();
    shell::runInBackground(
        this, m_desk.pool,
        [work = m_services.backUp, run = m_run, target, passphrase, actor = m_desk.actor()] {
            return work(target, passphrase, actor, [&run](qint64 done, qint64 total) {
                run->done = done;
                run->total = total;
                return !run->cancelled;
            });
        },
        [this, look, task, target](const Result<BackupSummary>& done) {
            look->deleteLater();
            finish(task, target, done);
        });
}

void DataPanel::finish(int task, const QString& target, const Result<BackupSummary>& done)
{
    m_run.reset();
    speak();
    if (!done) {
        const bool isCancelled = done.error().code == ErrorCode::Cancelled;
        m_tasks.finish(task, isCancelled ? shell::TaskState::Cancelled : shell::TaskState::Failed,
                       shell::errorTaskText(done.error()));
        if (!isCancelled)
            m_desk.dialogs.showError(this, tr("The backup was not made"), done.error());
        return;
    }
    m_tasks.finish(task, done->lost > 0 ? shell::TaskState::Attention : shell::TaskState::Done,
                   {outcome, {qint64(done->pictures), qint64(done->bytes), qint64(done->lost)}});
    m_explained->setText(tr("Backed up into %1. It opens with its passphrase: facedesk-server restore FOLDER "
                            "--data NEW_FOLDER")
                             .arg(QDir::toNativeSeparators(target)));
}

void DataPanel::speak()
{
    m_names[folderLine]->setText(tr("Folder with everything that is kept"));
    m_names[databaseLine]->setText(tr("Database"));
    m_names[picturesLine]->setText(tr("Pictures, each sealed"));
    m_names[freeLine]->setText(tr("Free on this disk"));
    m_explained->setText(tr("A backup is a new folder with everything in it, sealed with a passphrase of "
                            "yours. The interface keeps answering while it is made."));
    // Not disabled meanwhile: the focus would leave it.
    m_backUp->setLabel(m_run ? tr("A backup is being made") : tr("Back up…"));
}

} // namespace ui::settings
