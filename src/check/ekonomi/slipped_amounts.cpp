// SPDX-License-Identifier: Apache-2.0
//
// Amounts in running text that no table has, but that are those of a table with two digits changed
// over: "23 148 tkr" for 23 184. Only where the sentence speaks of the row that has the amount, or
// stands beside its table.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/ekonomi/sentence_amounts.hpp"
#include "check/ekonomi/slips.hpp"
#include "check/phrases.hpp"
#include "check/spots.hpp"
#include "plan/sentences.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Document;
using economy::CellPlace;
using economy::Column;
using economy::ColumnRole;
using economy::Line;
using economy::LineRole;
using economy::Sheet;
using economy::Words;
using plan::Amount;
using plan::FoundAmount;

constexpr std::string_view k_rule = "ekonomi-text-tabell";
constexpr std::size_t k_most_rows = 200; ///< of a table that text is compared with
constexpr std::size_t k_long_word = 7;   ///< bytes; a shorter word has no ending to leave out
constexpr std::size_t k_ending = 3;      ///< bytes of a word that may be its ending
constexpr std::size_t k_many_digits = 5; ///< the digits alone tell which amount is meant
constexpr std::size_t k_some_digits = 4;
constexpr std::size_t k_most_amounts = 12; ///< of a sentence; a list of them tells of no row
constexpr std::size_t k_longest = 2000;    ///< bytes of a sentence that is read
constexpr std::size_t k_most_tries = 2000; ///< cells that are weighed, of a document

/// An amount in a sentence.
struct Said {
    std::string folded; ///< the sentence
    std::string before; ///< the word right before the amount, folded
    Amount amount;
    document::Place place;
};

bool is_empty_word(std::string_view word) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    return number || text::count_code_points(word) < 4 ||
           economy::has({word}, {"varav", "därav",  "summa",  "totalt", "total",     "totala",
                                 "från",  "till",   "efter",  "före",   "övriga",    "övrigt",
                                 "samt",  "inom",   "netto",  "brutto", "inklusive", "exklusive",
                                 "mnkr",  "kronor", "belopp", "enligt", "andra",     "egna"});
}

/// The same word, perhaps with another ending: "nettokostnad" and "nettokostnaden".
bool is_same(std::string_view known, std::string_view word) {
    const std::size_t stem = known.size() >= k_long_word ? known.size() - k_ending : known.size();
    return word.starts_with(known.substr(0, stem)) && word.size() <= known.size() + k_ending;
}

struct Named {
    std::size_t words = 0; ///< that tell the label from others
    std::size_t said = 0;

    [[nodiscard]] bool wholly() const { return words > 0 && said == words; }
    [[nodiscard]] bool at_all() const { return wholly() || said > 1; }
};

Named named(std::string_view label, const Words& words) {
    Named result;
    const std::string folded = text::fold(label);
    for (const std::string_view known : text::words(folded)) {
        if (is_empty_word(known)) {
            continue;
        }
        ++result.words;
        result.said += std::any_of(words.begin(), words.end(),
                                   [known](std::string_view word) { return is_same(known, word); })
                           ? 1U
                           : 0U;
    }
    return result;
}

bool is_stated(ColumnRole role) {
    return role == ColumnRole::amount || role == ColumnRole::budget ||
           role == ColumnRole::outcome || role == ColumnRole::forecast;
}

/// Words that make the amount one that no table needs to have.
bool is_other(const Words& words) {
    return economy::is_rough(words) ||
           economy::has(words, {"nästan", "närmare", "runt", "föregående", "förra", "fjol",
                                "fjolårets", "tidigare", "ursprungliga", "ursprungligen"});
}

