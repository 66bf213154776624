// SPDX-License-Identifier: Apache-2.0
//
// Almost every byte of Swedish text is ASCII or a letter of U+00C0-U+00FF, which are normal as they
// stand; they are copied in runs. Only the few lead bytes behind which something else may hide are
// decoded, and only where a run is broken does the way back need a Shift.
#include "language/normal_text.hpp"

#include "base/text.hpp"

#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

namespace styrkoll::language {
namespace {

constexpr char32_t k_nothing = 0; ///< the code point is dropped

struct Range {
    char32_t first, last;
    char32_t becomes;
};

/// What is written otherwise, or not at all; U+0000 never is text.
constexpr std::array<Range, 18> k_ranges{{{0x0000, 0x0000, k_nothing},
                                          {0x0009, 0x0009, ' '},
                                          {0x000B, 0x000D, '\n'},
                                          {0x0085, 0x0085, '\n'},
                                          {0x00A0, 0x00A0, ' '},
                                          {0x00AD, 0x00AD, k_nothing},
                                          {0x1680, 0x1680, ' '},
                                          {0x2000, 0x200A, ' '},
                                          {0x200B, 0x200F, k_nothing},
                                          {0x2010, 0x2011, '-'},
                                          {0x2019, 0x2019, '\''},
                                          {0x2028, 0x2029, '\n'},
                                          {0x202A, 0x202E, k_nothing},
                                          {0x202F, 0x202F, ' '},
                                          {0x205F, 0x205F, ' '},
                                          {0x2060, 0x2069, k_nothing},
                                          {0x3000, 0x3000, ' '},
                                          {0xFEFF, 0xFEFF, k_nothing}}};

constexpr std::array<std::string_view, 7> k_ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr char32_t k_first_ligature = 0xFB00;

/// The range that a code point is in; null for one that is normal as it stands.
const Range* range_of(char32_t code_point) {
    const auto* const range =
        std::lower_bound(k_ranges.begin(), k_ranges.end(), code_point,
                         [](const Range& one, char32_t value) { return one.last < value; });
    return range == k_ranges.end() || code_point < range->first ? nullptr : range;
}

bool is_combining(char32_t code_point) {
    return code_point >= 0x0300 && code_point <= 0x036F;
}

bool is_ligature(char32_t code_point) {
    return code_point >= k_first_ligature && code_point < k_first_ligature + k_ligatures.size();
}

/// Whether a sequence that begins with this byte may be anything but a character that is normal.
bool may_be_special(unsigned char lead) {
    return lead < 0x20 || lead == 0xC2 || lead == 0xCC || lead == 0xCD || lead >= 0xE1;
}

class Normaliser {
public:
    Normaliser(std::string_view source, std::string& out, std::vector<Shift>& shifts)
        : m_source(source), m_out(out), m_shifts(shifts), m_start(out.size()) {}

    void run() {
        std::size_t at = 0;
        while (at < m_source.size()) {
            const std::size_t begin = at;
            while (at < m_source.size() &&
                   !may_be_special(static_cast<unsigned char>(m_source[at]))) {
                ++at;
            }
            copy(begin, at);
            if (at < m_source.size()) {
                at = one(at);
            }
        }
        if (m_broken) { // so that what was last knows where its source ends
            m_shifts.push_back({normal_size(), static_cast<std::uint32_t>(m_source.size()), false});
        }
    }

private:
    void copy(std::size_t begin, std::size_t end) {
        if (begin == end) {
            return;
        }
        if (m_broken) {
            m_shifts.push_back({normal_size(), static_cast<std::uint32_t>(begin), false});
            m_broken = false;
        }
        m_out.append(m_source.substr(begin, end - begin));
    }

    void replace(std::string_view with, std::size_t begin) {
        m_shifts.push_back({normal_size(), static_cast<std::uint32_t>(begin), true});
        m_out.append(with);
        m_broken = true;
    }

