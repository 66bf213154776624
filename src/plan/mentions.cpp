// SPDX-License-Identifier: Apache-2.0
//
// Documents, register numbers, decisions and attachments that running text names. Nearly all
// paragraphs are done with after one pass over their bytes: without a digit there is none of them.
#include "plan/mentions.hpp"

#include "base/text.hpp"
#include "plan/code_scan.hpp"
#include "plan/decisions.hpp"
#include "plan/register_numbers.hpp"
#include "plan/sentences.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace styrkoll::plan {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using document::Flow;

constexpr std::size_t k_most_of_a_list = 30; ///< "bilagorna 1-30"

/// What one pass over a text finds.
struct Traits {
    bool year = false;        ///< four digits that begin with 19, 20 or 21
    bool sign = false;        ///< "§"
    bool attachment = false;  ///< "bilag"
    bool number_word = false; ///< "dnr", "diarienummer"
    [[nodiscard]] bool any() const { return year || sign || attachment || number_word; }
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool begins_year(std::string_view text, std::size_t at) {
    const std::string_view century = text.substr(at, 2);
    return century == "20" || century == "19" || century == "21";
}

/// What a byte may begin or end.
enum class Sign : std::uint8_t { nothing, digit, section, attachment, number };

constexpr std::array<Sign, 256> signs() {
    std::array<Sign, 256> table{};
    for (unsigned digit = '0'; digit <= '9'; ++digit) {
        table[digit] = Sign::digit;
    }
    table[0xA7] = Sign::section; // the second byte of "§"
    table['b'] = table['B'] = Sign::attachment;
    table['d'] = table['D'] = Sign::number;
    return table;
}

Traits traits_of(std::string_view text) {
    static constexpr auto k_signs = signs();
    constexpr std::size_t k_shortest = 6; ///< "KF § 1"
    Traits traits;
    std::size_t digits = 0;
    bool any_digit = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const Sign sign = k_signs[static_cast<unsigned char>(text[at])];
        if (sign == Sign::digit) {
            any_digit = true;
            ++digits;
            continue;
        }
        if (digits == 4) {
            traits.year |= begins_year(text, at - 4);
        }
        digits = 0;
        if (sign == Sign::section) {
            traits.sign |= at > 0 && text[at - 1] == '\xC2';
        } else if (sign == Sign::attachment) {
            traits.attachment |= text.substr(at + 1, 4) == "ilag";
        } else if (sign == Sign::number) {
            traits.number_word |=
                text.substr(at + 1, 2) == "nr" || text.substr(at + 1, 5) == "iarie";
        }
    }
    if (digits == 4) {
        traits.year |= begins_year(text, text.size() - 4);
    }
    return any_digit && text.size() >= k_shortest ? traits : Traits{};
}

/// "3", "3a": digits with at most one letter. Its size.
std::size_t attachment_number(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && is_digit(text[size])) {
        ++size;
    }
    if (size == 0 || size > 2) {
        return 0;
    }
    const bool letter = size < text.size() && text[size] >= 'a' && text[size] <= 'z';
    const std::size_t end = size + (letter ? 1 : 0);
    return end < text.size() && is_word_byte(text[end]) ? 0 : end;
}

/// "bilaga 3", "bilagorna 2 och 4", "bilaga 1-3": what is named, and where.
struct NamedAttachment {
    std::string number;
    Span place;
};

void add_range(std::vector<NamedAttachment>& found, const NamedAttachment& last) {
    const auto from = text::parse_integer(found.back().number);
    const auto to = text::parse_integer(last.number);
    for (auto number = from + 1; from >= 0 && number < to; ++number) {
        found.push_back({std::to_string(number), last.place});
    }
}

std::vector<NamedAttachment> find_attachments(std::string_view text) {
    std::vector<NamedAttachment> found;
    for (std::size_t at = text.find("ilag"); at != std::string_view::npos;
         at = text.find("ilag", at + 4)) {
        const bool word = at > 0 && (text[at - 1] == 'b' || text[at - 1] == 'B') &&
                          (at == 1 || !is_word_byte(text[at - 2]));
        std::size_t end = at + 4;
        while (end < text.size() && is_word_byte(text[end])) {
            ++end;
        }
        const std::string_view ending = text.substr(at + 4, end - at - 4);
        const bool form = ending == "a" || ending == "an" || ending == "or" || ending == "orna";
        std::size_t begin = at - 1;
        std::size_t next = end + 1;
        bool is_range = false;
        std::size_t left = k_most_of_a_list;
        while (word && form && next < text.size() && left-- > 0) {
            const std::size_t size = attachment_number(text.substr(next));
            if (size == 0) {
                break;
            }
            NamedAttachment one{std::string(text.substr(next, size)), {begin, next + size}};
            if (is_range) {
                add_range(found, one);
            }
            found.push_back(std::move(one));
            const std::string_view ahead = text.substr(next + size, 16);
            const std::size_t joint = ahead.find_first_of("0123456789");
            if (joint == std::string_view::npos || !is_list_joint(ahead.substr(0, joint))) {
                break;
            }
            is_range = is_range_joint(ahead.substr(0, joint));
            next += size + joint;
            begin = next;
        }
    }
    return found;
}

