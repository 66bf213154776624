// SPDX-License-Identifier: Apache-2.0
#include "bench/language_quality.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "bench/language_peers.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/core.h>
#include <map>
#include <stdexcept>

namespace styrkoll::bench {
namespace {

using finding::Finding;
using finding::Severity;

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Places that one finding stands for: its argument `antal`.
std::size_t places_of(const Finding& found) {
    for (const auto& [name, value] : found.arguments) {
        if (name == "antal") {
            return std::max<std::size_t>(std::strtoull(value.c_str(), nullptr, 10), 1);
        }
    }
    return 1;
}

struct Tally {
    std::size_t findings = 0;
    std::size_t places = 0;
};

bool is_about_words(std::string_view rule) {
    const std::string_view family = finding::family_of(rule);
    return family == "stavning" || family == "sarskrivning";
}

struct Row {
    std::string category;
    std::string wrong;
    std::string right;
    std::string sentence;
};

std::vector<Row> read_rows(const std::string& path) {
    const auto bytes = file::read(path, 100'000'000);
    if (!bytes) {
        throw std::runtime_error(path + ": " + bytes.error().message);
    }
    std::vector<Row> rows;
    for (const std::string_view line : text::split(*bytes, '\n')) {
        const auto cells = text::split(line, '\t');
        if (line.empty() || line[0] == '#' || cells.size() < 3) {
            continue;
        }
        const auto cell = [&cells](std::size_t at) {
            return std::string(at < cells.size() ? cells[at] : std::string_view{});
        };
        if (cells.size() == 3) { // a split: joined, first, second
            rows.push_back({"split", cell(1) + " " + cell(2), cell(0), {}});
        } else {
            rows.push_back({cell(1), cell(2), cell(3), cell(4)});
        }
    }
    return rows;
}

/// What a checker made of a row: rank of the right word among its suggestions, from 1.
struct Outcome {
    bool found = false;
    bool warned = false;
    std::size_t rank = 0;
};

bool same_word(std::string_view left, std::string_view right) {
    return text::lower(left) == text::lower(right);
}

std::size_t rank_of(const std::vector<std::string>& suggestions, std::string_view right) {
    for (std::size_t at = 0; at < suggestions.size(); ++at) {
        if (same_word(suggestions[at], right)) {
            return at + 1;
        }
    }
    return 0;
}

/// The suggestions as the whole wrong text would read with them.
std::vector<std::string> in_place(const Finding& found, const std::string& wrong) {
    const std::string& quote = found.location->quote;
    const std::size_t at = wrong.find(quote);
    std::vector<std::string> whole;
    for (const std::string& suggestion : found.suggestions) {
        whole.push_back(at == std::string::npos
                            ? suggestion
                            : wrong.substr(0, at) + suggestion + wrong.substr(at + quote.size()));
    }
    return whole;
}

Outcome judge(const LanguageRun& run, const Row& row, language::WordStore& words) {
    const std::string sentence =
        row.sentence.empty() ? "Nämnden skriver om " + row.wrong + " i sin text." : row.sentence;
    const auto text = run.read("text.txt", sentence + "\n");
    Outcome outcome;
    for (const Finding& found : run.check(*text, words)) {
        if (!found.location || found.location->quote.empty() ||
            (finding::family_of(found.rule) != "skrivregel" && !is_about_words(found.rule))) {
            continue;
        }
        const std::string& quote = found.location->quote;
        if (quote.find(row.wrong) == std::string::npos &&
            row.wrong.find(quote) == std::string::npos) {
            continue;
        }
        outcome.found = true;
        outcome.warned = outcome.warned || found.severity >= Severity::warning;
        const std::size_t rank = rank_of(in_place(found, row.wrong), row.right);
        outcome.rank = outcome.rank == 0 ? rank : outcome.rank;
    }
    return outcome;
}

struct Score {
    std::size_t rows = 0, found = 0, warned = 0, first = 0, third = 0;

