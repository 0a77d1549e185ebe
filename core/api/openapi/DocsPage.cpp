// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/openapi/DocsPage.h"

#include <QCryptographicHash>
#include <QFile>

static void initDocsResource()
{
    Q_INIT_RESOURCE(api);
}

namespace core::api {

namespace {

/// What stands between the tags, as the browser hashes it.
QByteArray sourceHash(const QByteArray& html, const QByteArray& tag)
{
    const qsizetype begin = html.indexOf('<' + tag + '>') + tag.size() + 2;
    const qsizetype end = html.indexOf("</" + tag + '>', begin);
    const QByteArray hash =
        QCryptographicHash::hash(html.mid(begin, end - begin), QCryptographicHash::Sha256);
    return "'sha256-" + hash.toBase64() + '\'';
}

DocsPage readPage()
{
    initDocsResource();
    QFile file(QStringLiteral(":/api/docs.html"));
    DocsPage page;
    if (file.open(QIODevice::ReadOnly))
        page.html = file.readAll();
    page.policy = "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src " +
                  sourceHash(page.html, "script") + "; style-src " + sourceHash(page.html, "style") +
                  "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return page;
}

} // namespace

const DocsPage& docsPage()
{
    static const DocsPage page = readPage();
    return page;
}

} // namespace core::api
