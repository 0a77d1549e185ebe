// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/FailedLoginsDialog.h"

#include "ui/accounts/AccountWords.h"
#include "ui/theme/Tokens.h"
#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Moments.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::accounts {

using core::base::Result;
using core::login::FailedLogins;
using widgets::Button;

namespace {

constexpr QSize thumbnail(96, 72);
constexpr QSize dialogSize(560, 560);

} // namespace

FailedLoginsDialog::FailedLoginsDialog(FailedLogins& failed, const shell::Desk& desk, QWidget* parent)
    : EdgedDialog(parent)
    , m_failed(failed)
    , m_desk(desk)
    , m_text(new QLabel(this))
    , m_list(new QScrollArea(this))
    , m_removeAll(new Button(Button::Kind::Danger, this))
    , m_older(new Button(Button::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("failedLogins"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Failed face logins"));
    auto* title = new QLabel(windowTitle(), this);
    theme::setType(title, theme::Type::Section);
    theme::setType(m_text, theme::Type::Secondary);
    m_text->setWordWrap(true);
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(windowTitle());
    m_list->viewport()->setAutoFillBackground(false);
    m_removeAll->setObjectName(QStringLiteral("removeAllFailed"));
    m_removeAll->setLabel(tr("Delete all pictures"));
    m_older->setObjectName(QStringLiteral("olderFailed"));
    m_older->setLabel(tr("Show older ones"));
    m_older->hide();
    auto* close = new Button(Button::Kind::Secondary, this);
    close->setLabel(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_removeAll);
    buttons->addStretch();
    buttons->addWidget(m_older);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_older, &Button::clicked, this, &FailedLoginsDialog::readOlder);
    connect(m_removeAll, &Button::clicked, this, &FailedLoginsDialog::removeAll);
    close->setFocus();
    resize(theme::scaled(dialogSize.width()), theme::scaled(dialogSize.height()));
    read();
}

/// On a worker.
FailedLoginsDialog::Entries FailedLoginsDialog::readFrom(const FailedLogins& failed, qint64 before)
{
    const auto rows = failed.page(before, AtOnce);
    if (!rows)
        return rows.error();
    std::vector<Entry> entries;
    for (const auto& login : *rows) {
        const auto picture = failed.picture(login.id);
        const QImage whole = picture ? QImage::fromData(*picture, "JPG") : QImage();
        entries.push_back({login, whole.scaled(thumbnail, Qt::KeepAspectRatio, Qt::SmoothTransformation)});
    }
    return entries;
}

void FailedLoginsDialog::read()
{
    shell::runInBackground(
        this, m_desk.pool, [&failed = m_failed] { return readFrom(failed, 0); },
        [this](const Entries& entries) { show(entries); });
}

void FailedLoginsDialog::readOlder()
{
    m_older->setRefusal(tr("Being read…"));
    shell::runInBackground(
        this, m_desk.pool, [&failed = m_failed, before = m_oldest] { return readFrom(failed, before); },
        [this](const Entries& entries) {
            m_older->setRefusal({});
            if (entries)
                append(*entries);
            else
                m_desk.dialogs.showError(this, tr("The failed logins could not be read"), entries.error());
        });
}

void FailedLoginsDialog::show(const Entries& entries)
{
    if (!entries) {
        m_desk.dialogs.showError(this, tr("The failed logins could not be read"), entries.error());
        return;
    }
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addStretch();
    m_list->setWidget(rows);
    rows->setAutoFillBackground(false);
    append(*entries);
    m_removeAll->setVisible(!entries->empty());
    m_text->setText(entries->empty()
                        ? tr("No picture of a refused face login is kept.")
                        : tr("Pictures of refused face logins. They are kept encrypted and erased after the "
                             "days that the setting login.keepFailedDays says."));
}

void FailedLoginsDialog::append(const std::vector<Entry>& entries)
{
    auto* column = static_cast<QVBoxLayout*>(m_list->widget()->layout());
    for (const Entry& entry : entries) {
        column->insertWidget(column->count() - 1, row(entry));
        column->insertWidget(column->count() - 1, widgets::rule(m_list->widget()));
        m_oldest = entry.login.id;
    }
    m_older->setVisible(entries.size() == std::size_t(AtOnce));
}

QWidget* FailedLoginsDialog::row(const Entry& entry)
{
    const QString when = widgets::momentText(entry.login.whenMs);
    const QString why = failedLoginText(entry.login.reason);
    auto* line = new QWidget;
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* picture = new QLabel(line);
    picture->setFixedSize(thumbnail);
    picture->setAlignment(Qt::AlignCenter);
    picture->setPixmap(QPixmap::fromImage(entry.picture));
    picture->setAccessibleName(tr("Picture of %1").arg(when));
    auto* bold = new QLabel(why, line);
    theme::setType(bold, theme::Type::Strong);
    bold->setWordWrap(true);
    const QString where = entry.login.place == u"desk" ? tr("at the desk") : entry.login.place;
    auto* plain = new QLabel(QStringLiteral("%1, %2").arg(when, where), line);
    theme::setType(plain, theme::Type::Secondary);
    auto* words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(bold);
    words->addWidget(plain);
    words->addStretch();
    auto* remove = widgets::iconButton(QStringLiteral("trash"), line);
    remove->setObjectName(QStringLiteral("removeFailed"));
    remove->setLabel(tr("Delete the picture of %1").arg(when));
    connect(remove, &Button::clicked, this, [this, id = entry.login.id] { this->remove(id); });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addLayout(words, 1);
    layout->addWidget(remove);
    return line;
}

void FailedLoginsDialog::remove(qint64 id)
{
    shell::changeInBackground(
        this, m_desk, tr("The picture could not be deleted"),
        [&failed = m_failed, id, actor = m_desk.actor(), now = m_desk.clock.nowMs()] {
            return failed.remove(id, actor, now);
        },
        [this](const Result<void>&) { read(); });
}

void FailedLoginsDialog::removeAll()
{
    const auto work = [&failed = m_failed, actor = m_desk.actor(), now = m_desk.clock.nowMs()] {
        return failed.removeAll(actor, now);
    };
    m_desk.dialogs.ask(this,
                       {tr("Delete all pictures of failed face logins?"),
                        tr("They cannot be restored."),
                        tr("Delete all pictures"),
                        tr("Keep them"),
                        true,
                        {}},
                       [this, work](bool confirmed) {
                           if (confirmed)
                               shell::changeInBackground(this, m_desk,
                                                         tr("The pictures could not be deleted"), work,
                                                         [this](const Result<void>&) { read(); });
                       });
}

} // namespace ui::accounts
