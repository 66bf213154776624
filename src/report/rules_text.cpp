// SPDX-License-Identifier: Apache-2.0
#include "report/rules_text.hpp"

#include "report/words.hpp"
#include "result/json_writer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace styrkoll::report {
namespace {

using finding::Catalogue;
using finding::Rule;

using Choice = std::vector<const Rule*>;

/// Families in the catalogue's order, each rule of a family in its file's order.
Choice choose(const Catalogue& catalogue, std::string_view id) {
    Choice choice;
    for (const Rule& rule : catalogue.rules()) {
        if (id.empty() || rule.id == id || rule.family == id) {
            choice.push_back(&rule);
        }
    }
    return choice;
}

std::string list_of(const Choice& choice, const TextOptions& options) {
    constexpr std::size_t k_severity_width = 9; // "varning" and two spaces
    Layout layout(options.width, options.color);
    const auto longest =
        std::max_element(choice.begin(), choice.end(),
                         [](const Rule* a, const Rule* b) { return a->id.size() < b->id.size(); });
    const std::size_t id_width = (*longest)->id.size() + 2;
    std::string family;
    for (const Rule* rule : choice) {
        if (rule->family != std::exchange(family, rule->family)) {
            layout.blank();
            layout.paragraph(0, {{rule->family, Style::strong}});
        }
        layout.labelled(2,
                        {{rule->id, id_width},
                         {std::string(severity_word(options.language, rule->severity)),
                          k_severity_width, style_of(rule->severity)}},
                        {{rule->what.in(options.language)}});
    }
    layout.blank();
    layout.paragraph(
        0, {{count_of(options.language, choice.size(), k_rule) + ". " +
                 std::string(say(options.language, "Mer om en regel: styrkoll rules REGEL",
                                 "More about a rule: styrkoll rules RULE")),
             Style::faint}});
    return layout.take();
}

void write_example(Layout& layout, std::string_view heading, const std::string& example,
                   Style style) {
    if (example.empty()) {
        return;
    }
    layout.blank();
    layout.paragraph(0, {{std::string(heading), style}});
    layout.verbatim(2, example);
}

std::string_view effect_words(const Rule& rule, Language language) {
    if (rule.makes_unreadable) {
        return say(language, "Dokumentet räknas som oläsligt, oavsett nivån.",
                   "The document counts as unreadable, whatever the level.");
    }
    if (rule.makes_incomplete) {
        return say(language, "Dokumentet räknas som inte helt kontrollerat, oavsett nivån.",
                   "The document counts as not fully checked, whatever the level.");
    }
    return "";
}

std::string everything_about(const Rule& rule, const TextOptions& options) {
    const Language language = options.language;
    Layout layout(options.width, options.color);
    layout.paragraph(0, {{rule.id, Style::strong},
                         {" (" + std::string(severity_word(language, rule.severity)) + ")",
                          style_of(rule.severity)}});
    layout.paragraph(0, {{rule.what.in(language)}});
    layout.paragraph(0, {{std::string(effect_words(rule, language))}});
    const auto part = [&](std::string_view heading, const std::string& text) {
        if (!text.empty()) {
            layout.blank();
            layout.paragraph(0, {{std::string(heading), Style::strong}});
            layout.paragraph(2, {{text}});
        }
    };
    part(say(language, "Varför", "Why"), rule.why.in(language));
    part(say(language, "Källa", "Source"), rule.source);
    part(say(language, "Så säger rapporten", "What the report says"), rule.message.in(language));
    part(say(language, "Gör så här", "What to do"), rule.fix.in(language));
    write_example(layout, say(language, "Rätt", "Right"), rule.good, Style::good);
    write_example(layout, say(language, "Fel", "Wrong"), rule.bad, Style::error);
    return layout.take();
}

void write_bilingual(result::JsonWriter& out, std::string_view name, const Bilingual& words) {
    out.open_object(name);
    out.member("sv", words.sv);
    out.member("en", words.en);
    out.end_object();
}

void write_rule(result::JsonWriter& out, const Rule& rule) {
    out.begin_object();
    out.member("id", rule.id);
    out.member("family", rule.family);
    out.member("severity", finding::to_string(rule.severity));
    out.member_or_null("source", rule.source);
    write_bilingual(out, "what", rule.what);
    write_bilingual(out, "message", rule.message);
    write_bilingual(out, "why", rule.why);
    write_bilingual(out, "help", rule.fix);
    out.member_or_null("good", rule.good);
    out.member_or_null("bad", rule.bad);
    out.key("makesUnreadable");
    out.boolean(rule.makes_unreadable);
    out.key("makesIncomplete");
    out.boolean(rule.makes_incomplete);
    out.end_object();
}

} // namespace

std::optional<std::string> rules_text(const Catalogue& catalogue, std::string_view id,
                                      const TextOptions& options) {
    const Choice choice = choose(catalogue, id);
    if (choice.empty()) {
        return std::nullopt;
    }
    return choice.front()->id == id ? everything_about(*choice.front(), options)
                                    : list_of(choice, options);
}

std::optional<std::string> rules_json(const Catalogue& catalogue, std::string_view id) {
    const Choice choice = choose(catalogue, id);
    if (choice.empty()) {
        return std::nullopt;
    }
    result::JsonWriter out;
    out.begin_object();
    out.member("schemaVersion", "1.0");
    out.open_array("rules");
    for (const Rule* rule : choice) {
        write_rule(out, *rule);
    }
    out.end_array();
    out.end_object();
    return out.take();
}

} // namespace styrkoll::report