    void add(const Outcome& outcome) {
        ++rows;
        found += outcome.found ? 1U : 0U;
        warned += outcome.warned ? 1U : 0U;
        first += outcome.found && outcome.rank == 1 ? 1U : 0U;
        third += outcome.found && outcome.rank >= 1 && outcome.rank <= 3 ? 1U : 0U;
    }
};

void print_score(const std::string& name, const Score& score, bool has_tiers) {
    fmt::print("  {:<24}{:>6}{:>8.1f} %", name, score.rows, percent(score.found, score.rows));
    if (has_tiers) {
        fmt::print("{:>8.1f} %", percent(score.warned, score.rows));
    } else {
        fmt::print("{:>10}", "-");
    }
    fmt::print("{:>8.1f} %{:>8.1f} %", percent(score.first, score.found),
               percent(score.third, score.found));
}

void print_head() {
    fmt::print("  {:<24}{:>6}{:>10}{:>10}{:>10}{:>10}\n", "", "rows", "found", "warned",
               "right 1st", "in 3");
}

void measure_peer_errors(const Peer& peer, const std::vector<Row>& rows,
                         const std::string& folder) {
    std::vector<std::string> wrong;
    for (const Row& row : rows) {
        wrong.push_back(row.wrong);
    }
    double seconds = 0;
    const auto answers = run_suggest(peer, wrong, folder, seconds);
    if (!answers) {
        fmt::print("  {:<24} is not installed\n", peer.name);
        return;
    }
    Score score;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const PeerAnswer& answer = (*answers)[at];
        score.add({answer.rejected, false, rank_of(answer.suggestions, rows[at].right)});
    }
    print_score(peer.name, score, false);
    fmt::print("   {:.1f} s of CPU\n", seconds);
}

void print_text_row(const std::string& name, std::size_t words, const Tally& warnings,
                    const Tally& all, const Tally& splits) {
    const double per_10k =
        words == 0 ? 0 : 1e4 * static_cast<double>(splits.places) / static_cast<double>(words);
    fmt::print("  {:<28}{:>9}{:>7}{:>8.3f} %{:>8}{:>8.3f} %{:>8.2f}\n", name, words,
               warnings.places, percent(warnings.places, words), all.places,
               percent(all.places, words), per_10k);
}

} // namespace

void measure_flags(const LanguageRun& run, const std::vector<std::unique_ptr<ReadText>>& texts,
                   const std::vector<std::size_t>& words) {
    fmt::print("\nspelling and split compounds on the texts, places of {} words in all "
               "(budget 0.1 and 0.35 %, 1.2 splits)\n",
               [&words] {
                   std::size_t sum = 0;
                   for (const std::size_t count : words) {
                       sum += count;
                   }
                   return sum;
               }());
    fmt::print("  {:<28}{:>9}{:>7}{:>10}{:>8}{:>10}{:>8}\n", "", "words", "warned", "of words",
               "all", "of words", "split/10k");
    language::WordStore store(run.resources());
    std::map<std::string, Tally> rules;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        Tally warnings;
        Tally all;
        Tally splits;
        for (const Finding& found : run.check(*texts[at], store)) {
            const std::size_t places = places_of(found);
            Tally& rule = rules[found.rule];
            ++rule.findings;
            rule.places += places;
            if (is_about_words(found.rule)) {
                all.places += places;
                warnings.places += found.severity >= Severity::warning ? places : 0;
                splits.places += finding::family_of(found.rule) == "sarskrivning" ? places : 0;
            }
        }
        print_text_row(std::filesystem::path(texts[at]->path).filename().string(), words[at],
                       warnings, all, splits);
    }
    fmt::print("\n  {:<36}{:>10}{:>10}\n", "rule", "findings", "places");
    for (const auto& [name, tally] : rules) {
        fmt::print("  {:<36}{:>10}{:>10}\n", name, tally.findings, tally.places);
    }
}

void measure_errors(const LanguageRun& run, const std::string& file, const std::string& folder) {
    const std::vector<Row> rows = read_rows(file);
    std::map<std::string, Score> categories;
    std::vector<Row> words;
    Score all;
    language::WordStore store(run.resources());
    for (const Row& row : rows) {
        const Outcome outcome = judge(run, row, store);
        categories[row.category].add(outcome);
        if (row.category != "sarskriv") {
            all.add(outcome);
            words.push_back(row);
            if (std::getenv("STYRKOLL_BENCH_ROWS") != nullptr &&
                (!outcome.found || outcome.rank != 1)) {
                fmt::print("  {} {} -> {}: {}\n", row.category, row.wrong, row.right,
                           outcome.found ? fmt::format("right at {}", outcome.rank) : "missed");
            }
        }
    }
    fmt::print("\nmisspellings; the right word of those found\n");
    print_head();
    for (const auto& [name, score] : categories) {
        print_score(name, score, true);
        fmt::print("\n");
    }
    print_score("ours, without sarskriv", all, true);
    const bool within = percent(all.found, all.rows) >= 96 && percent(all.first, all.found) >= 90 &&
                        percent(all.third, all.found) >= 95;
    fmt::print("   budget 96, 90, 95 % {}\n", within ? "ok" : "BELOW");
    for (const Peer& peer : peers()) {
        measure_peer_errors(peer, words, folder);
    }
}

void measure_splits(const LanguageRun& run, const std::string& splits, const std::string& errors) {
    fmt::print("\nsplit compounds\n");
    print_head();
    language::WordStore store(run.resources());
    for (const std::string& file : {splits, errors}) {
        Score score;
        for (const Row& row : file.empty() ? std::vector<Row>{} : read_rows(file)) {
            if (row.category == "split" || row.category == "sarskriv") {
                score.add(judge(run, row, store));
            }
        }
        if (score.rows != 0) {
            print_score(std::filesystem::path(file).filename().string(), score, true);
            fmt::print("{}\n", file != splits                           ? ""
                               : percent(score.found, score.rows) >= 70 ? "   budget 70 % ok"
                                                                        : "   budget 70 % BELOW");
        }
    }
}

} // namespace styrkoll::bench
