// SPDX-License-Identifier: Apache-2.0
#include "finding/waiver_text.hpp"

#include "finding/reach.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace styrkoll::finding {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;
using document::k_none;

constexpr std::string_view k_first_word = "styrkoll";
constexpr std::string_view k_second_word = "undantag";

struct Key {
    std::string_view name; ///< folded
    std::string Waiver::*member;
};
constexpr std::array<Key, 13> k_keys{{{"regel", &Waiver::rule},
                                      {"skäl", &Waiver::reason},
                                      {"skal", &Waiver::reason},
                                      {"ansvarig", &Waiver::owner},
                                      {"gäller till", &Waiver::until},
                                      {"gäller till och med", &Waiver::until},
                                      {"galler-till", &Waiver::until},
                                      {"galler till", &Waiver::until},
                                      {"dnr", &Waiver::number},
                                      {"diarienummer", &Waiver::number},
                                      {"rubrik", &Waiver::heading},
                                      {"fingeravtryck", &Waiver::fingerprint},
                                      {"avsnitt", &Waiver::heading}}};

std::string Waiver::*member_of(std::string_view segment) {
    const std::size_t colon = segment.find(':');
    if (colon == std::string_view::npos) {
        return nullptr;
    }
    const std::string name = text::fold(segment.substr(0, colon));
    const auto* const key = std::find_if(k_keys.begin(), k_keys.end(),
                                         [&name](const Key& one) { return one.name == name; });
    return key == k_keys.end() ? nullptr : key->member;
}

/// What follows "styrkoll undantag" ("styrkoll-undantag:"), or nothing when the text does not begin
/// so.
std::optional<std::string_view> after_prefix(std::string_view text) {
    text = text::trim(text);
    std::size_t at = 0;
    for (const std::string_view word : {k_first_word, k_second_word}) {
        while (at > 0 && at < text.size()) {
            std::size_t next = at;
            const char32_t c = text::next_code_point(text, next);
            if (!text::is_space(c) && c != U'-' && c != U'\u2010' && c != U'\u2011') {
                break;
            }
            at = next;
        }
        if (text::lower(text.substr(at, word.size())) != word) {
            return std::nullopt;
        }
        at += word.size();
    }
    std::size_t next = at;
    if (at < text.size() && text::is_letter(text::next_code_point(text, next))) {
        return std::nullopt; // "undantaget"
    }
    return text.substr(at);
}

/// The name of "skääl: sent": a word or two before a colon that something follows. Empty for what
/// is not so written, and for an address.
std::string name_written(std::string_view segment) {
    constexpr std::size_t k_longest_name = 30;
    const std::size_t colon = segment.find(':');
    if (colon == std::string_view::npos || colon > k_longest_name ||
        segment.substr(colon + 1, 1) == "/") {
        return {};
    }
    const std::string name = text::squeeze(segment.substr(0, colon));
    return std::count(name.begin(), name.end(), ' ') > 1 ? std::string() : name;
}

/// Whether what follows a comma is a word that is known: "x, skäl: y".
bool has_commas_between(std::string_view value) {
    const auto pieces = text::split(value, ',');
    return std::any_of(pieces.begin() + 1, pieces.end(), [](std::string_view piece) {
        return member_of(text::trim(piece)) != nullptr;
    });
}

/// Adds "regel: x; skäl: y" to the waiver. A piece without a word that is known goes on with the
/// value before it, since a reason may hold a semicolon.
class TextReader {
public:
    explicit TextReader(Waiver& waiver) : m_waiver(&waiver) {}

    void read(std::string_view text) {
        for (const std::string_view line : text::split(text, '\n')) {
            for (const std::string_view segment : text::split(line, ';')) {
                read_segment(text::trim(segment));
            }
        }
    }

    /// What was likely meant otherwise, told beside what the waiver lacks.
    [[nodiscard]] Bilingual doubts() const {
        Bilingual words;
        if (m_has_commas) {
            words = {"skilj uppgifterna med semikolon", "put semicolons between the fields"};
        }
        for (const std::string& name : m_unknown) {
            const std::string comma = words.sv.empty() ? "" : ", ";
            words.sv += comma + "okänd uppgift ”" + name + "”";
            words.en += comma + "unknown field ”" + name + "”";
        }
        return words;
    }

private:
    /// Free words may hold a semicolon and a colon; an id or a date may not.
    [[nodiscard]] bool is_strict() const {
        return m_last == &m_waiver->rule || m_last == &m_waiver->until ||
               m_last == &m_waiver->fingerprint;
    }

