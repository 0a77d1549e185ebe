// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CameraPanel.h"

#include "ui/camera/CameraView.h"
#include "ui/settings/SettingTexts.h"
#include "ui/shell/CommandPalette.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"

#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::settings {

using widgets::Button;

namespace {
const auto deviceKey = QStringLiteral("camera.device");
constexpr int pictureHeight = 360;
constexpr int lookAgainMs = 100;
} // namespace

CameraPanel::CameraPanel(shell::SettingWriter writer, camera::CameraOpener open, Names names, QWidget* parent)
    : TopicPanel(parent)
    , m_writer(std::move(writer))
    , m_open(std::move(open))
    , m_names(std::move(names))
    , m_column(new QVBoxLayout(this))
    , m_sentence(new QLabel)
    , m_choose(new Button)
    , m_show(new Button(Button::Kind::Secondary, QStringLiteral("camera")))
    , m_menu(new QMenu(this))
{
    m_sentence->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("chooseCamera"));
    m_choose->setMenu(m_menu);
    m_show->setObjectName(QStringLiteral("showCamera"));
    m_show->setCheckable(true);
    auto* line = new QHBoxLayout;
    constexpr int padding = theme::measure::cardPadding;
    line->setContentsMargins(padding, 12, padding, 12);
    line->setSpacing(theme::measure::controlGap);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_choose);
    line->addWidget(m_show);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(widgets::rule(this));
    m_column->addLayout(line);
    connect(m_menu, &QMenu::aboutToShow, this, &CameraPanel::fillMenu);
    connect(m_show, &Button::toggled, this, &CameraPanel::showPicture);
    speak();
}

bool CameraPanel::matches(const QString& typed) const
{
    return shell::paletteMatches(m_sentence->text() + u' ' + topicTitle(topic()), typed);
}

void CameraPanel::refresh()
{
    m_choose->setEnabled(!m_writer.settings().isOverridden(deviceKey));
}

void CameraPanel::fillMenu()
{
    m_menu->clear();
    const QString wanted = m_writer.settings().text(QLatin1StringView("camera.device"));
    const auto add = [this, &wanted](const QString& text, const QString& name) {
        QAction* action = m_menu->addAction(text, this, [this, name] { choose(name); });
        action->setCheckable(true);
        action->setChecked(name == wanted);
    };
    add(tr("Whichever comes first"), {});
    const auto known = m_names();
    if (!known) {
        m_menu->addAction(tr("Looking for cameras…"))->setEnabled(false);
        fillMenuSoon();
        return;
    }
    const QStringList& names = *known;
    for (const QString& name : names)
        add(name, name);
    if (!wanted.isEmpty() && !names.contains(wanted))
        add(tr("%1 (not connected)").arg(wanted), wanted);
    if (names.isEmpty())
        m_menu->addAction(tr("No camera is connected"))->setEnabled(false);
}

/// GStreamer may take a second to be loaded; the menu is open meanwhile.
void CameraPanel::fillMenuSoon()
{
    QTimer::singleShot(lookAgainMs, this, [this] {
        if (m_menu->isVisible())
            fillMenu();
    });
}

/// The setting takes every name.
void CameraPanel::choose(const QString& name)
{
    m_writer.set(this, deviceKey, name);
}

void CameraPanel::showPicture(bool shown)
{
    delete std::exchange(m_view, nullptr);
    delete std::exchange(m_source, nullptr);
    if (shown) {
        m_source = m_open(this);
        m_view = new camera::CameraView(*m_source, this);
        m_view->setFixedHeight(theme::scaled(pictureHeight));
        m_column->addWidget(m_view);
        m_view->show();
    }
    speak();
}

void CameraPanel::hideEvent(QHideEvent* event)
{
    if (!isVisible())
        m_show->setChecked(false);
    TopicPanel::hideEvent(event);
}

void CameraPanel::speak()
{
    m_sentence->setText(tr("Cameras that are plugged in now"));
    m_choose->setLabel(tr("Choose a camera"));
    m_show->setLabel(m_view ? tr("Hide its picture") : tr("Show its picture"));
}

} // namespace ui::settings
