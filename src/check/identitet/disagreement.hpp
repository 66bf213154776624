// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/check.hpp"

#include <optional>

namespace styrkoll::check {

using StatedPeriod = plan::Decided<std::optional<plan::DocumentPeriod>>::Other;

/// Does the evidence speak of this document at all? Titles do only where they begin with a document
/// type, or say nothing but an organ or a period; the heading of a section never does.
[[nodiscard]] bool speaks_of_document(const plan::Plan& plan, const Context& context,
                                      const plan::Evidence& evidence);

/// The weaker statement contradicts the period that was decided, and is told of as
/// identitet-period-strider.
[[nodiscard]] bool contradicts_period(const plan::Plan& plan, const Context& context,
                                      const StatedPeriod& other);

} // namespace styrkoll::check
