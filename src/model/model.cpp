// SPDX-License-Identifier: Apache-2.0
#include "model/model.hpp"

#include <algorithm>

namespace styrkoll::model {
namespace {

template <class T>
std::uint32_t find_by_id(const std::vector<T>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const T& one) { return one.id == id; });
    return found == all.end() ? k_none : static_cast<std::uint32_t>(found - all.begin());
}

bool holds_or_is_empty(const std::vector<std::uint32_t>& kinds, std::uint32_t kind) {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

} // namespace

bool SectionRule::concerns(std::uint32_t organ_kind) const {
    return holds_or_is_empty(only_for, organ_kind);
}

bool ControlField::concerns(std::uint32_t organ_kind) const {
    return holds_or_is_empty(only_for, organ_kind);
}

bool Scale::concerns(std::uint32_t kind) const {
    return holds_or_is_empty(kinds, kind);
}

std::uint32_t Organisation::find(std::string_view id) const {
    return find_by_id(organs, id);
}

std::uint32_t Organisation::find_kind(std::string_view id) const {
    return find_by_id(kinds, id);
}

std::uint32_t Model::find_type(std::string_view wanted) const {
    return find_by_id(types, wanted);
}

std::uint32_t Model::find_kind(std::string_view wanted) const {
    return find_by_id(kinds, wanted);
}

std::uint32_t Model::find_field(std::string_view wanted) const {
    return find_by_id(fields, wanted);
}

std::uint32_t Model::find_status(std::string_view wanted) const {
    return find_by_id(statuses, wanted);
}

} // namespace styrkoll::model