    void read_segment(std::string_view segment) {
        // "styrkoll undantag: regel: x", "styrkoll undantag, regel: x"
        const std::size_t begin = segment.find_first_not_of(":,.- ");
        segment = begin == std::string_view::npos ? std::string_view{} : segment.substr(begin);
        if (segment.empty()) {
            return;
        }
        if (std::string Waiver::*member = member_of(segment)) {
            m_last = &(m_waiver->*member);
            *m_last = text::squeeze(segment.substr(segment.find(':') + 1));
            if (has_commas_between(*m_last)) {
                m_has_commas = true;
                m_last->resize(is_strict() ? m_last->find(',') : m_last->size());
            }
            return;
        }
        const std::string unknown = name_written(segment);
        if (!unknown.empty() && m_unknown.size() < k_most_unknown) {
            m_unknown.push_back(unknown);
        }
        if (m_last != nullptr && (unknown.empty() || !is_strict())) {
            *m_last += "; " + text::squeeze(segment);
        }
    }

    static constexpr std::size_t k_most_unknown = 5; ///< that are told

    Waiver* m_waiver;
    std::string* m_last = nullptr;
    std::vector<std::string> m_unknown;
    bool m_has_commas = false;
};

/// Ranges of paragraphs, found in one pass.
class Ranges {
public:
    explicit Ranges(const Document& document) : m_document(&document) {
        m_section_last.resize(document.blocks.size(), 0);
        for (const Block& block : document.blocks) {
            if (block.flow == Flow::annotation) {
                continue;
            }
            if (block.table != k_none) {
                widen(m_rows[{block.table, block.row}], block.paragraph);
            }
            if (block.host != k_none) {
                widen(m_hosts[block.host], block.paragraph);
            }
            if (block.heading != k_none && block.part == document.blocks[block.heading].part) {
                std::uint32_t& last = m_section_last[block.heading];
                last = std::max(last, block.paragraph);
            }
        }
        close();
    }

    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> of(std::uint32_t host) const {
        const Block& block = m_document->blocks[host];
        Range range{block.paragraph, block.paragraph};
        if (block.kind == BlockKind::heading && block.flow == Flow::body) {
            range.second = std::max(range.second, m_section_last[host]);
        } else if (block.table != k_none) {
            range = m_rows.at({block.table, block.row});
        }
        if (const auto notes = m_hosts.find(host); notes != m_hosts.end()) {
            range.second = std::max(range.second, notes->second.second);
        }
        return range;
    }

private:
    using Range = std::pair<std::uint32_t, std::uint32_t>;

    static void widen(Range& range, std::uint32_t paragraph) {
        range.first = range.first == 0 ? paragraph : std::min(range.first, paragraph);
        range.second = std::max(range.second, paragraph);
    }

    /// A section ends where the last one inside it ends.
    void close() {
        for (std::size_t at = m_section_last.size(); at-- > 0;) {
            const std::uint32_t outer = m_document->blocks[at].heading;
            if (m_section_last[at] > 0 && outer != k_none && outer < at) {
                m_section_last[outer] = std::max(m_section_last[outer], m_section_last[at]);
            }
        }
    }

    const Document* m_document;
    std::vector<std::uint32_t> m_section_last; ///< by heading
    std::map<std::pair<std::uint32_t, std::uint32_t>, Range> m_rows;
    std::map<std::uint32_t, Range> m_hosts;
};

class WaiverReader {
public:
    WaiverReader(const Document& document, const Catalogue& catalogue)
        : m_document(document), m_catalogue(catalogue) {}

    std::vector<DocumentWaiver> read() {
        read_properties();
        read_annotations();
        if (!m_waivers.empty()) {
            finish();
        }
        return std::move(m_waivers);
    }

private:
    void read_properties() {
        for (const document::Property& property : m_document.properties) {
            if (property.custom && is_waiver_property(property.name)) {
                DocumentWaiver& found = m_waivers.emplace_back();
                found.waiver.source = WaiverSource::property;
                found.waiver.where = text::squeeze(property.name);
                TextReader reader(found.waiver);
                reader.read(after_prefix(property.value).value_or(property.value));
                m_hosts.push_back(k_none);
                m_doubts.push_back(reader.doubts());
            }
        }
    }

