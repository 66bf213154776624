// SPDX-License-Identifier: Apache-2.0
#include "report/formats.hpp"

#include "report/html/html_report.hpp"
#include "report/odt/odt_report.hpp"
#include "report/sarif/sarif.hpp"
#include "report/tables/findings_csv.hpp"
#include "report/tables/junit.hpp"
#include "report/tables/markdown.hpp"
#include "result/json.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::report {
namespace {

constexpr std::array k_formats{
    Format{"html", to_html},   Format{"odt", to_odt},           Format{"markdown", to_markdown},
    Format{"csv", to_csv},     Format{"json", result::to_json}, Format{"sarif", to_sarif},
    Format{"junit", to_junit},
};

} // namespace

std::span<const Format> formats() {
    return k_formats;
}

const Format* find_format(std::string_view name) {
    const auto found = std::find_if(k_formats.begin(), k_formats.end(),
                                    [name](const Format& format) { return format.name == name; });
    return found == k_formats.end() ? nullptr : &*found;
}

} // namespace styrkoll::report
