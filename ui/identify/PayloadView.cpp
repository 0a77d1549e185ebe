// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identify/PayloadView.h"

#include "ui/shell/RunInBackground.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Retranslate.h"
#include "ui/widgets/Segments.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui::identify {

using widgets::Button;

PayloadView::PayloadView(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new widgets::Segments)
    , m_copy(new Button(Button::Kind::Flat, QStringLiteral("copy")))
    , m_text(new QPlainTextEdit)
{
    m_tabs->setObjectName(QStringLiteral("payloadTabs"));
    for (const char* tab : {"request", "answer", "curl"})
        m_tabs->add(QLatin1StringView(tab), QLatin1StringView(tab));
    m_tabs->choose(QStringLiteral("answer"));
    m_copy->setObjectName(QStringLiteral("copyPayload"));
    m_text->setObjectName(QStringLiteral("payload"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setProperty("code", true);
    m_text->setProperty("focusRing", QStringLiteral("inside"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_tabs);
    line->addStretch();
    line->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::measure::controlGap);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);
    connect(m_tabs, &widgets::Segments::chosen, this, &PayloadView::fill);
    connect(m_copy, &Button::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    widgets::onLanguage(this, [this] { speak(); });
}

void PayloadView::ask(const Services& services, const Inquiries& inquiries)
{
    const quint64 mine = ++*m_asked;
    shell::runInBackground(
        this, services.pool,
        [services, inquiries, asked = m_asked, mine] {
            return payloadOf(services, inquiries, [&] { return *asked != mine; });
        },
        [this, mine](const Payload& payload) {
            if (*m_asked == mine)
                show(payload);
        });
}

void PayloadView::clear()
{
    ++*m_asked;
    show({});
}

void PayloadView::show(const Payload& payload)
{
    m_payload = payload;
    fill();
}

void PayloadView::fill()
{
    const QString tab = m_tabs->current();
    m_text->setPlainText(tab == u"request" ? m_payload.request
                         : tab == u"curl"  ? m_payload.curl
                                           : m_payload.answer);
}

void PayloadView::speak()
{
    m_tabs->setLabel(QStringLiteral("request"), tr("Request"));
    m_tabs->setLabel(QStringLiteral("answer"), tr("Answer"));
    m_tabs->setLabel(QStringLiteral("curl"), QStringLiteral("curl"));
    m_tabs->setAccessibleName(tr("What the interface would say"));
    m_text->setAccessibleName(tr("What the interface would say"));
    m_copy->setLabel(tr("Copy"));
}

} // namespace ui::identify
