// SPDX-License-Identifier: GPL-3.0-or-later
// Two faces side by side, the verdict in words and the figures behind it, all as labels. GUI thread.
#pragma once

#include "ui/theme/Tokens.h"

#include <QImage>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace ui::pictures {
class FaceTile;
}
namespace ui::widgets {
class ElidedLabel;
}

namespace ui::identify {

struct PairFigure {
    QString name;
    QString value;
    QString meaning = {}; ///< tool tip
};

class FacePair : public QWidget {
    Q_OBJECT
public:
    enum class Facts { Beside, Below };

    explicit FacePair(Facts facts = Facts::Beside, QWidget* parent = nullptr);

    void setFirst(const QImage& face, const QString& caption);
    void setSecond(const QImage& face, const QString& caption);
    void setVerdict(theme::Status status, const QString& words);
    void setFigures(const QList<PairFigure>& figures);

private:
    struct Side {
        pictures::FaceTile* face;
        widgets::ElidedLabel* caption;
    };
    static Side makeSide(const char* objectName, QHBoxLayout* faces);

    Side m_first;
    Side m_second;
    QLabel* m_sign;
    QLabel* m_verdict;
    QGridLayout* m_figures;
};

} // namespace ui::identify
