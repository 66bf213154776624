// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "plan/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The few words that go into findings as arguments.
namespace styrkoll::check {

/// "titeln", "kontrollrutan (”Dnr”)", "dokumentegenskapen ”Period”", "filnamnet".
[[nodiscard]] std::string standing_in(const plan::Evidence& evidence, Language language);

/// "a, b och c".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, Language language);

/// At most so much of a text as fits in a message.
[[nodiscard]] std::string shown(std::string_view text);

/// In what way a value is lacking: "saknas"; "är inte ifylld (”XX”)" where a placeholder stands;
/// "framgår inte av ”oklart”" where something else does.
[[nodiscard]] std::string lacking(std::string_view written, Language language);

/// How a finding calls an item: its code, else its title, else its kind.
[[nodiscard]] std::string name_of(const plan::Plan& plan, const plan::Item& item);

/// Where to point when something is missing from the document as a whole: its title, else its first
/// text.
[[nodiscard]] plan::Place opening(const plan::Plan& plan);

} // namespace styrkoll::check
