// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks against enrolling a picture: the face is in the gallery as somebody else, or a further face of
// a person does not look like them. Whoever sits at the desk decides.
#pragma once

#include "ui/subjects/Services.h"

#include <QCoreApplication>

#include <optional>

class QWidget;

namespace ui::subjects {

class FaceDoubt {
    Q_DECLARE_TR_FUNCTIONS(ui::subjects::FaceDoubt)
public:
    enum Kind { Known, Unlike };
    Kind kind = Known;
    QString who;           ///< Known: whose face it is; Unlike: who does not look like it
    double score = 0;      ///< 0..1
    double threshold = 0;  ///< 0..1
    bool isFinal = false;  ///< the settings refuse it: there is nothing to decide
    bool addsFace = false; ///< to somebody; else a new person
    qint64 owner = 0;      ///< Known: who has the face

    /// Engine work, on workers. Nothing: no doubt, or the enrolment itself will refuse. Errors: those of
    /// FaceService::examine() and identifyFace().
    static core::base::Result<std::optional<FaceDoubt>> about(const Services& services,
                                                              const core::faces::EnrollRequest& request);
    /// `picture`: name of the file; empty with a single one.
    shell::Question question(const QString& picture) const;

private:
    QString reason() const;
};

/// Nothing: whoever was asked left it.
using Enrolment = std::optional<core::base::Result<core::faces::Enrolled>>;

/// Enrols in the background, after asking where there is doubt; a face that is known may go to its owner
/// instead of a new person. `done` runs on the GUI thread unless `context` is gone by then.
void enrolAsking(QWidget* context, Services& services, const core::faces::EnrollRequest& request,
                 const QString& picture, std::function<void(const Enrolment&, bool toOwner)> done);

} // namespace ui::subjects
