// SPDX-License-Identifier: Apache-2.0
#include "model/profile.hpp"

#include "model/detail/source.hpp"

namespace styrkoll::model {

using namespace detail;

bool is_profile_file(std::string_view words) {
    constexpr std::string_view k_ending = ".xml";
    return words.find('/') != std::string_view::npos ||
           (words.size() > k_ending.size() &&
            words.substr(words.size() - k_ending.size()) == k_ending);
}

Result<Profile> load_profile(const std::string& path, const std::string& grammar_path,
                             Language language) {
    const Result<Source> source = Source::open(path, grammar_path, language);
    if (!source) {
        return tl::unexpected<Error>(source.error());
    }
    const Node root = source->root();
    Profile profile;
    profile.id = value_of(root, "id");
    const Node name = child(root, "namn");
    profile.name = {text_of(child(name, "sv")), text_of(child(name, "en"))};
    for (const Node& rule : children(root, "regel")) {
        profile.rules.push_back({value_of(rule, "id"), value_of(rule, "niva"),
                                 value_of(rule, "hogst"), value_of(rule, "lagst"),
                                 source->place_of(rule), source->excerpt_of(rule)});
    }
    return profile;
}

} // namespace styrkoll::model
