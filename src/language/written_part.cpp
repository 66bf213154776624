// SPDX-License-Identifier: Apache-2.0
#include "language/written_part.hpp"

#include "base/text.hpp"
#include "language/spelling.hpp"

namespace styrkoll::language {
namespace {

bool is_right(const Resources& resources, std::string_view part) {
    return judge_spelling(part, resources).verdict != Verdict::unknown;
}

} // namespace

WrittenPart take_apart(const Resources& resources, std::string_view word) {
    WrittenPart written;
    std::string whole = without_line_ends(word);
    if (whole.ends_with('-')) {
        whole.pop_back();
        written.after = "-";
    }
    // "KF-uppdrg": only the part that is wrong.
    const std::size_t hyphen = whole.rfind('-');
    if (hyphen != std::string::npos && is_right(resources, whole.substr(0, hyphen))) {
        written.before = whole.substr(0, hyphen + 1);
        whole.erase(0, hyphen + 1);
    } else if (hyphen != std::string::npos && is_right(resources, whole.substr(hyphen + 1))) {
        written.after.insert(0, whole.substr(hyphen));
        whole.erase(hyphen);
    }
    written.part = text::lower(whole);
    written.capital = !whole.empty() && text::capitalised(whole) == whole && whole != written.part;
    written.upper = written.capital && text::count_code_points(whole) > 1 &&
                    text::lower(whole.substr(text::byte_offset(whole, 1))) !=
                        whole.substr(text::byte_offset(whole, 1));
    return written;
}

std::string put_back(const WrittenPart& written, const std::string& word) {
    std::string shown = word;
    if (written.upper) {
        shown.clear();
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t begin = at;
            (void)text::next_code_point(word, at);
            shown += text::capitalised(std::string_view(word).substr(begin, at - begin));
        }
    } else if (written.capital) {
        shown = text::capitalised(word);
    }
    return written.before + shown + written.after;
}

} // namespace styrkoll::language
