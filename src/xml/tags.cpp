// SPDX-License-Identifier: Apache-2.0
//
// One pass from '<' to '<'. The parser has already found the document well-formed as far as it
// goes, so that a tag here is a name and a row of name="value"; and the scan before it has refused
// NUL, so that the one behind the last byte ends every loop.
#include "xml/tags.hpp"

#include "xml/find_byte.hpp"
#include "xml/tag_names.hpp"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace styrkoll::xml {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

const char* end_of_element_name(const char* at) {
    while (static_cast<unsigned char>(*at) > ' ' && *at != '>' && *at != '/') {
        ++at;
    }
    return at;
}

std::uint64_t first_bytes(std::string_view name) {
    std::uint64_t word = 0;
    std::memcpy(&word, name.data(), std::min(sizeof word, name.size()));
    return word;
}

class TagChecker {
public:
    TagChecker(std::string_view bytes, const Limits& limits, Shape& shape)
        : m_begin(bytes.data()), m_end(bytes.data() + bytes.size()), m_limits(limits),
          m_shape(shape), m_names(m_end) {}

    std::optional<Fault> run(std::size_t root_offset) {
        const char* at = m_begin + root_offset;
        read_root_prefixes(at);
        while (at < m_end && !m_fault) {
            at = markup(at);
            const char* const text = at;
            if (*at != '<') {
                at = find_either(at, m_end, '<', '<');
                if (static_cast<std::uint64_t>(at - text) > m_limits.text_bytes) {
                    fail(FaultKind::text_bytes, text, "text");
                }
            }
        }
        return std::move(m_fault);
    }

private:
    void fail(FaultKind kind, const char* where, std::string_view detail) {
        if (!m_fault) {
            m_fault.emplace();
            m_fault->kind = kind;
            m_fault->offset = static_cast<std::size_t>(where - m_begin);
            m_fault->detail = detail;
        }
    }

    /// Past one piece of markup; `at` is its '<'.
    const char* markup(const char* at) {
        switch (at[1]) {
        case '/':
            --m_depth;
            return past(at, '>');
        case '?':
            return past(at, "?>");
        case '!':
            if (std::string_view(at, static_cast<std::size_t>(m_end - at)).substr(0, 9) ==
                "<![CDATA[") {
                return past_cdata(at);
            }
            return past(at, "-->");
        default:
            return start_tag(at + 1);
        }
    }

    const char* past(const char* at, char closing) const {
        return std::min(find_either(at, m_end, closing, closing) + 1, m_end);
    }

    const char* past(const char* at, std::string_view closing) const {
        const std::string_view rest(at, static_cast<std::size_t>(m_end - at));
        const std::size_t end = rest.find(closing, 2);
        return end == std::string_view::npos ? m_end : at + end + closing.size();
    }

    const char* past_cdata(const char* at) {
        const char* const end = past(at, "]]>");
        if (static_cast<std::uint64_t>(end - at) > m_limits.text_bytes) {
            fail(FaultKind::text_bytes, at, "text");
        }
        return end;
    }

    const char* start_tag(const char* name) {
        const char* at = end_of_element_name(name);
        m_previous = known(name, at);
        m_shape.has_unknown_prefix |= m_names[m_previous].is_unknown;
        ++m_element;
        std::uint32_t attributes = 0;
        for (;;) {
            while (is_blank(*at)) {
                ++at;
            }
            if (*at == '>' || *at == '/' || *at == '\0') {
                break;
            }
            ++attributes;
            at = attribute(at);
        }
        if (attributes > m_limits.attributes) {
            fail(FaultKind::attributes, name, "attributes");
        }
        m_shape.depth = std::max(m_shape.depth, m_depth + 1);
        if (m_depth + 1 > m_limits.depth) {
            fail(FaultKind::depth, name, "depth");
        }
        if (*at == '/') {
            return std::min(at + 2, m_end);
        }
        ++m_depth;
        return std::min(at + 1, m_end);
    }

