// SPDX-License-Identifier: Apache-2.0
//
// One finding: sign and severity in a column of their own, then what is wrong, the words it is
// about, what to do, and last what one only sometimes needs.
#include "report/html/parts.hpp"

#include "base/text.hpp"
#include "report/finding_words.hpp"
#include "report/selection.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

using result::WordedFinding;

class OneFinding {
public:
    OneFinding(Page& page, const Subject& subject, std::size_t index)
        : m_page(page), m_subject(subject), m_id(subject.id + "-f" + std::to_string(index + 1)),
          m_worded(subject.findings[index]) {}

    void write() {
        open();
        write_quote();
        write_fix();
        write_related();
        write_waiver();
        write_foot();
        m_page.out += "</div></article>\n";
    }

private:
    [[nodiscard]] const finding::Finding& finding() const { return m_worded.finding; }

    void open() {
        const Icon which = icon_of(finding().severity);
        const std::string word =
            text::capitalised(severity_word(m_page.language, finding().severity));
        m_page.out +=
            "<article class=\"f\" id=\"" + m_id + "\" data-rule=\"" + attribute(finding().rule) +
            "\" data-severity=\"" + std::string(finding::to_string(finding().severity)) +
            "\" data-state=\"" + std::string(state_of(m_worded)) + "\" data-fingerprint=\"" +
            attribute(finding().fingerprint) + "\"><p class=\"sev " + std::string(tone_of(which)) +
            "\" aria-hidden=\"true\">" + icon(which) + word +
            "</p><div class=\"body\"><h4><span class=\"vh\">" + word + ": </span>" +
            shown(text::shorten(m_worded.message, k_longest_message)) + "</h4>";
    }

    void write_quote() {
        const Quoted quoted = quoted_of(finding());
        if (quoted.words.empty()) {
            return;
        }
        m_page.out += "<blockquote class=\"q\"><p dir=\"auto\">";
        m_page.out += quoted.before.empty() ? "" : "<bdi>" + shown(quoted.before) + "</bdi>";
        m_page.out += "<mark><bdi>" + shown(quoted.words) + "</bdi></mark>";
        m_page.out += quoted.after.empty() ? "" : "<bdi>" + shown(quoted.after) + "</bdi>";
        m_page.out += "</p></blockquote>";
    }

    void write_fix() {
        if (!m_worded.help.empty()) {
            m_page.out += "<p class=\"fix\"><b>" + m_page.say("Gör så här:", "To do:") + "</b> " +
                          shown(text::shorten(m_worded.help, k_longest_message)) + "</p>";
        }
        const auto& suggestions = finding().suggestions;
        if (suggestions.empty()) {
            return;
        }
        m_page.out += "<p class=\"fix\"><b>" + m_page.say("Förslag:", "Suggestion:") + "</b> ";
        const std::size_t listed = std::min(suggestions.size(), k_most_suggestions);
        for (std::size_t at = 0; at < listed; ++at) {
            m_page.out += at == 0 ? "" : m_page.say(" eller ", " or ");
            m_page.out +=
                "”<bdi>" + shown(text::shorten(suggestions[at], k_longest_quote)) + "</bdi>”";
        }
        m_page.out += "</p>";
    }

    void write_related() {
        const auto& related = finding().related;
        if (related.empty()) {
            return;
        }
        m_page.out += "<ul class=\"rel\">";
        const std::size_t listed = std::min(related.size(), k_most_related);
        for (std::size_t at = 0; at < listed; ++at) {
            write_related(related[at]);
        }
        if (listed < related.size()) {
            m_page.out += "<li>" + m_page.say("… och ", "… and ") +
                          m_page.number(related.size() - listed) +
                          m_page.say(" ställen till", " more places") + "</li>";
        }
        m_page.out += "</ul>";
    }

    void write_related(const finding::Related& related) {
        const std::string place = related_place(m_page.language, related, m_subject.path);
        m_page.out +=
            "<li>" + m_page.say("Se även ", "See also ") + "<bdi>" + shown(place) + "</bdi>";
        if (!related.message.empty()) {
            m_page.out += ": " + shown(text::shorten(related.message, k_longest_message));
        }
        m_page.out += "</li>";
    }

