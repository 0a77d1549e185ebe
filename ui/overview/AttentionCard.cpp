// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/AttentionCard.h"

#include "ui/theme/Type.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Moments.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace ui::overview {

namespace {

struct Words {
    theme::Status status;
    QString what;
    QString which;
    QString action;
    QString page;
};

Words wordsFor(const Attention& attention)
{
    const int n = int(attention.count);
    const QString day = widgets::dayText(attention.whenMs);
    switch (attention.kind) {
    case AttentionKind::PendingAccounts:
        return {theme::Status::Waiting, AttentionCard::tr("%Ln account(s) wait for approval", nullptr, n),
                attention.which, AttentionCard::tr("Review accounts"), QStringLiteral("accounts")};
    case AttentionKind::ExpiringGrants:
        return {theme::Status::Warn, AttentionCard::tr("%Ln authorization(s) end within 7 days", nullptr, n),
                AttentionCard::tr("First: %1, %2").arg(attention.which, day),
                AttentionCard::tr("Renew authorizations"), QStringLiteral("authorization")};
    case AttentionKind::RecoveryRecords:
        return {theme::Status::Bad, AttentionCard::tr("%Ln recovery record(s) unsolved", nullptr, n),
                AttentionCard::tr("Changes are kept until the target answers"),
                AttentionCard::tr("View records"), QStringLiteral("recovery")};
    case AttentionKind::LocalFindings:
        return {theme::Status::Warn, AttentionCard::tr("%Ln finding(s) in the data folder", nullptr, n),
                AttentionCard::tr("Pictures, templates or index do not fit the database"),
                AttentionCard::tr("View findings"), QStringLiteral("recovery")};
    case AttentionKind::PoorPictures:
        return {theme::Status::Warn, AttentionCard::tr("%Ln person(s) with poor pictures only", nullptr, n),
                AttentionCard::tr("Most of them in %1").arg(attention.which),
                AttentionCard::tr("Check the gallery"), QStringLiteral("galleries")};
    case AttentionKind::EmptyGalleries:
        break;
    }
    return {theme::Status::Info, AttentionCard::tr("%Ln gallery(ies) without a person", nullptr, n),
            attention.which, AttentionCard::tr("Open galleries"), QStringLiteral("galleries")};
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names of galleries and accounts stand in it
    label->setWordWrap(true);
    return label;
}

QWidget* shape(QWidget* parent, theme::Status status)
{
    auto* label = new widgets::IconLabel(parent, theme::measure::icon);
    label->setStatus(status);
    return label;
}

} // namespace

AttentionCard::AttentionCard(QWidget* parent)
    : Card(parent)
{
    speak();
}

void AttentionCard::show(const std::vector<Attention>& attention)
{
    // rebuilding takes the focus from a button, so only when something is new
    if (m_attention == attention)
        return;
    m_attention = attention;
    speak();
}

void AttentionCard::setReach(std::function<bool(const QString& pageId)> reach)
{
    m_reach = std::move(reach);
    speak();
}

std::vector<Attention> AttentionCard::reachable() const
{
    std::vector<Attention> all;
    std::ranges::copy_if(m_attention, std::back_inserter(all), [this](const Attention& attention) {
        return !m_reach || m_reach(wordsFor(attention).page);
    });
    return all;
}

void AttentionCard::speak()
{
    const auto shown = qlonglong(reachable().size());
    setTitle(tr("Needs attention"));
    setNote(shown == 0 ? QString() : QLocale().toString(shown));
    rebuild();
}

void AttentionCard::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto shown = reachable();
    for (const Attention& attention : shown) {
        column->addWidget(widgets::rule(m_rows));
        column->addWidget(rowFor(attention));
    }
    if (shown.empty()) {
        column->addWidget(widgets::rule(m_rows));
        column->addWidget(calmRow());
    }
    body()->addWidget(m_rows);
    m_rows->show();
}

QWidget* AttentionCard::rowFor(const Attention& attention)
{
    const Words words = wordsFor(attention);
    auto* row = new QWidget(m_rows);
    auto* what = wrapped(words.what, row);
    auto* which = wrapped(words.which, row);
    theme::setType(which, theme::Type::Secondary);
    auto* act = new widgets::Button(widgets::Button::Kind::Secondary, row);
    act->setLabel(words.action);
    const QString name = attention.kind == AttentionKind::PoorPictures    ? QStringLiteral("health")
                         : attention.kind == AttentionKind::LocalFindings ? QStringLiteral("machine")
                                                                          : words.page;
    act->setObjectName(QStringLiteral("attention-") + name);
    act->setAccessibleDescription(words.what);
    connect(act, &QAbstractButton::clicked, this,
            [this, page = words.page, what = attention.target] { Q_EMIT pageAsked(page, what); });
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(what);
    texts->addWidget(which);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(theme::measure::cardPadding, 8, 12, 8);
    line->setSpacing(12);
    line->addWidget(shape(row, words.status));
    line->addLayout(texts, 1);
    line->addWidget(act);
    return row;
}

QWidget* AttentionCard::calmRow()
{
    auto* row = new QWidget(m_rows);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(theme::measure::cardPadding, 16, theme::measure::cardPadding, 16);
    line->setSpacing(12);
    line->addWidget(shape(row, theme::Status::Ok));
    line->addWidget(new QLabel(tr("Nothing waits for you"), row), 1);
    return row;
}

} // namespace ui::overview