    void read_annotations() {
        const auto& blocks = m_document.blocks;
        for (std::uint32_t at = 0; at < blocks.size(); ++at) {
            if (blocks[at].flow != Flow::annotation) {
                continue;
            }
            const auto text = after_prefix(m_document.text_of(at));
            if (!text) {
                continue;
            }
            DocumentWaiver& found = m_waivers.emplace_back();
            found.waiver.source = WaiverSource::annotation;
            TextReader reader(found.waiver);
            reader.read(*text);
            while (at + 1 < blocks.size() && goes_on(at, at + 1)) {
                reader.read(m_document.text_of(++at));
            }
            m_hosts.push_back(blocks[at].host);
            m_doubts.push_back(reader.doubts());
        }
    }

    /// The next paragraph of the same comment, and no comment of its own.
    [[nodiscard]] bool goes_on(std::uint32_t at, std::uint32_t next) const {
        const auto& blocks = m_document.blocks;
        const std::string_view text = text::trim(m_document.text_of(next));
        return blocks[next].flow == Flow::annotation && blocks[next].host == blocks[at].host &&
               !after_prefix(text) && member_of(text) != nullptr;
    }

    /// A waiver in order is not doubted: its reason may hold anything. An unknown field beside an
    /// id or a date was no part of that, so the waiver lacks something.
    static void doubt(DocumentWaiver& found, const Bilingual& words) {
        if (found.fault && !words.sv.empty()) {
            found.fault->sv = words.sv + ", " + found.fault->sv;
            found.fault->en = words.en + ", " + found.fault->en;
        }
    }

    void finish() {
        const Ranges ranges(m_document);
        for (std::size_t at = 0; at < m_waivers.size(); ++at) {
            DocumentWaiver& found = m_waivers[at];
            if (const std::uint32_t host = m_hosts[at]; host != k_none) {
                found.location = document::locate(m_document, document::whole(m_document, host));
                std::tie(found.first_paragraph, found.last_paragraph) = ranges.of(host);
                found.waiver.where =
                    found.location->part + '#' + std::to_string(found.location->paragraph);
            }
            if (at >= k_most_waivers) {
                found.fault = Bilingual{"dokumentet har för många undantag",
                                        "the document has too many waivers"};
                continue;
            }
            found.fault = fault_of(found.waiver, m_catalogue);
            doubt(found, m_doubts[at]);
        }
    }

    const Document& m_document;
    const Catalogue& m_catalogue;
    std::vector<DocumentWaiver> m_waivers;
    std::vector<std::uint32_t> m_hosts; ///< the block that each stands at
    std::vector<Bilingual> m_doubts;    ///< of each
};

} // namespace

Reach reach_of(const DocumentWaiver& waiver, const Finding& finding, const Catalogue& catalogue,
               std::string_view path, const Headings& headings) {
    if (waiver.fault) {
        return Reach::none;
    }
    const Waiver& own = waiver.waiver;
    const Reach reach = reach_of(own, finding, catalogue, path, headings);
    if (reach == Reach::none || own.source != WaiverSource::annotation ||
        !own.fingerprint.empty() || !own.heading.empty()) {
        return reach;
    }
    if (!waiver.location) {
        return Reach::none;
    }
    // What stands between documents knows the paragraph and not always the part.
    return reach_of(finding, path, [&waiver](const document::Location& place) {
        return (place.part.empty() || place.part == waiver.location->part) &&
               place.paragraph >= waiver.first_paragraph &&
               place.paragraph <= waiver.last_paragraph;
    });
}

bool DocumentWaiver::holds_for(const Finding& finding, const Catalogue& catalogue) const {
    return reach_of(*this, finding, catalogue) == Reach::whole;
}

bool is_waiver_comment(std::string_view text) {
    return after_prefix(text).has_value();
}

bool is_waiver_property(std::string_view name) {
    return after_prefix(name).has_value();
}

std::vector<DocumentWaiver> document_waivers(const Document& document, const Catalogue& catalogue) {
    return WaiverReader(document, catalogue).read();
}

} // namespace styrkoll::finding
