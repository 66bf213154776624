// SPDX-License-Identifier: Apache-2.0
//
// Lists and att-clauses with an amount each, and a stated sum: "totalt 23 184 tkr". In a clause of
// decision a wrong sum becomes the decision.
#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/ekonomi/sentence_amounts.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Document;
using economy::Statement;
using economy::Words;
using plan::FoundAmount;

constexpr std::string_view k_rule = "ekonomi-text-tabell";
constexpr std::int64_t k_too_much = 1'000'000'000'000; ///< thousandths

class Listed {
public:
    Listed(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        const auto size = static_cast<std::uint32_t>(m_document.blocks.size());
        for (std::uint32_t at = 0; at < size; ++at) {
            std::uint32_t end = at;
            while (end < size && is_clause(end)) {
                ++end;
            }
            if (end > at) {
                check_list(at, end);
                at = end;
            }
        }
    }

private:
    /// A list item, or a paragraph that begins with "att".
    [[nodiscard]] bool is_clause(std::uint32_t at) const {
        const Block& block = m_document.blocks[at];
        return economy::is_running(block) &&
               (block.kind == BlockKind::list_item || m_document.text_of(at).starts_with("att "));
    }

    void check_list(std::uint32_t first, std::uint32_t end) {
        std::vector<FoundAmount> addends;
        std::optional<Statement> total;
        for (std::uint32_t at = first; at < end; ++at) {
            const auto amounts = plan::find_amounts(m_document.text_of(at));
            const std::string folded = text::fold(m_document.text_of(at));
            const Words words = text::words(folded);
            if (amounts.size() > 1 || (amounts.size() == 1 && is_changed(words))) {
                return;
            }
            if (amounts.empty()) {
                continue;
            }
            if (at + 1 == end && economy::names_total(words)) {
                const auto stated = economy::statements_of(m_document, at);
                total = stated.empty() ? std::nullopt : std::optional(stated.front());
            } else {
                addends.push_back(amounts.front());
            }
        }
        if (!total && addends.size() == end - first) {
            total = total_before(first);
            total = total ? total : total_after(end);
        }
        if (total && addends.size() > 1) {
            compare(addends, *total, first);
        }
    }

    static bool is_changed(const Words& words) {
        return economy::is_rough(words) || economy::has(words, {"varav"});
    }

    /// "… totalt 23 184 tkr, enligt följande:" right above the list.
    [[nodiscard]] std::optional<Statement> total_before(std::uint32_t first) const {
        if (first == 0 || !economy::is_running(m_document.blocks[first - 1])) {
            return std::nullopt;
        }
        const std::string_view text = text::trim(m_document.text_of(first - 1));
        const auto stated = economy::statements_of(m_document, first - 1);
        if (!text.ends_with(':') || stated.empty()) {
            return std::nullopt;
        }
        const Words words = text::words(stated.back().folded);
        return economy::names_total(words) && !is_changed(words) ? std::optional(stated.back())
                                                                 : std::nullopt;
    }

    /// "Totalt 23 184 tkr." right below it.
    [[nodiscard]] std::optional<Statement> total_after(std::uint32_t end) const {
        if (end >= m_document.blocks.size() || !economy::is_running(m_document.blocks[end])) {
            return std::nullopt;
        }
        const auto stated = economy::statements_of(m_document, end);
        if (stated.empty()) {
            return std::nullopt;
        }
        const Words words = text::words(stated.front().folded);
        const bool begins = !words.empty() && economy::names_total({words.front()});
        return begins && !is_changed(words) ? std::optional(stated.front()) : std::nullopt;
    }

    void compare(const std::vector<FoundAmount>& addends, const Statement& total,
                 std::uint32_t first) {
        plan::Amount sum{0, total.amount.unit, 1000};
        std::int64_t room = total.amount.step;
        for (const FoundAmount& one : addends) {
            const bool far = std::abs(one.amount.thousandths) > k_too_much ||
                             std::abs(sum.thousandths) > k_too_much;
            if (one.amount.unit != total.amount.unit || far) {
                return;
            }
            sum.thousandths += one.amount.thousandths;
            sum.step = std::min(sum.step, one.amount.step);
            room += one.amount.step;
        }
        if (2 * std::abs(sum.thousandths - total.amount.thousandths) <= room) {
            return;
        }
        m_sink.report(k_rule)
            .with("angivet", in_words(total.amount))
            .with("beraknat", in_words(sum))
            .with("kalla", say(m_context.language, "punkternas summa", "the sum of the list"))
            .at(total.place)
            .related(document::whole(m_document, first),
                     say(m_context.language, "Här börjar punkterna", "The list begins here"));
    }

    static std::string in_words(const plan::Amount& amount) {
        return plan::to_words(amount) + "\u00A0" + amount.unit;
    }

    const Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    Listed(plan, context, sink).check();
}

} // namespace

Check listed_amounts() {
    return {.name = "listed_amounts", .rules = {k_rule}, .run = run};
}

} // namespace styrkoll::check
