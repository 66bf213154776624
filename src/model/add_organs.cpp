// SPDX-License-Identifier: Apache-2.0
//
// A municipality adds its own units and former names without copying the model. What it adds must
// hold in the model as if it had stood there.
#include "base/text.hpp"
#include "model/detail/builder.hpp"
#include "model/load.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace styrkoll::model {
namespace {

tl::unexpected<Error> wrong(const AddedOrgan& organ, Language language, const Bilingual& message) {
    return failure(ErrorKind::configuration, message.in(language), organ.where, organ.excerpt);
}

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& all) {
    std::vector<std::string> ids;
    ids.reserve(all.size());
    for (const T& one : all) {
        ids.push_back(one.id);
    }
    return ids;
}

void add_name(Organ& organ, const std::string& name) {
    const bool is_known =
        std::any_of(organ.names.begin(), organ.names.end(), [&name](const std::string& known) {
            return text::fold(known) == text::fold(name);
        });
    if (!name.empty() && !is_known) {
        organ.names.push_back(name);
    }
}

/// Another organ that already has the name, or k_none.
std::uint32_t owner_of(const Organisation& organisation, const std::string& name,
                       std::uint32_t except) {
    for (std::uint32_t at = 0; at < organisation.organs.size(); ++at) {
        const Organ& organ = organisation.organs[at];
        const bool has_it =
            std::any_of(organ.names.begin(), organ.names.end(), [&name](const std::string& known) {
                return text::fold(known) == text::fold(name);
            });
        if (at != except && (has_it || organ.short_name == name)) {
            return at;
        }
    }
    return k_none;
}

tl::unexpected<Error> taken(const AddedOrgan& added, Language language, const std::string& name,
                            const std::string& owner) {
    return wrong(added, language,
                 {"Namnet ”" + name + "” hör redan till organet ”" + owner +
                      "” i modellen. Skriv id=”" + owner +
                      "” om det är samma organ, annars ett annat namn.",
                  "The name ”" + name + "” already belongs to the organ ”" + owner +
                      "” of the model. Write id=”" + owner +
                      "” if it is the same organ, else another name."});
}

Result<void> refuse_taken_names(const Organisation& organisation, const AddedOrgan& added,
                                std::uint32_t own, Language language) {
    std::vector<std::string> names = added.aliases;
    names.push_back(added.name);
    names.push_back(added.short_name);
    for (const std::string& name : names) {
        const std::uint32_t owner = name.empty() ? k_none : owner_of(organisation, name, own);
        if (owner != k_none) {
            return taken(added, language, name, organisation.organs[owner].id);
        }
    }
    return {};
}

Result<void> set_kind(const Organisation& organisation, Organ& organ, const AddedOrgan& added,
                      Language language) {
    if (added.kind.empty()) {
        return {};
    }
    organ.kind = organisation.find_kind(added.kind);
    if (organ.kind != k_none) {
        return {};
    }
    const Bilingual near = detail::nearest(added.kind, ids_of(organisation.kinds));
    return wrong(added, language,
                 {"Organslaget ”" + added.kind + "” finns inte i modellen." + near.sv,
                  "The model has no organ kind ”" + added.kind + "”." + near.en});
}

Result<void> add_one(Organisation& organisation, const AddedOrgan& added, Language language) {
    std::uint32_t at = organisation.find(added.id);
    if (auto free = refuse_taken_names(organisation, added, at, language); !free) {
        return free;
    }
    if (at == k_none) {
        if (added.name.empty() || added.kind.empty()) {
            const Bilingual near = detail::nearest(added.id, ids_of(organisation.organs));
            return wrong(
                added, language,
                {"Organet ”" + added.id +
                     "” finns inte i modellen, och ett nytt organ måste ha slag och namn." +
                     near.sv,
                 "The model has no organ ”" + added.id +
                     "”, and a new organ must have slag and namn." + near.en});
        }
        at = static_cast<std::uint32_t>(organisation.organs.size());
        organisation.organs.push_back({added.id, k_none, {}, {}, {}, k_none, true});
    }
    Organ& organ = organisation.organs[at];
    add_name(organ, added.name);
    for (const std::string& alias : added.aliases) {
        add_name(organ, alias);
    }
    organ.former.insert(organ.former.end(), added.former.begin(), added.former.end());
    organ.short_name = added.short_name.empty() ? organ.short_name : added.short_name;
    return set_kind(organisation, organ, added, language);
}

/// After all are in, since one added organ may lie under another that comes later.
Result<void> place(Organisation& organisation, const AddedOrgan& added, Language language) {
    if (added.under.empty()) {
        return {};
    }
    const std::uint32_t above = organisation.find(added.under);
    if (above == k_none) {
        const Bilingual near = detail::nearest(added.under, ids_of(organisation.organs));
        return wrong(added, language,
                     {"Organet ”" + added.under + "” finns inte i modellen." + near.sv,
                      "The model has no organ ”" + added.under + "”." + near.en});
    }
    organisation.organs[organisation.find(added.id)].under = above;
    if (!detail::find_cycle(organisation).empty()) {
        return wrong(added, language,
                     {"Organet ”" + added.id + "” skulle ligga under sig självt. Ändra under.",
                      "The organ ”" + added.id + "” would lie under itself. Change under."});
    }
    return {};
}

} // namespace

Result<void> add_organs(Model& model, const Configuration& configuration, Language language) {
    for (const AddedOrgan& added : configuration.organs) {
        if (auto done = add_one(model.organisation, added, language); !done) {
            return done;
        }
    }
    for (const AddedOrgan& added : configuration.organs) {
        if (auto done = place(model.organisation, added, language); !done) {
            return done;
        }
    }
    return {};
}

} // namespace styrkoll::model
