// SPDX-License-Identifier: GPL-3.0-or-later
// One record: what was to be changed, why it was not, and the request as the engine gets it. GUI thread;
// owned by RecoveryPage.
#pragma once

#include "core/recovery/TaskJournal.h"
#include "ui/widgets/SidePane.h"

#include <QImage>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace ui::widgets {
class Button;
}

namespace ui::recovery {

class RecordPane : public widgets::SidePane {
    Q_OBJECT
public:
    explicit RecordPane(QWidget* parent = nullptr);
    void show(const std::optional<core::recovery::TaskRecord>& record);
    /// Of the record that is shown; dropped when it is another one by now.
    void showAttempts(const QString& recordId, std::vector<core::recovery::Attempt> attempts);
    /// The same; a null picture is none.
    void showPicture(const QString& recordId, const QImage& picture);
    static constexpr int pictureEdge = 160; ///< pixels before scaling

Q_SIGNALS:
    void resumeRequested(const QString& recordId);
    void skipRequested(const QString& recordId);

private:
    void build();
    void speak();
    void speakState();
    void speakAttempts();
    bool isEditByHand() const;
    QString operationText() const;
    QString unsolvedText() const;
    QString sendRefusal() const;

    std::optional<core::recovery::TaskRecord> m_record;
    std::vector<core::recovery::Attempt> m_attempts;
    QLabel* m_picture;
    QLabel* m_attemptsName;
    QLabel* m_attemptList;
    QLabel* m_payloadName;
    QPlainTextEdit* m_payload;
    widgets::Button* m_resume;
    widgets::Button* m_skip;
    widgets::Button* m_copy;
};

} // namespace ui::recovery
