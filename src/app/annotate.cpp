// SPDX-License-Identifier: Apache-2.0
//
// Places say paragraph and code points, which our own comments do not change: they are looked up in
// the text without the comments of an earlier copy, so that a copy of a copy is the same.
#include "app/annotate.hpp"

#include "app/comment_places.hpp"
#include "app/comment_words.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "document/own_comment.hpp"
#include "finding/sink.hpp"
#include "package/writer.hpp"
#include "package/zip.hpp"
#include "read/odf_source.hpp"
#include "read/reader.hpp"
#include "write/annotate.hpp"
#include "xml/encoding.hpp"
#include "xml/tree.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace styrkoll::app {
namespace {

using result::WordedFinding;

constexpr std::string_view k_content = "content.xml";
constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

class Annotator {
public:
    Annotator(const std::string& bytes, const result::DocumentResult& judged,
              const AnnotateOptions& options)
        : m_bytes(bytes), m_judged(judged), m_options(options) {}

    Result<Annotated> annotate() {
        if (file::sha256(m_bytes) != m_judged.sha256) {
            return changed();
        }
        const read::Kind kind = read::recognise(m_bytes, m_judged.path);
        if (kind != read::Kind::odf_package && kind != read::Kind::flat_odf) {
            return refuse("Kommentarer kan bara skrivas i .odt, .ott och .fodt.",
                          "Comments can only be written into .odt, .ott and .fodt.");
        }
        if (!read_document()) {
            return unreadable();
        }
        return kind == read::Kind::flat_odf ? annotate_flat() : annotate_package();
    }

private:
    [[nodiscard]] tl::unexpected<Error> refuse(std::string_view sv, std::string_view en) const {
        return failure(ErrorKind::input, std::string(say(m_options.language, sv, en)),
                       m_judged.path);
    }
    [[nodiscard]] tl::unexpected<Error> changed() const {
        return failure(
            ErrorKind::output,
            std::string(say(m_options.language,
                            "Dokumentet har ändrats sedan det granskades. Kör igen.",
                            "The document has changed since it was checked. Run again.")),
            m_judged.path);
    }
    [[nodiscard]] tl::unexpected<Error> unreadable() const {
        return failure(ErrorKind::input, why_unreadable(m_judged, m_options.language),
                       m_judged.path);
    }

    bool read_document() {
        const finding::Catalogue none;
        const finding::Policy policy(none);
        finding::Sink sink(policy);
        read::Context context;
        context.limits = m_options.limits;
        m_document = read::read(m_bytes, m_judged.path, context, sink);
        return m_document.has_value();
    }

    Result<Annotated> annotate_flat() {
        auto content = annotate_content(m_bytes);
        if (!content) {
            return tl::unexpected<Error>(content.error());
        }
        m_annotated.bytes = *std::move(content);
        return std::move(m_annotated);
    }

    Result<Annotated> annotate_package() {
        const package::Limits limits = read::package_limits(m_options.limits);
        const auto archive = package::Archive::open(m_bytes, limits);
        const package::Entry* entry = archive ? archive->find(k_content) : nullptr;
        if (entry == nullptr) {
            return unreadable();
        }
        auto before = archive->inflate(*entry);
        if (!before) {
            return unreadable();
        }
        auto after = annotate_content(*before);
        if (!after) {
            return tl::unexpected<Error>(after.error());
        }
        m_annotated.broke_signature = m_document->package.signature && *after != *before;
        if (*after == *before) {
            m_annotated.bytes = m_bytes;
            return std::move(m_annotated);
        }
        auto rewritten =
            package::rewrite(m_bytes, limits, {{std::string(k_content), *std::move(after)}});
        if (!rewritten) {
            return unreadable();
        }
        m_annotated.bytes = *std::move(rewritten);
        return std::move(m_annotated);
    }

