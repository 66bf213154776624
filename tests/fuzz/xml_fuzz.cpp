// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

#include "xml/tree.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const bool strict : {true, false}) {
        styrkoll::xml::Limits limits;
        limits.depth = 64;
        limits.attributes = 16;
        limits.refuse_doctype = strict;
        limits.refuse_unbound = strict;
        const auto tree =
            styrkoll::xml::Tree::parse(std::string(styrkoll::fuzz::text(data, size)), limits);
        if (!tree) {
            (void)styrkoll::xml::line_at(styrkoll::fuzz::text(data, size), size / 2);
        }
    }
    return 0;
}
