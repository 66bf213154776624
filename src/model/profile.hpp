// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::model {

/// What a profile says of a rule or family, in the file's words ("fel", "varning", "notis", "av");
/// `level` alone, or `most` or `least` or both.
struct ProfileRule {
    std::string id;
    std::string level, most, least;
    std::string where; ///< file:line:column
    std::string excerpt;
};

/// How serious the rules are for an occasion (`schema/profiler/`, grammar `schema/profil.rng`).
struct Profile {
    std::string id;
    Bilingual name;
    std::vector<ProfileRule> rules;
};

/// Whether the words are a file's path, not the name of an installed profile: they hold a '/' or
/// end in ".xml".
[[nodiscard]] bool is_profile_file(std::string_view words);

/// Errors are ErrorKind::configuration with file:line:column. Whether the rules exist is not
/// judged here.
[[nodiscard]] Result<Profile> load_profile(const std::string& path, const std::string& grammar_path,
                                           Language language);

} // namespace styrkoll::model
