// SPDX-License-Identifier: GPL-3.0-or-later
// What sending records again would change: each engine is asked first, one record after the other, and
// nothing is changed there. Deletes itself. GUI thread; files and database are read on workers.
#pragma once

#include "core/recovery/TargetReader.h"
#include "ui/recovery/PreviewModel.h"
#include "ui/recovery/RecoveryServices.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"

#include <map>

namespace ui::widgets {
class ListView;
}

namespace ui::recovery {

class PreviewDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    PreviewDialog(const RecoveryServices& services, const shell::Desk& desk,
                  std::vector<core::recovery::TaskRecord> records, qint64 notShown, QWidget* parent);

Q_SIGNALS:
    void sendRequested(const QStringList& recordIds);

private:
    void readPictures(std::vector<core::recovery::TaskRecord> records);
    void ask(int row);
    core::recovery::TargetReader* readerOf(int target);
    void judge();
    QString summary() const;

    const RecoveryServices& m_services;
    const shell::Desk& m_desk;
    const qint64 m_notShown; ///< that could be sent too
    PreviewModel* m_model;
    widgets::ListView* m_list;
    std::map<int, core::recovery::TargetReader*> m_readers; ///< nullptr: cannot be asked
};

} // namespace ui::recovery
