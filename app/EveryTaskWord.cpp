// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EveryTaskWord.h"

#include "ui/galleries/EnrolTaskWords.h"
#include "ui/importing/ImportTaskWords.h"
#include "ui/pictures/RefusalText.h"
#include "ui/recovery/RecoveryTaskWords.h"
#include "ui/settings/DataPanel.h"
#include "ui/shell/ErrorText.h"
#include "ui/subjects/SubjectActions.h"

namespace app {

ui::shell::TaskWords everyTaskWord()
{
    ui::shell::TaskWords all = ui::shell::errorTaskWords();
    for (const auto& words :
         {ui::pictures::RefusalText::taskWords(), ui::galleries::taskWords::all(),
          ui::importing::taskWords::all(), ui::recovery::taskWords::all(),
          ui::subjects::SubjectActions::taskWords(), ui::settings::DataPanel::taskWords()})
        all.insert(all.end(), words.begin(), words.end());
    return all;
}

} // namespace app