    /// The code point at `at`; gives where the next begins.
    std::size_t one(std::size_t at) {
        std::size_t next = at;
        const char32_t code_point = text::next_code_point(m_source, next);
        if (is_ligature(code_point)) {
            replace(k_ligatures[code_point - k_first_ligature], at);
        } else if (is_combining(code_point) && compose(code_point, at)) {
            m_broken = true;
        } else if (code_point == 0x212B) { // ångström sign
            replace("Å", at);
        } else if (const Range* range = range_of(code_point);
                   range == nullptr || range->becomes == code_point) {
            copy(at, next);
        } else if (range->becomes == k_nothing) {
            m_broken = true;
        } else {
            const char byte = static_cast<char>(range->becomes);
            replace({&byte, 1}, at);
        }
        return next;
    }

    /// Makes one letter of the last one and its mark. The letter's source then reaches to the end
    /// of the mark.
    bool compose(char32_t mark, std::size_t mark_at) {
        UErrorCode error = U_ZERO_ERROR;
        const UNormalizer2* const nfc = unorm2_getNFCInstance(&error);
        std::size_t last = m_out.size();
        while (last > m_start && (static_cast<unsigned char>(m_out[--last]) & 0xC0U) == 0x80U) {
        }
        if (U_FAILURE(error) || last >= m_out.size() || last < m_start) {
            return false;
        }
        const auto normal = static_cast<std::uint32_t>(last - m_start);
        if (m_broken &&
            !(has_shift() && m_shifts.back().replaced && m_shifts.back().normal == normal)) {
            return false; // something was dropped between them
        }
        std::size_t end = last;
        const char32_t letter = text::next_code_point(m_out, end);
        const UChar32 composed =
            unorm2_composePair(nfc, static_cast<UChar32>(letter), static_cast<UChar32>(mark));
        if (composed < 0) {
            return false;
        }
        const std::uint32_t source = source_of_last(normal, mark_at, m_out.size() - last);
        m_out.resize(last);
        while (has_shift() && m_shifts.back().normal >= normal) {
            m_shifts.pop_back();
        }
        m_shifts.push_back({normal, source, true});
        text::append_code_point(m_out, static_cast<char32_t>(composed));
        return true;
    }

    /// Where the source of the last letter begins: it was copied just before the mark, or came of
    /// an earlier composition.
    [[nodiscard]] std::uint32_t source_of_last(std::uint32_t normal, std::size_t mark_at,
                                               std::size_t bytes) const {
        if (has_shift() && m_shifts.back().normal == normal) {
            return m_shifts.back().source;
        }
        return static_cast<std::uint32_t>(mark_at - bytes);
    }

    [[nodiscard]] bool has_shift() const { return m_shifts.size() > m_first; }

    [[nodiscard]] std::uint32_t normal_size() const {
        return static_cast<std::uint32_t>(m_out.size() - m_start);
    }

    std::string_view m_source;
    std::string& m_out;
    std::vector<Shift>& m_shifts;
    std::size_t m_start;
    std::size_t m_first = m_shifts.size();
    bool m_broken = false; ///< the next run begins elsewhere in the source than the last one ended
};

} // namespace

void append_normal(std::string_view source, std::string& out, std::vector<Shift>& shifts) {
    Normaliser(source, out, shifts).run();
}

std::pair<std::uint32_t, std::uint32_t> source_range(std::span<const Shift> shifts,
                                                     std::uint32_t begin, std::uint32_t end) {
    const auto after = [&shifts](std::uint32_t normal) {
        return std::upper_bound(
            shifts.begin(), shifts.end(), normal,
            [](std::uint32_t value, const Shift& shift) { return value < shift.normal; });
    };
    const auto map = [&](std::uint32_t normal) {
        const auto next = after(normal);
        if (next == shifts.begin()) {
            return normal;
        }
        const Shift& shift = *(next - 1);
        return shift.replaced ? shift.source : shift.source + (normal - shift.normal);
    };
    const auto map_end = [&](std::uint32_t normal) {
        const auto next = after(normal - 1);
        if (next == shifts.begin()) {
            return normal;
        }
        const Shift& shift = *(next - 1);
        if (!shift.replaced) {
            return shift.source + (normal - shift.normal);
        }
        return next == shifts.end() ? shift.source : next->source;
    };
    return {map(begin), end <= begin ? map(begin) : map_end(end)};
}

} // namespace styrkoll::language
