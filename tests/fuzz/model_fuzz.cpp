// SPDX-License-Identifier: Apache-2.0
//
// Models and configurations are loaded by path, so the bytes go through a file in memory.
#include "fuzz/input.hpp"

#include "model/load.hpp"

#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int file = ::memfd_create("model", MFD_CLOEXEC);
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, data, size, 0) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    const std::string path = "/proc/self/fd/" + std::to_string(file);
    const std::string schema = STYRKOLL_SOURCE_DIR "/schema/";
    using styrkoll::Language;
    (void)styrkoll::model::load_model(path, schema + "styrmodell.rng", Language::swedish);
    (void)styrkoll::model::load_configuration(path, schema + "styrkoll.rng", Language::english);
    return 0;
}
