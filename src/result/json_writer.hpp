// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::result {

/// Writes JSON for people and programs: UTF-8, two spaces a level, `"key": value`, `[]` and `{}`
/// where nothing is inside. Calls follow the structure; a value inside an object comes after its
/// key. Bytes that are no UTF-8 (file names may hold any) become U+FFFD.
class JsonWriter {
public:
    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void key(std::string_view name);
    void text(std::string_view value);
    void number(std::uint64_t value);
    void number(std::int64_t value);
    void number(double value); ///< null where JSON has no number for it
    void boolean(bool value);
    void null();

    void member(std::string_view name, std::string_view value);
    void member(std::string_view name, std::size_t value);
    void member_or_null(std::string_view name, std::string_view value); ///< null when empty
    void member_texts(std::string_view name, const std::vector<std::string>& values);
    void open_object(std::string_view name);
    void open_array(std::string_view name);

    /// The document with a line break at its end; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    void begin(char bracket);
    void end(char bracket);
    void start_value();
    void break_line();

    std::string m_out;
    std::size_t m_depth = 0;
    bool m_first = true;      ///< nothing yet in the innermost object or array
    bool m_after_key = false; ///< the next value stands on its key's line
};

} // namespace styrkoll::result
