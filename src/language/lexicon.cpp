// SPDX-License-Identifier: Apache-2.0
//
// Two shapes of file: columns with a tab between, one row a line; and plain words with blanks
// between. In both '#' begins a line that is a comment. Each file is read once, whole, and walked
// with views: only what is kept is copied.
#include "language/lexicon.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <functional>
#include <utility>

namespace styrkoll::language {
namespace {

constexpr std::uint64_t k_most_bytes = 16U << 20U;

/// One data file, and how its faults are told.
class Source {
public:
    Source(const std::string& folder, std::string_view name, Language language)
        : m_path((std::filesystem::path(folder) / name).generic_string()), m_language(language) {}

    Result<void> open() {
        auto bytes = file::read(m_path, k_most_bytes, m_language);
        if (!bytes) {
            return failure(ErrorKind::configuration, bytes.error().message, m_path);
        }
        m_text = std::move(*bytes);
        const std::size_t broken = text::find_invalid_utf8(m_text);
        if (broken != std::string::npos) {
            const auto lines = std::count(
                m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(broken), '\n');
            m_line = static_cast<std::size_t>(lines) + 1;
            return fault({}, "Filen är inte UTF-8.", "The file is not UTF-8.");
        }
        return {};
    }

    /// The next line that is neither empty nor a comment; false at the end.
    bool next(std::string_view& line) {
        while (m_at < m_text.size()) {
            const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
            line = std::string_view(m_text).substr(m_at, end - m_at);
            if (!line.empty() && line.back() == '\r') {
                line.remove_suffix(1);
            }
            m_at = end + 1;
            ++m_line;
            if (!line.empty() && line.front() != '#') {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Result<void> fault(std::string_view line, std::string_view sv,
                                     std::string_view en) const {
        return failure(ErrorKind::configuration, std::string(say(m_language, sv, en)),
                       m_path + ":" + std::to_string(m_line), std::string(line));
    }

    [[nodiscard]] std::size_t size() const { return m_text.size(); }

private:
    std::string m_path;
    Language m_language;
    std::string m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
};

using Columns = std::array<std::string_view, 3>;

/// Up to three columns; how many there were. None may be empty.
std::size_t columns_of(std::string_view line, Columns& columns) {
    std::size_t count = 0;
    while (count < columns.size()) {
        const std::size_t tab = line.find('\t');
        columns[count] = line.substr(0, tab);
        if (columns[count].empty()) {
            return 0;
        }
        ++count;
        if (tab == std::string_view::npos) {
            return count;
        }
        line.remove_prefix(tab + 1);
    }
    return line.find('\t') == std::string_view::npos ? count : 0;
}

/// What is done with one line; false when it is broken.
using Take = std::function<bool(Lexicon&, std::string_view)>;

bool take_count(Lexicon& lexicon, std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0) {
        return false;
    }
    std::uint32_t count = 0;
    const char* const end = line.data() + line.size();
    const auto [last, error] = std::from_chars(line.data() + tab + 1, end, count);
    return error == std::errc{} && last == end && count > 0 &&
           lexicon.frequency.add(line.substr(0, tab), count);
}

bool take_abbreviation(Lexicon& lexicon, std::string_view line) {
    Columns columns;
    if (columns_of(line, columns) < 2 || (columns[1] != "slut" && columns[1] != "-")) {
        return false;
    }
    if (columns[1] == "slut") {
        lexicon.closing.emplace(columns[0]);
    }
    return lexicon.abbreviations.emplace(columns[0]).second;
}

bool take_added(Lexicon& lexicon, std::string_view line) {
    Columns columns;
    if (columns_of(line, columns) != 3) {
        return false;
    }
    const std::string word(columns[0]);
    lexicon.added.push_back({word, columns[1] == "-" ? std::string() : std::string(columns[1])});
    if (columns[2] == "namn" && word.back() != 's' && word.back() != 'x' && word.back() != 'z') {
        lexicon.added.push_back({word + "s", {}});
    }
    return true;
}

bool take_pair(TextPairs& pairs, std::string_view line) {
    Columns columns;
    if (columns_of(line, columns) < 2) {
        return false;
    }
    const auto found = pairs.find(columns[0]);
    TextSet& seconds = found == pairs.end() ? pairs[std::string(columns[0])] : found->second;
    return seconds.emplace(columns[1]).second;
}

bool take_misspelt(Lexicon& lexicon, std::string_view line) {
    Columns columns;
    return columns_of(line, columns) == 2 &&
           lexicon.misspelt.emplace(columns[0], columns[1]).second;
}

bool take_words(TextSet& words, std::string_view line) {
    while (!line.empty()) {
        const std::size_t blank = std::min(line.find(' '), line.size());
        if (blank > 0) {
            words.emplace(line.substr(0, blank));
        }
        line.remove_prefix(std::min(blank + 1, line.size()));
    }
    return true;
}

struct Part {
    std::string_view file;
    Take take;
};

std::vector<Part> parts() {
    return {
        {"forkortningar.tsv", take_abbreviation},
        {"tillagg.tsv", take_added},
        {"felstavningar.tsv", take_misspelt},
        {"funktionsord.txt",
         [](Lexicon& to, std::string_view line) { return take_words(to.function_words, line); }},
        {"bestamningsord.txt",
         [](Lexicon& to, std::string_view line) { return take_words(to.determiners, line); }},
        {"engelska.txt",
         [](Lexicon& to, std::string_view line) { return take_words(to.english, line); }},
        {"sarskrivning-undantag.tsv",
         [](Lexicon& to, std::string_view line) { return take_pair(to.not_split, line); }},
        {"hangstreck.tsv",
         [](Lexicon& to, std::string_view line) { return take_pair(to.suspended, line); }},
    };
}

Result<void> read_part(Source& source, const Take& take, Lexicon& lexicon) {
    std::string_view line;
    while (source.next(line)) {
        if (!take(lexicon, line)) {
            return source.fault(line,
                                "Raden är inte som filens inledning säger, eller står två gånger.",
                                "The line is not as the file's head says, or stands twice.");
        }
    }
    return {};
}

Result<void> read_frequency(const std::string& folder, Language language, Lexicon& lexicon) {
    Source source(folder, "frekvens.tsv", language);
    if (auto opened = source.open(); !opened) {
        return opened;
    }
    lexicon.frequency.reserve(source.size() / 12, source.size());
    return read_part(source, take_count, lexicon);
}

} // namespace

std::uint32_t Lexicon::count(std::string_view lower) const {
    return frequency.count(lower);
}

Result<Lexicon> load_lexicon(const std::string& folder, Language language) {
    Lexicon lexicon;
    if (auto read = read_frequency(folder, language, lexicon); !read) {
        return tl::unexpected<Error>(read.error());
    }
    for (const Part& part : parts()) {
        Source source(folder, part.file, language);
        auto done = source.open();
        if (done) {
            done = read_part(source, part.take, lexicon);
        }
        if (!done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return lexicon;
}

} // namespace styrkoll::language
