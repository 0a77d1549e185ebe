// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the place of a page until it is wanted: shown, or next in a quiet moment after the start. Knows its
// name and icon before; everything else is asked of the page itself. GUI thread; owned by the window.
#pragma once

#include "ui/shell/Page.h"

namespace ui::shell {

class LazyPage final : public Page {
    Q_OBJECT
public:
    using Make = std::function<Page*()>;

    LazyPage(PageSign (*place)(), Make make);

    PageSign sign() const override { return m_sign(); }
    void refresh() override;
    void open(const QVariant& what) override;
    QWidget* searchField() const override;
    QList<QAction*> commands() const override;
    QList<QAction*> commandsFromElsewhere() const override;
    void forget() override;
    void followReach() override;

    bool isBuilt() const { return m_page != nullptr; }
    void build();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    PageSign (*m_sign)();
    Make m_make;
    Page* m_page = nullptr;
    bool m_isAwaited = false; ///< asked to read before it could be seen
};

/// Builds what is not yet built of these, one in each turn of the event loop.
void buildInTurn(QObject* context, const QList<LazyPage*>& pages);

} // namespace ui::shell
