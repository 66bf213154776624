// SPDX-License-Identifier: Apache-2.0
#include "bench/trace_bench.hpp"

#include "app/environment.hpp"
#include "bench/chains.hpp"
#include "bench/documents.hpp"
#include "bench/measure.hpp"
#include "bench/stages.hpp"
#include "trace/findings.hpp"

#include <array>
#include <cstdlib>
#include <fmt/core.h>
#include <stdexcept>

namespace styrkoll::bench {
namespace {

constexpr double k_megabyte = 1e6;

struct Size {
    std::size_t documents, items;
};
constexpr std::array<Size, 3> k_sizes{{{100, 2'000}, {500, 10'000}, {2'500, 50'000}}};

const char* verdict(bool within) {
    return within ? "ok" : "ABOVE";
}

void measure_size(const Size& size) {
    const TemporaryFolder folder;
    const std::size_t items = write_chain(folder.path(), size.documents, size.items);
    const auto ran = run_program({program_folder() + "/bench", "--chain", folder.path().string()});
    if (!ran || ran->exit_code != 0) {
        throw std::runtime_error("bench --chain failed");
    }
    char* rest = nullptr;
    const double seconds = std::strtod(ran->output.c_str(), &rest);
    const double peak = std::strtod(rest, &rest);
    fmt::print("  {:>9}{:>9}{:>10.3f}{:>12.1f}{:>14.1f}", size.documents, items, seconds,
               peak / k_megabyte, seconds / static_cast<double>(items) * 1e6);
    if (size.items == 10'000) {
        fmt::print("   1 s {}, 150 MB {}", verdict(seconds <= 1),
                   verdict(peak <= 150 * k_megabyte));
    }
    fmt::print("\n");
}

/// The whole way from facts to findings, and to what hangs on the first item.
void measure_shape(Shape shape, const app::Environment& environment) {
    const finding::Policy policy(environment.catalogue);
    const double before = cpu_seconds();
    const trace::Thread thread = trace::make_thread(std::move(shape.inputs), environment.model);
    const trace::Findings findings = trace::judge(thread, policy, {});
    const std::size_t reached = trace::reach_of(thread, 0).size();
    const double judged = cpu_seconds() - before;
    fmt::print("  {:<30}{:>10.3f}{:>10}{:>10}   1 s {}\n", shape.name, judged, reached,
               findings.documents.front().findings().size(), verdict(judged <= 1));
}

} // namespace

int run_chain(const std::string& folder) {
    const double before = cpu_seconds();
    (void)run_all({folder}, 1);
    fmt::print("{} {}\n", cpu_seconds() - before, peak_bytes());
    return 0;
}

void measure_chains() {
    fmt::print(
        "\nwhole chains of .odt: read, check, trace, JSON; each in a process of its own, one "
        "thread\n");
    fmt::print("  {:>9}{:>9}{:>10}{:>12}{:>14}\n", "documents", "items", "CPU s", "peak MB",
               "µs an item");
    for (const Size& size : k_sizes) {
        measure_size(size);
    }
    app::Setting setting;
    setting.schema_folder = Stages::schema_folder();
    const auto environment = app::load_environment(setting, {});
    if (!environment) {
        throw std::runtime_error(environment.error().message);
    }
    fmt::print("\nworst shapes, from facts to findings and to what hangs on the first item\n");
    fmt::print("  {:<30}{:>10}{:>10}{:>10}\n", "", "CPU s", "reached", "findings");
    for (Shape& shape : worst_shapes()) {
        measure_shape(std::move(shape), **environment);
    }
}

} // namespace styrkoll::bench
