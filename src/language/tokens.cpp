// SPDX-License-Identifier: Apache-2.0
//
// One pass over the text. Chunks between blanks are looked at whole first, for addresses and file
// names; what is left is cut into words, numbers and marks by what may stand inside a word: a
// hyphen, a colon after an acronym, the full stops of an abbreviation.
#include "language/tokens.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace styrkoll::language {
namespace {

enum class Class : std::uint8_t { blank, digit, lower, upper, mark };

bool is_letter(Class what) {
    return what == Class::lower || what == Class::upper;
}

struct Character {
    Class what = Class::mark;
    std::uint32_t size = 1;
};

Character ascii(unsigned char byte) {
    if (byte == ' ' || byte == '\n') {
        return {Class::blank, 1};
    }
    if (byte >= '0' && byte <= '9') {
        return {Class::digit, 1};
    }
    if (byte >= 'a' && byte <= 'z') {
        return {Class::lower, 1};
    }
    if (byte >= 'A' && byte <= 'Z') {
        return {Class::upper, 1};
    }
    return {Class::mark, 1};
}

/// U+00C0-U+00FF, behind the lead byte 0xC3.
Character latin(unsigned char second) {
    if (second == 0x97 || second == 0xB7) { // multiplication and division signs
        return {Class::mark, 2};
    }
    return {second >= 0x80 && second <= 0x9E ? Class::upper : Class::lower, 2};
}

Character other(std::string_view text, std::size_t at) {
    std::size_t next = at;
    const char32_t code_point = text::next_code_point(text, next);
    const auto size = static_cast<std::uint32_t>(next - at);
    const bool combining = code_point >= 0x0300 && code_point <= 0x036F;
    if (text::is_upper(code_point)) {
        return {Class::upper, size};
    }
    return {combining || text::is_letter(code_point) ? Class::lower : Class::mark, size};
}

Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return ascii(byte);
    }
    if (byte == 0xC3 && at + 1 < text.size()) {
        return latin(static_cast<unsigned char>(text[at + 1]));
    }
    return other(text, at);
}

/// Endings of addresses and file names; what stands before the full stop has three letters or more.
constexpr std::array<std::string_view, 26> k_endings{
    "se",   "com",  "org", "net", "eu",   "nu",  "dk",   "no",  "fi",
    "info", "gov",  "pdf", "doc", "docx", "odt", "ods",  "odp", "xls",
    "xlsx", "pptx", "csv", "txt", "xml",  "htm", "html", "json"};

/// Words after a hyphen at a line's end that do not continue the word before it.
constexpr std::array<std::string_view, 10> k_joining_words{
    "och", "eller", "samt", "respektive", "till", "som", "men", "liksom", "resp", "alternativt"};

/// What inflects a short word after a colon: "vd:n", "pdf:erna", "tv:ns".
constexpr std::array<std::string_view, 22> k_colon_endings{
    "s",  "n",  "ns",  "t",    "ts",   "en",   "ens",   "et",    "ets", "ar",  "er",
    "or", "na", "nas", "arna", "erna", "orna", "arnas", "ernas", "a",   "are", "ers"};

constexpr std::size_t k_most_letters_before_stop = 4;
constexpr std::size_t k_most_letters_after_stop = 3;
constexpr std::size_t k_most_letters_after_colon = 6;
constexpr std::size_t k_longest_known_abbreviation = 10; ///< bytes

bool ends_as_address(std::string_view chunk) {
    while (!chunk.empty() && character_at(chunk, chunk.size() - 1).what == Class::mark &&
           static_cast<unsigned char>(chunk.back()) < 0x80) {
        chunk.remove_suffix(1);
    }
    const std::size_t path = chunk.find('/');
    const std::string_view host = chunk.substr(0, path);
    for (const std::string_view part : {host, chunk}) {
        const std::size_t stop = part.rfind('.');
        if (stop == std::string_view::npos || stop < 3) {
            continue;
        }
        const std::string ending = text::lower(part.substr(stop + 1));
        if (std::find(k_endings.begin(), k_endings.end(), ending) != k_endings.end() &&
            part.substr(stop - 3, 3).find_first_of(".,;:()") == std::string_view::npos) {
            return true;
        }
    }
    return false;
}

bool is_code(std::string_view chunk) {
    if (chunk.find_first_of("@\\_:.") == std::string_view::npos) {
        return false;
    }
    const std::size_t line = chunk.find('_');
    const bool inner_line = line != std::string_view::npos && line > 0 && line + 1 < chunk.size() &&
                            chunk.find_first_not_of('_') != std::string_view::npos;
    return inner_line || chunk.find('@') != std::string_view::npos ||
           chunk.find('\\') != std::string_view::npos ||
           chunk.find("://") != std::string_view::npos || chunk.find("www.") == 0 ||
           ends_as_address(chunk);
}

