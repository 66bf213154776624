// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/result.hpp"
#include "model/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace styrkoll::model {

/// An organ as `styrkoll.xml` adds it; words not yet resolved.
struct AddedOrgan {
    std::string id, kind, under, name, short_name;
    std::vector<std::string> aliases;
    std::vector<FormerName> former;
    std::string where; ///< file:line:column
    std::string excerpt;
};

/// A rule's or family's level as the configuration sets it ("fel", "varning", "notis", "av").
struct RuleLevel {
    std::string id;
    std::string level;
    std::string where;
    std::string excerpt;
};

/// A waiver as the configuration writes it (`undantag`); the date is one that exists.
struct WaiverEntry {
    std::string rule, fingerprint, heading, document;
    std::string reason, owner, until, number;
    std::string where; ///< file:line:column
    std::string excerpt;
};

/// `styrkoll.xml` (docs/formats.md section 6). Paths are absolute or relative to the current
/// folder, ready to open.
struct Configuration {
    std::string path; ///< empty: none found
    std::string model_path;
    std::vector<AddedOrgan> organs;
    std::vector<RuleLevel> levels;
    std::vector<std::string> word_lists;
    std::optional<int> whole_set_year; ///< hel-mangd
    std::string reviews_path;          ///< granskningar
    std::vector<WaiverEntry> waivers;
    std::string profile; ///< name of an installed profile, or a file's path; empty: none
    std::string profile_where, profile_excerpt;
    std::vector<std::string> own_rules; ///< egna-regler: files
};

[[nodiscard]] Result<Configuration>
load_configuration(const std::string& path, const std::string& grammar_path, Language language);

} // namespace styrkoll::model
