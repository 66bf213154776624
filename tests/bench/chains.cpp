// SPDX-License-Identifier: Apache-2.0
#include "bench/chains.hpp"

#include "bench/documents.hpp"
#include "support/write_odt.hpp"

#include <array>
#include <fmt/core.h>
#include <iterator>

namespace styrkoll::bench {
namespace {

#define NAMESPACES                                                                                 \
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"                          \
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"                              \
    R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"                            \
    R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" )"                            \
    R"(xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" )"                              \
    R"(xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3")"

constexpr std::string_view k_head = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                                    "\n<office:document-content " NAMESPACES
                                    "><office:automatic-styles/><office:body><office:text>";
constexpr std::string_view k_tail = "</office:text></office:body></office:document-content>";
constexpr std::string_view k_styles =
    R"(<?xml version="1.0" encoding="UTF-8"?>)"
    "\n<office:document-styles " NAMESPACES "><office:styles>"
    R"(<style:style style:name="Text_20_body" style:display-name="Text body" )"
    R"(style:family="paragraph"/></office:styles></office:document-styles>)";
constexpr std::string_view k_meta_head = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                                         "\n<office:document-meta " NAMESPACES "><office:meta>";
constexpr std::string_view k_meta_tail = "</office:meta></office:document-meta>";
#undef NAMESPACES

struct Office {
    const char* name;
    const char* board;
};
constexpr std::array<Office, 5> k_offices{
    {{"Utbildningskontoret", "Barn- och utbildningsnämnden"},
     {"Kulturkontoret", "Kulturnämnden"},
     {"Socialkontoret", "Socialnämnden"},
     {"Teknik- och servicekontoret", "Teknik- och fritidsnämnden"},
     {"Samhällsbyggnadskontoret", "Miljö- och samhällsbyggnadsnämnden"}}};
constexpr std::size_t k_goals = 10;   ///< of the council
constexpr std::size_t k_in_plan = 12; ///< directions of a board, insatser of an office

/// Ninety words that differ from item to item.
constexpr std::string_view k_words =
    "Arbetet utgår från vad den enskilde behöver och bygger på kunskap om vad som ger resultat. "
    "Insatsen omfattar {} platser och pågår under hela perioden. Den leds av enhetschefen "
    "tillsammans med medarbetarna, som möts varje månad för att gå igenom hur det går. "
    "Erfarenheter "
    "från tidigare år visar att samverkan med skola, vård och föreningar är viktig, och att "
    "stödet behöver komma tidigt. Resultaten redovisas i delårsrapporterna och i årsrapporten, "
    "och jämförs med liknande kommuner. Om utvecklingen går åt fel håll tar enheten upp det med "
    "kontoret, som beslutar om vad som behöver ändras under året.";

class Writer {
public:
    void property(std::string_view name, std::string_view value) {
        fmt::format_to(std::back_inserter(m_meta),
                       R"(<meta:user-defined meta:name="{}">{}</meta:user-defined>)", name, value);
    }
    void heading(int level, std::string_view words) {
        fmt::format_to(std::back_inserter(m_content),
                       R"(<text:h text:outline-level="{}">{}</text:h>)", level, words);
    }
    void paragraph(std::string_view words) {
        fmt::format_to(std::back_inserter(m_content),
                       R"(<text:p text:style-name="Text_20_body">{}</text:p>)", words);
    }
    void described(std::size_t number) { paragraph(fmt::format(fmt::runtime(k_words), number)); }
    void row(std::initializer_list<std::string_view> cells) {
        m_content += "<table:table-row>";
        for (const std::string_view cell : cells) {
            fmt::format_to(std::back_inserter(m_content),
                           R"(<table:table-cell office:value-type="string"><text:p>{}</text:p>)"
                           R"(</table:table-cell>)",
                           cell);
        }
        m_content += "</table:table-row>";
    }
    void begin_table(std::size_t columns) {
        fmt::format_to(std::back_inserter(m_content),
                       R"(<table:table><table:table-column table:number-columns-repeated="{}"/>)",
                       columns);
    }
    void end_table() { m_content += "</table:table>"; }

