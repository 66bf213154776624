// SPDX-License-Identifier: Apache-2.0
#include "report/trace/state_marks.hpp"

#include "report/trace/thread_words.hpp"

namespace styrkoll::report {

using trace::State;

std::string state_mark(Language language, State state) {
    return "<span class=\"s s-" + std::string(trace::to_string(state)) +
           "\"><span aria-hidden=\"true\">" + std::string(state_sign(state)) + "</span> " +
           std::string(state_word(language, state)) + "</span>";
}

std::string state_bar(const Tally& tally) {
    std::string out = "<div class=\"split\" aria-hidden=\"true\">";
    for (const State state : k_states) {
        if (tally.of(state) > 0) {
            out += "<span class=\"b-" + std::string(trace::to_string(state)) +
                   "\" style=\"flex:" + std::to_string(tally.of(state)) + "\"></span>";
        }
    }
    return out + "</div>";
}

std::string state_legend(Language language) {
    std::string out = "<dl class=\"legend\">\n";
    for (const State state : k_states) {
        out += "<div><dt>" + state_mark(language, state) + "</dt><dd>" +
               std::string(state_meaning(language, state)) + "</dd></div>\n";
    }
    return out + "</dl>\n";
}

} // namespace styrkoll::report
