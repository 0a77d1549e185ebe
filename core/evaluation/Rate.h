// SPDX-License-Identifier: GPL-3.0-or-later
// A measured share with its 95 % confidence interval (Wilson). Plain value.
#pragma once

#include <QString>

namespace core::evaluation {

struct Rate {
    qint64 hits = 0;
    qint64 of = 0;

    double value() const { return of > 0 ? static_cast<double>(hits) / static_cast<double>(of) : 0; }
    /// Ends of the interval, 0..1. Without any trial it is everything.
    double low() const;
    double high() const;
    /// "1.30 % (0.44 to 3.75 %), 3 of 231"
    QString text() const;
};

} // namespace core::evaluation
