// SPDX-License-Identifier: Apache-2.0
//
// Stands in for libFuzzer in an ordinary build: runs the target on every file of the folders and
// files it is given, so that the targets never rot and inputs that once broke something stay
// tested.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path)) {
        return {path};
    }
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(path)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

int main(int count, char** values) {
    std::size_t ran = 0;
    run({});
    for (int at = 1; at < count; ++at) {
        for (const fs::path& path : files_of(values[at])) {
            std::ifstream stream(path, std::ios::binary);
            if (!stream) {
                std::fprintf(stderr, "cannot open %s\n", path.c_str());
                return 1;
            }
            // The name first: it is the last line when the target brings the process down.
            std::fprintf(stderr, "%s\n", path.filename().c_str());
            run({std::istreambuf_iterator<char>(stream), {}});
            ++ran;
        }
    }
    std::printf("%zu inputs\n", ran);
    return ran == 0 ? 1 : 0;
}
