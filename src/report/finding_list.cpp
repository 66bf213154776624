// SPDX-License-Identifier: Apache-2.0
#include "report/finding_list.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::report {
namespace {

using result::WordedFinding;

constexpr std::size_t k_label_width = 9;  ///< "varning" and two spaces
constexpr std::size_t k_most_related = 3; ///< for each finding

class FindingList {
public:
    FindingList(Layout& layout, const FindingListOptions& options)
        : m_layout(layout), m_options(options) {}

    void write(const std::vector<WordedFinding>& findings, std::string_view path) {
        std::unordered_map<std::string, std::size_t> totals;
        for (const WordedFinding& worded : findings) {
            totals[worded.finding.rule] += result::is_open(worded) ? 1U : 0U;
        }
        std::unordered_map<std::string, std::size_t> shown;
        for (const WordedFinding& worded : findings) {
            if (!result::is_open(worded)) {
                continue;
            }
            std::size_t& number = shown[worded.finding.rule];
            if (++number > m_options.most_alike) {
                continue;
            }
            m_layout.blank();
            write_finding(worded, path);
            const std::size_t total = totals[worded.finding.rule];
            if (number == m_options.most_alike && total > number) {
                write_more(total - number, worded.finding.rule);
            }
        }
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_options.language, sv, en));
    }

    void write_more(std::size_t count, const std::string& rule) {
        m_layout.blank();
        m_layout.paragraph(2, {{"... " + say("och ", "and ") + std::to_string(count) +
                                    say(" till av samma slag", " more of the same kind"),
                                Style::plain},
                               {" [" + rule + "]", Style::faint}});
    }

    void write_finding(const WordedFinding& worded, std::string_view path) {
        const finding::Finding& finding = worded.finding;
        m_layout.labelled(2,
                          {{std::string(severity_word(m_options.language, finding.severity)),
                            k_label_width, style_of(finding.severity)}},
                          {{worded.message}});
        const std::size_t indent = 2 + k_label_width;
        if (finding.location) {
            m_layout.paragraph(indent,
                               {{place_words(m_options.language, *finding.location, path)}});
        }
        write_related(finding, path);
        const std::string arrow = worded.help.empty() ? "" : "→ ";
        m_layout.hanging(indent, indent + (arrow.empty() ? 0 : 2),
                         {{arrow + worded.help + suggestions(worded)},
                          {" [" + finding.rule + "]", Style::faint}});
    }

    void write_related(const finding::Finding& finding, std::string_view path) {
        const std::size_t shown = std::min(finding.related.size(), k_most_related);
        for (std::size_t index = 0; index < shown; ++index) {
            write_related(finding.related[index], path);
        }
        if (shown < finding.related.size()) {
            m_layout.paragraph(2 + k_label_width, {{"... " + say("och ", "and ") +
                                                    std::to_string(finding.related.size() - shown) +
                                                    say(" ställen till", " more places")}});
        }
    }

    /// Nothing where it would lead nowhere, or for words that stand at the place anyway.
    void write_related(const finding::Related& related, std::string_view path) {
        std::string place = related.path == path ? "" : related.path;
        bool is_quoted = related.message.empty();
        if (related.location) {
            place += place.empty() ? "" : ", ";
            place += place_words(m_options.language, *related.location, related.path);
            is_quoted =
                is_quoted || related.location->quote.find(related.message) != std::string::npos;
        }
        if (!place.empty()) {
            const std::string remark = is_quoted ? "" : " (" + related.message + ")";
            m_layout.paragraph(2 + k_label_width,
                               {{say("Se även ", "See also ") + place + remark}});
        }
    }

    /// Those that neither message nor help has already said.
    [[nodiscard]] std::string suggestions(const WordedFinding& worded) const {
        std::string words;
        for (const std::string& suggestion : worded.finding.suggestions) {
            const bool said = worded.message.find(suggestion) != std::string::npos ||
                              worded.help.find(suggestion) != std::string::npos;
            if (!said) {
                words += words.empty() ? say(" Förslag: ", " Suggestion: ") : ", ";
                words += "”" + suggestion + "”";
            }
        }
        return words.empty() ? words : words + ".";
    }

    Layout& m_layout;
    const FindingListOptions& m_options;
};

} // namespace

void write_findings(Layout& layout, const std::vector<WordedFinding>& findings,
                    std::string_view path, const FindingListOptions& options) {
    FindingList(layout, options).write(findings, path);
}

} // namespace styrkoll::report
