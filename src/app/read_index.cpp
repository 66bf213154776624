// SPDX-License-Identifier: Apache-2.0
#include "app/read_index.hpp"

#include "app/inputs.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::app {
namespace {

constexpr std::uint64_t k_most_bytes = 4ULL * 1024 * 1024 * 1024;
constexpr std::size_t k_most_problems = 20;
constexpr std::size_t k_longest_excerpt = 160; ///< code points

/// Takes one line after the other, without its line break.
class Lines {
public:
    explicit Lines(std::string_view bytes) : m_rest(bytes) {}

    bool next(std::string_view& line) {
        if (m_rest.empty()) {
            return false;
        }
        const std::size_t end = m_rest.find('\n');
        line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        ++m_number;
        return true;
    }
    [[nodiscard]] std::size_t number() const { return m_number; }

private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

std::string excerpt_of(std::string_view line) {
    return text::shorten(text::printable(line.substr(0, 4 * k_longest_excerpt)), k_longest_excerpt);
}

Error other_model(const std::string& where, const std::string& theirs, std::string_view ours,
                  Language language) {
    return {ErrorKind::configuration,
            std::string(say(language, "Indexet hör till styrmodellen ”",
                            "The index belongs to the steering model “")) +
                text::printable(theirs) +
                std::string(say(language, "”, men dokumenten läses med ”",
                                "”, but the documents are read with “")) +
                std::string(ours) +
                std::string(say(language, "”. Skapa indexet på nytt med rätt styrmodell.",
                                "”. Make the index again with the right steering model.")),
            where};
}

class Reader {
public:
    Reader(const std::string& path, const model::Model& model, Language language)
        : m_path(shown_path(path)), m_model(model), m_language(language) {}

    Result<FactsIndex> read(std::string_view bytes) {
        Lines lines(bytes);
        std::string_view line;
        const bool empty = !lines.next(line);
        const auto model = plan::model_of_header(empty ? std::string_view{} : line);
        if (!model) {
            m_index.problems.push_back(
                {ErrorKind::input,
                 std::string(say(m_language,
                                 "Filen är inget faktaindex som den här versionen kan läsa.",
                                 "The file is no facts index that this version can read.")),
                 m_path, excerpt_of(line)});
            return std::move(m_index);
        }
        if (*model != m_model.id) {
            return tl::unexpected<Error>(other_model(m_path, *model, m_model.id, m_language));
        }
        while (lines.next(line)) {
            take(line, lines.number());
        }
        if (m_unsaid > 0) {
            m_index.problems.push_back(
                {ErrorKind::input,
                 std::to_string(m_unsaid) +
                     std::string(say(m_language, " rader till kunde inte läsas.",
                                     " more lines could not be read.")),
                 m_path});
        }
        return std::move(m_index);
    }

private:
    void take(std::string_view line, std::size_t number) {
        if (text::trim(line).empty()) {
            return;
        }
        const bool is_text = text::find_invalid_utf8(line) == std::string_view::npos;
        auto facts = is_text ? plan::facts_from_line(line)
                             : Result<plan::Facts>(failure(ErrorKind::input, "UTF-8"));
        if (facts && has_known_kinds(*facts)) {
            m_index.documents.push_back(*std::move(facts));
        } else if (m_index.problems.size() < k_most_problems) {
            m_index.problems.push_back(
                {ErrorKind::input,
                 std::string(say(m_language,
                                 "Raden i indexet kunde inte läsas, så dokumentet på den är inte "
                                 "med.",
                                 "The line of the index could not be read, so the document on it "
                                 "is left out.")),
                 m_path + ":" + std::to_string(number), excerpt_of(line)});
        } else {
            ++m_unsaid;
        }
    }

    [[nodiscard]] bool has_known_kinds(const plan::Facts& facts) const {
        return std::all_of(facts.items.begin(), facts.items.end(),
                           [this](const plan::ItemFact& item) {
                               return m_model.find_kind(item.kind) != model::k_none;
                           });
    }

    std::string m_path;
    const model::Model& m_model;
    Language m_language;
    FactsIndex m_index;
    std::size_t m_unsaid = 0;
};

} // namespace

Result<FactsIndex> read_index(const std::string& path, const model::Model& model,
                              Language language) {
    const auto bytes = file::read(path, k_most_bytes, language);
    if (!bytes) {
        FactsIndex unread;
        unread.problems.push_back({ErrorKind::input, bytes.error().message, shown_path(path)});
        return unread;
    }
    return Reader(path, model, language).read(*bytes);
}

} // namespace styrkoll::app
