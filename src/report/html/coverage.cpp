// SPDX-License-Identifier: Apache-2.0
#include "report/coverage.hpp"

#include "base/text.hpp"
#include "report/html/parts.hpp"

#include <algorithm>

namespace styrkoll::report::html {
namespace {

constexpr std::size_t k_most = 40; ///< names or messages of one reason

void write_names(Page& page, const std::string& label, const std::vector<std::string>& names) {
    if (names.empty()) {
        return;
    }
    page.out += "<p><b>" + label + "</b> ";
    const std::size_t listed = std::min(names.size(), k_most);
    for (std::size_t at = 0; at < listed; ++at) {
        page.out += (at == 0 ? "<bdi>" : ", <bdi>") + shown(names[at]) + "</bdi>";
    }
    page.out += listed < names.size()
                    ? page.say(" och ", " and ") + page.number(names.size() - listed) +
                          page.say(" till", " more")
                    : "";
    page.out += "</p>\n";
}

void write_group(Page& page, const NotCheckedGroup& group) {
    page.out += "<li><h4>" + shown(text::capitalised(group.words)) + "</h4>\n";
    write_names(page, page.say("Filer:", "Files:"), group.files);
    write_names(page, page.say("Regler:", "Rules:"), group.rules);
    const std::size_t listed = std::min(group.messages.size(), k_most);
    if (listed > 0) {
        page.out += "<ul>\n";
        for (std::size_t at = 0; at < listed; ++at) {
            page.out += "<li>" + shown(group.messages[at]) + "</li>\n";
        }
        page.out += listed < group.messages.size()
                        ? "<li>" + page.say("… och ", "… and ") +
                              page.number(group.messages.size() - listed) +
                              page.say(" till", " more") + "</li>\n"
                        : "";
        page.out += "</ul>\n";
    }
    page.out += "</li>\n";
}

void write_terms(Page& page) {
    const result::RunResult& result = page.result;
    const auto term = [&](const std::string& name, const std::string& words) {
        if (!words.empty()) {
            page.out +=
                "<div><dt>" + name + "</dt><dd><bdi>" + shown(words) + "</bdi></dd></div>\n";
        }
    };
    page.out += "<dl class=\"terms\">\n";
    term(page.say("Styrmodell", "Steering model"),
         result.model_name.empty()
             ? ""
             : result.model_name + page.say(", version ", ", version ") + result.model_version);
    term(page.say("Profil", "Profile"), result.profile);
    term(page.say("Granskat per", "Checked as of"),
         result.today.empty() ? page.say("inget datum angivet", "no date given")
                              : page.date(result.today));
    term(page.say("Baslinje", "Baseline"), result.baseline ? result.baseline->path : std::string());
    term(page.say("Inställningar", "Configuration"), result.configuration_path);
    term("styrkoll", page.say("version ", "version ") + result.tool_version);
    page.out += "</dl>\n";
}

void write_gone(Page& page) {
    if (!page.result.baseline || page.result.baseline->absent.empty()) {
        return;
    }
    const auto& absent = page.result.baseline->absent;
    page.out += "<h3>" + page.say("Borta sedan baslinjen", "Gone since the baseline") +
                "</h3>\n<ul class=\"plain\">\n";
    const std::size_t listed = std::min(absent.size(), k_most);
    for (std::size_t at = 0; at < listed; ++at) {
        page.out +=
            "<li><code>" + shown(absent[at].rule) + "</code> " +
            (absent[at].path.empty() ? page.say("dokumenten tillsammans", "the documents together")
                                     : "<bdi>" + shown(absent[at].path) + "</bdi>") +
            "</li>\n";
    }
    page.out += listed < absent.size()
                    ? "<li>" + page.say("… och ", "… and ") + page.number(absent.size() - listed) +
                          page.say(" till", " more") + "</li>\n"
                    : "";
    page.out += "</ul>\n";
}

} // namespace

void write_coverage(Page& page) {
    const result::RunResult& result = page.result;
    page.out += "<section class=\"part\" aria-labelledby=\"kontrollerat\">\n";
    page.heading("kontrollerat", page.say("Vad som kontrollerats", "What was checked"));
    page.paragraph(checked_words(result) + std::string(limit_words(page.language, result.fail_on)));
    write_terms(page);
    const std::vector<NotCheckedGroup> groups = not_checked_groups(result);
    page.out += "<h3>" + page.say("Inte kontrollerat", "Not checked") + "</h3>\n";
    if (groups.empty()) {
        page.paragraph(page.say("Allt som styrmodellen och reglerna frågar efter kunde prövas.",
                                "All that the steering model and the rules ask for could be "
                                "judged."));
    } else {
        page.out += "<ul class=\"reasons\">\n";
        for (const NotCheckedGroup& group : groups) {
            write_group(page, group);
        }
        page.out += "</ul>\n";
    }
    write_gone(page);
    page.out += "</section>\n";
}

} // namespace styrkoll::report::html
