// SPDX-License-Identifier: Apache-2.0
#include "base/system_words.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace styrkoll {
namespace {

struct Words {
    int number;
    std::string_view sv, en;
};
constexpr std::array<Words, 19> k_words{{
    {ENOENT, "filen finns inte", "the file does not exist"},
    {EACCES, "åtkomst nekas", "access is denied"},
    {EPERM, "åtkomst nekas", "access is denied"},
    {EISDIR, "det är en mapp", "it is a folder"},
    {ENOSPC, "disken är full", "the disk is full"},
    {EDQUOT, "ditt utrymme på disken är slut", "your space on the disk is used up"},
    {EROFS, "disken är skrivskyddad", "the disk is read-only"},
    {ENOTDIR, "en del av sökvägen är ingen mapp", "part of the path is not a folder"},
    {ENAMETOOLONG, "namnet är för långt", "the name is too long"},
    {EEXIST, "filen finns redan", "the file exists already"},
    {ENOTEMPTY, "mappen är inte tom", "the folder is not empty"},
    {ELOOP, "länkar pekar på varandra i en ring", "links point at each other in a ring"},
    {EMFILE, "för många filer är öppna", "too many files are open"},
    {ENFILE, "för många filer är öppna", "too many files are open"},
    {EIO, "disken kan inte läsas eller skrivas", "the disk cannot be read or written"},
    {EFBIG, "filen blir för stor", "the file would be too large"},
    {EBUSY, "filen används av ett annat program", "the file is used by another program"},
    {ETXTBSY, "filen används av ett annat program", "the file is used by another program"},
    {EXDEV, "mappen ligger på en annan disk", "the folder is on another disk"},
}};

} // namespace

std::string system_words(int number, Language language) {
    const auto* const words =
        std::find_if(k_words.begin(), k_words.end(),
                     [number](const Words& one) { return one.number == number; });
    if (words != k_words.end()) {
        return std::string(say(language, words->sv, words->en));
    }
    return std::string(say(language, "datorn säger nej", "the computer refuses")) + " (" +
           std::generic_category().message(number) + ")";
}

} // namespace styrkoll
