// SPDX-License-Identifier: Apache-2.0
#include "cli/report_target.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "cli/usage.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <string_view>
#include <utility>

namespace styrkoll::cli {
namespace {

namespace fs = std::filesystem;

Result<ReportTarget> parse_target(const std::string& value, const std::vector<std::string>& known,
                                  Language language) {
    const std::size_t equals = value.find('=');
    const std::string format = value.substr(0, equals);
    if (std::find(known.begin(), known.end(), format) == known.end()) {
        return unknown_value(language, "--report", format, known);
    }
    ReportTarget target{format, equals == std::string::npos ? "" : value.substr(equals + 1)};
    if (equals != std::string::npos && target.path.empty()) {
        return usage_failure(fmt::format("--report {} {}", text::printable(value),
                                         say(language, "saknar filnamn efter likhetstecknet.",
                                             "lacks a file name after the equals sign.")));
    }
    if (target.path == "-") {
        target.path.clear();
    }
    return target;
}

Result<void> refuse_collisions(const std::vector<ReportTarget>& targets,
                               const std::vector<std::string>& inputs, Language language) {
    std::vector<fs::path> taken;
    for (const ReportTarget& target : targets) {
        const fs::path identity = target.path.empty() ? fs::path() : file::identity_of(target.path);
        if (std::find(taken.begin(), taken.end(), identity) != taken.end()) {
            return target.path.empty()
                       ? usage_failure(
                             say(language,
                                 "Bara en rapport kan skrivas till standard ut. Ge den andra ett "
                                 "filnamn, till exempel --report json=rapport.json.",
                                 "Only one report can go to standard output. Give the other a file "
                                 "name, for example --report json=report.json."))
                       : usage_failure(say(language,
                                           "Två rapporter kan inte skrivas till samma fil.",
                                           "Two reports cannot be written to one file."),
                                       target.path);
        }
        taken.push_back(identity);
    }
    for (const std::string& input : inputs) {
        const bool hit = std::any_of(targets.begin(), targets.end(), [&](const ReportTarget& one) {
            return input != "-" && !one.path.empty() && one.format != k_copies &&
                   file::identity_of(one.path) == file::identity_of(input);
        });
        if (hit) {
            return usage_failure(
                say(language,
                    "Rapporten skulle skriva över en fil som ska läsas. Välj ett annat "
                    "filnamn.",
                    "The report would overwrite a file that is to be read. Choose another file "
                    "name."),
                input);
        }
    }
    return {};
}

} // namespace

Result<std::vector<ReportTarget>> parse_report_targets(const std::vector<std::string>& values,
                                                       const std::vector<std::string>& known,
                                                       const std::vector<std::string>& inputs,
                                                       Quiet quiet, Language language) {
    std::vector<ReportTarget> targets;
    for (const std::string& value : values) {
        auto target = parse_target(value, known, language);
        if (!target) {
            return tl::unexpected<Error>(target.error());
        }
        targets.push_back(*std::move(target));
    }
    if (values.empty() && quiet == Quiet::no) {
        targets.push_back({known.front(), {}});
    }
    if (auto free = refuse_collisions(targets, inputs, language); !free) {
        return tl::unexpected<Error>(free.error());
    }
    return targets;
}

} // namespace styrkoll::cli
