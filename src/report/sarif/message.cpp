// SPDX-License-Identifier: Apache-2.0
#include "report/sarif/message.hpp"

#include "report/trace/escape.hpp"

namespace styrkoll::report::sarif {

std::string plain(std::string_view text) {
    return one_line(text);
}

std::string message_text(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '{' || c == '}') {
            out += c;
        } else if (line.compare(at, 2, "](") == 0) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

void write_message(result::JsonWriter& out, std::string_view name, std::string_view text) {
    out.open_object(name);
    out.member("text", message_text(text));
    out.end_object();
}

void write_message_strings(result::JsonWriter& out) {
    out.open_object("messageStrings");
    out.open_object("default");
    out.member("text", "{0}.");
    out.end_object();
    out.end_object();
}

void write_sentence(result::JsonWriter& out, std::string_view words) {
    std::string sentence = plain(words);
    if (!sentence.empty() && sentence.back() == '.') {
        sentence.pop_back();
    }
    out.open_object("message");
    out.member("text", message_text(sentence) + ".");
    out.member("id", "default");
    out.member_texts("arguments", {sentence});
    out.end_object();
}

} // namespace styrkoll::report::sarif
