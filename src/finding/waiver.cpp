// SPDX-License-Identifier: Apache-2.0
#include "finding/waiver.hpp"

#include "base/date.hpp"
#include "base/text.hpp"
#include "finding/heading.hpp"
#include "finding/reach.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace styrkoll::finding {
namespace {

constexpr std::array<std::pair<WaiverSource, std::string_view>, 3> k_sources{
    {{WaiverSource::configuration, "configuration"},
     {WaiverSource::property, "property"},
     {WaiverSource::annotation, "annotation"}}};

constexpr std::size_t k_fingerprint_digits = 32;

bool is_fingerprint(std::string_view text) {
    return text.size() == k_fingerprint_digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Whether the waiver's rule is that rule, or its family.
bool names(const Waiver& waiver, const Rule& rule) {
    return waiver.rule == rule.id || waiver.rule == rule.family;
}

/// Nothing where the rule, or one of the family, may be waived in the way the waiver does.
std::optional<Bilingual> rule_fault(const Waiver& waiver, const Catalogue& catalogue) {
    const std::string quoted = "”" + text::shorten(waiver.rule, 60) + "”";
    bool is_known = false;
    bool by_fingerprint = false;
    for (const Rule& rule : catalogue.rules()) {
        if (covers(waiver, rule)) {
            return std::nullopt;
        }
        if (names(waiver, rule)) {
            is_known = true;
            by_fingerprint = by_fingerprint || how_waived(rule) == Waivable::by_fingerprint;
        }
    }
    if (!is_known) {
        return Bilingual{"regeln " + quoted + " finns inte", "there is no rule " + quoted};
    }
    return by_fingerprint
               ? Bilingual{"regeln " + quoted +
                               " kräver fingeravtryck: varje brist måste undantas för sig",
                           "the rule " + quoted +
                               " needs a fingerprint: each finding must be waived by itself"}
               : Bilingual{"regeln " + quoted + " går inte att göra undantag från",
                           "the rule " + quoted + " cannot be waived"};
}

/// Whether the place is in the heading itself, or is the whole of the title; what has no place is
/// said of the document as a whole, and so at its title.
bool is_at(const document::Location& location, const std::string& wanted,
           const Headings& headings) {
    if (location == document::Location{}) {
        return heading_key(headings.title) == wanted;
    }
    const std::string quote = text::squeeze(location.quote);
    const auto found = headings.written.find(location.paragraph);
    // Another part has paragraphs of the same numbers, and other words.
    if (found != headings.written.end() &&
        text::squeeze(found->second).find(quote) != std::string::npos) {
        return heading_key(found->second) == wanted;
    }
    return !quote.empty() && location.headings.empty() && location.before.empty() &&
           location.after.empty() && heading_key(quote) == wanted &&
           heading_key(headings.title) == wanted;
}

/// 0 for what is no number.
std::size_t number_of(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class Faults {
public:
    void add(bool is_wrong, const Bilingual& words) {
        if (is_wrong) {
            const std::string_view comma = m_words.sv.empty() ? "" : ", ";
            m_words.sv += std::string(comma) + words.sv;
            m_words.en += std::string(comma) + words.en;
        }
    }
    [[nodiscard]] std::optional<Bilingual> take() const {
        return m_words.sv.empty() ? std::nullopt : std::optional(m_words);
    }

private:
    Bilingual m_words;
};

} // namespace

std::string_view to_string(WaiverSource source) {
    return k_sources.at(static_cast<std::size_t>(source)).second;
}

std::optional<WaiverSource> parse_waiver_source(std::string_view word) {
    for (const auto& [source, name] : k_sources) {
        if (name == word) {
            return source;
        }
    }
    return std::nullopt;
}

Waivable how_waived(const Rule& rule) {
    if (rule.makes_unreadable || rule.makes_incomplete || rule.family == "undantag") {
        return Waivable::no;
    }
    return rule.family == "personuppgift" ? Waivable::by_fingerprint : Waivable::yes;
}

bool covers(const Waiver& waiver, const Rule& rule) {
    const Waivable how = how_waived(rule);
    return names(waiver, rule) && (how == Waivable::yes || (how == Waivable::by_fingerprint &&
                                                            !waiver.fingerprint.empty()));
}

Reach reach_of(const Finding& finding, std::string_view path, const Inside& inside) {
    const bool first = inside(finding.location.value_or(document::Location{}));
    const auto count = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                    [](const auto& argument) { return argument.first == "antal"; });
    if (count == finding.arguments.end()) {
        return first ? Reach::whole : Reach::none;
    }
    std::size_t others = 0;
    std::size_t held = 0;
    for (const Related& related : finding.related) {
        if (path.empty() || related.path.empty() || related.path == path) {
            ++others;
            held += related.location && inside(*related.location) ? 1U : 0U;
        }
    }
    const bool lists_all = others == 0 || number_of(count->second) <= finding.related.size() + 1;
    if (first && held == others && lists_all) {
        return Reach::whole;
    }
    return first || held > 0 ? Reach::partly : Reach::none;
}

Reach reach_of(const Waiver& waiver, const Finding& finding, const Catalogue& catalogue,
               std::string_view path, const Headings& headings) {
    const Rule* rule = catalogue.find(finding.rule);
    if (rule == nullptr || !covers(waiver, *rule)) {
        return Reach::none;
    }
    if (!waiver.fingerprint.empty() && waiver.fingerprint != finding.fingerprint) {
        return Reach::none;
    }
    if (waiver.heading.empty()) {
        return Reach::whole;
    }
    const std::string wanted = heading_key(waiver.heading);
    return reach_of(finding, path, [&](const document::Location& location) {
        return is_at(location, wanted, headings) ||
               std::any_of(location.headings.begin(), location.headings.end(),
                           [&wanted](const std::string& heading) {
                               return heading_key(heading) == wanted;
                           });
    });
}

bool covers(const Waiver& waiver, const Finding& finding, const Catalogue& catalogue) {
    return reach_of(waiver, finding, catalogue) == Reach::whole;
}

std::optional<Bilingual> fault_of(const Waiver& waiver, const Catalogue& catalogue) {
    Faults faults;
    if (waiver.rule.empty()) {
        faults.add(true, {"regeln saknas", "the rule is missing"});
    } else if (const auto fault = rule_fault(waiver, catalogue)) {
        faults.add(true, *fault);
    }
    faults.add(!waiver.fingerprint.empty() && !is_fingerprint(waiver.fingerprint),
               {"fingeravtrycket ska vara 32 tecken, 0-9 och a-f",
                "the fingerprint should be 32 characters, 0-9 and a-f"});
    faults.add(waiver.source != WaiverSource::annotation && waiver.fingerprint.empty() &&
                   waiver.heading.empty(),
               {"platsen saknas (rubrik eller fingeravtryck)",
                "the place is missing (heading or fingerprint)"});
    faults.add(waiver.reason.empty(), {"skälet saknas", "the reason is missing"});
    faults.add(waiver.owner.empty(), {"ansvarig saknas", "the responsible role is missing"});
    faults.add(waiver.until.empty(),
               {"sista dagen (gäller till) saknas", "the last day (gäller till) is missing"});
    faults.add(!waiver.until.empty() && !parse_iso_date(waiver.until),
               {"sista dagen ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD",
                "the last day should be a date that exists, written YYYY-MM-DD"});
    return faults.take();
}

bool is_expired(const Waiver& waiver, std::string_view today) {
    const auto last = parse_iso_date(waiver.until);
    const auto now = parse_iso_date(today);
    return last && now && *last < *now;
}

} // namespace styrkoll::finding
