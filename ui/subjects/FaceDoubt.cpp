// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subjects/FaceDoubt.h"

#include "ui/shell/RunInBackground.h"

#include <QLocale>
#include <QWidget>

namespace ui::subjects {

using core::base::ErrorCode;
using core::base::Result;
using core::engine::FaceAnalysis;
using core::faces::Enrolled;
using core::faces::EnrollRequest;

namespace {

QString nameOf(const core::storage::Subject& subject)
{
    return subject.personal.name.isEmpty() ? subject.personId : subject.personal.name;
}

QString scoreText(double score)
{
    return QLocale().toString(score * 100.0, 'f', 1);
}

/// Best score among the faces of this person; nothing where none can be compared.
Result<std::optional<double>> ownScore(const Services& services, qint64 subject, const FaceAnalysis& face)
{
    const auto rows = services.collection.faces.ofSubject(subject);
    if (!rows)
        return rows.error();
    std::vector<qint64> ids;
    for (const auto& row : *rows)
        ids.push_back(row.id);
    const auto templates = services.collection.faces.templatesOf(ids, services.collection.model);
    if (!templates)
        return templates.error();
    std::optional<double> best;
    for (const auto& own : *templates) {
        const double score = services.faces.scale().toScore(core::engine::Comparison::Primary,
                                                            core::engine::cosine(face.primary, own.value));
        best = std::max(best.value_or(score), score);
    }
    return best;
}

Result<std::optional<FaceDoubt>> unlike(const Services& services, qint64 subject, const FaceAnalysis& face)
{
    const auto score = ownScore(services, subject, face);
    const auto person = services.collection.subjects.byId(subject);
    if (!score || !person)
        return score ? person.error() : score.error();
    const double wanted = services.collection.settings.number(QLatin1StringView("verify.threshold")) / 100;
    if (score->value_or(wanted) >= wanted)
        return std::optional<FaceDoubt>();
    return std::optional(FaceDoubt{FaceDoubt::Unlike, nameOf(*person), **score, wanted, false, true});
}

} // namespace

Result<std::optional<FaceDoubt>> FaceDoubt::about(const Services& services, const EnrollRequest& request)
{
    const auto examined = services.faces.examine(request);
    if (!examined)
        return examined.error();
    if (examined->face.quality.value_or(core::engine::Quality()).score < examined->wanted)
        return std::optional<FaceDoubt>();
    core::faces::IdentifyRequest search;
    search.galleries = {request.gallery};
    search.limit = 2;
    const auto found = services.faces.identifyFace(search, examined->face);
    if (!found)
        return found.error();
    for (const auto& match : found->matches)
        if (match.subject.id != request.subject)
            return std::optional(FaceDoubt{Known, nameOf(match.subject), match.score, match.threshold,
                                           services.faces.refusesDuplicates(), request.subject != 0,
                                           match.subject.id});
    return request.subject == 0 ? std::optional<FaceDoubt>()
                                : unlike(services, request.subject, examined->face);
}

QString FaceDoubt::reason() const
{
    if (kind == Known)
        return tr("The face is enrolled as %1 already: score %2, the threshold is %3.")
            .arg(who, scoreText(score), scoreText(threshold));
    return tr("It does not look like the faces of %1: score %2, the threshold is %3.")
        .arg(who, scoreText(score), scoreText(threshold));
}

shell::Question FaceDoubt::question(const QString& picture) const
{
    shell::Question question;
    question.title =
        kind == Known ? tr("%1 has this face already").arg(who) : tr("Is this a face of %1?").arg(who);
    question.text = picture.isEmpty() ? reason() : tr("%1: %2").arg(picture, reason());
    if (isFinal)
        question.text += QLatin1Char(' ') + tr("The settings refuse a face that is enrolled already.");
    else
        question.confirm = addsFace ? tr("Add the face all the same") : tr("Add a person all the same");
    question.keep = isFinal ? tr("Close") : tr("Leave it out");
    question.careful = true;
    if (owner != 0 && !addsFace)
        question.other = tr("Add the face to %1").arg(who);
    return question;
}

namespace {

/// What the first look came to.
struct Look {
    std::optional<FaceDoubt> doubt;
    Enrolment enrolment;
};

Look lookAndEnrol(const Services& services, const EnrollRequest& request)
{
    const auto doubt = FaceDoubt::about(services, request);
    if (!doubt)
        return {std::nullopt, Result<Enrolled>(doubt.error())};
    if (*doubt)
        return {*doubt, std::nullopt};
    return {std::nullopt, services.faces.enroll(request)};
}

} // namespace

void enrolAsking(QWidget* context, Services& services, const EnrollRequest& request, const QString& picture,
                 std::function<void(const Enrolment&, bool)> done)
{
    const auto enrol = [alive = QPointer(context), &services, request, done](qint64 owner) {
        if (!alive)
            return;
        EnrollRequest wanted = request;
        wanted.subject = owner != 0 ? owner : request.subject;
        shell::runInBackground(
            alive, services.pool, [&faces = services.faces, wanted] { return faces.enroll(wanted); },
            [done, owner](const Result<Enrolled>& enrolled) { done(enrolled, owner != 0); });
    };
    shell::runInBackground(
        context, services.pool, [services, request] { return lookAndEnrol(services, request); },
        [alive = QPointer(context), &services, picture, done, enrol](const Look& look) {
            if (!look.doubt)
                return done(look.enrolment ? *look.enrolment
                                           : Result<Enrolled>(core::base::fail(ErrorCode::Internal, {})),
                            false);
            shell::Question question = look.doubt->question(picture);
            if (!question.other.isEmpty())
                question.chosenOther = [enrol, owner = look.doubt->owner] { enrol(owner); };
            services.dialogs.ask(alive, question, [alive, done, enrol](bool confirmed) {
                if (alive)
                    confirmed ? enrol(0) : done(std::nullopt, false);
            });
        });
}

} // namespace ui::subjects
