// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a gallery with what an engine has of it, and queues only the differences. Deletes itself. GUI
// thread; the database is read and written on workers.
#pragma once

#include "core/recovery/TargetReader.h"
#include "ui/recovery/DifferencesModel.h"
#include "ui/recovery/EngineList.h"
#include "ui/shell/Desk.h"
#include "ui/widgets/FormDialog.h"

class QCheckBox;
class QComboBox;

namespace ui::widgets {
class ListView;
}

namespace ui::recovery {

class CompareDialog : public widgets::FormDialog {
    Q_OBJECT
public:
    CompareDialog(const RecoveryServices& services, const shell::Desk& desk,
                  const std::vector<EngineEntry>& engines, QWidget* parent);

Q_SIGNALS:
    void queued(const QString& summary);

private:
    void build(const std::vector<EngineEntry>& engines);
    void readGalleries();
    void forget();
    void judge();
    void act();
    void compare();
    void take(core::recovery::TargetListing there);
    void readPictures(core::recovery::TargetListing there, const QStringList& numbers);
    void judgeEverybody(core::recovery::TargetListing there);
    void present(core::recovery::Comparison comparison);
    void fail(const core::base::Error& error);
    QString galleryText(const core::recovery::GalleryThere& there) const;
    void queue();
    int wanted() const; ///< differences that would be queued
    const core::storage::Gallery* gallery() const;

    const RecoveryServices& m_services;
    const shell::Desk& m_desk;
    std::vector<core::storage::Gallery> m_galleries;
    std::optional<core::recovery::Comparison> m_comparison;
    core::recovery::TargetReader* m_reader = nullptr;
    bool m_isBusy = false;
    QComboBox* m_engine;
    QComboBox* m_gallery;
    QCheckBox* m_withPictures;
    QCheckBox* m_removeOnlyThere;
    DifferencesModel* m_model;
    widgets::ListView* m_list;
};

} // namespace ui::recovery
