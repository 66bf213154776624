// SPDX-License-Identifier: Apache-2.0
#include "language/style_lists.hpp"

#include "base/text.hpp"
#include "language/table.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace styrkoll::language {
namespace {

using Kinds = std::vector<std::string_view>;

const Kinds k_plain_kinds = {"alder", "kansli", "lang", "prep", "pron", "jargon", "stav"};
const Kinds k_confusable_kinds = {"forvaxling", "dubbelord"};
const Kinds k_variant_kinds = {"stavning", "form",    "enhet",    "forkortning",
                               "ord",      "begrepp", "dokument", "namn"};

std::vector<std::string> parts_of(const std::string& cell) {
    std::vector<std::string> parts;
    for (const std::string_view part : text::split(cell, ';')) {
        if (!text::trim(part).empty()) {
            parts.emplace_back(text::trim(part));
        }
    }
    return parts;
}

/// What one file is read with; the first fault ends the reading.
struct Reading {
    const Table& table;
    PhraseSet& phrases;
    Language language;
    std::optional<Error> fault{};

    void refuse(const TableRow& row, std::string message) {
        if (!fault) {
            fault = table.fault(row, std::move(message));
        }
    }
    void refuse(const TableRow& row, std::string_view sv, std::string_view en) {
        refuse(row, std::string(say(language, sv, en)));
    }
};

/// The first of a variant's patterns, as a person reads it.
std::string shown(const std::string& variant) {
    return std::string(text::trim(std::string_view(variant).substr(0, variant.find(','))));
}

/// An element as PhraseSet reads it, so that there is one grammar.
PhraseElement element_of(Reading& reading, const TableRow& row, std::string_view written) {
    PhraseSet one;
    const auto added = one.add(written, 0, 0, reading.language);
    if (!added) {
        reading.refuse(row, added.error().message);
        return {};
    }
    return one[0].elements.front();
}

Unless unless_of(Reading& reading, const TableRow& row, const std::string& cell) {
    constexpr std::string_view k_after = "efter ";
    constexpr std::string_view k_before = "före ";
    Unless unless;
    for (const std::string_view part : parts_of(cell)) {
        if (part.starts_with(k_after)) {
            unless.after = element_of(reading, row, part.substr(k_after.size()));
        } else if (part.starts_with(k_before)) {
            unless.before = element_of(reading, row, part.substr(k_before.size()));
        } else {
            reading.refuse(row, "Undantaget börjar varken med ”efter” eller ”före”.",
                           "The exception begins neither with “efter” nor with “före”.");
        }
    }
    return unless;
}

bool is_on(Reading& reading, const TableRow& row, const std::string& cell) {
    if (cell != "på" && cell != "av") {
        reading.refuse(row, "Kolumnen ska vara ”på” eller ”av”.",
                       "The column must be “på” or “av”.");
    }
    return cell == "på";
}

void check_kind(Reading& reading, const TableRow& row, const std::string& kind,
                const Kinds& known) {
    if (std::find(known.begin(), known.end(), kind) == known.end()) {
        reading.refuse(row, "Slaget är okänt.", "The kind is unknown.");
    }
}

/// Adds the pattern where its row is on; else only sees that it could be.
void add(Reading& reading, const TableRow& row, std::string_view pattern, bool on, PhraseList list,
         std::size_t index) {
    PhraseSet apart;
    PhraseSet& phrases = on ? reading.phrases : apart;
    const auto added = phrases.add(pattern, static_cast<std::uint32_t>(list),
                                   static_cast<std::uint32_t>(index), reading.language);
    if (!added) {
        reading.refuse(row, added.error().message);
    }
}

/// Columns: patterns, what is right, kind, på/av, exceptions, a note for whoever edits the file.
std::vector<StyleRow> read_rows(Reading& reading, PhraseList list, const Kinds& kinds) {
    std::vector<StyleRow> rows;
    for (const TableRow& row : reading.table.rows()) {
        const std::vector<std::string> patterns = parts_of(row.cells[0]);
        if (patterns.empty() || row.cells[1].empty()) {
            reading.refuse(row, "Raden saknar fras eller ersättning.",
                           "The row has no phrase or no replacement.");
            break;
        }
        check_kind(reading, row, row.cells[2], kinds);
        rows.push_back({patterns.front(), row.cells[1], row.cells[2],
                        unless_of(reading, row, row.cells[4]), is_on(reading, row, row.cells[3]),
                        row.line});
        for (const std::string& pattern : patterns) {
            add(reading, row, pattern, rows.back().on, list, rows.size() - 1);
        }
    }
    return rows;
}

/// Columns: the variants, the preferred one first, each with its patterns parted by ','; kind,
/// på/av, exceptions, note.
void read_variants(Reading& reading, StyleLists& lists) {
    for (const TableRow& row : reading.table.rows()) {
        const std::vector<std::string> variants = parts_of(row.cells[0]);
        if (variants.size() < 2) {
            reading.refuse(row, "Raden har färre än två varianter.",
                           "The row has fewer than two variants.");
            break;
        }
        check_kind(reading, row, row.cells[1], k_variant_kinds);
        const auto set = static_cast<std::uint32_t>(lists.variant_sets.size());
        lists.variant_sets.push_back({shown(variants.front()), row.cells[1],
                                      unless_of(reading, row, row.cells[3]),
                                      is_on(reading, row, row.cells[2]), row.line});
        for (const std::string& variant : variants) {
            lists.variants.push_back({shown(variant), set});
            for (const std::string_view pattern : text::split(variant, ',')) {
                add(reading, row, text::trim(pattern), lists.variant_sets.back().on,
                    PhraseList::variant, lists.variants.size() - 1);
            }
        }
    }
}

/// "53,4"
double number_of(Reading& reading, const TableRow& row, std::string cell) {
    std::replace(cell.begin(), cell.end(), ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || value < 0) {
        reading.refuse(row, "Raden har ett tal som inte går att läsa.",
                       "The row has a number that cannot be read.");
    }
    return value;
}

/// Columns: the genre in Swedish and English, LIX, words per sentence, shares above 25, 35 and 45
/// words, note.
std::vector<Comparison> read_comparisons(Reading& reading) {
    std::vector<Comparison> comparisons;
    for (const TableRow& row : reading.table.rows()) {
        const auto number = [&](std::size_t column) {
            return number_of(reading, row, row.cells[column]);
        };
        comparisons.push_back(
            {{row.cells[0], row.cells[1]}, number(2), number(3), number(4), number(5), number(6)});
    }
    return comparisons;
}

} // namespace

Result<StyleLists> load_style_lists(const std::string& folder, PhraseSet& phrases,
                                    Language language) {
    StyleLists lists;
    std::optional<Error> fault;
    const auto with = [&](const char* name, std::size_t fewest, std::size_t most, auto&& take) {
        if (fault) {
            return;
        }
        const auto table = Table::read(folder + "/" + name, fewest, most, language);
        if (!table) {
            fault = table.error();
            return;
        }
        Reading reading{*table, phrases, language};
        take(reading);
        fault = reading.fault;
    };
    with("klarsprak.tsv", 4, 6, [&](Reading& reading) {
        lists.plain = read_rows(reading, PhraseList::plain, k_plain_kinds);
    });
    with("forvaxlingar.tsv", 4, 6, [&](Reading& reading) {
        lists.confusables = read_rows(reading, PhraseList::confusable, k_confusable_kinds);
    });
    with("varianter.tsv", 3, 5, [&](Reading& reading) { read_variants(reading, lists); });
    with("jamforelse.tsv", 7, 8,
         [&](Reading& reading) { lists.comparisons = read_comparisons(reading); });
    if (fault) {
        return tl::unexpected(*fault);
    }
    return lists;
}

} // namespace styrkoll::language
