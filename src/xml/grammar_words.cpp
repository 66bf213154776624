// SPDX-License-Identifier: Apache-2.0
#include "xml/grammar_words.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace styrkoll::xml::words {

namespace {

constexpr std::size_t k_most_listed = 20;
constexpr std::size_t k_longest_value = 40;

/// A sentence being put together in both languages at once.
class Sentence {
public:
    Sentence& say(std::string_view sv, std::string_view en) {
        m_words.sv += sv;
        m_words.en += en;
        return *this;
    }
    Sentence& say(const Bilingual& words) { return say(words.sv, words.en); }
    Sentence& element(std::string_view name) { return say("<", "<").say(name, name).say(">", ">"); }
    Sentence& name(std::string_view name) { return say(name, name); }
    Sentence& quote(std::string_view words) {
        const std::string shortened = text::shorten(text::squeeze(words), k_longest_value);
        return say("”", "”").say(shortened, shortened).say("”", "”");
    }
    /// "a, b eller c".
    Sentence& any_of(const std::vector<Bilingual>& list) {
        const std::size_t listed = std::min(list.size(), k_most_listed);
        for (std::size_t at = 0; at < listed; ++at) {
            if (at > 0) {
                const bool last = at + 1 == list.size();
                say(last ? " eller " : ", ", last ? " or " : ", ");
            }
            say(list[at]);
        }
        return listed < list.size() ? say(" med flera", " and others") : *this;
    }
    [[nodiscard]] Bilingual done() { return std::move(m_words); }

private:
    Bilingual m_words;
};

std::vector<Bilingual> as_elements(const std::vector<std::string>& names) {
    std::vector<Bilingual> list;
    list.reserve(names.size());
    for (const std::string& name : names) {
        list.push_back({"<" + name + ">", "<" + name + ">"});
    }
    return list;
}

std::vector<Bilingual> as_names(const std::vector<std::string>& names) {
    std::vector<Bilingual> list;
    list.reserve(names.size());
    for (const std::string& name : names) {
        list.push_back({name, name});
    }
    return list;
}

/// " Här får stå: ...", or that nothing may.
void add_expected(Sentence& sentence, const Expected& expected) {
    std::vector<Bilingual> list = expected.values;
    if (expected.text) {
        list.push_back({"text", "text"});
    }
    const std::vector<Bilingual> elements = as_elements(expected.elements);
    list.insert(list.end(), elements.begin(), elements.end());
    if (list.empty()) {
        sentence.say(" Här får inget mer stå.", " Nothing more may stand here.");
        return;
    }
    sentence.say(" Här får stå: ", " Allowed here: ").any_of(list).say(".", ".");
}

void add_meant(Sentence& sentence, const std::string& meant, bool is_element) {
    if (meant.empty()) {
        return;
    }
    sentence.say(" Menade du ", " Did you mean ");
    if (is_element) {
        sentence.element(meant);
    } else {
        sentence.name(meant);
    }
    sentence.say("?", "?");
}

Bilingual namespace_of(const std::string& written, const std::string& uri) {
    Sentence sentence;
    sentence.say("Elementet ", "The element ").element(written);
    if (uri.empty()) {
        return sentence.say(" saknar namnrymd.", " has no namespace.").done();
    }
    return sentence.say(" hör till namnrymden ", " belongs to the namespace ")
        .quote(uri)
        .say(".", ".")
        .done();
}

} // namespace

Bilingual wrong_root(const std::string& written, const std::string& wanted) {
    return Sentence()
        .say("Det yttersta elementet är ", "The outermost element is ")
        .element(written)
        .say(", men ska vara ", " but must be ")
        .element(wanted)
        .say(".", ".")
        .done();
}

Bilingual wrong_root_namespace(const std::string& written, const std::string& uri,
                               const std::string& wanted_uri) {
    return Sentence()
        .say(namespace_of(written, uri))
        .say(" Skriv xmlns=\"" + wanted_uri + "\".", " Write xmlns=\"" + wanted_uri + "\".")
        .done();
}

Bilingual wrong_namespace(const std::string& written, const std::string& uri,
                          const std::string& wanted_uri) {
    return Sentence()
        .say(namespace_of(written, uri))
        .say(" Här ska namnrymden vara ”" + wanted_uri + "”.",
             " The namespace must be ”" + wanted_uri + "” here.")
        .done();
}

Bilingual misplaced_element(const std::string& written, const std::string& parent,
                            const std::vector<std::string>& belongs_in, const std::string& meant,
                            const Expected& expected) {
    Sentence sentence;
    sentence.say("Elementet ", "The element ")
        .element(written)
        .say(" får inte stå i ", " may not stand in ")
        .element(parent);
    if (!belongs_in.empty()) {
        sentence.say(", bara i ", ", only in ").any_of(as_elements(belongs_in));
    }
    sentence.say(".", ".");
    add_meant(sentence, meant, true);
    add_expected(sentence, expected);
    return sentence.done();
}

Bilingual repeated_element(const std::string& written, const std::string& parent) {
    return Sentence()
        .say("Elementet ", "The element ")
        .element(written)
        .say(" får stå bara en gång i ", " may stand only once in ")
        .element(parent)
        .say(".", ".")
        .done();
}

Bilingual late_element(const std::string& written, const std::string& parent,
                       const std::string& before) {
    return Sentence()
        .say("Elementet ", "The element ")
        .element(written)
        .say(" står på fel plats i ", " stands in the wrong place in ")
        .element(parent)
        .say(": det ska stå före ", ": it must stand before ")
        .element(before)
        .say(".", ".")
        .done();
}

