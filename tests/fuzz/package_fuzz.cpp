// SPDX-License-Identifier: Apache-2.0
#include "fuzz/input.hpp"

#include "package/zip.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    styrkoll::package::Limits limits;
    limits.part_bytes = 1U << 20U;
    limits.ratio_from = 1U << 16U;
    const auto archive = styrkoll::package::Archive::open(styrkoll::fuzz::text(data, size), limits);
    if (archive) {
        (void)archive->odd_names();
        for (const styrkoll::package::Entry& entry : archive->entries()) {
            (void)archive->inflate(entry);
        }
    }
    return 0;
}
