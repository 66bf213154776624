// SPDX-License-Identifier: Apache-2.0
//
// The forms that text is compared in. Almost all of it is ASCII with å, ä, ö in it, which keep
// their length in any case: those are read from a table, bytes at a time. Only the rest is taken
// apart into code points, and ICU is asked only for what may not be in composed form.
#include "base/text.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <optional>

namespace styrkoll::text {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 ||
           c == 0xFF0D;
}

/// Its own NFC form whatever stands beside it.
bool is_plain(char32_t c) {
    return c < 0x300 || (c >= 0x2000 && c < 0x2128);
}

std::string compose(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfc = unorm2_getNFCInstance(&status);
    std::u16string wide(text.size(), u'\0');
    std::int32_t wide_size = 0;
    u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &wide_size,
                         text.data(), static_cast<std::int32_t>(text.size()),
                         static_cast<UChar32>(k_replacement), nullptr, &status);
    std::u16string composed(static_cast<std::size_t>(wide_size) * 3 + 8, u'\0');
    const std::int32_t size = unorm2_normalize(nfc, wide.data(), wide_size, composed.data(),
                                               static_cast<std::int32_t>(composed.size()), &status);
    std::string out(static_cast<std::size_t>(std::max(size, 0)) * 3 + 1, '\0');
    std::int32_t out_size = 0;
    u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &out_size, composed.data(), size,
                &status);
    if (U_FAILURE(status) != 0) {
        return std::string(text);
    }
    out.resize(static_cast<std::size_t>(out_size));
    return out;
}

enum class Case : std::uint8_t { keep, fold };

constexpr unsigned char k_latin_1_lead = 0xC3; ///< the first byte of À to ÿ, each of two

constexpr char lower_ascii(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// What a visible ASCII character becomes; 0 for all else.
using Table = std::array<char, 256>;

constexpr Table make_table(Case letter_case) {
    Table table{};
    for (std::size_t byte = '!'; byte < 0x7F; ++byte) {
        const char c = static_cast<char>(byte);
        table[byte] = letter_case == Case::fold ? lower_ascii(c) : c;
    }
    return table;
}

constexpr Table k_kept = make_table(Case::keep);
constexpr Table k_folded = make_table(Case::fold);

/// Second byte of a letter from À to Þ; × stands among them.
constexpr bool is_upper_latin_1(unsigned char second) {
    return second >= 0x80 && second < 0x9F && second != 0x97;
}

void append_case_folded(std::string& out, char32_t c) {
    append_code_point(
        out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT)));
}

/// Writes one form of a text: what the table knows byte by byte, and the code points between.
/// `m_out` always has room for the rest of the text as it stands, and is cut at the end.
class Writer {
public:
    Writer(std::string_view text, Case letter_case)
        : m_text(text), m_case(letter_case), m_table(letter_case == Case::fold ? k_folded : k_kept),
          m_out(text.size(), '\0') {}

    /// Nothing when the text must first be composed.
    std::optional<std::string> write(bool is_composed) {
        for (;;) {
            take_run();
            if (m_at == m_text.size()) {
                m_out.resize(m_size);
                return std::move(m_out);
            }
            const char32_t c = next_code_point(m_text, m_at);
            if (!is_composed && !is_plain(c)) {
                return std::nullopt;
            }
            take(c);
        }
    }

private:
    void take_run() {
        while (m_at < m_text.size()) {
            const auto byte = static_cast<unsigned char>(m_text[m_at]);
            if (const char known = m_table[byte]; known != 0) {
                end_space();
                m_out[m_size++] = known;
                ++m_at;
            } else if (byte == ' ') {
                m_space_pending = m_size > 0;
                ++m_at;
            } else if (byte == k_latin_1_lead && m_at + 1 < m_text.size()) {
                end_space();
                take_latin_1();
            } else {
                break;
            }
        }
    }

    void end_space() {
        if (m_space_pending) {
            m_out[m_size++] = ' ';
            m_space_pending = false;
        }
    }

    void take_latin_1() {
        const auto second = static_cast<unsigned char>(m_text[m_at + 1]);
        const bool is_sharp_s = m_case == Case::fold && second == 0x9F;
        const bool lowers = m_case == Case::fold && is_upper_latin_1(second);
        m_out[m_size++] = is_sharp_s ? 's' : m_text[m_at];
        m_out[m_size++] = is_sharp_s ? 's' : static_cast<char>(lowers ? second + 32U : second);
        m_at += 2;
    }

    void take(char32_t c) {
        if (is_ignorable(c)) {
            return;
        }
        if (is_space(c)) {
            m_space_pending = m_size > 0;
            return;
        }
        m_out.resize(m_size);
        if (m_space_pending) {
            m_out += ' ';
            m_space_pending = false;
        }
        if (is_dash(c)) {
            m_out += '-';
        } else if (m_case == Case::fold) {
            append_case_folded(m_out, c);
        } else {
            append_code_point(m_out, c);
        }
        m_size = m_out.size();
        m_out.resize(m_size + m_text.size() - m_at);
    }

    std::string_view m_text;
    Case m_case;
    const Table& m_table;
    std::string m_out;
    std::size_t m_size = 0; ///< of what is written of it
    std::size_t m_at = 0;
    bool m_space_pending = false;
};

std::string lower_letter(std::string_view text, std::size_t& at) {
    std::string letter;
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    append_code_point(letter, static_cast<char32_t>(u_tolower(c)));
    return letter;
}

/// The rest of a text in which a letter is longer or shorter in the other case.
void append_lower(std::string& out, std::string_view text, std::size_t at) {
    while (at < text.size()) {
        out += lower_letter(text, at);
    }
}

std::string normalise(std::string_view text, Case letter_case) {
    if (auto plain = Writer(text, letter_case).write(false)) {
        return *std::move(plain);
    }
    return *Writer(compose(text), letter_case).write(true);
}

} // namespace

std::string fold(std::string_view text) {
    return normalise(text, Case::fold);
}

std::string squeeze(std::string_view text) {
    return normalise(text, Case::keep);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < out.size();) {
        const auto byte = static_cast<unsigned char>(out[at]);
        if (byte < 0x80) {
            out[at] = lower_ascii(out[at]);
            ++at;
        } else if (byte == k_latin_1_lead && at + 1 < out.size()) {
            const auto second = static_cast<unsigned char>(out[at + 1]);
            out[at + 1] = static_cast<char>(is_upper_latin_1(second) ? second + 32U : second);
            at += 2;
        } else {
            const std::size_t begin = at;
            const std::string small = lower_letter(out, at);
            if (small.size() != at - begin) {
                out.resize(begin);
                append_lower(out, text, begin);
                return out;
            }
            out.replace(begin, small.size(), small);
        }
    }
    return out;
}

} // namespace styrkoll::text
