// SPDX-License-Identifier: Apache-2.0
//
// A long code is a reference wherever it stands. A short one ("M1") is one only where the words
// round it say so: after its kind's word or a relation's words, in a list of such codes, in a link,
// or where a text says no to it; "A4" and "P1-platser" never are.
#include "plan/accepted_codes.hpp"

#include "base/text.hpp"
#include "plan/declines.hpp"
#include "plan/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace styrkoll::plan {
namespace {

using document::Document;
using document::Mark;
using document::MarkKind;

/// "inriktning I9", "Mål 2": the kind's word is part of the code. Goals of Agenda 2030 are
/// somebody else's.
bool names_itself(std::string_view text, const FoundCode& found) {
    constexpr std::size_t k_near = 40;
    const std::string_view code = text.substr(found.begin, found.end - found.begin);
    const bool word = code.size() > 3 &&
                      std::all_of(code.begin(), code.begin() + 3, is_word_byte) &&
                      code.substr(0, 3).find_first_of("0123456789") == std::string_view::npos;
    if (!word) {
        return false;
    }
    const std::size_t from = found.begin > k_near ? found.begin - k_near : 0;
    const std::string around = text::fold(text.substr(from, found.end + k_near - from));
    return around.find("agenda") == std::string::npos && around.find("global") == std::string::npos;
}

/// "målet M2", "insats P1", "bidrar till M2".
bool named_before(const Vocabulary& vocabulary, std::string_view text, FoundCode& found) {
    const std::string_view before = text.substr(0, found.begin);
    const std::size_t from = before.size() > 60 ? before.find(' ', before.size() - 60) : 0;
    if (from == std::string_view::npos) {
        return false;
    }
    const auto tokens = tokenise(before.substr(from));
    if (tokens.empty()) {
        return false;
    }
    const auto range = vocabulary.kind_words.equal_range(tokens.back().stem);
    for (auto word = range.first; word != range.second; ++word) {
        if (word->second == found.code.kind) {
            return true;
        }
    }
    std::string phrase;
    for (std::size_t at = tokens.size(); at-- > 0 && tokens.size() - at <= 3;) {
        phrase.insert(0, phrase.empty() ? tokens[at].stem : tokens[at].stem + " ");
        if (const auto relation = vocabulary.relations.find(phrase);
            relation != vocabulary.relations.end()) {
            found.relation = relation->second;
            return true;
        }
    }
    return false;
}

/// A list of codes stands or falls together; two of one kind vouch for each other.
void accept_lists(std::string_view text, std::vector<FoundCode>& codes) {
    for (std::size_t at = 1; at < codes.size(); ++at) {
        FoundCode& left = codes[at - 1];
        FoundCode& right = codes[at];
        if (!is_list_joint(text.substr(left.end, right.begin - left.end))) {
            continue;
        }
        if (left.accepted || left.code.kind == right.code.kind) {
            left.accepted = true;
            right.accepted = true;
            right.relation = right.relation.empty() ? left.relation : right.relation;
        }
    }
}

void accept_links(const Document& document, std::uint32_t block, std::vector<FoundCode>& codes) {
    const auto [begin, end] = document.marks_of(block);
    for (const Mark* mark = begin; mark != end; ++mark) {
        if (mark->kind == MarkKind::link || mark->kind == MarkKind::reference) {
            for (FoundCode& found : codes) {
                found.accepted |= found.begin >= mark->begin && found.end <= mark->end;
            }
        }
    }
}

/// "Nämnden bidrar inte till M3 och M4": to say no to a code is to speak of it.
void accept_declined(const Plan& plan, const Vocabulary& vocabulary, std::string_view text,
                     std::vector<FoundCode>& codes) {
    if (!vocabulary.declines.may_stand_in(text)) {
        return;
    }
    std::vector<Span> places;
    places.reserve(codes.size());
    for (const FoundCode& found : codes) {
        places.push_back({found.begin, found.end});
    }
    for (const Decline& decline :
         find_declines(vocabulary, text, plan.identity.organ.value.organ)) {
        for (const std::size_t at : declined_codes(vocabulary, decline, text, places)) {
            codes[at].accepted = true;
            if (codes[at].relation.empty()) {
                codes[at].relation = decline.relation;
            }
        }
    }
}

} // namespace

void accept_codes(const Plan& plan, const Vocabulary& vocabulary, std::uint32_t block,
                  std::vector<FoundCode>& codes) {
    const std::string_view text = plan.document->text_of(block);
    for (FoundCode& found : codes) {
        found.accepted =
            found.is_long || names_itself(text, found) || named_before(vocabulary, text, found);
    }
    accept_lists(text, codes);
    accept_links(*plan.document, block, codes);
    accept_declined(plan, vocabulary, text, codes);
}

} // namespace styrkoll::plan
