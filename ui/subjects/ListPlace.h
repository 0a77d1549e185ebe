// SPDX-License-Identifier: GPL-3.0-or-later
// Who is chosen in the list and where it is scrolled to: taken before its rows are made anew, put back into
// the new ones. GUI thread.
#pragma once

#include "ui/subjects/SubjectsModel.h"

class QAbstractItemView;
class QItemSelectionModel;

namespace ui::subjects {

struct ListPlace {
    std::vector<qint64> chosen; ///< ascending
    qint64 current = 0;
    std::vector<std::pair<qint64, int>> seen; ///< who is in view and how far down; none at the list's start

    void scrollBack(QAbstractItemView& view, const SubjectsModel& model) const;
    void chooseAgain(QItemSelectionModel& selection, SubjectsModel& model) const;
    /// `rows`: first and one past the last in view.
    static std::vector<std::pair<qint64, int>> seenIn(const QAbstractItemView& view,
                                                      const SubjectsModel& model, std::pair<int, int> rows);
};

} // namespace ui::subjects