class Tokeniser {
public:
    Tokeniser(std::string_view text, const IsAbbreviation& is_abbreviation, std::vector<Token>& out)
        : m_text(text), m_is_abbreviation(is_abbreviation), m_out(out) {}

    void run() {
        m_line = m_space = true;
        while (m_at < m_text.size()) {
            if (m_text[m_at] == ' ' || m_text[m_at] == '\n') {
                m_line = m_line || m_text[m_at] == '\n';
                m_space = true;
                ++m_at;
                continue;
            }
            chunk();
        }
    }

private:
    void chunk() {
        m_end = std::min(m_text.find_first_of(" \n", m_at), m_text.size());
        if (is_code(m_text.substr(m_at, m_end - m_at))) {
            code();
        }
        while (m_at < m_end) {
            const Character first = character_at(m_text, m_at);
            if (first.what == Class::mark) {
                emit(m_at, m_at + first.size, TokenKind::mark);
            } else {
                word();
            }
        }
    }

    /// The chunk without the marks round it, which stand for themselves.
    void code() {
        std::size_t begin = m_at;
        while (begin < m_end && character_at(m_text, begin).what == Class::mark &&
               m_text[begin] != '\\') {
            begin += character_at(m_text, begin).size;
        }
        std::size_t end = m_end;
        while (end > begin &&
               std::string_view(".,;:!?)\"'>]").find(m_text[end - 1]) != std::string_view::npos) {
            --end;
        }
        while (m_at < begin) {
            emit(m_at, m_at + character_at(m_text, m_at).size, TokenKind::mark);
        }
        if (end > begin) {
            emit(begin, end, TokenKind::code);
        }
    }

    void emit(std::size_t begin, std::size_t end, TokenKind kind) {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.space_before = m_space;
        token.line_before = m_line;
        m_out.push_back(token);
        m_space = m_line = false;
        m_at = end;
    }

    [[nodiscard]] Class class_at(std::size_t at) const {
        return at < m_text.size() ? character_at(m_text, at).what : Class::blank;
    }

    /// Where the run of characters of these classes that begins here ends.
    template <class Wanted>
    [[nodiscard]] std::size_t run_end(std::size_t at, Wanted wanted) const {
        while (at < m_text.size()) {
            const Character next = character_at(m_text, at);
            if (!wanted(next.what)) {
                break;
            }
            at += next.size;
        }
        return at;
    }

    [[nodiscard]] std::size_t letters_end(std::size_t at) const { return run_end(at, is_letter); }
    [[nodiscard]] std::size_t lower_end(std::size_t at) const {
        return run_end(at, [](Class what) { return what == Class::lower; });
    }

    [[nodiscard]] std::size_t count(std::size_t begin, std::size_t end) const {
        return text::count_code_points(m_text.substr(begin, end - begin));
    }

    /// A word or a number: runs of letters and digits, and what binds them.
    void word() {
        Piece piece{m_at, m_at};
        bool has_letter = false;
        bool stop_inside = false;
        std::size_t at = m_at;
        for (;;) {
            at = run(at, piece, has_letter);
            const std::size_t next = at < m_text.size() ? bound(at, piece, stop_inside) : at;
            if (next == at) {
                break;
            }
            at = next;
        }
        const std::size_t begin = m_at;
        bool dangling = false;
        bool abbreviation = false;
        if (at < m_text.size() && m_text[at] == '-' && has_letter && dangles(at + 1)) {
            ++at;
            dangling = true;
        } else if (at < m_text.size() && m_text[at] == '.' && has_letter &&
                   (stop_inside || is_known(begin, at + 1))) {
            ++at;
            abbreviation = true;
        }
        emit(begin, at, has_letter ? TokenKind::word : TokenKind::number);
        m_out.back().dangling_hyphen = dangling;
        m_out.back().abbreviation = abbreviation || (stop_inside && has_letter);
        m_end = std::max(m_end, at); // a word may have gone on after a line end
    }

    /// What stands between two binding marks.
    struct Piece {
        std::size_t begin = 0; ///< after the last hyphen or full stop
        std::size_t end = 0;
        bool all_upper_or_digit = true;
        bool digits_only = true;
    };

