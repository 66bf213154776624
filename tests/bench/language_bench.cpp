// SPDX-License-Identifier: Apache-2.0
#include "bench/language_bench.hpp"

#include "base/file.hpp"
#include "bench/documents.hpp"
#include "bench/language_peers.hpp"
#include "bench/language_quality.hpp"
#include "bench/language_run.hpp"
#include "bench/language_texts.hpp"
#include "bench/measure.hpp"
#include "check/prose.hpp"

#include <hunspell.hxx>

#include <algorithm>
#include <cstdlib>
#include <fmt/core.h>
#include <limits>

namespace styrkoll::bench {
namespace {

constexpr double k_megabyte = 1e6;
constexpr const char* k_base = "/usr/share/hunspell/sv_SE";

using Texts = std::vector<std::unique_ptr<ReadText>>;

struct Wanted {
    std::vector<std::string> texts;
    std::string errors;
    std::string splits;
};

Wanted parse(const std::vector<std::string>& arguments) {
    Wanted wanted;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const bool has_value = at + 1 < arguments.size();
        if (arguments[at] == "--errors" && has_value) {
            wanted.errors = arguments[++at];
        } else if (arguments[at] == "--splits" && has_value) {
            wanted.splits = arguments[++at];
        } else {
            wanted.texts.push_back(arguments[at]);
        }
    }
    return wanted;
}

struct Opened {
    double seconds = std::numeric_limits<double>::max();
    double peak = 0;
};

Opened open_alone(const std::string& kind, const std::string& folder, int passes) {
    Opened best;
    for (int pass = 0; pass < passes; ++pass) {
        const auto ran = run_program({program_folder() + "/bench", "--words", kind, folder});
        if (ran && ran->exit_code == 0) {
            char* rest = nullptr;
            best.seconds = std::min(best.seconds, std::strtod(ran->output.c_str(), &rest));
            best.peak = std::max(best.peak, std::strtod(rest, nullptr));
        }
    }
    return best;
}

void measure_opening(const std::string& folder) {
    fmt::print("\nopening the Swedish dictionary, a process of its own\n");
    fmt::print("  {:<34}{:>10}{:>14}\n", "", "CPU ms", "peak MB more");
    const auto row = [](const char* name, const char* kind, const std::string& where, int passes) {
        const Opened opened = open_alone(kind, where, passes);
        fmt::print("  {:<34}{:>10.1f}{:>14.1f}\n", name, opened.seconds * 1000,
                   opened.peak / k_megabyte);
    };
    row("compiled, the first run", "made", "", 3);
    (void)open_alone("kept", folder, 1);
    row("mapped from the cache", "kept", folder, 9);
    row("Hunspell", "hunspell", "", 3);
}

void measure_look_ups(const WordFloor& floor, const language::Dictionary& words) {
    const std::vector<std::string> spellings = floor.spellings();
    Hunspell hunspell((std::string(k_base) + ".aff").c_str(),
                      (std::string(k_base) + ".dic").c_str());
    std::size_t ours = 0;
    std::size_t theirs = 0;
    std::vector<Step> steps{{"ours",
                             [&] {
                                 ours = 0;
                                 for (const std::string& word : spellings) {
                                     ours += words.accepts(word) ? 1U : 0U;
                                 }
                             }},
                            {"Hunspell", [&] {
                                 theirs = 0;
                                 for (const std::string& word : spellings) {
                                     theirs += hunspell.spell(word) ? 1U : 0U;
                                 }
                             }}};
    measure(steps, 1.0, 5);
    const auto count = static_cast<double>(spellings.size());
    fmt::print("\n{} distinct spellings, none asked before\n", spellings.size());
    fmt::print("  {:<34}{:>10}{:>14}\n", "", "us each", "accepted");
    fmt::print("  {:<34}{:>10.2f}{:>14}   budget 4 us {}\n", "ours, with the supplement",
               steps[0].best * 1e6 / count, ours,
               steps[0].best * 1e6 / count <= 4 ? "ok" : "ABOVE");
    fmt::print("  {:<34}{:>10.2f}{:>14}\n", "Hunspell", steps[1].best * 1e6 / count, theirs);
    fmt::print("  {:<34}{:>10.1f}\n", "times as fast", steps[1].best / steps[0].best);
}

/// Steps over all the texts: the floor, then ours from words alone to a whole file.
std::vector<Step> steps_of(const Texts& texts, const LanguageRun& run, WordFloor& floor,
                           language::WordStore& warm) {
    const auto all = [&texts](const auto& one) {
        return [&texts, one] {
            for (const auto& text : texts) {
                one(*text);
            }
        };
    };
    const auto cold = [&texts, &run](const auto& one) {
        return [&texts, &run, one] {
            language::WordStore words(run.resources());
            for (const auto& text : texts) {
                one(*text, words);
            }
        };
    };
    return {
        {"floor W: the words alone",
         all([&floor](const ReadText& text) { (void)floor.run(text.bytes); })},
        {"words and sentences, warm",
         all([&warm](const ReadText& text) { (void)check::make_prose(text.document, warm); })},
        {"... and all checks, warm",
         all([&](const ReadText& text) { (void)run.check(text, warm); })},
        {"words and sentences, cold", cold([](const ReadText& text, language::WordStore& words) {
             (void)check::make_prose(text.document, words);
         })},
        {"... and all checks, cold", cold([&run](const ReadText& text, language::WordStore& words) {
             (void)run.check(text, words);
         })},
        {"... and reading the file, cold",
         cold([&run](const ReadText& text, language::WordStore& words) {
             (void)run.check(*run.read(text.path, text.bytes), words);
         })}};
}

void measure_pipeline(const Texts& texts, const LanguageRun& run, WordFloor& floor,
                      std::size_t words) {
    language::WordStore warm(run.resources());
    std::vector<Step> steps = steps_of(texts, run, floor, warm);
    const std::size_t passes = measure(steps, 8.0, 50);
    fmt::print("\n{} words of {} texts, {} checks, one thread, best of {} passes\n"
               "  cold: no spelling known before; warm: all\n",
               words, texts.size(), run.checks().size(), passes);
    fmt::print("  {:<34}{:>12}{:>12}   {}\n", "", "words/s", "of floor", "budget");
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const double rate = static_cast<double>(words) / steps[at].best;
        const double share = 100 * steps[0].best / steps[at].best;
        fmt::print("  {:<34}{:>12.0f}{:>10.0f} %", steps[at].name, rate, share);
        if (at == 2) {
            fmt::print("   2000000 and 50 % {}", rate >= 2e6 && share >= 50 ? "ok" : "BELOW");
        } else if (at == 4) {
            fmt::print("   350000 {}", rate >= 350'000 ? "ok" : "BELOW");
        }
        fmt::print("\n");
    }
}

/// An ordinary long document: the first 18 000 words of the text.
void measure_one(const ReadText& text, const LanguageRun& run, WordFloor& floor) {
    constexpr std::size_t k_words = 18'000;
    std::size_t words = 0;
    std::size_t end = 0;
    while (end < text.bytes.size() && words < k_words) {
        const std::size_t begin = end;
        end = std::min(text.bytes.find('\n', end), text.bytes.size() - 1) + 1;
        words += floor.run(std::string_view(text.bytes).substr(begin, end - begin));
    }
    const auto part = run.read(text.path, text.bytes.substr(0, end));
    std::vector<Step> steps{{"cold", [&] {
                                 language::WordStore store(run.resources());
                                 (void)run.check(*part, store);
                             }}};
    measure(steps, 1.0, 20);
    fmt::print("\none document of {} words, after loading, cold: {:.1f} ms (budget 100 ms) {}\n",
               words, steps[0].best * 1000, steps[0].best <= 0.1 ? "ok" : "ABOVE");
}

void measure_peers(const Texts& texts, const std::vector<std::size_t>& words) {
    fmt::print("\nother spell checkers on the same texts, processes of their own\n");
    fmt::print("  {:<28}{:<10}{:>12}{:>12}{:>12}\n", "", "", "words/s", "rejected", "of words");
    for (std::size_t at = 0; at < texts.size(); ++at) {
        for (const Peer& peer : peers()) {
            const auto ran = run_list(peer, texts[at]->path);
            const std::string name = std::filesystem::path(texts[at]->path).filename().string();
            if (!ran) {
                fmt::print("  {:<28}{:<10} is not installed\n", name, peer.name);
                continue;
            }
            const auto count = static_cast<double>(words[at]);
            fmt::print("  {:<28}{:<10}{:>12.0f}{:>12}{:>10.2f} %\n", name, peer.name,
                       count / ran->seconds, ran->rejected,
                       100 * static_cast<double>(ran->rejected) / count);
        }
    }
}

} // namespace

