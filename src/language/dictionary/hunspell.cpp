// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary.hpp"

#include <hunspell.hxx>

#include <filesystem>
#include <mutex>

namespace styrkoll::language {
namespace {

class HunspellDictionary : public Dictionary {
public:
    HunspellDictionary(const std::string& affixes, const std::string& words)
        : m_hunspell(affixes.c_str(), words.c_str()) {}

    void add(const AddedWord& added) {
        if (added.model.empty()) {
            m_hunspell.add(added.word);
        } else {
            m_hunspell.add_with_affix(added.word, added.model);
        }
    }

    [[nodiscard]] bool accepts(std::string_view word) const override {
        const std::lock_guard lock(m_lock);
        return m_hunspell.spell(std::string(word));
    }
    [[nodiscard]] WordClasses classes(std::string_view) const override { return {}; }

private:
    mutable std::mutex m_lock;
    mutable Hunspell m_hunspell;
};

} // namespace

Result<std::unique_ptr<Dictionary>> open_swedish(const DictionaryPlace& place,
                                                 const std::vector<AddedWord>& added, Language) {
    const std::string base = place.folder + "/sv_SE";
    if (!std::filesystem::exists(base + ".aff") || !std::filesystem::exists(base + ".dic")) {
        return failure(ErrorKind::configuration, "hunspell-sv saknas");
    }
    auto made = std::make_unique<HunspellDictionary>(base + ".aff", base + ".dic");
    for (const AddedWord& word : added) {
        made->add(word);
    }
    return std::unique_ptr<Dictionary>(std::move(made));
}

std::unique_ptr<Dictionary> open_foreign(const DictionaryPlace&, std::string_view) {
    return nullptr;
}

} // namespace styrkoll::language
