// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures on the bench and what was found in each: every face of every picture is searched, one picture
// after the other in the background. A picture that cannot be searched does not stop the others. GUI thread;
// owned by SearchBench.
#pragma once

#include "ui/identify/Bench.h"
#include "ui/widgets/RowsModel.h"

namespace ui::identify {

struct SearchedPicture {
    enum class State { Waiting, Searching, Searched, Failed, GivenUp };

    BenchSource source;
    State state = State::Waiting;
    BenchAnswer answer;      ///< without pictures
    core::base::Error error; ///< Failed
};

class PictureSearch : public widgets::RowsModel<SearchedPicture> {
    Q_OBJECT
public:
    using State = SearchedPicture::State;
    enum Column { Picture, Found, Columns };
    enum Role { ThumbnailRole = Qt::UserRole };

    explicit PictureSearch(const Services& services, QObject* parent = nullptr);

    void begin(const std::vector<BenchSource>& sources, const QStringList& galleries);
    /// All of them once more, in these galleries.
    void again(const QStringList& galleries);
    void cancel(); ///< what is found stays
    void goOn();   ///< with what was given up
    void clear();

    bool isRunning() const { return m_running; }
    int count(State state) const;
    QString name(int row) const;

    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// The answer with its pictures.
    void searched(int row, const core::base::Result<ui::identify::BenchAnswer>& answer);
    void progressed();

protected:
    int columns() const override { return Columns; }
    QString head(int column) const override;
    QString text(const SearchedPicture& row, int column) const override;
    std::optional<theme::Status> status(const SearchedPicture& row, int column) const override;

private:
    void searchNext();
    void take(int row, const core::base::Result<BenchAnswer>& answer);
    void turn(State from, State to);
    void turn(int row, State to);
    static QString foundText(const BenchAnswer& answer);

    const Services& m_services;
    QStringList m_galleries;
    bool m_running = false;
    quint64 m_generation = 0;
};

} // namespace ui::identify
