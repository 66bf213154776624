// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Documents in words, for tests: plan().titled("Verksamhetsplan 2027-2029").field("Nämnd", "SN")
/// .section("Ekonomi", "Ramen är 812 mnkr."). What comes out is native XML, read as any document.
namespace styrkoll::test {

[[nodiscard]] inline std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return out;
}

[[nodiscard]] inline std::string paragraph(std::string_view text) {
    return "<stycke>" + escaped(text) + "</stycke>";
}

/// A line of bold text alone: looks like a heading and is none.
[[nodiscard]] inline std::string bold_line(std::string_view text) {
    return "<stycke><fet>" + escaped(text) + "</fet></stycke>";
}

/// A line in a paragraph style.
[[nodiscard]] inline std::string styled(std::string_view style, std::string_view text) {
    return "<stycke stil=\"" + std::string(style) + "\">" + escaped(text) + "</stycke>";
}

/// A heading with ready-made blocks below it; sections nest.
[[nodiscard]] inline std::string section(std::string_view heading, std::string_view blocks) {
    return "<avsnitt><rubrik>" + escaped(heading) + "</rubrik>" + std::string(blocks) +
           "</avsnitt>";
}

using Row = std::vector<std::string>;

/// The first row is the header.
[[nodiscard]] inline std::string table(const std::vector<Row>& rows) {
    std::string out = "<tabell>";
    for (std::size_t at = 0; at < rows.size(); ++at) {
        out += at == 0 ? "<rad rubrik=\"ja\">" : "<rad>";
        for (const std::string& cell : rows[at]) {
            out += "<cell>" + escaped(cell) + "</cell>";
        }
        out += "</rad>";
    }
    return out + "</tabell>";
}

class PlanBuilder {
public:
    /// The title, as the first paragraph of the text.
    PlanBuilder& titled(std::string_view title) {
        m_title = title;
        return *this;
    }
    /// dc:title.
    PlanBuilder& title_property(std::string_view title) {
        m_title_property = title;
        return *this;
    }
    /// A document property; "Dokumenttyp", "Organ" ... are all written as falt.
    PlanBuilder& property(std::string_view name, std::string_view value) {
        m_properties.emplace_back(name, value);
        return *this;
    }
    /// A row of the control block.
    PlanBuilder& field(std::string_view label, std::string_view value) {
        for (auto& [known, text] : m_fields) {
            if (known == label) {
                text = value;
                return *this;
            }
        }
        m_fields.emplace_back(label, value);
        return *this;
    }
    PlanBuilder& without_field(std::string_view label) {
        std::erase_if(m_fields, [label](const auto& field) { return field.first == label; });
        return *this;
    }
    PlanBuilder& without_fields() {
        m_fields.clear();
        return *this;
    }
    /// Text between the control block and the first heading.
    PlanBuilder& opening(std::string_view text) {
        m_opening += paragraph(text);
        return *this;
    }
    PlanBuilder& opening_blocks(std::string_view blocks) {
        m_opening += blocks;
        return *this;
    }
    /// A section with one paragraph; replaces the one of that heading.
    PlanBuilder& section(std::string_view heading, std::string_view text) {
        return blocks(heading, text.empty() ? std::string{} : paragraph(text));
    }
    /// A section with ready-made blocks.
    PlanBuilder& blocks(std::string_view heading, std::string_view blocks) {
        for (auto& [known, content] : m_sections) {
            if (known == heading) {
                content = blocks;
                return *this;
            }
        }
        m_sections.emplace_back(heading, blocks);
        return *this;
    }
    PlanBuilder& first_section(std::string_view heading, std::string_view text) {
        return first_blocks(heading, paragraph(text));
    }
    PlanBuilder& first_blocks(std::string_view heading, std::string_view blocks) {
        m_sections.insert(m_sections.begin(), {std::string(heading), std::string(blocks)});
        return *this;
    }
    PlanBuilder& without_section(std::string_view heading) {
        std::erase_if(m_sections, [heading](const auto& one) { return one.first == heading; });
        return *this;
    }
    PlanBuilder& without_sections() {
        m_sections.clear();
        return *this;
    }
    PlanBuilder& renamed(std::string_view heading, std::string_view to) {
        for (auto& [known, content] : m_sections) {
            known = known == heading ? std::string(to) : known;
        }
        return *this;
    }
    PlanBuilder& moved_first(std::string_view heading) {
        for (std::size_t at = 0; at < m_sections.size(); ++at) {
            if (m_sections[at].first == heading) {
                auto moved = m_sections[at];
                m_sections.erase(m_sections.begin() + static_cast<std::ptrdiff_t>(at));
                m_sections.insert(m_sections.begin(), moved);
                return *this;
            }
        }
        return *this;
    }
    PlanBuilder& moved_last(std::string_view heading) {
        for (std::size_t at = 0; at < m_sections.size(); ++at) {
            if (m_sections[at].first == heading) {
                auto moved = m_sections[at];
                m_sections.erase(m_sections.begin() + static_cast<std::ptrdiff_t>(at));
                m_sections.push_back(moved);
                return *this;
            }
        }
        return *this;
    }
    /// Everything below one heading of the title's words, one level down.
    PlanBuilder& under_title_heading() {
        m_under_title = true;
        return *this;
    }
    PlanBuilder& path(std::string_view path) {
        m_path = path;
        return *this;
    }