Bilingual excluded_element(const std::string& written, const std::string& parent,
                           const std::string& other, const Expected& expected) {
    Sentence sentence;
    sentence.say("Elementet ", "The element ")
        .element(written)
        .say(" får inte stå bredvid ", " may not stand beside ")
        .element(other)
        .say(" i ", " in ")
        .element(parent)
        .say(".", ".");
    add_expected(sentence, expected);
    return sentence.done();
}

Bilingual mixed_with_text(const std::string& written, const std::string& parent) {
    return Sentence()
        .say("Elementet ", "The element ")
        .element(written)
        .say(" får inte blandas med text i ", " may not be mixed with text in ")
        .element(parent)
        .say(".", ".")
        .done();
}

Bilingual missing_before(const std::string& parent, const std::vector<std::string>& missing,
                         const std::string& written) {
    return Sentence()
        .say("I ", "In ")
        .element(parent)
        .say(" saknas ", " there must be ")
        .any_of(as_elements(missing))
        .say(" före ", " before ")
        .element(written)
        .say(".", ".")
        .done();
}

Bilingual missing_inside(const std::string& parent, const std::vector<std::string>& missing) {
    return Sentence()
        .say("Elementet ", "The element ")
        .element(parent)
        .say(" saknar ", " lacks ")
        .any_of(as_elements(missing))
        .say(".", ".")
        .done();
}

Bilingual stray_text(const std::string& excerpt, const std::string& parent,
                     const Expected& expected) {
    Sentence sentence;
    sentence.say("Texten ", "The text ")
        .quote(excerpt)
        .say(" får inte stå direkt i ", " may not stand directly in ")
        .element(parent)
        .say(".", ".");
    add_expected(sentence, expected);
    return sentence.done();
}

Bilingual wrong_content(const std::string& excerpt, const std::string& parent,
                        const std::vector<Bilingual>& values) {
    Sentence sentence;
    sentence.say("Elementet ", "The element ").element(parent);
    if (text::trim(excerpt).empty()) {
        sentence.say(" är tomt.", " is empty.");
    } else {
        sentence.say(" har fel innehåll: ", " has the wrong content: ")
            .quote(excerpt)
            .say(".", ".");
    }
    return sentence.say(" Här ska stå: ", " Wanted here: ").any_of(values).say(".", ".").done();
}

Bilingual unknown_attribute(const std::string& written, const std::string& element,
                            const std::string& meant, const std::vector<std::string>& allowed) {
    Sentence sentence;
    sentence.say("Attributet ", "The attribute ")
        .name(written)
        .say(" får inte stå på ", " may not stand on ")
        .element(element)
        .say(".", ".");
    add_meant(sentence, meant, false);
    if (allowed.empty()) {
        return sentence.say(" Elementet har inga attribut.", " The element has no attributes.")
            .done();
    }
    return sentence.say(" Här får stå: ", " Allowed here: ")
        .any_of(as_names(allowed))
        .say(".", ".")
        .done();
}

Bilingual wrong_value(const std::string& attribute, const std::string& value,
                      const std::string& element, const std::vector<Bilingual>& values) {
    Sentence sentence;
    sentence.say("Attributet ", "The attribute ")
        .name(attribute)
        .say(" på ", " on ")
        .element(element);
    if (text::trim(value).empty()) {
        sentence.say(" är tomt.", " is empty.");
    } else {
        sentence.say(" har fel värde: ", " has the wrong value: ").quote(value).say(".", ".");
    }
    return sentence.say(" Här ska stå: ", " Wanted here: ").any_of(values).say(".", ".").done();
}

Bilingual excess_attribute(const std::string& attribute, const std::string& element,
                           const std::string& other) {
    if (!other.empty()) {
        return Sentence()
            .say("Attributet ", "The attribute ")
            .name(attribute)
            .say(" får inte stå tillsammans med ", " may not stand together with ")
            .name(other)
            .say(" på ", " on ")
            .element(element)
            .say(": ta bort det ena.", ": remove one of them.")
            .done();
    }
    return Sentence()
        .say("Attributet ", "The attribute ")
        .name(attribute)
        .say(" får inte stå tillsammans med de andra attributen på ",
             " may not stand together with the other attributes on ")
        .element(element)
        .say(".", ".")
        .done();
}

Bilingual missing_attribute(const std::vector<std::string>& missing, const std::string& element) {
    return Sentence()
        .say("Elementet ", "The element ")
        .element(element)
        .say(" saknar attributet ", " lacks the attribute ")
        .any_of(as_names(missing))
        .say(".", ".")
        .done();
}

Bilingual breaks_grammar(const std::string& element, const Expected& expected) {
    Sentence sentence;
    sentence.say("Elementet ", "The element ")
        .element(element)
        .say(" följer inte grammatiken.", " breaks the grammar.");
    add_expected(sentence, expected);
    return sentence.done();
}

std::string nearest(const std::string& written, const std::vector<std::string>& known) {
    const std::string folded = text::fold(written);
    std::size_t best = std::max<std::size_t>(1, text::count_code_points(folded) / 3) + 1;
    std::string found;
    for (const std::string& name : known) {
        const std::size_t distance = text::edit_distance(folded, text::fold(name), best);
        if (distance < best) {
            best = distance;
            found = name;
        }
    }
    return found;
}

} // namespace styrkoll::xml::words
