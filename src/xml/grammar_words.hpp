// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The sentences in which a grammar's faults are told, in both languages.
namespace styrkoll::xml::words {

/// What may stand at a place, as in "Här får stå: <a>, <b> eller text."
struct Expected {
    std::vector<std::string> elements; ///< local names
    bool text = false;
    std::vector<Bilingual> values; ///< described data
};

[[nodiscard]] Bilingual wrong_root(const std::string& written, const std::string& wanted);
[[nodiscard]] Bilingual wrong_root_namespace(const std::string& written, const std::string& uri,
                                             const std::string& wanted_uri);
[[nodiscard]] Bilingual wrong_namespace(const std::string& written, const std::string& uri,
                                        const std::string& wanted_uri);

/// `belongs_in`: where the grammar has it, if anywhere; `meant`: the name that was likely meant.
[[nodiscard]] Bilingual misplaced_element(const std::string& written, const std::string& parent,
                                          const std::vector<std::string>& belongs_in,
                                          const std::string& meant, const Expected& expected);
[[nodiscard]] Bilingual repeated_element(const std::string& written, const std::string& parent);
[[nodiscard]] Bilingual late_element(const std::string& written, const std::string& parent,
                                     const std::string& before);
/// Neither can stand beside the other.
[[nodiscard]] Bilingual excluded_element(const std::string& written, const std::string& parent,
                                         const std::string& other, const Expected& expected);
[[nodiscard]] Bilingual mixed_with_text(const std::string& written, const std::string& parent);
/// `missing`: alternatives.
[[nodiscard]] Bilingual missing_before(const std::string& parent,
                                       const std::vector<std::string>& missing,
                                       const std::string& written);
[[nodiscard]] Bilingual missing_inside(const std::string& parent,
                                       const std::vector<std::string>& missing);

[[nodiscard]] Bilingual stray_text(const std::string& excerpt, const std::string& parent,
                                   const Expected& expected);
[[nodiscard]] Bilingual wrong_content(const std::string& excerpt, const std::string& parent,
                                      const std::vector<Bilingual>& values);

[[nodiscard]] Bilingual unknown_attribute(const std::string& written, const std::string& element,
                                          const std::string& meant,
                                          const std::vector<std::string>& allowed);
[[nodiscard]] Bilingual wrong_value(const std::string& attribute, const std::string& value,
                                    const std::string& element,
                                    const std::vector<Bilingual>& values);
/// `other`: the attribute that it cannot stand beside; empty where it is several.
[[nodiscard]] Bilingual excess_attribute(const std::string& attribute, const std::string& element,
                                         const std::string& other);
/// `missing`: alternatives.
[[nodiscard]] Bilingual missing_attribute(const std::vector<std::string>& missing,
                                          const std::string& element);
[[nodiscard]] Bilingual breaks_grammar(const std::string& element, const Expected& expected);

/// The name of `known` that `written` is a slip of the pen for, or empty.
[[nodiscard]] std::string nearest(const std::string& written,
                                  const std::vector<std::string>& known);

} // namespace styrkoll::xml::words
