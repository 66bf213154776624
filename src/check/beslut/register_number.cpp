// SPDX-License-Identifier: Apache-2.0
//
// The document's own register number: a year and a running number, in the series of the board that
// the document belongs to. The executive board's series is open to all.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/filled.hpp"
#include "check/phrases.hpp"

#include <algorithm>

namespace styrkoll::check {
namespace {

constexpr std::string_view k_rule = "beslut-diarienummer";

/// The runs of digits of a text.
std::vector<std::string_view> numbers_in(std::string_view text) {
    std::vector<std::string_view> found;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool digit = at < text.size() && text[at] >= '0' && text[at] <= '9';
        if (digit && begin == std::string_view::npos) {
            begin = at;
        } else if (!digit && begin != std::string_view::npos) {
            found.push_back(text.substr(begin, at - begin));
            begin = std::string_view::npos;
        }
    }
    return found;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

class RegisterNumber {
public:
    RegisterNumber(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_plan(plan), m_context(context), m_sink(sink) {}

    void check() {
        const plan::FieldValue* field =
            m_plan.identity.find(m_plan.model->find_field("diarienummer"));
        if (field == nullptr || !is_filled(field->text) || field->text.size() > 60) {
            return;
        }
        const auto numbers = numbers_in(field->text);
        if (numbers.empty()) {
            return; // words ("se missiv"), which the control block's own check looks at
        }
        if (numbers.size() == 1) {
            tell(*field, lacks(numbers.front()));
            return;
        }
        if (const int year = year_after_decision(numbers); year > 0) {
            std::string words(say(m_context.language, "har året ", "has the year "));
            words.append(std::to_string(year))
                .append(say(m_context.language, ", som är efter beslutet",
                            ", which is after the decision"));
            tell(*field, words);
            return;
        }
        check_series(*field);
    }

private:
    [[nodiscard]] std::string lacks(std::string_view only) const {
        return std::string(
            is_year(only) ? say(m_context.language, "saknar löpnummer", "has no running number")
                          : say(m_context.language, "saknar år", "has no year"));
    }

    [[nodiscard]] int year_after_decision(const std::vector<std::string_view>& numbers) const {
        const auto& decided = m_plan.identity.decision.date;
        const auto year = std::find_if(numbers.begin(), numbers.end(), is_year);
        if (!decided || year == numbers.end()) {
            return 0;
        }
        const auto value = static_cast<int>(text::parse_integer(*year));
        // The running number may look like a year: one that is not too late will do.
        const bool late = std::all_of(numbers.begin(), numbers.end(), [&](std::string_view one) {
            return !is_year(one) || text::parse_integer(one) > decided->year;
        });
        return late ? value : 0;
    }

    /// The letters that begin the number, as a short name of the model.
    void check_series(const plan::FieldValue& field) {
        const std::string_view text = text::trim(field.text);
        std::size_t size = 0;
        while (size < text.size() && text[size] >= 'A' && text[size] <= 'Z') {
            ++size;
        }
        const auto series =
            size >= 2 ? m_context.vocabulary.organs.exactly(text.substr(0, size)) : std::nullopt;
        if (!series || size == text.size()) {
            return;
        }
        const auto& organs = m_plan.model->organisation.organs;
        const std::uint32_t own = board_of(m_plan.identity.organ.value);
        const bool boards = own != plan::k_none && own != series->organ &&
                            organs[own].kind == organs[series->organ].kind &&
                            m_plan.identity.organ.value.kind == organs[own].kind;
        if (!boards || prepares_for_all(series->organ)) {
            return;
        }
        std::string words(say(m_context.language, "hör till ", "belongs to the series of "));
        words.append(organs[series->organ].name())
            .append(
                say(m_context.language, ", men dokumentet är från ", ", but the document is from "))
            .append(organs[own].name());
        tell(field, words);
    }

    [[nodiscard]] static std::uint32_t board_of(const plan::NamedOrgan& organ) {
        return organ.organ;
    }

    /// The board whose offices serve the whole municipality: it has departments under it.
    [[nodiscard]] bool prepares_for_all(std::uint32_t organ) const {
        const auto& organs = m_plan.model->organisation.organs;
        std::vector<std::uint32_t> kinds;
        for (const auto& one : organs) {
            if (one.under == organ &&
                std::find(kinds.begin(), kinds.end(), one.kind) == kinds.end()) {
                kinds.push_back(one.kind);
            }
        }
        return kinds.size() > 1;
    }

    void tell(const plan::FieldValue& field, std::string_view lack) {
        m_sink.report(k_rule)
            .with("nummer", shown(text::trim(field.text)))
            .with("brist", lack)
            .at(field.evidence.place.block == document::k_none ? opening(m_plan)
                                                               : field.evidence.place);
    }

    const plan::Plan& m_plan;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    RegisterNumber(plan, context, sink).check();
}

} // namespace

Check register_number() {
    return {.name = "register_number", .rules = {k_rule}, .needs_type = true, .run = run};
}

} // namespace styrkoll::check
