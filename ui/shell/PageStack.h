// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window, one visible, and a "Go to …" command for each. Owned by MainWindow; GUI thread.
#pragma once

#include "ui/shell/Page.h"

#include <QStackedWidget>

#include <map>

class QAction;

namespace ui::shell {

class PageStack : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// Takes the page; Ctrl+1 … Ctrl+9 in the order of adding, which also bring the focus.
    void add(Page* page);
    Page* page(const QString& id) const; ///< nullptr: there is none
    Page* current() const;
    /// Shows it, lets it read anew and hands it `what`.
    void show(Page* page, const QVariant& what);
    /// A page that may not be opened has no command.
    void setAllowed(const QString& id, bool allowed);
    bool isAllowed(const QString& id) const;
    QList<QAction*> gotoCommands() const;
    /// Commands of the current page, those of others that may be given from here, then of going elsewhere.
    QList<QAction*> commands() const;
    /// What else can be done: by the controls of the current page, and by commands and controls of the
    /// others, which are opened for it. `owner` owns the actions.
    QList<QAction*> furtherCommands(QObject* owner);
    /// Pages that may be opened have more commands in a moment.
    bool isComing() const;
    void speak();
    void refresh();     ///< the current page
    void forget();      ///< every page what it holds of the person before
    void focusSearch(); ///< of the current page, if it has one
    /// To the current page's search field, its main button or the first thing Tab finds there; false: nothing
    /// takes it.
    bool takeFocus();

Q_SIGNALS:
    void opened(const QString& id);
    void openRequested(const QString& id, const QVariant& what);
    void messageReady(const QString& text);
    void commandsChanged();

private:
    struct Place {
        Page* page;
        QAction* go;
        bool allowed = true;
    };
    const Place* find(const QString& id) const;
    QList<QAction*> commandsThere(const Place& place, QObject* owner);

    std::vector<Place> m_places;
};

} // namespace ui::shell