    /// Past name, '=', and value.
    const char* attribute(const char* name) {
        const char* equals = nullptr;
        TagNames::Id id = m_names[m_previous].follower;
        if (id != TagNames::k_no_name && m_names.stands_at(id, name)) {
            equals = name + m_names[id].size;
        } else {
            equals = find_either(name, m_end, '=', '=');
            const char* end = equals;
            while (end > name && is_blank(end[-1])) {
                --end;
            }
            id = known(name, end);
            m_names[m_previous].follower = id;
        }
        m_previous = id;
        TagNames::Entry& entry = m_names[id];
        if (entry.element == m_element) {
            fail(FaultKind::malformed, name, "attribute twice");
        }
        entry.element = m_element;
        m_shape.has_unknown_prefix |= entry.is_unknown;
        m_shape.redeclares_namespaces |= entry.is_declaration && m_element > 1;
        const char* const value = equals[0] == '=' && equals[1] == '"'
                                      ? equals + 1
                                      : find_either(equals, m_end, '"', '\'');
        return value < m_end ? past_value(value) : m_end;
    }

    const char* past_value(const char* value) {
        const char quote = *value;
        const char* at = find_either(value + 1, m_end, quote, '<');
        if (*at == '<') {
            fail(FaultKind::malformed, at, "'<' in an attribute value");
        }
        if (static_cast<std::uint64_t>(at - value) > m_limits.attribute_bytes) {
            fail(FaultKind::attribute_bytes, value, "attribute value");
        }
        return at < m_end ? at + 1 : m_end;
    }

    TagNames::Id known(const char* name, const char* end) {
        const TagNames::Id id = m_names.find(name, static_cast<std::size_t>(end - name));
        if (m_names[id].is_new) {
            learn(m_names[id], {name, static_cast<std::size_t>(end - name)});
        }
        return id;
    }

    void learn(TagNames::Entry& entry, std::string_view written) {
        const std::size_t colon = written.find(':');
        const bool bare = colon == std::string_view::npos;
        const std::string_view prefix = written.substr(0, bare ? 0 : colon);
        entry.is_new = false;
        entry.is_declaration = written == "xmlns" || prefix == "xmlns";
        entry.is_unknown = !bare && !is_declared(prefix);
    }

    [[nodiscard]] bool is_declared(std::string_view prefix) const {
        const std::uint64_t word = first_bytes(prefix);
        for (const Prefix& known : m_prefixes) {
            if (known.word == word && known.name == prefix) {
                return true;
            }
        }
        return false;
    }

    void add_prefix(std::string_view prefix) {
        m_prefixes.push_back({first_bytes(prefix), prefix});
    }

    void read_root_prefixes(const char* root) {
        add_prefix("xml");
        add_prefix("xmlns");
        const char* at = end_of_element_name(root + 1);
        while (at < m_end && *at != '>') {
            if (*at == '"' || *at == '\'') {
                at = past(at + 1, *at);
            } else if (std::string_view(at, static_cast<std::size_t>(m_end - at)).substr(0, 6) ==
                       "xmlns:") {
                const char* const prefix = at + 6;
                at = find_either(prefix, m_end, '=', ' ');
                add_prefix({prefix, static_cast<std::size_t>(at - prefix)});
            } else {
                ++at;
            }
        }
    }

    const char* m_begin;
    const char* m_end;
    const Limits& m_limits;
    Shape& m_shape;
    TagNames m_names;
    struct Prefix {
        std::uint64_t word = 0; ///< its first bytes
        std::string_view name;
    };
    std::vector<Prefix> m_prefixes; ///< that the root declares
    std::uint32_t m_depth = 0;
    std::uint32_t m_element = 0;                   ///< counts them
    TagNames::Id m_previous = TagNames::k_no_name; ///< the name before, in the same tag
    std::optional<Fault> m_fault;
};

} // namespace

std::optional<Fault> check_tags(std::string_view bytes, std::size_t root_offset,
                                const Limits& limits, Shape& shape) {
    return TagChecker(bytes, limits, shape).run(root_offset);
}

} // namespace styrkoll::xml
