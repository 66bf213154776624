// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.hpp"
#include "plan/word_starts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styrkoll::plan {

/// The words with which a plan says no to a goal, and why, ready to be found. Made once per model.
struct DeclineWords {
    DeclineWords() = default;
    explicit DeclineWords(const model::Model& model);

    struct Phrase {
        std::vector<std::string> stems;
        std::string relation; ///< that its verb says no to ("bidrar inte": bidrar-till), or empty
    };
    struct Verb {
        std::string stem;        ///< "bidr"
        std::string preposition; ///< "till", or empty
        std::string relation;
    };
    std::vector<Phrase> phrases;
    std::vector<std::vector<std::string>> reasons; ///< stems
    std::vector<Verb> verbs;                       ///< of the model's relations

    /// Cheap: false where the text holds no phrase.
    [[nodiscard]] bool may_stand_in(std::string_view text) const {
        return m_rare.may_stand_in(text);
    }

private:
    WordStarts m_rare; ///< each phrase holds one of these words
};

} // namespace styrkoll::plan
