// SPDX-License-Identifier: Apache-2.0
//
// Every look at the file system of the library goes through here, so that errors read the same and
// nothing is half written.
#include "base/file.hpp"

#include "base/system_words.hpp"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace styrkoll::file {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number > STDERR_FILENO) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int get() const { return m_number; }
    /// Closes now and tells whether everything reached the file.
    [[nodiscard]] bool close() {
        const int number = std::exchange(m_number, -1);
        return ::close(number) == 0;
    }

private:
    int m_number;
};

std::string too_large(Language language) {
    return std::string(
        say(language, "filen är större än gränsen", "the file is larger than the limit"));
}

Result<std::string> read_all(int descriptor, std::uint64_t expected, std::uint64_t limit,
                             const std::string& name, Language language) {
    std::string bytes;
    bytes.resize(expected + 1);
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) {
            bytes.resize(bytes.size() * 2);
        }
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            return failure(ErrorKind::input, system_words(errno, language), name);
        }
        if (got == 0) {
            bytes.resize(size);
            return bytes;
        }
        size += static_cast<std::size_t>(got);
        if (size > limit) {
            return failure(ErrorKind::input, too_large(language), name);
        }
    }
}

Result<void> write_all(Descriptor& out, std::string_view bytes, const std::string& name,
                       Language language) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(out.get(), bytes.data(), bytes.size());
        if (put < 0 && errno != EINTR) {
            return failure(ErrorKind::output, system_words(errno, language), name);
        }
        bytes.remove_prefix(put > 0 ? static_cast<std::size_t>(put) : 0);
    }
    if (!out.close()) {
        return failure(ErrorKind::output, system_words(errno, language), name);
    }
    return {};
}

} // namespace

Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit,
                         Language language) {
    Descriptor in(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (in.get() < 0) {
        return failure(ErrorKind::input, system_words(errno, language), path.string());
    }
    struct stat status {};
    if (::fstat(in.get(), &status) != 0) {
        return failure(ErrorKind::input, system_words(errno, language), path.string());
    }
    if (!S_ISREG(status.st_mode)) {
        return failure(
            ErrorKind::input,
            S_ISDIR(status.st_mode)
                ? system_words(EISDIR, language)
                : std::string(say(language, "det är ingen vanlig fil", "it is not a regular file")),
            path.string());
    }
    if (static_cast<std::uint64_t>(status.st_size) > limit) {
        return failure(ErrorKind::input, too_large(language), path.string());
    }
    return read_all(in.get(), static_cast<std::uint64_t>(status.st_size), limit, path.string(),
                    language);
}

Result<std::string> read_standard_input(std::uint64_t limit, Language language) {
    return read_all(STDIN_FILENO, 65535, limit, "-", language);
}

Result<void> write_whole(const std::filesystem::path& path, std::string_view bytes,
                         Language language) {
    const std::string temporary = path.string() + ".tmp" + std::to_string(::getpid());
    Descriptor out(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (out.get() < 0) {
        return failure(ErrorKind::output, system_words(errno, language), path.string());
    }
    auto written = write_all(out, bytes, path.string(), language);
    if (written && ::rename(temporary.c_str(), path.c_str()) != 0) {
        written = failure(ErrorKind::output, system_words(errno, language), path.string());
    }
    if (!written) {
        ::unlink(temporary.c_str());
    }
    return written;
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += k_digits[byte >> 4U];
        hex += k_digits[byte & 0x0FU];
    }
    return hex;
}

std::string relative_to(const std::filesystem::path& path, const std::filesystem::path& base) {
    const auto relative = path.lexically_normal().lexically_relative(base.lexically_normal());
    return (relative.empty() ? path : relative).generic_string();
}

std::filesystem::path identity_of(const std::filesystem::path& path) {
    constexpr int k_most_links = 40;
    std::error_code failed;
    std::filesystem::path at = std::filesystem::absolute(path, failed);
    for (int links = 0; links < k_most_links && std::filesystem::is_symlink(at, failed); ++links) {
        at = at.parent_path() / std::filesystem::read_symlink(at, failed);
    }
    const std::filesystem::path resolved = std::filesystem::weakly_canonical(at, failed);
    return failed ? path : resolved;
}

} // namespace styrkoll::file
