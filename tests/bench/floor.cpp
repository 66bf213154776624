// SPDX-License-Identifier: Apache-2.0
#include "bench/floor.hpp"

#include <libdeflate.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace styrkoll::bench {
namespace {

constexpr std::array<std::string_view, 4> k_members{"content.xml", "styles.xml", "meta.xml",
                                                    "META-INF/manifest.xml"};
constexpr std::size_t k_end_size = 22;
constexpr std::size_t k_entry_size = 46;
constexpr std::size_t k_local_size = 30;

/// One descriptor, closed at the end.
class File {
public:
    explicit File(const std::string& path) : m_descriptor(::open(path.c_str(), O_RDONLY)) {}
    ~File() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    [[nodiscard]] std::size_t size() const {
        struct stat status {};
        return m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0
                   ? static_cast<std::size_t>(status.st_size)
                   : 0;
    }
    [[nodiscard]] bool read(std::size_t offset, std::size_t size, std::vector<char>& into) const {
        if (into.size() < size) {
            into.resize(size);
        }
        return ::pread(m_descriptor, into.data(), size, static_cast<off_t>(offset)) ==
               static_cast<ssize_t>(size);
    }

private:
    int m_descriptor;
};

struct Member {
    std::size_t offset = 0;
    std::size_t packed = 0;
    std::size_t size = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = 0;
};

template <class Number>
Number number_at(const char* bytes) {
    Number number{};
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

bool is_utf8(const char* bytes, std::size_t size) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    for (std::size_t i = 0; i < size;) {
        if (i + 8 <= size && (number_at<std::uint64_t>(bytes + i) & 0x8080808080808080ULL) == 0) {
            i += 8;
            continue;
        }
        const unsigned lead = at(i);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > size) {
            return false;
        }
        for (std::size_t k = 1; k < length; ++k) {
            if ((at(i + k) & 0xC0U) != 0x80) {
                return false;
            }
        }
        i += length;
    }
    return true;
}

/// No DOCTYPE, and every entity one of the five or a character reference.
bool is_tame(std::string_view xml) {
    for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
        const std::string_view name = xml.substr(at + 1, 5);
        const bool known = name.starts_with("amp;") || name.starts_with("lt;") ||
                           name.starts_with("gt;") || name.starts_with("quot;") ||
                           name.starts_with("apos;") || name.starts_with("#");
        if (!known) {
            return false;
        }
    }
    return xml.substr(0, 4096).find("<!DOCTYPE") == std::string_view::npos;
}

void append_collapsed(std::string& out, const char* text) {
    while (*text != '\0') {
        const char* end = text;
        while (static_cast<unsigned char>(*end) > 0x20) {
            ++end;
        }
        out.append(text, static_cast<std::size_t>(end - text));
        text = end;
        if (*text != '\0') {
            while (*text != '\0' && static_cast<unsigned char>(*text) <= 0x20) {
                ++text;
            }
            if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
                out += ' ';
            }
        }
    }
}

void walk(const pugi::xml_node& root, std::string& out) {
    pugi::xml_node node = root;
    int in_paragraph = 0;
    for (;;) {
        const bool is_paragraph =
            node.type() == pugi::node_element &&
            (std::strcmp(node.name(), "text:p") == 0 || std::strcmp(node.name(), "text:h") == 0);
        in_paragraph += is_paragraph ? 1 : 0;
        if (node.type() == pugi::node_pcdata && in_paragraph > 0) {
            append_collapsed(out, node.value());
        }
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        for (;;) {
            if (node.type() == pugi::node_element && (std::strcmp(node.name(), "text:p") == 0 ||
                                                      std::strcmp(node.name(), "text:h") == 0)) {
                --in_paragraph;
                out += '\n';
            }
            if (node == root) {
                return;
            }
            if (node.next_sibling()) {
                node = node.next_sibling();
                break;
            }
            node = node.parent();
        }
    }
}

} // namespace

struct Floor::State {
    libdeflate_decompressor* inflater = libdeflate_alloc_decompressor();
    std::vector<char> tail;
    std::vector<char> packed;
    std::array<std::vector<char>, k_members.size()> parts;
    std::array<Member, k_members.size()> members;
    std::string text;
    std::size_t xml_bytes = 0;

