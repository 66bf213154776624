// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/catalogue.hpp"

#include <string>
#include <utility>

namespace styrkoll::sample {

inline finding::Rule rule(std::string id, finding::Severity severity) {
    finding::Rule rule;
    rule.id = std::move(id);
    rule.family = finding::family_of(rule.id);
    rule.severity = severity;
    rule.message = {"Avsnittet ”{avsnitt}” saknas.", "The section ”{avsnitt}” is missing."};
    rule.fix = {"Lägg till ”{avsnitt}”.", "Add ”{avsnitt}”."};
    return rule;
}

/// An ordinary rule of each level, one that makes a document unreadable, one that makes it
/// incomplete.
inline finding::Catalogue rules() {
    using finding::Severity;
    finding::Catalogue catalogue;
    catalogue.add(rule("avsnitt-saknas", Severity::error));
    catalogue.add(rule("avsnitt-ordning", Severity::note));
    catalogue.add(rule("mal-titel", Severity::warning));
    catalogue.add(rule("mal-sovande", Severity::off));
    finding::Rule damaged = rule("paket-skadat", Severity::error);
    damaged.makes_unreadable = true;
    catalogue.add(damaged);
    finding::Rule unknown = rule("identitet-okand-typ", Severity::warning);
    unknown.makes_incomplete = true;
    catalogue.add(unknown);
    return catalogue;
}

} // namespace styrkoll::sample
