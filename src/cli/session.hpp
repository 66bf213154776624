// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/job.hpp"
#include "base/language.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace styrkoll::cli {

enum class ColorMode : std::uint8_t { automatic, always, never };

/// What is settled before the rest of the command line is read, so that even its errors come in the
/// right language.
struct Session {
    Language language = Language::swedish;
    ColorMode color = ColorMode::automatic;

    /// Whether text for this descriptor is coloured: on a terminal only, and NO_COLOR is heeded,
    /// unless asked outright.
    [[nodiscard]] bool colored(int descriptor) const;
};

/// A session, and what is wrong with the words that ask for it, if anything (usage).
struct EarlySession {
    Session session;
    std::optional<Error> error;
};

/// Looks for --lang and --color anywhere before "--"; the last one counts.
[[nodiscard]] EarlySession read_session(const std::vector<std::string>& arguments);

/// A setting with the schema folder found (schema_folder.hpp). Error: configuration, when there is
/// none.
[[nodiscard]] Result<app::Setting> make_setting(const Session& session, const std::string& model,
                                                const std::string& configuration);

} // namespace styrkoll::cli