    void write_waiver() {
        if (!m_worded.waiver) {
            return;
        }
        const finding::Waiver& waiver = *m_worded.waiver;
        m_page.out += "<p class=\"waiver\"><b>" + m_page.say("Undantag:", "Waived:") + "</b> " +
                      shown(waiver.reason) + ". " + m_page.say("Ansvarig: ", "Responsible: ") +
                      shown(waiver.owner) + ". " + m_page.say("Gäller till ", "Holds until ") +
                      shown(m_page.date(waiver.until));
        if (!waiver.number.empty()) {
            m_page.out += m_page.say(", dnr ", ", register no. ") + shown(waiver.number);
        }
        m_page.out += ".</p>";
    }

    void write_foot() {
        const std::string where = bare_place(m_page.language, finding(), m_subject.path);
        m_page.out += "<div class=\"foot\">";
        m_page.out += where.empty() ? "" : "<span>" + shown(text::capitalised(where)) + "</span>";
        m_page.out += "<code>" + shown(finding().rule) + "</code>" + "<a class=\"here\" href=\"#" +
                      m_id + "\">" + m_page.say("Länk", "Link") + "<span class=\"vh\">" +
                      m_page.say(" till bristen ", " to finding ") + m_id + "</span></a>";
        write_why();
        m_page.out += "</div>";
    }

    void write_why() {
        const result::RuleText* const rule = rule_text(m_page.result, finding().rule);
        if (rule == nullptr || rule->why.empty()) {
            return;
        }
        m_page.out += "<details class=\"why\"><summary>" + m_page.say("Varför?", "Why?") +
                      "</summary><p>" + shown(rule->why);
        if (!rule->source.empty()) {
            m_page.out += " <span class=\"src\">" + m_page.say("Källa: ", "Source: ") +
                          shown(rule->source) + ".</span>";
        }
        m_page.out += "</p></details>";
    }

    Page& m_page;
    const Subject& m_subject;
    std::string m_id;
    const WordedFinding& m_worded;
};

void write_all(Page& page, const Subject& subject, const std::vector<bool>& is_shown,
               std::string_view state) {
    for (std::size_t at = 0; at < subject.findings.size(); ++at) {
        if (is_shown[at] && state_of(subject.findings[at]) == state) {
            write_finding(page, subject, at);
        }
    }
}

void write_apart(Page& page, const Subject& subject, const std::vector<bool>& is_shown,
                 std::string_view state, const std::string& title, std::size_t total) {
    if (total == 0) {
        return;
    }
    page.out += "<details class=\"apart\"><summary><h3>" + title + "</h3></summary>\n";
    const std::size_t before = page.listed;
    write_all(page, subject, is_shown, state);
    if (page.listed - before < total) {
        page.paragraph(
            page.say("… och ", "… and ") + page.number(total - (page.listed - before)) +
                page.say(" till; alla står i csv och json.", " more; all stand in csv and json."),
            "more");
    }
    page.out += "</details>\n";
}

} // namespace

void write_finding(Page& page, const Subject& subject, std::size_t index) {
    OneFinding(page, subject, index).write();
    ++page.listed;
}

void write_left_out(Page& page, const std::vector<WordedFinding>& findings,
                    const std::vector<bool>& is_shown) {
    const auto left_out = left_out_of(findings, is_shown);
    if (left_out.empty()) {
        return;
    }
    page.out += "<ul class=\"more\">\n";
    for (const auto& [rule, number] : left_out) {
        page.out +=
            "<li data-more=\"" + std::to_string(number) + "\">" + page.say("… och ", "… and ") +
            page.number(number) + page.say(" till av regeln ", " more of the rule ") + "<code>" +
            shown(rule) + "</code>" +
            page.say("; alla står i csv och json.", "; all stand in csv and json.") + "</li>\n";
    }
    page.out += "</ul>\n";
}

void write_apart(Page& page, const Subject& subject, const std::vector<bool>& is_shown) {
    const Hidden hidden = count_hidden(subject.findings);
    const auto title = [&](std::size_t number, std::string_view one_sv, std::string_view many_sv,
                           std::string_view en) {
        return page.number(number) + " " + page.say(number == 1 ? one_sv : many_sv, en);
    };
    write_apart(page, subject, is_shown, "unchanged",
                title(hidden.unchanged, "brist fanns redan i baslinjen",
                      "brister fanns redan i baslinjen", "in the baseline already"),
                hidden.unchanged);
    write_apart(page, subject, is_shown, "waived",
                title(hidden.waived, "brist är undantagen", "brister är undantagna", "waived"),
                hidden.waived);
}

} // namespace styrkoll::report::html
