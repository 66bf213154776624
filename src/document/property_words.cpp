// SPDX-License-Identifier: Apache-2.0
#include "document/property_words.hpp"

#include <array>

namespace styrkoll::document {
namespace {

struct Words {
    std::string_view name, sv, en;
};
constexpr std::array<Words, 11> k_words{{
    {"dc:title", "Titel", "Title"},
    {"dc:subject", "Ämne", "Subject"},
    {"dc:description", "Kommentarer", "Comments"},
    {"dc:creator", "Ändrat av", "Modified by"},
    {"dc:date", "Ändrat", "Modified"},
    {"meta:keyword", "Nyckelord", "Keywords"},
    {"meta:initial-creator", "Skapat av", "Created by"},
    {"meta:creation-date", "Skapat", "Created"},
    {"meta:printed-by", "Senast utskrivet av", "Last printed by"},
    {"meta:print-date", "Senast utskrivet", "Last printed"},
    {"meta:date", "Ändrat", "Modified"},
}};

} // namespace

std::string property_words(std::string_view name, Language language) {
    for (const Words& words : k_words) {
        if (words.name == name) {
            return std::string(say(language, words.sv, words.en));
        }
    }
    return std::string(name);
}

} // namespace styrkoll::document
