// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "model/detail/builder.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace styrkoll::model::detail {
namespace {

void read_kinds(Builder& builder, const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        OrganKind kind;
        kind.id = value_of(node, "id");
        kind.name = value_of(node, "namn");
        kind.under = builder.source.resolve(node, "under", builder.organ_kinds);
        kind.collective = value_of(node, "genitiv");
        kind.single = value_of(node, "antal") == "ett";
        kind.open = is_yes(node, "oppet");
        builder.model.organisation.kinds.push_back(std::move(kind));
    }
}

std::vector<FormerName> former_names(Builder& builder, const Node& organ) {
    std::vector<FormerName> out;
    for (const Node& node : children(organ, "tidigare")) {
        FormerName former;
        former.name = value_of(node, "namn");
        former.short_name = value_of(node, "kort");
        if (const std::string until = value_of(node, "till"); !until.empty()) {
            former.until = parse_iso_date(until);
            if (!former.until) {
                builder.source.refuse(node, "till",
                                      {"Datumet ”" + until + "” finns inte. Skriv ÅÅÅÅ-MM-DD.",
                                       "There is no date ”" + until + "”. Write YYYY-MM-DD."});
            }
        }
        out.push_back(std::move(former));
    }
    return out;
}

void read_organs(Builder& builder, const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
        Organ organ;
        organ.id = value_of(node, "id");
        organ.kind = builder.source.resolve(node, "slag", builder.organ_kinds);
        organ.under = builder.source.resolve(node, "under", builder.organs);
        organ.short_name = value_of(node, "kort");
        organ.names.push_back(value_of(node, "namn"));
        for (std::string& alias : texts_of(node, "alias")) {
            organ.names.push_back(std::move(alias));
        }
        organ.former = former_names(builder, node);
        organ.answers_goals = value_of(node, "svarar") != "nej";
        builder.model.organisation.organs.push_back(std::move(organ));
    }
}

/// Two organs of one name could not be told apart in a document.
void refuse_shared_names(Builder& builder, const std::vector<Node>& nodes) {
    std::unordered_map<std::string, std::uint32_t> owners;
    const auto& organs = builder.model.organisation.organs;
    const auto claim = [&](std::uint32_t organ, const std::string& name, std::string key) {
        const auto [owner, is_new] = owners.emplace(std::move(key), organ);
        if (!is_new && owner->second != organ) {
            const std::string& other = organs[owner->second].id;
            builder.source.refuse(
                nodes[organ], nullptr,
                {"Namnet ”" + name + "” hör till två organ: ”" + other + "” och ”" +
                     organs[organ].id + "”. Låt bara ett av dem ha det.",
                 "The name ”" + name + "” belongs to two organs: ”" + other + "” and ”" +
                     organs[organ].id + "”. Let only one of them have it."});
        }
    };
    for (std::uint32_t at = 0; at < organs.size(); ++at) {
        for (const std::string& name : organs[at].names) {
            claim(at, name, text::fold(name));
        }
        if (!organs[at].short_name.empty()) {
            // Short names are matched in exactly their letters, so they are kept apart from words.
            claim(at, organs[at].short_name, "=" + organs[at].short_name);
        }
    }
}

void refuse_several(Builder& builder, const std::vector<Node>& nodes) {
    std::unordered_map<std::uint32_t, std::uint32_t> first;
    const Organisation& organisation = builder.model.organisation;
    for (std::uint32_t at = 0; at < organisation.organs.size(); ++at) {
        const std::uint32_t kind = organisation.organs[at].kind;
        if (kind == k_none || !organisation.kinds[kind].single) {
            continue;
        }
        const auto [other, is_new] = first.emplace(kind, at);
        if (!is_new) {
            const std::string& id = organisation.organs[other->second].id;
            builder.source.refuse(nodes[at], "slag",
                                  {"Av organslaget ”" + organisation.kinds[kind].id +
                                       "” finns bara ett organ (antal=”ett”), och det är ”" + id +
                                       "”. Ta bort antal eller ändra slag.",
                                   "Of the organ kind ”" + organisation.kinds[kind].id +
                                       "” there is only one (antal=”ett”), and that is ”" + id +
                                       "”. Remove antal or change slag."});
        }
    }
}

void refuse_cycle(Builder& builder, const std::vector<Node>& nodes) {
    const auto cycle = find_cycle(builder.model.organisation);
    if (cycle.empty()) {
        return;
    }
    std::string path;
    for (const std::uint32_t organ : cycle) {
        path += builder.model.organisation.organs[organ].id + " → ";
    }
    path += builder.model.organisation.organs[cycle.front()].id;
    builder.source.refuse(nodes[cycle.front()], "under",
                          {"Organet ligger under sig självt: " + path + ". Ändra under.",
                           "The organ lies under itself: " + path + ". Change under."});
}

} // namespace

std::vector<std::uint32_t> find_cycle(const Organisation& organisation) {
    const auto& organs = organisation.organs;
    // Every organ has at most one above it: walk up, marking with the walk's number.
    std::vector<std::uint32_t> walk(organs.size(), 0);
    for (std::uint32_t start = 0; start < organs.size(); ++start) {
        std::uint32_t at = start;
        while (at != k_none && walk[at] == 0) {
            walk[at] = start + 1;
            at = organs[at].under;
        }
        if (at == k_none || walk[at] != start + 1) {
            continue;
        }
        std::vector<std::uint32_t> cycle{at};
        for (std::uint32_t next = organs[at].under; next != at; next = organs[next].under) {
            cycle.push_back(next);
        }
        return cycle;
    }
    return {};
}

void read_organisation(Builder& builder, const Node& organisation) {
    builder.model.organisation.name = value_of(organisation, "namn");
    const auto organs = children(organisation, "organ");
    read_kinds(builder, children(organisation, "organslag"));
    read_organs(builder, organs);
    refuse_shared_names(builder, organs);
    refuse_several(builder, organs);
    refuse_cycle(builder, organs);
}

} // namespace styrkoll::model::detail