class Slipped {
public:
    Slipped(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_document(*plan.document), m_context(context), m_sink(sink),
          m_sheets(*context.sheets), m_index(m_sheets),
          m_sums(sink, {"ekonomi-summa", "ram-summa"}) {}

    void check() {
        const std::vector<Said> all = said();
        std::map<std::int64_t, std::size_t> times;
        for (const Said& one : all) {
            ++times[in_ore(one.amount)];
        }
        for (const Said& one : all) {
            const bool once = times[in_ore(one.amount)] == 1;
            if (once && !m_index.holds(one.amount)) {
                check_one(one, all);
            }
        }
    }

private:
    static std::int64_t in_ore(const Amount& amount) {
        const auto ore = plan::in_ore(amount, amount);
        return ore ? std::abs(ore->left) : 0;
    }

    [[nodiscard]] std::vector<Said> said() const {
        std::vector<Said> all;
        const auto size = static_cast<std::uint32_t>(m_document.blocks.size());
        for (std::uint32_t block = 0; block < size; ++block) {
            const std::string_view text = m_document.text_of(block);
            if (!economy::is_running(m_document.blocks[block]) ||
                text.find_first_of("0123456789") == std::string_view::npos) {
                continue;
            }
            for (const plan::Span& span : plan::sentences(text)) {
                if (span.end - span.begin <= k_longest) {
                    add(block, span, text, all);
                }
            }
        }
        return all;
    }

    static void add(std::uint32_t block, const plan::Span& span, std::string_view text,
                    std::vector<Said>& all) {
        const std::string_view sentence = span.of(text);
        const std::vector<FoundAmount> amounts = plan::find_amounts(sentence);
        if (amounts.empty() || amounts.size() > k_most_amounts) {
            return;
        }
        const std::string folded = text::fold(sentence);
        for (const FoundAmount& found : amounts) {
            const std::string lead = text::fold(sentence.substr(0, found.begin));
            const Words words = text::words(lead);
            const std::string_view rest = text::trim(sentence.substr(found.end));
            if (rest.starts_with("per ") || rest.starts_with("/") || rest.starts_with("i timmen")) {
                continue;
            }
            all.push_back({folded,
                           std::string(words.empty() ? std::string_view{} : words.back()),
                           found.amount,
                           {block, static_cast<std::uint32_t>(span.begin + found.begin),
                            static_cast<std::uint32_t>(span.begin + found.end)}});
        }
    }

    [[nodiscard]] const economy::Figure& cell_of(const CellPlace& place) const {
        return m_sheets[place.sheet].at(place.row, place.column);
    }

    void check_one(const Said& one, const std::vector<Said>& all) {
        const Words words = text::words(one.folded);
        if (is_other(words)) {
            return;
        }
        std::optional<CellPlace> meant;
        bool certain = false;
        for (const CellPlace& place : m_index.swapped(one.amount)) {
            if (m_tries == k_most_tries) {
                return;
            }
            ++m_tries;
            if (!is_meant(one, words, place) || is_derived(one.amount, words, place) ||
                says_both(one, place, all)) {
                continue;
            }
            if (!meant) {
                meant = place;
            }
            certain = certain || is_certain(one, words, place);
        }
        // A total that does not add up is told of where it stands.
        if (meant && !is_told(one.place) && !m_sums.at(m_document, cell_of(*meant).block)) {
            tell(one, *meant, certain);
        }
    }

    /// The sentence has the cell's own amount too: the other one is another amount.
    [[nodiscard]] bool says_both(const Said& one, const CellPlace& place,
                                 const std::vector<Said>& all) const {
        const economy::Figure& figure = cell_of(place);
        const Amount cell{figure.value, m_sheets[place.sheet].unit_of(place.column), figure.step};
        const auto first = std::lower_bound(
            all.begin(), all.end(), one.place.block,
            [](const Said& other, std::uint32_t block) { return other.place.block < block; });
        for (auto at = first; at != all.end() && at->place.block == one.place.block; ++at) {
            const auto both = plan::in_ore(at->amount, cell);
            if (at->folded == one.folded && both &&
                std::abs(std::abs(both->left) - std::abs(both->right)) < both->step) {
                return true;
            }
        }
        return false;
    }

    /// Another check of the rule has told of the amount.
    [[nodiscard]] bool is_told(const document::Place& place) const {
        const document::Location here = document::locate(m_document, place);
        const auto& told = m_sink.findings();
        return std::any_of(told.begin(), told.end(), [&](const finding::Finding& finding) {
            return finding.rule == k_rule && finding.location == here;
        });
    }

    [[nodiscard]] bool is_meant(const Said& one, const Words& words, const CellPlace& place) const {
        const Sheet& sheet = m_sheets[place.sheet];
        const Line& row = sheet.rows[place.row];
        const Column& column = sheet.columns[place.column];
        const bool change =
            column.figures == ColumnRole::difference || column.figures == ColumnRole::change;
        if (sheet.rows.size() > k_most_rows || (one.before == "med" && !change) ||
            !is_of_year(one, sheet, column)) {
            return false;
        }
        const std::size_t digits = economy::telling_digits(one.amount);
        const bool beside = is_beside(one, sheet);
        if (named(row.label, words).at_all()) {
            return beside || digits >= k_some_digits;
        }
        if (row.role == LineRole::total || row.role == LineRole::net) {
            const bool spoken =
                economy::names_total(words) ||
                economy::has_stem(words, {"nämnd", "budget", "ram", "driftram", "prognos", "utfall",
                                          "resultat", "nettokostnad", "investering"});
            return spoken && (beside ? digits >= 3 : digits >= k_some_digits);
        }
        return beside && digits >= k_many_digits;
    }

    /// The sentence names the year of the column, or none, and no year that the table does not
    /// have; a column without a year is of the document's.
    [[nodiscard]] bool is_of_year(const Said& one, const Sheet& sheet, const Column& column) const {
        bool any = false;
        bool right = false;
        const auto& period = m_plan.identity.period.value;
        for (const std::string_view word : text::words(one.folded)) {
            const int year = word.size() == 4 ? economy::year_in(word) : 0;
            if (year == 0) {
                continue;
            }
            any = true;
            const bool own = !period || (year >= period->first_year() &&
                                         year < period->first_year() + period->years());
            const bool in_table =
                std::any_of(sheet.columns.begin(), sheet.columns.end(), [&](const Column& other) {
                    return year == other.year || (other.year == 0 && own);
                });
            if (!in_table) {
                return false;
            }
            right = right || year == column.year || (column.year == 0 && own);
        }
        return !any || right;
    }

    /// The text stands under the heading of the table, or under the one round it.
    [[nodiscard]] bool is_beside(const Said& one, const Sheet& sheet) const {
        const document::Table& table = m_document.tables[sheet.table];
        const document::Cell& first = m_document.cells[table.first_cell];
        if (first.first_block >= m_document.blocks.size()) {
            return false;
        }
        const std::uint32_t heading = m_document.blocks[first.first_block].heading;
        const std::uint32_t own = m_document.blocks[one.place.block].heading;
        return own != document::k_none &&
               (own == heading ||
                (heading != document::k_none && m_document.blocks[heading].heading == own));
    }

    /// The amount is the sum or the difference of two figures of the row, or of the column where
    /// the sentence does not name the row.
    [[nodiscard]] bool is_derived(const Amount& amount, const Words& words,
                                  const CellPlace& place) const {
        const Sheet& sheet = m_sheets[place.sheet];
        std::vector<Amount> row;
        std::vector<Amount> column;
        for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
            const auto& figure = sheet.at(place.row, at);
            if (figure.is_amount()) {
                row.push_back({figure.value, sheet.unit_of(at), figure.step});
            }
        }
        for (std::size_t at = 0; at < sheet.rows.size(); ++at) {
            const auto& figure = sheet.at(at, place.column);
            if (figure.is_amount()) {
                column.push_back({figure.value, sheet.unit_of(place.column), figure.step});
            }
        }
        const bool row_alone = named(sheet.rows[place.row].label, words).at_all();
        return is_of_two(amount, row) || (!row_alone && is_of_two(amount, column));
    }

