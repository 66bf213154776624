// SPDX-License-Identifier: Apache-2.0
//
// Checksums keep a fuzzer from reaching the parts of a package, so this target packs them itself:
// content, styles and meta, with the byte FF (never in UTF-8) between them.
#include "fuzz/input.hpp"

#include "base/text.hpp"
#include "support/write_odt.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto parts = styrkoll::text::split(styrkoll::fuzz::text(data, size), '\xFF');
    parts.resize(3);
    styrkoll::fuzz::read_and_check(styrkoll::support::write_odt(parts[0], parts[1], parts[2],
                                                                styrkoll::support::Packing::stored),
                                   "indata.odt");
    return 0;
}
