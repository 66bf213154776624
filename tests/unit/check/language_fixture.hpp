// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language/prose.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::check {

/// A dictionary of a few words, each with its classes: "n" a noun, "ni" an indefinite one, "a" an
/// adjective, "v" a verb; after a '+' what is accepted, but not listed.
class FewWords : public language::Dictionary {
public:
    void add(std::string_view words, std::string_view classes) {
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            m_words[std::string(words.substr(at, end - at))] = classes;
            at = end + 1;
        }
    }
    [[nodiscard]] bool accepts(std::string_view word) const override {
        return m_words.contains(plain(word));
    }
    [[nodiscard]] language::WordClasses classes(std::string_view word) const override {
        language::WordClasses out;
        const auto found = m_words.find(plain(word));
        if (found == m_words.end()) {
            return out;
        }
        const std::string& has = found->second;
        out.listed = has.find('+') == std::string::npos;
        out.noun = has.find('n') != std::string::npos;
        out.indefinite_noun = has.find('i') != std::string::npos;
        out.adjective = has.find('a') != std::string::npos;
        out.verb = has.find('v') != std::string::npos;
        return out;
    }

private:
    static std::string plain(std::string_view word) {
        std::string lower(word);
        if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z') {
            lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
        }
        return lower;
    }
    std::map<std::string, std::string, std::less<>> m_words;
};

/// A few words' prose, as checks see it.
class LanguageTest : public ::testing::Test {
protected:
    LanguageTest() {
        auto dictionary = std::make_unique<FewWords>();
        m_dictionary = dictionary.get();
        m_resources.swedish = std::move(dictionary);
    }
    language::Prose prose(const std::vector<language::PassageText>& passages) {
        m_store = std::make_unique<language::WordStore>(m_resources);
        return language::make_prose(passages, *m_store);
    }
    language::Prose prose(std::string_view text) {
        return prose(std::vector<language::PassageText>{language::PassageText{text}});
    }

    language::Resources m_resources;
    FewWords* m_dictionary = nullptr;
    std::unique_ptr<language::WordStore> m_store;
};

} // namespace styrkoll::check
