// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the calls are shown: all or failures, and those that contain a word. GUI thread; owned by
// LivePage.
#pragma once

#include <QSortFilterProxyModel>

namespace ui::calls {
class CallsModel;
}

namespace ui::live {

/// Letters of a trace id that are looked for.
inline constexpr int shortestTrace = 6;

class LiveFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit LiveFilter(calls::CallsModel& calls, QObject* parent = nullptr);
    void setFailuresOnly(bool only);
    void setWord(const QString& word);
    struct Counts {
        qint64 all = 0;
        qint64 failures = 0;
    };
    /// Of the calls that contain the word.
    Counts counts() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool fitsWord(int row) const;

    calls::CallsModel& m_calls;
    bool m_failuresOnly = false;
    QString m_word;
};

} // namespace ui::live
