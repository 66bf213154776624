// SPDX-License-Identifier: Apache-2.0
#include "bench/documents.hpp"
#include "support/write_odt.hpp"

#include <array>
#include <fmt/core.h>
#include <iterator>
#include <string_view>

namespace styrkoll::bench {
namespace {

#define NAMESPACES                                                                                 \
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"                          \
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"                              \
    R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"                            \
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"                            \
    R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"                   \
    R"(xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" )"                              \
    R"(xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3")"

constexpr std::string_view k_head =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    "\n<office:document-content " NAMESPACES ">"
    R"(<office:automatic-styles><style:style style:name="T1" style:family="text">)"
    R"(<style:text-properties fo:font-weight="bold"/></style:style>)"
    R"(<style:style style:name="P1" style:family="paragraph" )"
    R"(style:parent-style-name="Text_20_body"/></office:automatic-styles>)"
    R"(<office:body><office:text><text:p text:style-name="Title">)"
    "Verksamhetsplan 2027-2029 för socialnämnden</text:p>";
constexpr std::string_view k_tail = "</office:text></office:body></office:document-content>";

constexpr std::string_view k_styles =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    "\n<office:document-styles " NAMESPACES "><office:styles>"
    R"(<style:style style:name="Text_20_body" style:display-name="Text body" )"
    R"(style:family="paragraph"/><style:style style:name="Heading_20_1" )"
    R"(style:display-name="Heading 1" style:family="paragraph" )"
    R"(style:default-outline-level="1"/></office:styles></office:document-styles>)";
constexpr std::string_view k_meta =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    "\n<office:document-meta " NAMESPACES "><office:meta>"
    R"(<dc:title>Verksamhetsplan 2027-2029 för socialnämnden</dc:title>)"
    R"(</office:meta></office:document-meta>)";
#undef NAMESPACES

constexpr std::array<std::string_view, 6> k_headings{
    "Nämndens uppdrag", "Omvärld och förutsättningar", "Mål och inriktning", "Ekonomi",
    "Uppföljning",      "Kvalitet och arbetsmiljö"};
constexpr std::array<std::string_view, 6> k_sentences{
    "Nämnden ansvarar för individ- och familjeomsorg, äldreomsorg och stöd till personer med "
    "funktionsnedsättning.",
    "Under perioden ska väntetiden till öppenvård minska till högst 14 dagar, räknat från den 1 "
    "januari 2027.",
    "Resultatet 2026 var 7,1 procent och målvärdet 2029 är 6,0 procent.",
    "Enligt flerårsplanen 2027-2029 har nämnden en budgetram på 1 234,5 mnkr.",
    "Arbetet följs upp i delårsrapport 1 och 2 och bidrar till M2.",
    "Socialkontoret samverkar med utbildningskontoret om tidiga insatser för barn och unga."};

void add_paragraph(std::string& out, std::size_t seed) {
    const std::string_view first = k_sentences[seed % k_sentences.size()];
    const std::string_view second = k_sentences[(seed / 7 + 1) % k_sentences.size()];
    fmt::format_to(
        std::back_inserter(out),
        R"(<text:p text:style-name="P1">{} <text:span text:style-name="T1">{}</text:span>)"
        R"(<text:s text:c="2"/>{}</text:p>)",
        first, seed, second);
}

void add_list(std::string& out, std::size_t seed) {
    out += R"(<text:list text:style-name="L1">)";
    for (std::size_t at = 0; at < 4; ++at) {
        fmt::format_to(
            std::back_inserter(out),
            R"(<text:list-item><text:p text:style-name="P1">{}</text:p></text:list-item>)",
            k_sentences[(seed + at) % k_sentences.size()]);
    }
    out += "</text:list>";
}

void add_table(std::string& out, std::size_t seed) {
    out += R"(<table:table><table:table-column table:number-columns-repeated="4"/>)"
           R"(<table:table-header-rows><table:table-row>)";
    for (const char* head : {"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2029"}) {
        fmt::format_to(std::back_inserter(out),
                       R"(<table:table-cell office:value-type="string"><text:p>{}</text:p>)"
                       R"(</table:table-cell>)",
                       head);
    }
    out += "</table:table-row></table:table-header-rows>";
    for (std::size_t row = 0; row < 5; ++row) {
        out += "<table:table-row>";
        const std::string name = fmt::format("N{:05} Sjukfrånvaro", (seed * 5 + row) % 100'000);
        for (const std::string_view cell : {std::string_view(name), std::string_view("andel (%)"),
                                            std::string_view("7,1"), std::string_view("6,0")}) {
            fmt::format_to(std::back_inserter(out),
                           R"(<table:table-cell office:value-type="string">)"
                           R"(<text:p text:style-name="P1">{}</text:p></table:table-cell>)",
                           cell);
        }
        out += "</table:table-row>";
    }
    out += "</table:table>";
}

void add_heading(std::string& out, std::size_t number) {
    const std::size_t level = number % 9 == 0 ? 1 : number % 3 == 0 ? 2 : 3;
    const std::string_view words = k_headings[number / 9 % k_headings.size()];
    fmt::format_to(std::back_inserter(out),
                   R"(<text:h text:style-name="Heading_20_{0}" text:outline-level="{0}">{1} {2}{3})"
                   R"(</text:h>)",
                   level, number, words, level == 1 ? "" : ", fördjupning");
}

} // namespace

Generated generate_plan(std::size_t content_bytes, std::size_t headings) {
    std::string out(k_head);
    for (std::size_t number = 0; number < headings; ++number) {
        add_heading(out, number);
        const std::size_t until =
            k_head.size() + (content_bytes - k_head.size()) * (number + 1) / headings;
        if (number % 10 == 3) {
            add_table(out, number);
        } else if (number % 4 == 1) {
            add_list(out, number);
        }
        for (std::size_t seed = number; out.size() + 300 < until; seed += 11) {
            add_paragraph(out, seed);
        }
    }
    out += k_tail;
    std::string package = support::write_odt(out, k_styles, k_meta);
    return {std::move(out), std::move(package)};
}

} // namespace styrkoll::bench
