// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Retranslate.h"

#include <QEvent>
#include <QWidget>

namespace ui::widgets {

namespace {

class Listener final : public QObject {
public:
    Listener(QWidget* widget, QEvent::Type type, std::function<void()> act)
        : QObject(widget)
        , m_type(type)
        , m_act(std::move(act))
    {
        widget->installEventFilter(this);
        m_act();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == m_type)
            m_act();
        return QObject::eventFilter(watched, event);
    }

private:
    QEvent::Type m_type;
    std::function<void()> m_act;
};

} // namespace

void onLanguage(QWidget* widget, std::function<void()> speak)
{
    new Listener(widget, QEvent::LanguageChange, std::move(speak));
}

void onColours(QWidget* widget, std::function<void()> paint)
{
    new Listener(widget, QEvent::PaletteChange, std::move(paint));
}

} // namespace ui::widgets
