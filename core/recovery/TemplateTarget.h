// SPDX-License-Identifier: GPL-3.0-or-later
// Engines described by a request template: one JSON object for each change they carry (galleryAdded,
// galleryRemoved, enrolled, updated, removed) with method, path, headers, body and success rule. {lib},
// {groupId}, {personId}, {personNo}, {name}, {image}, {token} … in texts are filled in; a value that is one
// placeholder keeps its type. success: {"status": 200, "key": "a.b", "equals": value or list of values};
// without status any 2xx. Whatever is misspelled is refused: a rule that is not read would call every answer
// a success. koala has the documented template unless one is given; cloudwalk and custom need one. Where
// "updated" is left out a changed person is removed and enrolled again; without "removed" neither is sent.
#pragma once

#include "core/recovery/TargetKind.h"

#include <optional>

namespace core::recovery {

/// Why a text is no request template.
struct TemplateProblem {
    enum class Kind {
        NoJson,
        NoObject, ///< JSON, but a list or a single value
        Empty,
        UnknownChange,
        UnknownWord, ///< of a description, or of its success rule
        NoPath,
        BadPath,   ///< of another machine, or with blanks
        BadMethod, ///< none, or GET with a body
        BadHeader,
        BadRule, ///< a status that is none, or only one of key and equals
        UnknownPlaceholder
    };
    Kind kind = Kind::NoJson;
    QString change = {}; ///< which of changes(), from UnknownChange on
    qsizetype at = 0;    ///< NoJson: where reading ended, in characters
    QString word = {};   ///< what is wrong in it, from UnknownWord on
};

class TemplateTarget : public TargetKind {
public:
    explicit TemplateTarget(Target target);
    QString operation(ChangeKind kind) const override;
    bool tellsFields() const override;
    TargetRequest request(const Delivery& delivery, const QString& imageText) const override;
    base::Result<void> judge(const Delivery& delivery, const TargetAnswer& answer) const override;

    /// Errors: InvalidArgument with what is wrong in the template's text.
    static base::Result<QJsonObject> parse(const QString& text);
    static std::optional<TemplateProblem> problemIn(const QString& text);
    /// To be filled in: every change with method, headers and body, the paths left empty.
    static QString skeleton();
    static QStringList changes();
    static QStringList placeholders(); ///< without braces

private:
    QJsonObject described(ChangeKind kind) const;
    bool isPlainKoala() const { return m_target.kind == u"koala" && m_target.requestTemplate.isEmpty(); }

    const Target m_target;
    QJsonObject m_template;
};

} // namespace core::recovery