    std::size_t run(std::size_t at, Piece& piece, bool& has_letter) {
        piece.begin = at;
        piece.all_upper_or_digit = piece.digits_only = true;
        while (at < m_text.size()) {
            const Character next = character_at(m_text, at);
            if (next.what == Class::mark || next.what == Class::blank) {
                break;
            }
            has_letter = has_letter || is_letter(next.what);
            piece.digits_only = piece.digits_only && next.what == Class::digit;
            piece.all_upper_or_digit = piece.all_upper_or_digit && next.what != Class::lower;
            at += next.size;
        }
        piece.end = at;
        return at;
    }

    /// Where the word goes on, when the mark at `at` binds; else `at`.
    [[nodiscard]] std::size_t bound(std::size_t at, const Piece& piece, bool& stop_inside) const {
        const Class after = class_at(at + 1);
        const bool letter_or_digit = is_letter(after) || after == Class::digit;
        bool binds = false;
        switch (m_text[at]) {
        case '-':
            if (at + 2 < m_text.size() && m_text[at + 1] == '\n' && piece.end > piece.begin &&
                goes_on_next_line(at + 2)) {
                return at + 2;
            }
            binds = letter_or_digit;
            break;
        case ':':
            binds = colon_binds(at, piece, after);
            break;
        case '\'':
            binds = is_letter(after);
            break;
        case '.':
            binds = (piece.digits_only && after == Class::digit) || stop_binds(at, piece);
            stop_inside = stop_inside || (binds && !piece.digits_only);
            break;
        case ',':
            binds = piece.digits_only && after == Class::digit;
            break;
        default:
            break;
        }
        return binds ? at + 1 : at;
    }

    /// "EU:s", "API:er", "1:a", "2017:725", "t:a"; not "Mål:Trygghet".
    [[nodiscard]] bool colon_binds(std::size_t at, const Piece& piece, Class after) const {
        if (piece.digits_only && after == Class::digit) {
            return true;
        }
        const bool one_letter = count(piece.begin, piece.end) == 1;
        if (after != Class::lower) {
            return false;
        }
        const std::size_t end = lower_end(at + 1);
        if (!piece.all_upper_or_digit && !one_letter) {
            const std::string_view ending = m_text.substr(at + 1, end - at - 1);
            return count(piece.begin, piece.end) <= k_most_letters_before_stop &&
                   std::find(k_colon_endings.begin(), k_colon_endings.end(), ending) !=
                       k_colon_endings.end() &&
                   class_at(end) != Class::digit;
        }
        return count(at + 1, end) <= k_most_letters_after_colon && !is_letter(class_at(end)) &&
               class_at(end) != Class::digit;
    }

    /// "t.ex", "fr.o.m", "f.Kr": few letters on both sides.
    [[nodiscard]] bool stop_binds(std::size_t at, const Piece& piece) const {
        const std::size_t end = letters_end(at + 1);
        const std::size_t before = count(piece.begin, piece.end);
        const std::size_t after = count(at + 1, end);
        const bool new_sentence = class_at(at + 1) == Class::upper && before > 2;
        return letters_end(piece.begin) == piece.end && before >= 1 &&
               before <= k_most_letters_before_stop && after >= 1 &&
               after <= k_most_letters_after_stop && class_at(end) != Class::digit && !new_sentence;
    }

    [[nodiscard]] bool is_known(std::size_t begin, std::size_t end) const {
        return end - begin <= k_longest_known_abbreviation &&
               m_is_abbreviation(m_text.substr(begin, end - begin));
    }

    /// A hyphen with nothing of the word after it: a blank, an end, or a mark other than a hyphen.
    [[nodiscard]] bool dangles(std::size_t after) const {
        const Class what = class_at(after);
        return what == Class::blank || (what == Class::mark && m_text[after] != '-');
    }

    [[nodiscard]] bool goes_on_next_line(std::size_t at) const {
        const std::size_t end = lower_end(at);
        if (end == at || class_at(end) == Class::upper) {
            return false;
        }
        const std::string_view next = m_text.substr(at, end - at);
        return std::find(k_joining_words.begin(), k_joining_words.end(), next) ==
               k_joining_words.end();
    }

    std::string_view m_text;
    const IsAbbreviation& m_is_abbreviation;
    std::vector<Token>& m_out;
    std::size_t m_at = 0;
    std::size_t m_end = 0; ///< of the chunk
    bool m_space = false;
    bool m_line = false;
};

} // namespace

void tokenise(std::string_view normal, const IsAbbreviation& is_abbreviation,
              std::vector<Token>& out) {
    Tokeniser(normal, is_abbreviation, out).run();
}

} // namespace styrkoll::language