    [[nodiscard]] const std::string& path() const { return m_path; }

    [[nodiscard]] std::string xml() const {
        std::string out = "<styrdokument xmlns=\"urn:styrkoll:styrdokument:1\" version=\"1\" "
                          "sprak=\"sv-SE\"><metadata>";
        if (!m_title_property.empty()) {
            out += "<titel>" + escaped(m_title_property) + "</titel>";
        }
        for (const auto& [name, value] : m_properties) {
            out += "<falt namn=\"" + escaped(name) + "\">" + escaped(value) + "</falt>";
        }
        out += "</metadata><innehall>";
        if (!m_title.empty() && !m_under_title) {
            out += styled("titel", m_title);
        }
        std::string body = control_block() + m_opening;
        for (const auto& [heading, content] : m_sections) {
            body += test::section(heading, content);
        }
        out += m_under_title ? test::section(m_title, body) : body;
        return out + "</innehall></styrdokument>";
    }

private:
    [[nodiscard]] std::string control_block() const {
        if (m_fields.empty()) {
            return {};
        }
        std::string out = "<tabell>";
        for (const auto& [label, value] : m_fields) {
            out +=
                "<rad><cell>" + escaped(label) + "</cell><cell>" + escaped(value) + "</cell></rad>";
        }
        return out + "</tabell>";
    }

    std::string m_title;
    std::string m_title_property;
    std::string m_opening;
    std::string m_path = "dokument.xml";
    bool m_under_title = false;
    std::vector<std::pair<std::string, std::string>> m_properties;
    std::vector<std::pair<std::string, std::string>> m_fields;
    std::vector<std::pair<std::string, std::string>> m_sections;
};

[[nodiscard]] inline PlanBuilder plan() {
    return {};
}

