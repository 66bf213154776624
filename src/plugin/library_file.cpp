// SPDX-License-Identifier: Apache-2.0
#include "plugin/library_file.hpp"

#include <cstdint>
#include <cstring>
#include <elf.h>
#include <fstream>
#include <link.h>
#include <string>
#include <system_error>

namespace styrkoll::plugin {
namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);

const Bilingual k_cut{"den är avklippt", "it is cut short"};

template <class T>
bool read_at(std::ifstream& file, std::uint64_t offset, T& out) {
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(reinterpret_cast<char*>(&out), sizeof(T));
    return file.good();
}

/// The header of the program that runs.
Header own_header() {
    std::ifstream self("/proc/self/exe", std::ios::binary);
    Header header{};
    (void)read_at(self, 0, header);
    return header;
}

bool is_of_this_machine(const Header& header) {
    const Header own = own_header();
    return own.e_machine == 0 || (header.e_machine == own.e_machine &&
                                  header.e_ident[EI_CLASS] == own.e_ident[EI_CLASS] &&
                                  header.e_ident[EI_DATA] == own.e_ident[EI_DATA]);
}

/// Whether all that would be mapped is in the file.
bool has_all_segments(std::ifstream& file, const Header& header, std::uint64_t size) {
    for (std::uint64_t i = 0; i < header.e_phnum; ++i) {
        Segment segment{};
        if (header.e_phoff > size ||
            !read_at(file, header.e_phoff + i * sizeof(Segment), segment) ||
            segment.p_offset > size || segment.p_filesz > size - segment.p_offset) {
            return false;
        }
    }
    return true;
}

/// "libx.so.1" of "libx.so.1: cannot open shared object file: No such file or directory".
std::string_view before(std::string_view said, std::string_view words) {
    const std::size_t at = said.find(words);
    return at == std::string_view::npos ? std::string_view{} : said.substr(0, at);
}

std::string_view after(std::string_view said, std::string_view words) {
    const std::size_t at = said.find(words);
    return at == std::string_view::npos ? std::string_view{} : said.substr(at + words.size());
}

/// The last of "path: name".
std::string_view last_part(std::string_view text) {
    const std::size_t colon = text.rfind(": ");
    return colon == std::string_view::npos ? text : text.substr(colon + 2);
}

} // namespace

std::optional<Bilingual> fault_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    Header header{};
    std::error_code failed;
    const std::uint64_t size = std::filesystem::file_size(path, failed);
    const bool has_header = !failed && read_at(file, 0, header);
    if (failed || size < SELFMAG || std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) {
        return Bilingual{"den är inget programbibliotek", "it is no shared library"};
    }
    if (!has_header) {
        return k_cut;
    }
    if (!is_of_this_machine(header)) {
        return Bilingual{"den är gjord för en annan sorts dator",
                         "it is made for another kind of machine"};
    }
    if (header.e_type != ET_DYN || header.e_phentsize != sizeof(Segment)) {
        return Bilingual{"den är inget programbibliotek", "it is no shared library"};
    }
    return has_all_segments(file, header, size) ? std::nullopt : std::optional(k_cut);
}

Bilingual linker_words(std::string_view said) {
    if (const auto path = before(said, ": cannot open shared object file"); !path.empty()) {
        const std::string name(last_part(path));
        return {"biblioteket " + name + ", som den behöver, finns inte",
                "the library " + name + ", which it needs, is missing"};
    }
    if (const auto symbol = after(said, "undefined symbol: "); !symbol.empty()) {
        const std::string name(symbol.substr(0, symbol.find_first_of(", \n")));
        return {"funktionen " + name + ", som den behöver, finns inte",
                "the function " + name + ", which it needs, is missing"};
    }
    if (const auto version = after(said, ": version `"); !version.empty()) {
        const std::string name(version.substr(0, version.find('\'')));
        return {"den behöver en nyare version av ett bibliotek: " + name,
                "it needs a later version of a library: " + name};
    }
    return {std::string(said), std::string(said)};
}

} // namespace styrkoll::plugin
