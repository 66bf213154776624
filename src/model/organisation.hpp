// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::model {

inline constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

/// Swedish: organslag (fullmäktige, nämnd, bolag, kontor, enhet, extern part). The words are the
/// model's own.
struct OrganKind {
    std::string id;
    std::string name;
    std::uint32_t under = k_none;
    std::string
        collective; ///< "nämndens", "bolagets": the genitive that stands for the organ in headings
    bool single = false; ///< there is only one such organ
    bool open = false;   ///< organs of this kind may be unknown to the model (enhet)
};

struct FormerName {
    std::string name;
    std::string short_name;
    std::optional<Date> until;
};

/// Swedish: organ. `names` holds the name, then aliases.
struct Organ {
    std::string id;
    std::uint32_t kind = k_none;
    std::string short_name;
    std::vector<std::string> names;
    std::vector<FormerName> former;
    std::uint32_t under = k_none; ///< the organ it belongs to
    bool answers_goals = true;    ///< false: valnämnd, delägt bolag ... take no part in the chain

    [[nodiscard]] const std::string& name() const { return names.front(); }
};

struct Organisation {
    std::string name; ///< "Strängnäs kommun"
    std::vector<OrganKind> kinds;
    std::vector<Organ> organs;

    [[nodiscard]] std::uint32_t find(std::string_view id) const;
    [[nodiscard]] std::uint32_t find_kind(std::string_view id) const;
};

} // namespace styrkoll::model
