// SPDX-License-Identifier: Apache-2.0
#include "trace/review.hpp"

#include "base/file.hpp"
#include "base/language.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styrkoll::trace {
namespace {

constexpr std::size_t k_digits = 32;
constexpr std::size_t k_longest_words = 120; ///< code points of a quoted value

using Values = std::map<std::pair<std::string, int>, std::string>; ///< id and year -> text

Values values_of(const std::vector<plan::AttributeFact>& attributes) {
    Values values;
    for (const plan::AttributeFact& one : attributes) {
        std::string& text = values[{one.id, one.year}];
        text += (text.empty() ? "" : "\n") + text::squeeze(one.text);
    }
    return values;
}

std::string quoted(const std::string& words) {
    return "”" + text::shorten(text::squeeze(words), k_longest_words) + "”";
}

std::string iso_or_empty(Date date) {
    return date.year == 0 ? std::string{} : to_iso(date);
}

/// "lydelsen var ”a” och är nu ”b”".
std::string change(std::string_view what, const std::string& then, const std::string& now,
                   Language language) {
    return std::string(what) + std::string(say(language, " var ", " was ")) +
           (then.empty() ? std::string(say(language, "tomt", "empty")) : quoted(then)) +
           std::string(say(language, " och är nu ", " and is now ")) +
           (now.empty() ? std::string(say(language, "tomt", "empty")) : quoted(now));
}

} // namespace

std::string fingerprint_of(const plan::ItemFact& item) {
    std::string words = text::squeeze(item.title);
    for (const auto& [key, text] : values_of(item.attributes)) {
        words += '\0' + key.first + '@' + std::to_string(key.second) + '=' + text;
    }
    words += '\0' + text::squeeze(item.text);
    return file::sha256(words).substr(0, k_digits);
}

std::vector<std::uint32_t> sources_of(const Thread& thread, std::uint32_t document) {
    std::set<std::uint32_t> sources;
    const auto add = [&](std::uint32_t item) {
        if (item != k_none && thread.items[item].document != document) {
            sources.insert(item);
        }
    };
    for (const Link& link : links_of(thread, document)) {
        add(link.to);
    }
    const Source& source = thread.documents[document];
    for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
        add(thread.items[source.first_item + fact].repeats);
    }
    return {sources.begin(), sources.end()};
}

Review review_of(const Thread& thread, std::uint32_t document) {
    const plan::Facts& facts = thread.documents[document].facts;
    Review review;
    review.type = facts.type;
    review.organ = facts.organ;
    review.from = iso_or_empty(facts.period.from);
    for (const std::uint32_t at : sources_of(thread, document)) {
        const Item& item = thread.items[at];
        const plan::Facts& source = thread.source_of(item).facts;
        const plan::ItemFact& fact = thread.fact_of(item);
        review.items.push_back({source.type, source.organ, iso_or_empty(source.period.from),
                                fact.kind, fact.code, fact.title, fact.attributes, fact.text,
                                fingerprint_of(fact)});
    }
    return review;
}

std::string changes_in_words(const ReviewedItem& then, const plan::ItemFact& now,
                             const model::ItemKind& kind, Language language) {
    std::string out;
    const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : "; ") + words; };
    if (text::squeeze(then.title) != text::squeeze(now.title)) {
        add(change(say(language, "lydelsen", "the wording"), then.title, now.title, language));
    }
    Values before = values_of(then.attributes);
    Values after = values_of(now.attributes);
    for (const auto& [key, text] : after) {
        before.try_emplace(key);
    }
    for (const auto& [what, text] : before) {
        const auto& key = what; // a lambda cannot hold a structured binding
        if (text == after[key]) {
            continue;
        }
        const auto attribute =
            std::find_if(kind.attributes.begin(), kind.attributes.end(),
                         [&](const model::Attribute& one) { return one.id == key.first; });
        const std::string name =
            attribute == kind.attributes.end() ? key.first : text::fold(attribute->name);
        add(change(key.second == 0 ? name : name + " " + std::to_string(key.second), text,
                   after[key], language));
    }
    if (text::squeeze(then.text) != text::squeeze(now.text)) {
        add(change(say(language, "beskrivningen", "the description"), then.text, now.text,
                   language));
    }
    return out;
}

} // namespace styrkoll::trace
