// SPDX-License-Identifier: Apache-2.0
//
// Writers of 2005 declare no namespace and refer to a DTD: element names are taken by their local
// part here, since nothing else can stand in a manifest.
#include "read/odf_manifest.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>

namespace styrkoll::read {
namespace {

std::string_view local(const char* name) {
    const char* const colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

} // namespace

bool Manifest::is_encrypted(std::string_view file) const {
    return std::find(encrypted.begin(), encrypted.end(), file) != encrypted.end();
}

Manifest read_manifest(const xml::Tree& tree) {
    Manifest manifest;
    const pugi::xml_node root = tree.dom().document_element();
    for (pugi::xml_node entry = root.first_child(); entry; entry = entry.next_sibling()) {
        if (local(entry.name()) != "file-entry") {
            continue;
        }
        std::string_view path;
        std::string_view type;
        for (pugi::xml_attribute at = entry.first_attribute(); at; at = at.next_attribute()) {
            const std::string_view name = local(at.name());
            if (name == "full-path") {
                path = at.value();
            } else if (name == "media-type") {
                type = at.value();
            }
        }
        if (path == "/") {
            manifest.media_type = type;
        } else if (!path.empty() && path.back() != '/') {
            manifest.files.emplace_back(path);
        }
        for (pugi::xml_node child = entry.first_child(); child; child = child.next_sibling()) {
            if (local(child.name()) == "encryption-data") {
                manifest.encrypted.emplace_back(path);
            }
        }
    }
    return manifest;
}

} // namespace styrkoll::read
