// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.hpp"

#include "base/personal_number.hpp"
#include "base/text.hpp"
#include "model/detail/source.hpp"
#include "model/profile.hpp"

#include <filesystem>
#include <utility>

namespace styrkoll::model {
namespace {

using namespace detail;

/// A path that is written in the configuration, as it can be opened from where the program runs.
std::string resolved(const std::string& configuration, const std::string& written) {
    const std::filesystem::path folder = std::filesystem::path(configuration).parent_path();
    return (folder / written).lexically_normal().generic_string();
}

AddedOrgan read_organ(const Source& source, const Node& node) {
    AddedOrgan organ;
    organ.id = value_of(node, "id");
    organ.kind = value_of(node, "slag");
    organ.under = value_of(node, "under");
    organ.name = value_of(node, "namn");
    organ.short_name = value_of(node, "kort");
    organ.aliases = texts_of(node, "alias");
    organ.where = source.place_of(node);
    organ.excerpt = source.excerpt_of(node);
    for (const Node& former : children(node, "tidigare")) {
        organ.former.push_back({value_of(former, "namn"), value_of(former, "kort"),
                                parse_iso_date(value_of(former, "till"))});
    }
    return organ;
}

WaiverEntry read_waiver(const Source& source, const Node& node) {
    WaiverEntry waiver;
    waiver.rule = value_of(node, "regel");
    waiver.fingerprint = value_of(node, "fingeravtryck");
    waiver.heading = personal_number::masked(value_of(node, "rubrik")); // as headings are read
    waiver.document = value_of(node, "dokument");
    waiver.reason = personal_number::masked(value_of(node, "skal"));
    waiver.owner = personal_number::masked(value_of(node, "ansvarig"));
    waiver.until = value_of(node, "galler-till");
    waiver.number = personal_number::masked(value_of(node, "dnr"));
    waiver.where = source.place_of(node);
    waiver.excerpt = source.excerpt_of(node);
    return waiver;
}

} // namespace

Result<Configuration> load_configuration(const std::string& path, const std::string& grammar_path,
                                         Language language) {
    const Result<Source> source = Source::open(path, grammar_path, language);
    if (!source) {
        return tl::unexpected<Error>(source.error());
    }
    const Node root = source->root();
    Configuration configuration;
    configuration.path = path;
    if (const Node model = child(root, "modell")) {
        configuration.model_path = resolved(path, value_of(model, "fil"));
    }
    for (const Node& organ : children(root, "organ")) {
        configuration.organs.push_back(read_organ(*source, organ));
    }
    for (const Node& rule : children(root, "regel")) {
        configuration.levels.push_back({value_of(rule, "id"), value_of(rule, "niva"),
                                        source->place_of(rule), source->excerpt_of(rule)});
    }
    for (const Node& list : children(root, "ordlista")) {
        configuration.word_lists.push_back(resolved(path, value_of(list, "fil")));
    }
    for (const Node& rules : children(root, "egna-regler")) {
        configuration.own_rules.push_back(resolved(path, value_of(rules, "fil")));
    }
    if (const Node claim = child(root, "hel-mangd")) {
        configuration.whole_set_year = static_cast<int>(text::parse_integer(value_of(claim, "ar")));
    }
    if (const Node reviews = child(root, "granskningar")) {
        configuration.reviews_path = resolved(path, value_of(reviews, "fil"));
    }
    for (const Node& waiver : children(root, "undantag")) {
        configuration.waivers.push_back(read_waiver(*source, waiver));
    }
    if (const std::string profile = value_of(root, "profil"); !profile.empty()) {
        configuration.profile = is_profile_file(profile) ? resolved(path, profile) : profile;
        configuration.profile_where = source->place_of(root);
        configuration.profile_excerpt = source->excerpt_of(root);
    }
    return configuration;
}

} // namespace styrkoll::model