int run_open_words(const std::string& kind, const std::string& folder) {
    const std::size_t peak = peak_bytes();
    const double before = cpu_seconds();
    if (kind == "hunspell") {
        const Hunspell hunspell((std::string(k_base) + ".aff").c_str(),
                                (std::string(k_base) + ".dic").c_str());
        fmt::print("{} {}\n", cpu_seconds() - before, peak_bytes() - peak);
        return 0;
    }
    language::DictionaryPlace place;
    place.cache_folder = folder;
    const auto words = language::open_swedish(place, {});
    fmt::print("{} {}\n", cpu_seconds() - before, peak_bytes() - peak);
    return words ? 0 : 1;
}

int measure_language(const std::vector<std::string>& arguments) {
    const Wanted wanted = parse(arguments);
    const TemporaryFolder folder;
    const LanguageRun run(folder.path().string());
    measure_opening(folder.path().string());
    Texts texts;
    std::vector<std::size_t> words;
    std::size_t sum = 0;
    WordFloor floor(run.resources().lexicon);
    for (const std::string& path : wanted.texts) {
        auto bytes = file::read(path, 1'000'000'000);
        if (!bytes) {
            fmt::print(stderr, "bench: {}: {}\n", path, bytes.error().message);
            return 1;
        }
        words.push_back(floor.run(*bytes));
        sum += words.back();
        texts.push_back(run.read(path, std::move(*bytes)));
    }
    if (!texts.empty()) {
        measure_look_ups(floor, *run.resources().swedish);
        measure_pipeline(texts, run, floor, sum);
        measure_one(*texts.front(), run, floor);
        measure_flags(run, texts, words);
        measure_peers(texts, words);
    }
    if (!wanted.errors.empty()) {
        measure_errors(run, wanted.errors, folder.path().string());
    }
    if (!wanted.splits.empty()) {
        measure_splits(run, wanted.splits, wanted.errors);
    }
    fmt::print("\npeak memory of this whole run: {:.0f} MB\n",
               static_cast<double>(peak_bytes()) / k_megabyte);
    return 0;
}

} // namespace styrkoll::bench
