// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the place of a page until it is wanted: shown, or next in a quiet moment after the start. Knows its
// name and icon before; everything else is asked of the page itself. A page that is not seen takes a new
// language a moment later than the one that is. GUI thread; owned by the window.
#pragma once

#include "ui/shell/Page.h"

#include <QPointer>

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
    bool isComing() const override { return !m_isBuilt; }
    void forget() override;
    void followReach() override;

    bool isBuilt() const { return m_isBuilt; }
    void build();
    /// A few milliseconds of it: the page, then the style of one of its parts after the other, then its
    /// layout.
    void buildSome();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void make();
    void readWhenBuilt();
    void speakLate();

    PageSign (*m_sign)();
    Make m_make;
    Page* m_page = nullptr;
    QList<QPointer<QWidget>> m_plain; ///< parts that have no style yet
    bool m_isBuilt = false;
    bool m_isAwaited = false;    ///< asked to read before it could be seen
    bool m_speaksBefore = false; ///< the language before the one of the moment
};

/// Builds what is not yet built of these, a part in each turn of the event loop.
void buildInTurn(QObject* context, const QList<LazyPage*>& pages);

} // namespace ui::shell
