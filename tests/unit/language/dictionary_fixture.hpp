// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/file.hpp"
#include "language/dictionary/speller.hpp"
#include "language/dictionary/table_maker.hpp"
#include "language/dictionary/word_list.hpp"

#include <gtest/gtest.h>
#include <hunspell.hxx>

#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace styrkoll::language::dictionary {

/// A folder of the test's own, gone when it ends.
class TestFolder {
public:
    TestFolder() {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_path = std::filesystem::temp_directory_path() /
                 ("styrkoll-" + std::to_string(::getpid()) + "-" +
                  (test == nullptr ? "suite" : test->name()));
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string path() const { return m_path.string(); }
    [[nodiscard]] std::string operator/(const std::string& name) const {
        return path() + "/" + name;
    }
    void write(const std::string& name, std::string_view bytes) const {
        std::filesystem::remove(m_path / name);
        EXPECT_TRUE(file::write_whole(m_path / name, bytes));
    }

private:
    std::filesystem::path m_path;
};

inline const std::string k_test_identity(64, '0');

/// The table of a small dictionary written out in the test.
inline std::string table_of(const std::string& affixes, const std::string& words,
                            const std::vector<AddedWord>& added = {}) {
    const auto read = read_affixes(affixes, Language::swedish);
    EXPECT_TRUE(read) << (read ? "" : read.error().message);
    if (!read) {
        return {};
    }
    const auto rules = CompoundRules::make(*read, Language::swedish);
    const WordList list(words, added, *read);
    return make_table(*read, *rules, list.entries(), k_test_identity);
}

/// Such a dictionary beside Hunspell's view of the same two files.
class SmallDictionary {
public:
    SmallDictionary(const std::string& affixes, const std::string& words,
                    const std::vector<AddedWord>& added = {})
        : m_affixes("SET UTF-8\n" + affixes), m_words("100\n" + words),
          m_bytes(table_of(m_affixes, m_words, added)), m_file(read_affixes(m_affixes, {})),
          m_speller(*Table::over(m_bytes, k_test_identity), *m_file,
                    *CompoundRules::make(*m_file, {})) {
        m_folder.write("x.aff", m_affixes);
        m_folder.write("x.dic", m_words);
        m_hunspell =
            std::make_unique<Hunspell>((m_folder / "x.aff").c_str(), (m_folder / "x.dic").c_str());
        for (const AddedWord& word : added) {
            if (word.model.empty()) {
                m_hunspell->add(word.word);
            } else {
                m_hunspell->add_with_affix(word.word, word.model);
            }
        }
    }
    /// Our verdict; a failure of the test where Hunspell's is another.
    [[nodiscard]] bool accepts(const std::string& word) const {
        const bool ours = m_speller.look_up(word).accepted;
        EXPECT_EQ(ours, m_hunspell->spell(word)) << "Hunspell differs on " << word;
        return ours;
    }
    [[nodiscard]] const Speller& speller() const { return m_speller; }

private:
    TestFolder m_folder;
    std::string m_affixes;
    std::string m_words;
    std::string m_bytes;
    Result<AffixFile> m_file;
    Speller m_speller;
    std::unique_ptr<Hunspell> m_hunspell;
};

} // namespace styrkoll::language::dictionary
