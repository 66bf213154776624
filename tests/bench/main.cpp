// SPDX-License-Identifier: Apache-2.0
//
// bench [FOLDER...], bench --chains, bench --reports or bench --language TEXT...: how near the
// pipeline comes to what the same libraries need at least to read the same files in the same run
// (floor.hpp). Only ratios mean anything: seconds depend on the machine and on what else it does.
#include "bench/documents.hpp"
#include "bench/floor.hpp"
#include "bench/language_bench.hpp"
#include "bench/measure.hpp"
#include "bench/report_bench.hpp"
#include "bench/stages.hpp"
#include "bench/trace_bench.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <fmt/core.h>
#include <limits>

namespace styrkoll::bench {
namespace {

namespace fs = std::filesystem;

constexpr double k_megabyte = 1e6;
constexpr std::size_t k_headings = 2700;
constexpr std::size_t k_large_content = 7'500'000;

/// What a row may take of the floor, in per cent; 0: no budget of its own.
constexpr std::array<double, 6> k_budgets{0, 60, 0, 45, 0, 0};

const char* verdict(bool within) {
    return within ? "ok" : "BELOW";
}

void print_row(const Step& step, const Step& floor, std::size_t documents, std::size_t bytes,
               double budget) {
    const double share = 100 * floor.best / step.best;
    fmt::print("  {:<28}{:>10.0f}{:>9.0f}{:>10.0f} %", step.name,
               static_cast<double>(documents) / step.best,
               static_cast<double>(bytes) / k_megabyte / step.best, share);
    if (budget > 0) {
        fmt::print("{:>8.0f} %  {}", budget, verdict(share >= budget));
    }
    fmt::print("\n");
}

std::vector<Step> steps_of(const DocumentSet& set, const Stages& stages, Floor& floor) {
    const auto all = [&set](const auto& run) {
        return [&set, run] {
            for (const std::string& file : set.files) {
                run(file);
            }
        };
    };
    const auto until = [&](Stage stage) {
        return all([&stages, stage](const std::string& file) { stages.run(file, stage); });
    };
    return {{"floor", all([&floor](const std::string& file) { (void)floor.read(file); })},
            {"read", until(Stage::read)},
            {"read + plan", until(Stage::plan)},
            {"read + plan + check", until(Stage::check)},
            {"... + words, facts, hash", until(Stage::judge)},
            {"whole run, models and JSON", [&set] { run_all(set.files, 1); }}};
}

void measure_set(const DocumentSet& set, const Stages& stages) {
    Floor floor;
    std::size_t bytes = 0;
    std::size_t content = 0;
    for (const std::string& file : set.files) {
        (void)floor.read(file);
        bytes += floor.xml_bytes();
        content += floor.content_bytes();
    }
    std::vector<Step> steps = steps_of(set, stages, floor);
    const std::size_t passes = measure(steps, 4.0);
    fmt::print("\n{}: {} documents, {}, {:.1f} kB on average; best of {} passes\n", set.name,
               set.files.size(), set.range,
               static_cast<double>(content) / 1000 / static_cast<double>(set.files.size()), passes);
    fmt::print("  {:<28}{:>10}{:>9}{:>12}{:>10}\n", "", "docs/s", "MB/s", "of floor", "budget");
    for (std::size_t at = 0; at < steps.size(); ++at) {
        print_row(steps[at], steps[0], set.files.size(), bytes, k_budgets[at]);
    }
}

/// In a process of its own, so that the peak is its own: prints seconds of CPU and bytes.
int run_one(const std::string& stage, const std::string& file) {
    const double before = cpu_seconds();
    if (stage == "load") {
        const Stages stages;
    } else {
        const Stages stages;
        stages.run(file, stage == "read" ? Stage::read : Stage::judge);
    }
    fmt::print("{} {}\n", cpu_seconds() - before, peak_bytes());
    return 0;
}

struct Alone {
    double seconds = std::numeric_limits<double>::max();
    std::size_t peak = 0;
};

Alone run_alone(const std::string& stage, const std::string& file) {
    Alone best;
    for (int pass = 0; pass < 5; ++pass) {
        const auto ran = run_program({program_folder() + "/bench", "--one", stage, file});
        if (ran && ran->exit_code == 0) {
            char* rest = nullptr;
            best.seconds = std::min(best.seconds, std::strtod(ran->output.c_str(), &rest));
            best.peak = std::max<std::size_t>(best.peak, std::strtoull(rest, nullptr, 10));
        }
    }
    return best;
}

void measure_large(const fs::path& folder) {
    const Generated plan = generate_plan(k_large_content, k_headings);
    const std::string file = (folder / "verksamhetsplan-socialnamnden-2027-2029.odt").string();
    write_file(file, plan.package);
    const double content = static_cast<double>(plan.content.size());
    const double allowed = 5 * content + 16 * k_megabyte;
    fmt::print("\none very large document, a process of its own: {:.1f} MB content.xml, {} "
               "headings\n",
               content / k_megabyte, k_headings);
    fmt::print("  {:<28}{:>10}{:>12}   {}\n", "", "CPU s", "peak MB", "budget");
    for (const char* stage : {"load", "read", "judge"}) {
        const Alone alone = run_alone(stage, file);
        const double peak = static_cast<double>(alone.peak);
        fmt::print("  {:<28}{:>10.3f}{:>12.1f}", stage, alone.seconds, peak / k_megabyte);
        if (std::string_view(stage) == "judge") {
            fmt::print("   0.2 s {}, {:.1f} MB {}", verdict(alone.seconds <= 0.2),
                       allowed / k_megabyte, verdict(peak <= allowed));
        }
        fmt::print("\n");
    }
}

void measure_cold_start(const std::string& file) {
    const std::string program = program_folder() + "/styrkoll";
    double best = std::numeric_limits<double>::max();
    for (int pass = 0; pass < 15; ++pass) {
        const auto ran = run_program({program, "check", file});
        if (!ran || ran->exit_code > 4) {
            fmt::print("\ncold start: {} cannot be run\n", program);
            return;
        }
        best = std::min(best, ran->wall);
    }
    fmt::print("\ncold start to report, one ordinary document: {:.1f} ms (budget 20 ms) {}\n",
               best * 1000, verdict(best <= 0.020));
}

/// Copies, since the same file is judged once however often it is named.
void measure_threads(const std::vector<std::string>& files, const fs::path& folder) {
    constexpr std::size_t k_copies = 400;
    fs::create_directory(folder / "copies");
    for (std::size_t at = 0; at < k_copies; ++at) {
        const fs::path file = files[at % files.size()];
        fs::copy_file(file,
                      folder / "copies" / fmt::format("{:03}{}", at, file.extension().string()));
    }
    std::array<double, 2> best{};
    best.fill(std::numeric_limits<double>::max());
    for (int pass = 0; pass < 5; ++pass) {
        for (unsigned jobs = 1; jobs <= 2; ++jobs) {
            const double begun = wall_seconds();
            run_all({(folder / "copies").string()}, jobs);
            best[jobs - 1] = std::min(best[jobs - 1], wall_seconds() - begun);
        }
    }
    fmt::print("\ntwo threads against one, {} documents: {:.3f} s and {:.3f} s, {:.2f} times as "
               "fast (aim 1.8)\n",
               k_copies, best[0], best[1], best[0] / best[1]);
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.size() == 3 && arguments[0] == "--one") {
        return run_one(arguments[1], arguments[2]);
    }
    if (!arguments.empty() && arguments[0] == "--language") {
        return measure_language({arguments.begin() + 1, arguments.end()});
    }
    if (arguments.size() == 3 && arguments[0] == "--words") {
        return run_open_words(arguments[1], arguments[2]);
    }
    if (arguments.size() == 2 && arguments[0] == "--chain") {
        return run_chain(arguments[1]);
    }
    if (arguments.size() == 1 && arguments[0] == "--chains") {
        measure_chains();
        return 0;
    }
    if (arguments.size() == 1 && arguments[0] == "--reports") {
        measure_reports();
        return 0;
    }
    const TemporaryFolder temporary;
    std::vector<fs::path> folders(arguments.begin(), arguments.end());
    const char* chosen = std::getenv("STYRKOLL_BENCH_DIR");
    if (folders.empty() && chosen != nullptr) {
        folders.emplace_back(chosen);
    }
    if (folders.empty()) {
        folders.emplace_back(STYRKOLL_SOURCE_DIR "/samples/strangnas-2027");
        const fs::path generated = temporary.path() / "generated";
        fs::create_directory(generated);
        write_file(generated / "medium.odt", generate_plan(200'000, 90).package);
        write_file(generated / "large.odt", generate_plan(2'000'000, 700).package);
        folders.push_back(generated);
    }
    fmt::print(
        "CPU time on one thread. “Of floor”: how near a step comes to the least that reading "
        "the same\nfiles costs (inflate, checksum, scan, parse, collect the text), measured "
        "by turns in this run.\n");
    const std::vector<DocumentSet> sets = gather(folders);
    if (sets.empty()) {
        fmt::print("no .odt here\n");
        return 1;
    }
    const Stages stages;
    for (const DocumentSet& set : sets) {
        measure_set(set, stages);
    }
    measure_large(temporary.path());
    measure_cold_start(sets[0].files[0]);
    measure_threads(sets[0].files, temporary.path());
    measure_chains();
    measure_reports();
    fmt::print("\npeak memory of this whole run: {:.0f} MB\n",
               static_cast<double>(peak_bytes()) / k_megabyte);
    return 0;
}

} // namespace
} // namespace styrkoll::bench

int main(int count, char** values) {
    try {
        return styrkoll::bench::run({values + 1, values + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
