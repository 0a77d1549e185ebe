// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/OneAccent.h"

#include "ui/widgets/Button.h"

#include <QEvent>

#include <algorithm>

namespace ui::widgets {

namespace {

class Accent : public QObject {
public:
    Accent(Button* page, QList<Button*> nearer)
        : QObject(page)
        , m_page(page)
        , m_nearer(std::move(nearer))
    {
        for (Button* button : m_nearer)
            button->installEventFilter(this);
        give();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
            give();
        return QObject::eventFilter(watched, event);
    }

private:
    void give()
    {
        const bool isTaken = std::ranges::any_of(m_nearer, &Button::isVisible);
        m_page->setKind(isTaken ? Button::Kind::Secondary : Button::Kind::Primary);
    }

    Button* m_page;
    const QList<Button*> m_nearer;
};

} // namespace

void oneAccent(Button* page, const QList<Button*>& nearer)
{
    new Accent(page, nearer);
}

} // namespace ui::widgets
