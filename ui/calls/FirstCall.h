// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty place for calls offers: a call to try, and the page that gives applications access; before
// there is a gallery, the page that makes one. GUI thread; child of the state it fills.
#pragma once

#include "core/base/Settings.h"

#include <functional>

namespace ui::widgets {
class EmptyState;
}

namespace ui::calls {

class FirstCall : public QObject {
    Q_OBJECT
public:
    /// `line` answers what is copied; without it nothing is offered to copy.
    FirstCall(widgets::EmptyState* state, std::function<QString()> line);
    void setGalleryMissing(bool missing);
    /// Not where a search found nothing.
    void setOffered(bool offered);
    /// Which pages may be opened from here.
    void setReach(std::function<bool(const QString& pageId)> reach);
    void speak();

Q_SIGNALS:
    void pageAsked(const QString& pageId);
    void said(const QString& text);

private:
    bool reaches(const QString& pageId) const { return !m_reach || m_reach(pageId); }
    bool leadsToGalleries() const;
    void press();

    widgets::EmptyState* m_state;
    std::function<QString()> m_line;
    std::function<bool(const QString& pageId)> m_reach;
    bool m_galleryMissing = false;
    bool m_isOffered = true;
};

} // namespace ui::calls