class MentionFinder {
public:
    MentionFinder(Plan& plan, const Vocabulary& vocabulary)
        : m_plan(plan), m_document(*plan.document), m_vocabulary(vocabulary) {
        const FieldValue* number = plan.identity.find(plan.model->find_field("diarienummer"));
        m_own_number = number == nullptr ? std::string{} : register_key(number->text);
    }

    void find() {
        for (std::uint32_t block = 0; block < m_document.blocks.size(); ++block) {
            const Block& own = m_document.blocks[block];
            const bool running = (own.flow == Flow::body || own.flow == Flow::note) &&
                                 own.kind != BlockKind::heading && own.kind != BlockKind::title;
            if (!running || own.text_size == 0) {
                continue;
            }
            const std::string_view text = m_document.text_of(own);
            const Traits traits = traits_of(text);
            if (traits.any() && !says_who_it_is(block)) {
                for (const Span& sentence : sentences(text)) {
                    read(block, sentence, traits);
                }
            }
        }
    }

private:
    /// The title, the control block and the sentences that stand for one.
    bool says_who_it_is(std::uint32_t block) {
        if (m_identity.empty()) {
            m_identity.assign(m_document.blocks.size(), false);
            const Identity& own = m_plan.identity;
            const auto add = [this](const Place& place) {
                if (place.block != k_none) {
                    m_identity[place.block] = true;
                }
            };
            add(own.title_place);
            add(own.type.evidence.place);
            add(own.organ.evidence.place);
            add(own.period.evidence.place);
            for (const FieldValue& field : own.fields) {
                add(field.evidence.place);
                const std::uint32_t at = field.evidence.place.block;
                if (at != k_none && field.evidence.source == Source::control_block) {
                    m_control_tables.insert(m_document.blocks[at].table);
                }
            }
            m_control_tables.erase(document::k_none);
        }
        return m_identity[block] || m_control_tables.contains(m_document.blocks[block].table);
    }

    void read(std::uint32_t block, const Span& sentence, const Traits& traits) {
        const std::string_view text = sentence.of(m_document.text_of(block));
        m_found.clear();
        constexpr std::size_t k_shortest = 8; ///< "LEP 2027"
        if (traits.year && text.size() >= k_shortest) {
            documents(text);
        }
        if ((traits.year || traits.number_word) && text.size() >= k_shortest) {
            for (const Span& span : find_register_numbers(text)) {
                if (register_key(span.of(text)) != m_own_number) {
                    add(Mention::What::number, text, span).number = span.of(text);
                }
            }
        }
        if (traits.attachment) {
            for (NamedAttachment& named : find_attachments(text)) {
                add(Mention::What::attachment, text, named.place).number = std::move(named.number);
            }
        }
        if (traits.sign) {
            decisions(text);
        }
        keep(block, sentence.begin);
    }

    Mention& add(Mention::What what, std::string_view text, const Span& span) {
        Found& found = m_found.emplace_back();
        found.mention.what = what;
        found.mention.text = text::squeeze(span.of(text));
        found.span = span;
        return found.mention;
    }

    void documents(std::string_view text) {
        for (const NamedDocument& named : find_named_documents(m_plan, m_vocabulary, text)) {
            Mention& mention = add(Mention::What::document, text, {named.begin, named.end});
            mention.type = named.type;
            mention.organ = named.organ;
            mention.period = named.period;
            m_found.back().is_self = named.is_self;
        }
    }

    void decisions(std::string_view text) {
        const Decision& own = m_plan.identity.decision;
        for (const FoundDecision& found : find_decisions(m_vocabulary.organs, text)) {
            const bool same_number = own.paragraph.ends_with(found.paragraph) &&
                                     own.paragraph.size() <= found.paragraph.size() + 3;
            const bool same_organ = found.organ == k_none || found.organ == own.organ;
            const bool same_day = !found.date || !own.date || *found.date == *own.date;
            if (same_number && same_organ && same_day && !own.paragraph.empty()) {
                continue; // its own
            }
            Mention& mention = add(Mention::What::decision, text, {found.begin, found.end});
            mention.organ = found.organ;
            mention.number = found.paragraph;
            mention.date = found.date;
        }
    }