/// A board's plan with nothing wrong in it.
[[nodiscard]] inline PlanBuilder board_plan() {
    return plan()
        .titled("Verksamhetsplan 2027–2029 för socialnämnden")
        .field("Nämnd", "Socialnämnden")
        .field("Period", "2027–2029")
        .field("Status", "Beslutad")
        .field("Beslutad av", "Socialnämnden")
        .field("Datum", "2026-12-08")
        .field("Paragraf", "§ 143")
        .field("Diarienummer", "SN/2026:211-012")
        .field("Dokumentansvarig", "Socialchef")
        .section("Nämndens uppdrag", "Nämnden ansvarar för socialtjänsten.")
        .section("Omvärlds- och nulägesanalys", "Andelen äldre växer.")
        .blocks("Mål och nämndens inriktning",
                section("I1 Trygga barn", paragraph("Nämnden arbetar förebyggande.")) +
                    section("I2 God äldreomsorg", paragraph("Kontinuiteten ska öka.")))
        .section("Uppdrag från kommunfullmäktige", "Nämnden har inga uppdrag för 2027.")
        .section("Horisontellt arbete och samverkan", "Nämnden samverkar om tidiga insatser.")
        .section("Ekonomi", "Nämndens ram är 812 mnkr 2027.")
        .section("Uppföljning", "Planen följs upp varje delår.")
        .section("Intern kontroll", "Planen för intern kontroll beslutas i februari.");
}

/// A unit's work plan with nothing wrong in it.
[[nodiscard]] inline PlanBuilder work_plan() {
    return plan()
        .titled("Arbetsplan 2027 för Familjestödsenheten")
        .field("Enhet", "Familjestödsenheten")
        .field("Kontor", "Socialkontoret")
        .field("Period", "2027")
        .field("Datum", "2027-01-20")
        .field("Dokumentansvarig", "Enhetschef")
        .section("Koppling till kontorsplanen", "Enheten arbetar med tidiga insatser.")
        .blocks("Aktiviteter",
                table({{"Nr", "Aktivitet", "Ansvarig", "Klart senast"},
                       {"A1", "Starta två föräldragrupper", "Enhetschef", "2027-06-30"},
                       {"A2", "Utbilda i samtal", "Metodutvecklare", "2027-12-15"}}))
        .blocks("Obligatoriska nyckeltal",
                table({{"Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"},
                       {"N00090 Sjukfrånvaro", "andel (%)", "7,1", "6,0"}}))
        .section("Uppföljning", "Aktiviteterna följs upp varje tertial.");
}

/// The council's plan with nothing wrong in it.
[[nodiscard]] inline PlanBuilder council_plan() {
    return plan()
        .titled("Flerårsplan 2027–2029")
        .field("Period", "2027–2029")
        .field("Status", "Beslutad")
        .field("Beslutad av", "Kommunfullmäktige")
        .field("Datum", "2026-11-16")
        .field("Paragraf", "§ 214")
        .field("Diarienummer", "KS/2026:48-0061")
        .field("Dokumentansvarig", "Ekonomichef")
        .section("Så styrs kommunkoncernen", "Flerårsplanen är navet i styrmodellen.")
        .section("Omvärld och förutsättningar", "Befolkningen ökar.")
        .section("God ekonomisk hushållning och finansiella mål",
                 "Resultatet ska vara två procent.")
        .blocks("Koncerngemensamma mål",
                section("M1 En levande demokrati", paragraph("Invånarna är med.")) +
                    section("M2 En trygg kommun", paragraph("Barn växer upp i trygghet.")))
        .blocks("Uppdrag till nämnder och bolag",
                table({{"Uppdrag", "Ansvarig", "Finansiering", "Klart senast"},
                       {"KF-uppdrag 2027:1 Trygga skolvägar", "Teknik- och fritidsnämnden",
                        "Inom budgetram", "2028-12-31"},
                       {"KF-uppdrag 2027:2 Stöd till unga", "SN", "Budgettillskott 1 500 tkr",
                        "2029-06-30"}}))
        .section("Bolagen", "Koncernföretagens ekonomi framgår av affärsplanerna.")
        .section("Skattesats", "Skattesatsen är oförändrad.")
        .section("Driftramar per nämnd", "Socialnämndens ram är 812 mnkr.")
        .section("Resultatbudget", "Resultatet är 46 mnkr. Skatteintäkterna är 2 100 mnkr.")
        .section("Balansbudget", "Soliditeten är 38 procent.")
        .section("Investeringsplan", "Investeringarna är 240 mnkr.");
}

} // namespace styrkoll::test