    /// Offsets are those of the bytes as they stand: only UTF-8 has them.
    Result<std::string> annotate_content(std::string_view bytes) {
        const bool marked = bytes.starts_with(k_byte_order_mark);
        const std::string_view written = marked ? bytes.substr(k_byte_order_mark.size()) : bytes;
        const std::string encoding = text::lower(xml::declared(written, "encoding"));
        const bool is_utf8 = encoding.empty() || encoding == "utf-8" || encoding == "utf8";
        auto tree = parse(written);
        if (!tree) {
            return unreadable();
        }
        if (!is_utf8 || tree->bytes() != written) {
            return refuse("Kommentarer kan bara skrivas i dokument vars XML är i UTF-8. Öppna och "
                          "spara dokumentet i LibreOffice först.",
                          "Comments can only be written into documents whose XML is in UTF-8. Open "
                          "and save the document in LibreOffice first.");
        }
        const std::string clean = write::remove_own_comments(*tree);
        if (clean.size() != written.size()) {
            tree = parse(clean);
            if (!tree) {
                return unreadable();
            }
        }
        const std::string annotated = write::add_comments(*tree, make_comments(*tree));
        return (marked ? std::string(k_byte_order_mark) : std::string()) + annotated;
    }

    [[nodiscard]] tl::expected<xml::Tree, xml::Fault> parse(std::string_view bytes) const {
        xml::Limits limits = m_options.limits.xml;
        limits.refuse_doctype = false;
        return xml::Tree::parse(std::string(bytes), limits);
    }

    /// Most serious first, then in document order.
    [[nodiscard]] std::vector<const WordedFinding*> open_findings() const {
        std::vector<const WordedFinding*> open;
        for (const WordedFinding& worded : m_judged.findings) {
            if (result::is_open(worded) && worded.finding.rule != k_own_comment_rule) {
                open.push_back(&worded);
            }
        }
        return open;
    }

    std::vector<write::Comment> make_comments(const xml::Tree& tree) {
        const auto all = open_findings();
        const std::size_t shown = std::min(all.size(), m_options.most_comments);
        const CommentPlaces where(*m_document);
        std::vector<read::SourcePlace> places{where.title()};
        for (std::size_t at = 0; at < shown; ++at) {
            places.push_back(where.of(all[at]->finding));
        }
        auto spots = read::find_in_source(tree, m_options.limits, places);
        keep_shallow(tree, m_options.limits.xml.depth, spots);
        std::vector<write::Comment> comments;
        m_annotated.not_shown = all.size() - shown;
        if (shown < all.size() && spots[0]) {
            comments.push_back(
                comment("antal", overflow_words(all, shown, m_options.language), *spots[0]));
        }
        for (std::size_t at = 0; at < shown; ++at) {
            const WordedFinding& worded = *all[at];
            const auto& spot = spots[at + 1];
            if (!spot) {
                ++m_annotated.left_out;
                continue;
            }
            ++m_annotated.comments;
            m_annotated.at_title += where.is_in_text(worded.finding) ? 0U : 1U;
            comments.push_back(comment(worded.finding.fingerprint,
                                       comment_words(worded, m_options.language), *spot));
        }
        return comments;
    }

    write::Comment comment(const std::string& key, std::vector<std::string> words,
                           const read::SourceSpot& spot) {
        write::Comment comment;
        comment.begin = spot.begin;
        comment.end = spot.end;
        // Unique, or Writer would rename it.
        comment.name =
            std::string(document::k_comment_names) + key + ':' + std::to_string(++m_names[key]);
        comment.date = m_options.today.empty() ? "" : m_options.today + "T00:00:00";
        comment.paragraphs = std::move(words);
        return comment;
    }

    const std::string& m_bytes;
    const result::DocumentResult& m_judged;
    const AnnotateOptions& m_options;
    std::optional<document::Document> m_document;
    std::map<std::string, std::size_t> m_names;
    Annotated m_annotated;
};

} // namespace

std::string why_unreadable(const result::DocumentResult& judged, Language language) {
    const bool is_told = judged.verdict >= result::Verdict::incomplete && !judged.findings.empty();
    return is_told ? judged.findings.front().message
                   : std::string(say(language,
                                     "Dokumentet går inte att läsa, så inga kommentarer kan "
                                     "skrivas i det.",
                                     "The document cannot be read, so no comments can be written "
                                     "into it."));
}

Result<Annotated> annotate(const std::string& bytes, const result::DocumentResult& judged,
                           const AnnotateOptions& options) {
    auto annotated = Annotator(bytes, judged, options).annotate();
    if (annotated) {
        annotated->changed = annotated->bytes != bytes;
    }
    return annotated;
}

} // namespace styrkoll::app