    State() = default;
    ~State() { libdeflate_free_decompressor(inflater); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    bool find_members(const File& file) {
        constexpr std::size_t k_tail = 4096;
        const std::size_t size = file.size();
        std::size_t wanted = std::min(size, k_tail);
        members.fill({});
        if (size < k_end_size || !file.read(size - wanted, wanted, tail)) {
            return false;
        }
        std::size_t end = wanted - k_end_size;
        while (number_at<std::uint32_t>(tail.data() + end) != 0x06054B50U) {
            if (end-- == 0) {
                return false;
            }
        }
        const std::size_t directory = number_at<std::uint32_t>(tail.data() + end + 16);
        const std::size_t directory_size = number_at<std::uint32_t>(tail.data() + end + 12);
        if (directory + directory_size > size) {
            return false;
        }
        std::size_t at = 0;
        if (directory >= size - wanted) {
            at = directory - (size - wanted);
        } else if (!file.read(directory, directory_size, tail)) {
            return false;
        }
        for (const std::size_t stop = at + directory_size; at + k_entry_size <= stop;) {
            const char* entry = tail.data() + at;
            const std::size_t name_size = number_at<std::uint16_t>(entry + 28);
            const std::string_view name(entry + k_entry_size, name_size);
            for (std::size_t i = 0; i < k_members.size(); ++i) {
                if (name == k_members[i]) {
                    members[i] = {
                        number_at<std::uint32_t>(entry + 42), number_at<std::uint32_t>(entry + 20),
                        number_at<std::uint32_t>(entry + 24), number_at<std::uint32_t>(entry + 16),
                        number_at<std::uint16_t>(entry + 10)};
                }
            }
            at += k_entry_size + name_size + number_at<std::uint16_t>(entry + 30) +
                  number_at<std::uint16_t>(entry + 32);
        }
        return members[0].size > 0;
    }

    /// Old manifests have a harmless DOCTYPE.
    static bool is_manifest(std::size_t index) { return index == 3; }

    bool inflate(const File& file, std::size_t index) {
        constexpr std::size_t k_slack = 512; // name and extra field of the local header
        const Member& member = members[index];
        std::vector<char>& part = parts[index];
        if (part.size() < member.size + 1) {
            part.resize(member.size + 1);
        }
        const std::size_t most =
            std::min(file.size() - member.offset, k_local_size + k_slack + member.packed);
        if (!file.read(member.offset, most, packed)) {
            return false;
        }
        const char* data = packed.data() + k_local_size +
                           number_at<std::uint16_t>(packed.data() + 26) +
                           number_at<std::uint16_t>(packed.data() + 28);
        if (member.method == 0) {
            std::memcpy(part.data(), data, member.size);
        } else if (libdeflate_deflate_decompress(inflater, data, member.packed, part.data(),
                                                 member.size, nullptr) != LIBDEFLATE_SUCCESS) {
            return false;
        }
        return libdeflate_crc32(0, part.data(), member.size) == member.crc &&
               is_utf8(part.data(), member.size) &&
               std::memchr(part.data(), 0, member.size) == nullptr &&
               (is_tame({part.data(), member.size}) || is_manifest(index));
    }
};

Floor::Floor() : m_state(std::make_unique<State>()) {}
Floor::~Floor() = default;

std::size_t Floor::xml_bytes() const {
    return m_state->xml_bytes;
}

std::size_t Floor::content_bytes() const {
    return m_state->members[0].size;
}

std::size_t Floor::read(const std::string& path) {
    State& state = *m_state;
    const File file(path);
    state.text.clear();
    state.xml_bytes = 0;
    if (!state.find_members(file)) {
        return 0;
    }
    for (std::size_t i = 0; i < k_members.size(); ++i) {
        const std::size_t size = state.members[i].size;
        if (size == 0) {
            continue;
        }
        if (!state.inflate(file, i)) {
            return 0;
        }
        pugi::xml_document dom;
        if (!dom.load_buffer_inplace(state.parts[i].data(), size,
                                     pugi::parse_default | pugi::parse_ws_pcdata,
                                     pugi::encoding_utf8)) {
            return 0;
        }
        if (i == 0) {
            walk(dom.document_element(), state.text);
        }
        state.xml_bytes += size;
    }
    return state.text.size();
}

} // namespace styrkoll::bench