    void write(const std::filesystem::path& file) const {
        write_file(file, support::write_odt(
                             std::string(k_head) + m_content + std::string(k_tail), k_styles,
                             std::string(k_meta_head) + m_meta + std::string(k_meta_tail)));
    }

private:
    std::string m_content, m_meta;
};

Writer begin(std::string_view type, std::string_view whose, std::string_view label,
             std::string_view period) {
    Writer out;
    out.property("Dokumenttyp", type);
    out.property(label, whose);
    out.property("Period", period);
    out.property("Status", "Beslutad");
    out.property("Datum", "2026-12-01");
    return out;
}

void write_council(const std::filesystem::path& folder) {
    Writer out = begin("Flerårsplan", "Kommunfullmäktige", "Organ", "2027-2029");
    out.heading(1, "Koncerngemensamma mål");
    for (std::size_t goal = 1; goal <= k_goals; ++goal) {
        out.heading(2, fmt::format("M{0} Mål nummer {0} för kommunen", goal));
        out.described(goal);
    }
    out.write(folder / "flerarsplan-2027-2029.odt");
}

void write_board(const std::filesystem::path& folder, std::size_t number) {
    const Office& office = k_offices[number];
    Writer out = begin("Verksamhetsplan", office.board, "Organ", "2027-2029");
    out.heading(1, "Mål och inriktning");
    for (std::size_t at = 1; at <= k_in_plan; ++at) {
        out.heading(2, fmt::format("I{} Inriktning {} av nämnd {}", at, at, number));
        out.paragraph(fmt::format("Bidrar till: M{}", (at - 1) % k_goals + 1));
        out.described(at);
    }
    out.write(folder / fmt::format("verksamhetsplan-{}.odt", number));
}

void write_office(const std::filesystem::path& folder, std::size_t number) {
    Writer out = begin("Kontorsplan", k_offices[number].name, "Kontor", "2027");
    out.heading(1, "Prioriterade områden");
    for (std::size_t at = 1; at <= k_in_plan; ++at) {
        out.heading(2, fmt::format("P{} Insats {} av kontor {}", at, at, number));
        out.paragraph(fmt::format("Svarar på: I{}", at));
        out.described(at);
    }
    out.write(folder / fmt::format("kontorsplan-{}.odt", number));
}

void write_unit(const std::filesystem::path& folder, std::size_t number, std::size_t activities) {
    const Office& office = k_offices[number % k_offices.size()];
    Writer out = begin("Arbetsplan", fmt::format("Enhet {}", number), "Enhet", "2027");
    out.property("Kontor", office.name);
    out.heading(1, "Koppling till kontorsplanen");
    out.described(number);
    out.heading(1, "Aktiviteter");
    for (std::size_t at = 1; at <= activities; ++at) {
        out.described(number * activities + at);
    }
    out.begin_table(5);
    out.row({"Nr", "Aktivitet", "Insats", "Ansvarig", "Klart senast"});
    for (std::size_t at = 1; at <= activities; ++at) {
        out.row({fmt::format("A{}", at), fmt::format("Aktivitet {} på enhet {}", at, number),
                 fmt::format("P{}", (at + number) % k_in_plan + 1), "Enhetschef", "2027-11-30"});
    }
    out.end_table();
    out.write(folder / fmt::format("arbetsplan-{:06}.odt", number));
}

// --- shapes

plan::ItemFact insats(std::size_t number) {
    plan::ItemFact item;
    item.kind = "insats";
    item.code = fmt::format("P{}", number);
    item.title = fmt::format("Insats {}", number);
    item.defines = true;
    return item;
}

Shape shape(std::string name, std::size_t items,
            const std::vector<std::pair<std::size_t, std::size_t>>& links) {
    trace::Input input;
    plan::Facts& facts = input.facts;
    facts.type = "kontorsplan";
    facts.organ = "sk";
    facts.path = "kontorsplan.odt";
    facts.period = {*make_date(2027, 1, 1), *make_date(2027, 12, 31)};
    for (std::size_t number = 0; number < items; ++number) {
        facts.items.push_back(insats(number));
    }
    for (const auto& [from, to] : links) {
        plan::ReferenceFact reference;
        reference.kind = "insats";
        reference.code = fmt::format("P{}", to);
        reference.relation = "svarar-pa";
        reference.item = static_cast<std::uint32_t>(from);
        reference.stated = true;
        facts.refers.push_back(std::move(reference));
    }
    Shape out{std::move(name), {}};
    out.inputs.push_back(std::move(input));
    return out;
}

using Links = std::vector<std::pair<std::size_t, std::size_t>>;

Shape ladder(std::size_t ranks) {
    Links links;
    for (std::size_t rank = 0; rank + 1 < ranks; ++rank) {
        for (const std::size_t from : {2 * rank, 2 * rank + 1}) {
            links.emplace_back(from, 2 * rank + 2);
            links.emplace_back(from, 2 * rank + 3);
        }
    }
    return shape("diamond ladder, 200 ranks", 2 * ranks, links);
}

Shape chain(std::size_t length) {
    Links links;
    for (std::size_t at = 0; at + 1 < length; ++at) {
        links.emplace_back(at, at + 1);
    }
    return shape("chain of 100 000", length, links);
}

Shape star(std::size_t points) {
    Links links;
    for (std::size_t at = 1; at < points; ++at) {
        links.emplace_back(at, 0);
    }
    return shape("star of 100 000", points, links);
}

Shape complete(std::size_t side) {
    Links links;
    for (std::size_t from = 0; from < side; ++from) {
        for (std::size_t to = 0; to < side; ++to) {
            links.emplace_back(from, side + to);
        }
    }
    return shape("300 by 300 complete", 2 * side, links);
}

Shape led_to_cycle(std::size_t length) {
    Links links;
    for (std::size_t at = 0; at + 1 < length; ++at) {
        links.emplace_back(at, at + 1);
    }
    links.emplace_back(length - 1, length / 2);
    return shape("cycle that the start leads to", length, links);
}

} // namespace

std::size_t write_chain(const std::filesystem::path& folder, std::size_t documents,
                        std::size_t items) {
    write_council(folder);
    for (std::size_t number = 0; number < k_offices.size(); ++number) {
        write_board(folder, number);
        write_office(folder, number);
    }
    const std::size_t above = 1 + 2 * k_offices.size();
    const std::size_t written = k_goals + 2 * k_offices.size() * k_in_plan;
    const std::size_t units = documents > above ? documents - above : 0;
    const std::size_t left = items > written ? items - written : 0;
    for (std::size_t number = 0; number < units; ++number) {
        write_unit(folder, number, left * (number + 1) / units - left * number / units);
    }
    return written + (units == 0 ? 0 : left);
}

std::vector<Shape> worst_shapes() {
    constexpr std::size_t k_many = 100'000;
    std::vector<Shape> shapes;
    shapes.push_back(ladder(200));
    shapes.push_back(chain(k_many));
    shapes.push_back(star(k_many));
    shapes.push_back(complete(300));
    shapes.push_back(led_to_cycle(k_many));
    return shapes;
}

} // namespace styrkoll::bench
