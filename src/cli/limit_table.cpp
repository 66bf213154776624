// SPDX-License-Identifier: Apache-2.0
#include "cli/limit_table.hpp"

#include "read/limits.hpp"

#include <cstdint>
#include <fmt/core.h>
#include <string_view>

namespace styrkoll::cli {
namespace {

struct Row {
    std::string_view name;
    std::string_view sv;
    std::string_view en;
    std::uint64_t value;
};

std::vector<Row> rows() {
    const read::Limits limits;
    return {
        {"fil", "byte i en fil", "bytes of a file", limits.file_bytes},
        {"poster", "poster i ett paket", "entries of a package", limits.entries},
        {"del", "byte i en uppackad del", "bytes of an inflated part", limits.part_bytes},
        {"packgrad", "gånger större uppackad än packad", "times larger inflated than packed",
         limits.ratio},
        {"upprepning", "upprepningar av en cell eller rad", "repeats of a cell or row",
         limits.repeated},
        {"text", "byte text i ett dokument", "bytes of text in a document", limits.total_text},
        {"celler", "tabellceller i ett dokument", "table cells in a document", limits.cells},
        {"djup", "element i varandra", "elements inside each other", limits.xml.depth},
        {"attribut", "attribut på ett element", "attributes of an element", limits.xml.attributes},
        {"attributlangd", "byte i ett attribut", "bytes of an attribute",
         limits.xml.attribute_bytes},
        {"textlangd", "byte i ett textstycke i XML", "bytes of one text node",
         limits.xml.text_bytes},
        {"tid", "sekunder för ett dokument", "seconds for a document", limits.seconds},
    };
}

} // namespace

std::vector<std::string> limit_names() {
    std::vector<std::string> names;
    for (const Row& row : rows()) {
        names.emplace_back(row.name);
    }
    return names;
}

std::string limit_help(Language language) {
    std::string out(say(language, "Gränser för --limit:", "Limits for --limit:"));
    for (const Row& row : rows()) {
        out +=
            fmt::format("\n  {:<15}{:>11} {}", row.name, row.value, say(language, row.sv, row.en));
    }
    return out;
}

} // namespace styrkoll::cli
