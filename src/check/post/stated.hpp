// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"
#include "check/post/demands.hpp"

namespace styrkoll::check {

/// Does the item state the attribute, in its own place or elsewhere: the unit in the indicator's
/// name or its column's header, the financing in an amount, the responsible organ in the heading
/// above or in words such as "Socialnämnden får i uppdrag"?
[[nodiscard]] bool is_stated(const plan::Plan& plan, const Context& context, const plan::Item& item,
                             const Demand& demand);

} // namespace styrkoll::check