    static bool is_of_two(const Amount& amount, const std::vector<Amount>& figures) {
        const auto self = plan::in_ore(amount, amount);
        std::vector<std::int64_t> values;
        std::int64_t room = self ? self->step : 1;
        for (const Amount& figure : figures) {
            if (const auto ore = plan::in_ore(figure, figure)) {
                values.push_back(ore->left);
                room = std::max(room, 2 * ore->step);
            }
        }
        const std::int64_t wanted = self ? std::abs(self->left) : 0;
        for (std::size_t left = 0; left < values.size(); ++left) {
            for (std::size_t right = left + 1; right < values.size(); ++right) {
                const std::int64_t sum = std::abs(values[left] + values[right]);
                const std::int64_t less = std::abs(values[left] - values[right]);
                if (std::abs(sum - wanted) < room || std::abs(less - wanted) < room) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The sentence leaves one choice of row and of column.
    [[nodiscard]] bool is_certain(const Said& one, const Words& words,
                                  const CellPlace& place) const {
        const Sheet& sheet = m_sheets[place.sheet];
        const Column& column = sheet.columns[place.column];
        std::size_t stated = 0;
        std::size_t same_year = 0;
        for (const Column& other : sheet.columns) {
            stated += is_stated(other.figures) ? 1U : 0U;
            same_year += other.year == column.year && is_stated(other.figures) ? 1U : 0U;
        }
        const int year = economy::year_in(one.folded);
        const bool by_year = year != 0 && year == column.year && same_year == 1;
        return is_stated(column.figures) && named(sheet.rows[place.row].label, words).wholly() &&
               (stated == 1 || by_year || named(column.label, words).wholly());
    }

    void tell(const Said& one, const CellPlace& place, bool certain) {
        const Sheet& sheet = m_sheets[place.sheet];
        const economy::Figure& figure = cell_of(place);
        const Amount right{figure.value, sheet.unit_of(place.column), figure.step};
        const std::string where =
            std::string(say(m_context.language, "tabellen ”", "the table ”")) +
            economy::name_of(m_document, sheet) + "”" +
            std::string(say(m_context.language, ", raden ”", ", row ”")) +
            shown(sheet.rows[place.row].label) + "”";
        m_sink.report(k_rule, certain ? finding::Severity::warning : finding::Severity::note)
            .with("angivet", plan::to_words(one.amount) + "\u00A0" + one.amount.unit)
            .with("beraknat", plan::to_words(right) + "\u00A0" + right.unit)
            .with("kalla", where)
            .at(one.place)
            .related(
                document::whole(m_document, figure.block),
                say(m_context.language, "Det som texten hänvisar till", "What the text refers to"));
    }

    const plan::Plan& m_plan;
    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    const std::vector<Sheet>& m_sheets;
    economy::CellIndex m_index;
    Told m_sums;
    std::size_t m_tries = 0;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (!context.sheets->empty()) {
        Slipped(plan, context, sink).check();
    }
}

} // namespace

Check slipped_amounts() {
    return {.name = "slipped_amounts", .rules = {k_rule}, .needs_sheets = true, .run = run};
}

} // namespace styrkoll::check
