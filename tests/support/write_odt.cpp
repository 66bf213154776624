// SPDX-License-Identifier: Apache-2.0
#include "support/write_odt.hpp"

#include <cstdint>
#include <libdeflate.h>
#include <memory>

namespace styrkoll::support {
namespace {

constexpr std::string_view k_media_type = "application/vnd.oasis.opendocument.text";

void put(std::string& out, std::uint32_t value, int size) {
    for (int at = 0; at < size; ++at) {
        out.push_back(static_cast<char>(value & 0xFFU));
        value >>= 8U;
    }
}

std::uint32_t size_of(std::string_view bytes) {
    return static_cast<std::uint32_t>(bytes.size());
}

std::string deflate(std::string_view bytes) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(6), &libdeflate_free_compressor);
    std::string out(libdeflate_deflate_compress_bound(compressor.get(), bytes.size()), '\0');
    out.resize(libdeflate_deflate_compress(compressor.get(), bytes.data(), bytes.size(), out.data(),
                                           out.size()));
    return out;
}

/// What the member's own header and the directory's entry have in common (APPNOTE 4.3.7, 4.3.12).
std::string common_header(std::string_view name, std::string_view bytes, std::string_view packed,
                          bool stored) {
    std::string out;
    put(out, 20, 2);                      // version needed
    put(out, 0x0800, 2);                  // names are UTF-8
    put(out, stored ? 0 : 8, 2);          // method
    put(out, (46U << 25U) | 0x210000, 4); // 2026-01-01 00:00
    put(out, libdeflate_crc32(0, bytes.data(), bytes.size()), 4);
    put(out, size_of(packed), 4);
    put(out, size_of(bytes), 4);
    put(out, size_of(name), 2);
    put(out, 0, 2); // no extra field
    return out;
}

std::string manifest(std::string_view styles, std::string_view meta) {
    std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>)"
                      "\n<manifest:manifest xmlns:manifest="
                      R"("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" )"
                      R"(manifest:version="1.3">)";
    const auto entry = [&out](std::string_view path, std::string_view type) {
        out.append(R"(<manifest:file-entry manifest:full-path=")").append(path);
        out.append(R"(" manifest:media-type=")").append(type).append(R"("/>)");
    };
    entry("/", k_media_type);
    entry("content.xml", "text/xml");
    if (!styles.empty()) {
        entry("styles.xml", "text/xml");
    }
    if (!meta.empty()) {
        entry("meta.xml", "text/xml");
    }
    return out + "</manifest:manifest>";
}

} // namespace

std::string write_package(const Members& members, Packing packing) {
    std::string out;
    std::string directory;
    for (const auto& [name, bytes] : members) {
        const bool stored = packing == Packing::stored || name == "mimetype";
        const std::string packed = stored ? bytes : deflate(bytes);
        const std::string header = common_header(name, bytes, packed, stored);
        directory.append("PK\x01\x02", 4);
        put(directory, 20, 2); // version made by
        directory += header;
        put(directory, 0, 2 + 2 + 2); // no comment, first disk, no internal attributes
        put(directory, 0, 4);         // no external attributes
        put(directory, size_of(out), 4);
        directory += name;
        out.append("PK\x03\x04", 4).append(header).append(name).append(packed);
    }
    const std::uint32_t offset = size_of(out);
    out += directory;
    out.append("PK\x05\x06", 4);
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, size_of(directory), 4);
    put(out, offset, 4);
    put(out, 0, 2);
    return out;
}

std::string write_odt(std::string_view content, std::string_view styles, std::string_view meta,
                      Packing packing) {
    Members members{{"mimetype", std::string(k_media_type)}, {"content.xml", std::string(content)}};
    if (!styles.empty()) {
        members.emplace_back("styles.xml", styles);
    }
    if (!meta.empty()) {
        members.emplace_back("meta.xml", meta);
    }
    members.emplace_back("META-INF/manifest.xml", manifest(styles, meta));
    return write_package(members, packing);
}

} // namespace styrkoll::support
