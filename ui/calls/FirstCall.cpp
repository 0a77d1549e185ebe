// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calls/FirstCall.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui::calls {

namespace {
const QString galleries = QStringLiteral("galleries");
const QString authorization = QStringLiteral("authorization");
} // namespace

FirstCall::FirstCall(widgets::EmptyState* state, std::function<QString()> line)
    : QObject(state)
    , m_state(state)
    , m_line(std::move(line))
{
    connect(m_state->primary(), &QAbstractButton::clicked, this, &FirstCall::press);
    connect(m_state->secondary(), &QAbstractButton::clicked, this,
            [this] { Q_EMIT pageAsked(authorization); });
    speak();
}

void FirstCall::setGalleryMissing(bool missing)
{
    if (m_galleryMissing == missing)
        return;
    m_galleryMissing = missing;
    speak();
}

void FirstCall::setOffered(bool offered)
{
    m_isOffered = offered;
    speak();
}

void FirstCall::setReach(std::function<bool(const QString& pageId)> reach)
{
    m_reach = std::move(reach);
    speak();
}

bool FirstCall::leadsToGalleries() const
{
    return m_galleryMissing && reaches(galleries);
}

void FirstCall::press()
{
    if (leadsToGalleries()) {
        Q_EMIT pageAsked(galleries);
        return;
    }
    QGuiApplication::clipboard()->setText(m_line());
    Q_EMIT said(tr("Copied; run it in a terminal of this machine"));
}

void FirstCall::speak()
{
    if (!m_isOffered) {
        m_state->setPrimary({}, {});
        m_state->setSecondary({}, {});
        return;
    }
    if (leadsToGalleries())
        m_state->setPrimary(tr("Open galleries"), galleries);
    else
        m_state->setPrimary(m_line ? tr("Copy a first call (curl)") : QString(), QStringLiteral("copy"));
    m_state->setSecondary(reaches(authorization) ? tr("Open authorization") : QString(), authorization);
}

} // namespace ui::calls