    /// Puts the sentence's mentions in order and ties each to the document named nearest before it,
    /// else right after it.
    void keep(std::uint32_t block, std::size_t begin) {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Found& a, const Found& b) {
            return a.span.begin < b.span.begin;
        });
        std::vector<std::uint32_t> index(m_found.size(), k_none);
        auto next = static_cast<std::uint32_t>(m_plan.mentions.size());
        for (std::size_t at = 0; at < m_found.size(); ++at) {
            index[at] = m_found[at].is_self ? k_none : next++;
        }
        std::size_t named = m_found.size();
        for (std::size_t at = m_found.size(); at-- > 0;) {
            named = m_found[at].mention.what == Mention::What::document ? at : named;
        }
        for (std::size_t at = 0; at < m_found.size(); ++at) {
            Found& found = m_found[at];
            const bool is_document = found.mention.what == Mention::What::document;
            named = is_document ? at : named;
            if (found.is_self) {
                continue;
            }
            if (!is_document && named < m_found.size()) {
                found.mention.document = index[named];
            }
            found.mention.place = {block, static_cast<std::uint32_t>(begin + found.span.begin),
                                   static_cast<std::uint32_t>(begin + found.span.end)};
            m_plan.mentions.push_back(std::move(found.mention));
        }
    }

    struct Found {
        Mention mention;
        Span span;
        bool is_self =
            false; ///< the document that it stands in: no mention, but numbers may be its
    };

    Plan& m_plan;
    const Document& m_document;
    const Vocabulary& m_vocabulary;
    std::string m_own_number;
    std::vector<bool> m_identity; ///< by block; made when first needed
    std::unordered_set<std::uint32_t> m_control_tables;
    std::vector<Found> m_found; ///< of the sentence being read
};

// --- the document's own attachments

/// "Bilaga 3. Nyckeltal": its number, or nothing.
std::string leading_attachment(std::string_view text) {
    constexpr std::string_view k_word = "bilaga ";
    text = strip_numbering(text);
    if (text.size() <= k_word.size() || text::fold(text.substr(0, k_word.size())) + " " != k_word) {
        return {};
    }
    const std::string_view rest = text.substr(k_word.size());
    return std::string(rest.substr(0, attachment_number(rest)));
}

bool heads_attachments(std::string_view heading) {
    const std::string folded = text::fold(strip_numbering(heading));
    return folded == "bilagor" || folded == "bilaga" || folded == "bilageförteckning" ||
           folded == "bilagsförteckning" || folded == "förteckning över bilagor";
}

class Attachments {
public:
    explicit Attachments(Plan& plan) : m_plan(plan), m_document(*plan.document) {}

    void find() {
        for (const Section& section : m_plan.sections) {
            const std::string_view heading = m_document.text_of(section.heading);
            if (heading.find("ilag") == std::string_view::npos) {
                continue;
            }
            add(leading_attachment(heading));
            if (heads_attachments(heading)) {
                list(section);
            }
        }
    }

private:
    /// Each list item or line below "Bilagor"; one without a number has that of its order.
    void list(const Section& section) {
        std::uint32_t order = 0;
        for (std::uint32_t block = section.heading + 1; block < section.own_end; ++block) {
            const Block& own = m_document.blocks[block];
            if (own.flow != Flow::body || own.text_size == 0) {
                continue;
            }
            const std::string_view text = text::trim(m_document.text_of(own));
            std::string number = leading_attachment(text);
            if (number.empty()) {
                number = text.substr(0, attachment_number(text));
            }
            const bool item = own.kind == BlockKind::list_item && own.list_depth <= 1;
            order += item ? 1U : 0U;
            add(number.empty() && item ? std::to_string(order) : number);
        }
    }

    void add(std::string number) {
        auto& all = m_plan.attachments;
        if (!number.empty() && m_known.insert(number).second) {
            all.push_back(std::move(number));
        }
    }

    Plan& m_plan;
    const Document& m_document;
    std::unordered_set<std::string> m_known;
};

} // namespace

void find_mentions(Plan& plan, const Vocabulary& vocabulary) {
    MentionFinder(plan, vocabulary).find();
    Attachments(plan).find();
}

} // namespace styrkoll::plan
