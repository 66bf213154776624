// SPDX-License-Identifier: Apache-2.0
#include "report/odt/odt_meta.hpp"

#include "report/odt/odt_text.hpp"
#include "report/standing.hpp"

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

namespace styrkoll::report::odt {

std::string manifest() {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
)";
    const auto entry = [&out](std::string_view path, std::string_view type) {
        out += fmt::format("<manifest:file-entry manifest:full-path=\"{}\" "
                           "manifest:media-type=\"{}\"/>\n",
                           path, type);
    };
    entry("/", k_mimetype);
    for (const std::string_view member : {"content.xml", "styles.xml", "meta.xml"}) {
        entry(member, "text/xml");
    }
    return out + "</manifest:manifest>\n";
}

std::string meta(const result::RunResult& result, const std::string& title) {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>
)";
    out += "<meta:generator>styrkoll/" + characters(result.tool_version) +
           "</meta:generator>\n<dc:title>" + characters(title) + "</dc:title>\n<dc:language>" +
           std::string(say(result.language, "sv-SE", "en-GB")) + "</dc:language>\n";
    out += result.today.empty() ? ""
                                : "<dc:date>" + characters(result.today) + "T00:00:00</dc:date>\n";
    const result::Summary& summary = result.summary;
    const std::array<std::pair<std::string_view, std::size_t>, 6> figures{
        {{say(result.language, "Fel", "Errors"), summary.errors},
         {say(result.language, "Varningar", "Warnings"), summary.warnings},
         {say(result.language, "Notiser", "Notes"), summary.notes},
         {say(result.language, "Undantag", "Waived"), summary.waived},
         {say(result.language, "I baslinjen", "In the baseline"), summary.unchanged},
         {say(result.language, "Dokument", "Documents"), summary.documents}}};
    out +=
        fmt::format("<meta:user-defined meta:name=\"{}\">{}</meta:user-defined>\n",
                    say(result.language, "Utfall", "Verdict"), characters(verdict_of_set(result)));
    for (const auto& [name, figure] : figures) {
        out += fmt::format("<meta:user-defined meta:name=\"{}\" meta:value-type=\"float\">{}"
                           "</meta:user-defined>\n",
                           name, figure);
    }
    return out + "</office:meta></office:document-meta>\n";
}

} // namespace styrkoll::report::odt
