// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recovery/SkipDialog.h"

#include "ui/recovery/RecordsModel.h"
#include "ui/shell/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"

#include <QLineEdit>

namespace ui::recovery {

using core::base::Result;
using core::recovery::SkipExtent;

namespace {

constexpr int mostNamed = 5;

} // namespace

SkipDialog::SkipDialog(const RecoveryServices& services, const shell::Desk& desk,
                       const QStringList& recordIds, QWidget* parent)
    : FormDialog(tr("Skip %Ln record(s)", nullptr, int(recordIds.size())),
                 tr("The engine will not get these changes. Reason and name are kept with each record."),
                 tr("Skip %Ln record(s)", nullptr, int(recordIds.size())), parent)
    , m_services(services)
    , m_desk(desk)
    , m_ids(recordIds)
    , m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("skipDialog"));
    m_reason->setObjectName(QStringLiteral("skipReason"));
    m_reason->setMaxLength(200);
    addField(tr("Reason"), m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &SkipDialog::judge);
    connect(this, &FormDialog::confirmed, this, &SkipDialog::skip);
    judge();
    readExtent();
}

/// Before anything is given up it is said what goes with it, and who is missing at the engine then.
void SkipDialog::readExtent()
{
    shell::runInBackground(
        this, m_desk.pool, [&journal = m_services.journal, ids = m_ids] { return journal.extentOf(ids); },
        [this](const Result<SkipExtent>& extent) {
            if (extent)
                message()->say(extent->takenOut.empty() ? theme::Status::Info : theme::Status::Warn,
                               textOf(*extent));
        });
}

QString SkipDialog::textOf(const SkipExtent& extent) const
{
    QStringList texts;
    if (const int more = extent.records - int(m_ids.size()); more > 0)
        texts << tr("%Ln more record(s) are skipped with them: the other parts of the same changes.", nullptr,
                    more);
    QStringList names;
    for (const auto& part : extent.takenOut)
        names << personText(part);
    if (names.size() > mostNamed)
        names = names.mid(0, mostNamed) << QStringLiteral("…");
    if (!names.isEmpty())
        texts << tr("Taken out at the engine already, so missing there in whole or in part until sent again "
                    "(see Compare): %1.")
                     .arg(names.join(QStringLiteral(", ")));
    return texts.join(u' ');
}

void SkipDialog::judge()
{
    confirmButton()->setRefusal(m_reason->text().trimmed().isEmpty() ? tr("A reason is missing") : QString());
}

void SkipDialog::skip()
{
    confirmButton()->setRefusal(tr("Being saved…"));
    shell::runInBackground(
        this, m_desk.pool,
        [&journal = m_services.journal, ids = m_ids, reason = m_reason->text().trimmed(),
         who = m_desk.actor()]() -> Result<void> {
            for (const QString& id : ids)
                if (auto done = journal.skip(id, reason, who); !done)
                    return done;
            return {};
        },
        [this](const Result<void>& answer) {
            judge();
            Q_EMIT skipped();
            if (!answer)
                message()->say(theme::Status::Bad, shell::errorText(answer.error()));
            else
                accept();
        });
}

} // namespace ui::recovery
