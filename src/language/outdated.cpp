// SPDX-License-Identifier: Apache-2.0
#include "language/outdated.hpp"

#include "base/text.hpp"
#include "language/style_lists.hpp"
#include "language/table.hpp"

#include <optional>
#include <string_view>
#include <utility>

namespace styrkoll::language {
namespace {

enum Column : std::uint8_t {
    c_kind,
    c_patterns,
    c_shown,
    c_instead,
    c_from,
    c_certain,
    c_source,
    c_note,
    c_count
};

constexpr std::size_t k_longest_short_name = 20;

std::optional<OutdatedKind> kind_of(std::string_view word) {
    if (word == "term") {
        return OutdatedKind::term;
    }
    if (word == "myndighet") {
        return OutdatedKind::authority;
    }
    if (word == "lag") {
        return OutdatedKind::statute;
    }
    if (word == "lagnamn") {
        return OutdatedKind::statute_name;
    }
    return word == "undantag" ? std::optional(OutdatedKind::exempt) : std::nullopt;
}

/// "2001:453".
bool is_statute_number(std::string_view text) {
    const std::size_t colon = text.find(':');
    constexpr std::size_t k_year = 4;
    return colon == k_year && text::parse_integer(text.substr(0, k_year)) > 0 &&
           text::parse_integer(text.substr(colon + 1)) > 0;
}

Bilingual fault_of(const TableRow& row, const std::optional<OutdatedKind>& kind) {
    if (!kind) {
        return {"Slaget är varken term, myndighet, lag, lagnamn eller undantag.",
                "The kind is none of term, myndighet, lag, lagnamn and undantag."};
    }
    if (row.cells[c_patterns].empty()) {
        return {"Raden har inga fraser.", "The line has no phrases."};
    }
    if (*kind == OutdatedKind::statute && !is_statute_number(row.cells[c_patterns])) {
        return {"En lag anges med sitt nummer, som ”2001:453”.",
                "A statute is given by its number, such as “2001:453”."};
    }
    if (*kind == OutdatedKind::exempt) {
        return {};
    }
    if (row.cells[c_shown].empty() || row.cells[c_instead].empty()) {
        return {"Raden säger inte vad som visas och vad som ska skrivas i stället.",
                "The line does not say what is shown and what to write instead."};
    }
    if (!parse_iso_date(row.cells[c_from])) {
        return {"Datumet är inget datum som 2027-12-31.", "The date is none such as 2027-12-31."};
    }
    if (row.cells[c_certain] != "säker" && row.cells[c_certain] != "osäker") {
        return {"Raden säger varken säker eller osäker.",
                "The line says neither säker nor osäker."};
    }
    return {};
}

Result<void> add_phrases(const Table& table, const TableRow& row, std::uint32_t index,
                         PhraseSet& phrases, Language language) {
    for (const std::string_view pattern : text::split(row.cells[c_patterns], ';')) {
        const auto added = phrases.add(
            text::trim(pattern), static_cast<std::uint32_t>(PhraseList::outdated), index, language);
        if (!added) {
            return tl::unexpected(table.fault(row, added.error().message));
        }
    }
    return {};
}

Result<void> add_row(const Table& table, const TableRow& row, OutdatedTerms& outdated,
                     PhraseSet& phrases, Language language) {
    const std::optional<OutdatedKind> kind = kind_of(row.cells[c_kind]);
    if (const Bilingual fault = fault_of(row, kind); !fault.sv.empty()) {
        return tl::unexpected(table.fault(row, fault.in(language)));
    }
    const auto index = static_cast<std::uint32_t>(outdated.terms.size());
    if (*kind == OutdatedKind::statute) {
        outdated.statutes.emplace(row.cells[c_patterns], index);
    } else if (auto added = add_phrases(table, row, index, phrases, language); !added) {
        return added;
    }
    outdated.terms.push_back({*kind, row.cells[c_shown], row.cells[c_instead],
                              parse_iso_date(row.cells[c_from]).value_or(Date{}),
                              row.cells[c_certain] == "säker", row.cells[c_source],
                              row.cells[c_note]});
    return {};
}

} // namespace

Result<OutdatedTerms> load_outdated(const std::string& folder, PhraseSet& phrases,
                                    Language language) {
    OutdatedTerms outdated;
    const auto table = Table::read(folder + "/utgangna.tsv", c_count, c_count, language);
    if (!table) {
        return tl::unexpected(table.error());
    }
    for (const TableRow& row : table->rows()) {
        if (auto added = add_row(*table, row, outdated, phrases, language); !added) {
            return tl::unexpected(std::move(added.error()));
        }
    }
    const auto known = Table::read(folder + "/kanda-forkortningar.txt", 1, 1, language);
    if (!known) {
        return tl::unexpected(known.error());
    }
    for (const TableRow& row : known->rows()) {
        if (row.cells[0].size() > k_longest_short_name) {
            return tl::unexpected(
                known->fault(row, std::string(say(language, "Förkortningen är för lång.",
                                                  "The abbreviation is too long."))));
        }
        outdated.short_names.insert(row.cells[0]);
    }
    return outdated;
}

} // namespace styrkoll::language
