// SPDX-License-Identifier: Apache-2.0
#include "plan/vocabulary.hpp"

#include "base/text.hpp"
#include "plan/wording.hpp"

#include <algorithm>

namespace styrkoll::plan {
namespace {

constexpr std::string_view k_organets = "organets";

KindWords words_of(const model::ItemKind& kind) {
    KindWords words;
    for (const std::string& word : kind.words) {
        words.words.add(word, 0);
    }
    for (std::uint32_t at = 0; at < kind.attributes.size(); ++at) {
        for (const std::string& label : kind.attributes[at].labels) {
            words.attributes.add(label, at);
        }
    }
    return words;
}

void add_columns(Vocabulary& vocabulary, const model::ItemKind& kind, std::uint32_t index) {
    using Role = ColumnMeaning::Role;
    const auto add = [&](const std::string& label, Role role, std::uint32_t attribute) {
        auto& meanings = vocabulary.columns[label_form(label)];
        const bool known =
            std::any_of(meanings.begin(), meanings.end(), [&](const ColumnMeaning& meaning) {
                return meaning.kind == index && meaning.role == role;
            });
        if (!known) {
            meanings.push_back({index, role, attribute});
        }
    };
    for (const std::string& column : kind.columns) {
        add(column, Role::title, k_none);
        vocabulary.title_columns.add(column, 0);
    }
    for (const std::string& column : kind.code_columns) {
        add(column, Role::code, k_none);
    }
    for (std::uint32_t at = 0; at < kind.attributes.size(); ++at) {
        for (const std::string& label : kind.attributes[at].labels) {
            add(label, Role::attribute, at);
        }
    }
}

TypeWords type_words(const Vocabulary& vocabulary, const model::DocumentType& type) {
    TypeWords words;
    for (std::uint32_t definition = 0; definition < type.sections.size(); ++definition) {
        for (const std::string& synonym : type.sections[definition].synonyms) {
            const auto tokens = heading_tokens(vocabulary, synonym, k_none);
            SectionName name;
            for (const HeadingToken& token : tokens) {
                name.stems.push_back(token.stem);
            }
            name.definition = definition;
            name.folded = text::fold(synonym);
            words.exact.emplace(join_stems(tokens), definition);
            words.sections.push_back(std::move(name));
        }
    }
    std::stable_sort(
        words.sections.begin(), words.sections.end(),
        [](const SectionName& a, const SectionName& b) { return a.stems.size() > b.stems.size(); });
    return words;
}

TitleWords title_words(const std::string& title, std::uint32_t type) {
    TitleWords words;
    words.type = type;
    for (const Token& token : tokenise(title)) {
        words.stems.push_back(token.stem);
        words.plain.push_back(without_diacritics(text::fold(token.raw)));
    }
    return words;
}

/// The bytes that a code of the kind may begin with.
std::vector<bool> code_starts(const model::ItemKind& kind,
                              const std::vector<std::string>& short_names) {
    std::vector<bool> starts(256, false);
    const auto mark = [&starts](char first) {
        const auto byte = static_cast<unsigned char>(first);
        starts[byte] = true;
        // Literals are folded where case does not count.
        if (byte >= 'a' && byte <= 'z') {
            starts[byte - 32U] = true;
        }
    };
    for (const model::CodeForm& form : kind.codes) {
        const model::CodeForm::Part& first = form.parts.front();
        if (first.kind == model::CodeForm::Part::Kind::organ) {
            for (const std::string& name : short_names) {
                mark(name.front());
            }
            continue;
        }
        mark(first.literal.front());
        // "Å" and "å" share their lead byte, and may be written as a letter and a ring.
        if (static_cast<unsigned char>(first.literal.front()) >= 0x80) {
            for (const char base : {'a', 'e', 'o'}) {
                mark(base);
            }
        }
    }
    return starts;
}

/// "2027", "2027-2029" and "2026/27".
bool is_year(std::string_view word) {
    const std::string_view first = word.substr(0, 4);
    const bool begins =
        first.size() == 4 && text::parse_integer(first) > 0 &&
        (first.starts_with("19") || first.starts_with("20") || first.starts_with("21"));
    return begins && word.find_first_not_of("0123456789-/") == std::string_view::npos &&
           (word.size() == 4 || word[4] == '-' || word[4] == '/');
}

/// "nämndens", "bolagets", and what stands for them in the model.
bool is_collective(const Vocabulary& vocabulary, const Token& token) {
    if (!vocabulary.collective_stems.contains(token.stem)) {
        return false;
    }
    const std::string folded = text::fold(token.raw);
    return folded == k_organets || vocabulary.collectives.contains(folded);
}

/// "KF-uppdrag" is the organ and a word.
bool split_short_name(const Vocabulary& vocabulary, const Token& token,
                      std::vector<HeadingToken>& out) {
    const std::size_t dash = token.raw.find('-');
    if (dash == std::string_view::npos || dash == 0) {
        return false;
    }
    const auto hit = vocabulary.organs.exactly(token.raw.substr(0, dash));
    if (!hit) {
        return false;
    }
    out.push_back({"@" + std::to_string(hit->organ), token.after_break, true, false, false});
    out.push_back({stem(text::fold(token.raw.substr(dash + 1))), false, false, false, false});
    return true;
}

void add_start(Vocabulary& vocabulary, const std::vector<std::string>& stems) {
    if (stems.empty()) {
        return;
    }
    const bool alone = stems.size() == 1 || text::parse_integer(stems[1]) >= 0;
    vocabulary.title_starts.add(stems.front());
    vocabulary.title_seconds[stems.front()].insert(alone ? std::string{} : stems[1]);
}

} // namespace

Vocabulary::Vocabulary(const model::Model& steering_model)
    : model(&steering_model), organs(steering_model), declines(steering_model) {
    for (std::uint32_t field = 0; field < model->fields.size(); ++field) {
        for (const std::string& label : model->fields[field].labels) {
            fields.add(label, field);
        }
    }
    for (const model::OrganKind& kind : model->organisation.kinds) {
        if (!kind.collective.empty()) {
            collectives.insert(text::fold(kind.collective));
            collective_stems.insert(stem(text::fold(kind.collective)));
        }
    }
    collective_stems.insert(stem(k_organets));
    for (const model::ItemKind& kind : model->kinds) {
        kinds.push_back(words_of(kind));
        const auto index = static_cast<std::uint32_t>(kinds.size() - 1);
        add_columns(*this, kind, index);
        for (const std::string& word : kind.words) {
            kind_words.emplace(normal_form(word), index);
        }
        const std::vector<bool> starts = code_starts(kind, organs.short_names());
        for (std::size_t byte = 0; byte < starts.size(); ++byte) {
            if (starts[byte]) {
                code_kinds[byte].push_back(index);
            }
        }
    }
    for (const model::Relation& relation : model->relations) {
        relations.emplace(normal_form(relation.name), relation.id);
    }
    for (std::uint32_t type = 0; type < model->types.size(); ++type) {
        types.push_back(type_words(*this, model->types[type]));
        for (const auto& [name, definition] : types.back().exact) {
            any_section.insert(name);
        }
        for (const std::string& title : model->types[type].titles) {
            titles.push_back(title_words(title, type));
            add_start(*this, titles.back().stems);
        }
    }
    std::stable_sort(titles.begin(), titles.end(), [](const TitleWords& a, const TitleWords& b) {
        return a.stems.size() > b.stems.size();
    });
    for (std::uint32_t status = 0; status < model->statuses.size(); ++status) {
        statuses.emplace(normal_form(model->statuses[status].name), status);
        for (const std::string& word : model->statuses[status].words) {
            statuses.emplace(normal_form(word), status);
        }
    }
}

std::vector<HeadingToken> heading_tokens(const Vocabulary& vocabulary, std::string_view heading,
                                         std::uint32_t own) {
    std::vector<HeadingToken> out;
    const auto tokens = tokenise(heading);
    const auto hits = vocabulary.organs.find(heading);
    std::size_t next_hit = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const Token& token = tokens[at];
        const auto begin = static_cast<std::size_t>(token.raw.data() - heading.data());
        while (next_hit < hits.size() && hits[next_hit].end <= begin) {
            ++next_hit;
        }
        if (next_hit < hits.size() && hits[next_hit].begin <= begin) {
            const OrganIndex::Hit& hit = hits[next_hit];
            if (begin == hit.begin) {
                const bool stands_for_own = hit.genitive && hit.organ == own;
                out.push_back(
                    {stands_for_own ? std::string(k_own_organ) : "@" + std::to_string(hit.organ),
                     token.after_break, true, false, hit.genitive});
            }
            continue; // the rest of the organ's name
        }
        if (is_collective(vocabulary, token)) {
            out.push_back({std::string(k_own_organ), token.after_break, true, false, false});
        } else if (!split_short_name(vocabulary, token, out)) {
            out.push_back({token.stem, token.after_break, false, is_year(token.raw), false});
        }
    }
    return out;
}

std::string join_stems(const std::vector<HeadingToken>& tokens) {
    std::string joined;
    for (const HeadingToken& token : tokens) {
        if (!joined.empty()) {
            joined += ' ';
        }
        joined += token.stem;
    }
    return joined;
}

} // namespace styrkoll::plan
