// SPDX-License-Identifier: Apache-2.0
#include "report/changes/change_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::report {
namespace {

using trace::Changes;
using trace::What;

struct WhatWords {
    std::string_view sv, en;                 ///< heading
    std::string_view sv_one, sv_many, en_of; ///< counted
};

const WhatWords& words_of(What what) {
    static constexpr std::array<WhatWords, 8> k_words{{
        {"Försvagat", "Weakened", "försvagad", "försvagade", "weakened"},
        {"Borttaget", "Dropped", "borttagen", "borttagna", "dropped"},
        {"Omformulerat", "Reworded", "omformulerad", "omformulerade", "reworded"},
        {"Ändrat", "Changed", "ändrad", "ändrade", "changed"},
        {"Ny kod", "Renumbered", "med ny kod", "med ny kod", "renumbered"},
        {"Flyttat", "Moved", "flyttad", "flyttade", "moved"},
        {"Skärpt", "Strengthened", "skärpt", "skärpta", "strengthened"},
        {"Nytt", "Added", "ny", "nya", "added"},
    }};
    return k_words[static_cast<std::size_t>(what)];
}

constexpr std::size_t k_longest_mention = 50; ///< code points of a title

} // namespace

std::string_view what_words(Language language, What what) {
    return say(language, words_of(what).sv, words_of(what).en);
}

std::string count_words(Language language, What what, std::size_t count) {
    const WhatWords& words = words_of(what);
    return std::to_string(count) + " " +
           std::string(say(language, count == 1 ? words.sv_one : words.sv_many, words.en_of));
}

Style style_of(What what) {
    switch (what) {
    case What::weakened:
    case What::dropped:
        return Style::error;
    case What::reworded:
    case What::changed:
    case What::renumbered:
    case What::moved:
        return Style::warning;
    case What::strengthened:
    case What::added:
        return Style::good;
    }
    return Style::plain;
}

const trace::Thread& thread_of(const Changes& changes, const trace::DocumentChange& document) {
    return document.after == trace::k_none ? *changes.before : *changes.after;
}

const trace::Source& source_of(const Changes& changes, const trace::DocumentChange& document) {
    return document.after == trace::k_none ? changes.before->documents[document.before]
                                           : changes.after->documents[document.after];
}

const plan::ItemFact& fact_of(const Changes& changes, const trace::ItemChange& change) {
    return change.after == trace::k_none
               ? changes.before->fact_of(changes.before->items[change.before])
               : changes.after->fact_of(changes.after->items[change.after]);
}

std::string item_words(const plan::ItemFact& item, std::size_t longest) {
    const std::string title = text::shorten(text::squeeze(item.title), longest);
    if (item.code.empty() || title.empty()) {
        return item.code.empty() ? title : item.code;
    }
    return item.code + " " + title;
}

std::string kind_words(const Changes& changes, const trace::ItemChange& change) {
    const plan::ItemFact& item = fact_of(changes, change);
    const std::uint32_t kind = changes.after->model->find_kind(item.kind);
    return kind == trace::k_none ? item.kind : changes.after->model->kinds[kind].name;
}

std::string part_words(Language language, const Changes& changes, const plan::ItemFact* item,
                       const trace::Detail& detail) {
    struct Fixed {
        std::string_view id, sv, en;
    };
    static constexpr std::array<Fixed, 7> k_fixed{{{"code", "Kod", "Code"},
                                                   {"title", "Lydelse", "Wording"},
                                                   {"text", "Text", "Text"},
                                                   {"place", "Plats", "Place"},
                                                   {"document", "Dokument", "Document"},
                                                   {"status", "Status", "Status"},
                                                   {"decision", "Beslut", "Decision"}}};
    for (const Fixed& fixed : k_fixed) {
        if (fixed.id == detail.part) {
            return std::string(say(language, fixed.sv, fixed.en));
        }
    }
    std::string name = detail.part;
    const model::Model& model = *changes.after->model;
    const std::uint32_t kind = item == nullptr ? trace::k_none : model.find_kind(item->kind);
    if (kind != trace::k_none) {
        for (const model::Attribute& attribute : model.kinds[kind].attributes) {
            name = attribute.id == detail.part ? attribute.name : name;
        }
    }
    return detail.year == 0 ? name : name + " " + std::to_string(detail.year);
}

std::string value_words(const Changes& changes, const trace::Detail& detail,
                        const std::string& value) {
    const std::uint32_t status =
        detail.part == "status" ? changes.after->model->find_status(value) : trace::k_none;
    return status == trace::k_none ? value : changes.after->model->statuses[status].name;
}

std::string suspect_words(const Changes& changes, const trace::Suspect& suspect) {
    const trace::Thread& thread = suspect.in_after ? *changes.after : *changes.before;
    const trace::Item& item = thread.items[suspect.item];
    return item_words(thread.fact_of(item), k_longest_mention) + " (" +
           name_of(thread, thread.source_of(item)) + ")";
}

} // namespace styrkoll::report
