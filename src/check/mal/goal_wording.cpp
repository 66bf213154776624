// SPDX-License-Identifier: Apache-2.0
//
// A goal says what is to be reached. One that begins with what is to be done ("Genomföra ...",
// "Nämnden ska ta fram ...") and names no result is an activity; schema/svenska/aktivitetsverb.tsv
// says how they begin. Assignments, priorities and activities are what they are, and pass.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/phrases.hpp"
#include "check/title_words.hpp"
#include "language/subject_lists.hpp"
#include "language/word_store.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

using language::GoalWording;

constexpr std::string_view k_rule = "mal-aktivitet";

bool is_among(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

class Wording {
public:
    Wording(const GoalWording& lists, std::string_view title)
        : m_lists(lists), m_title(title), m_words(text::words(title)) {}

    /// The words that make it an activity ("ta fram"), or nothing.
    [[nodiscard]] std::string_view activity() const {
        const std::size_t from = verb();
        const std::size_t length = phrase_length(m_lists.activities, m_words, from);
        if (length == 0 || has_result(from + length)) {
            return {};
        }
        const char* begin = m_words[from].data();
        const std::string_view last = m_words[from + length - 1];
        return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
    }

private:
    /// Where the verb stands: after "Nämnden ska", "Vi kommer att", "Att".
    [[nodiscard]] std::size_t verb() const {
        std::size_t at = phrase_length(m_lists.subjects, m_words, 0);
        at = after_auxiliary(at);
        for (std::size_t more = phrase_length(m_lists.openings, m_words, at); more > 0;
             more = phrase_length(m_lists.openings, m_words, at)) {
            // "fortsätta arbetet" is an activity as a whole
            if (phrase_length(m_lists.activities, m_words, at) > more) {
                break;
            }
            at += more;
        }
        return at;
    }

    /// "ska", "skall" within the first words: whoever stands before it is the one who does it.
    [[nodiscard]] std::size_t after_auxiliary(std::size_t from) const {
        constexpr std::size_t k_longest_subject = 6; ///< words
        for (std::size_t at = 0; at < std::min(m_words.size(), k_longest_subject); ++at) {
            const std::string word = text::fold(m_words[at]);
            if (word == "ska" || word == "skall") {
                return at + 1;
            }
            if (word == "kommer" && at + 1 < m_words.size() &&
                text::fold(m_words[at + 1]) == "att") {
                return at + 2;
            }
        }
        return from;
    }

    [[nodiscard]] bool has_result(std::size_t from) const {
        if (m_title.find('%') != std::string_view::npos) {
            return true;
        }
        for (std::size_t at = from; at < m_words.size(); ++at) {
            if (phrase_length(m_lists.results, m_words, at) > 0) {
                return true;
            }
        }
        return false;
    }

    const GoalWording& m_lists;
    std::string_view m_title;
    std::vector<std::string_view> m_words;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    if (context.resources->subjects == nullptr) {
        return;
    }
    const GoalWording& lists = context.resources->subjects->goals;
    for (const plan::Item& item : plan.items) {
        const model::ItemKind& kind = plan.model->kinds[item.kind];
        const bool is_goal = is_among(lists.kinds, kind.id);
        if (!item.defines || (!is_goal && !is_among(lists.advisory, kind.id))) {
            continue;
        }
        const std::string_view verb = Wording(lists, item.title).activity();
        if (verb.empty()) {
            continue;
        }
        sink.report(k_rule, is_goal ? finding::Severity::warning : finding::Severity::note)
            .with("slag", kind.name)
            .with("post", item.code.empty() ? std::string{} : item.code + " ")
            .with("titel", shown(item.title))
            .with("verb", verb)
            .about(item.code.empty() ? item.title : item.code)
            .at(item.place);
    }
}

} // namespace

Check goal_wording() {
    return {.name = "goal_wording", .rules = {k_rule}, .needs_prose = true, .run = run};
}

} // namespace styrkoll::check
