// SPDX-License-Identifier: Apache-2.0
#include "report/odt/odt_chain.hpp"

#include "base/text.hpp"
#include "report/standing.hpp"
#include "report/trace/thread_words.hpp"
#include "report/wheel/document_state.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace styrkoll::report::odt {
namespace {

constexpr std::size_t k_most_rows = 200; ///< of each table

class Chain {
public:
    Chain(OdtText& out, const result::RunResult& result)
        : m_text(out), m_result(result), m_language(result.language) {}

    void write_thread() {
        if (!m_result.thread) {
            return;
        }
        const result::ThreadOverview& thread = *m_result.thread;
        m_text.heading(1, say("Röda tråden", "The thread"));
        const auto total = [&](const std::string& what, const result::StateCounts& counts) {
            if (const Tally tally{counts}; tally.total() > 0) {
                m_text.paragraph("Text_20_body", {{number(tally.total()) + what +
                                                   tally_words(m_language, tally) + "."}});
            }
        };
        total(say(" poster: ", " items: "), thread.item_states);
        total(say(" krav på att planer tar upp dem: ", " demands that plans take them up: "),
              thread.plan_states);
        total(say(" krav på att rapporter följer upp dem: ",
                  " demands that reports follow them up: "),
              thread.follow_up_states);
        for (const std::string& lacking : thread.lacking) {
            m_text.paragraph("Text_20_body", {{lacking}});
        }
        write_open_duties(thread);
    }

    void write_wheel() {
        if (!m_result.wheel) {
            return;
        }
        const auto& documents = m_result.wheel->documents;
        m_text.heading(1, say("Årshjulet ", "The annual wheel ") +
                              std::to_string(m_result.wheel->year));
        m_text.begin_table(say("Årshjulet", "The annual wheel"), {20, 30, 30, 28},
                           {say("Senast", "Due"), say("Dokument", "Document"), say("Vems", "Whose"),
                            say("Hur det står", "How it stands")});
        const std::size_t shown = std::min(documents.size(), k_most_rows);
        for (std::size_t at = 0; at < shown; ++at) {
            const result::WheelDocument& own = documents[at];
            m_text.row({own.dates.empty() ? "" : date_or_text(m_language, own.dates.front().date),
                        own.type, own.organ, standing_words(m_language, own)});
        }
        m_text.end_table();
        tell_cut(shown, documents.size());
    }

private:
    [[nodiscard]] std::string say(std::string_view sv, std::string_view en) const {
        return std::string(styrkoll::say(m_language, sv, en));
    }
    [[nodiscard]] std::string number(std::size_t value) const {
        return number_words(m_language, value);
    }

    void write_open_duties(const result::ThreadOverview& thread) {
        if (thread.open.empty()) {
            return;
        }
        const std::size_t shown = std::min(thread.open.size(), k_most_rows);
        m_text.begin_table(say("Att ta ställning till", "To look at"), {16, 34, 34, 24},
                           {say("Läge", "State"), say("Post", "Item"),
                            say("Ska tas upp i", "Must be taken up in"), say("Skäl", "Reason")});
        for (std::size_t at = 0; at < shown; ++at) {
            const result::OpenDuty& duty = thread.open[at];
            m_text.row({std::string(state_sign(duty.state)) + ' ' +
                            std::string(state_word(m_language, duty.state)),
                        text::joined({duty.item.code, duty.item.title}, " "), duty.where,
                        duty.reason});
        }
        m_text.end_table();
        tell_cut(shown, thread.all_open);
    }

    void tell_cut(std::size_t shown, std::size_t all) {
        if (shown < all) {
            m_text.paragraph("Text_20_body",
                             {{say("Tabellen visar ", "The table shows ") + number(shown) +
                               say(" av ", " of ") + number(all) + "."}});
        }
    }

    OdtText& m_text;
    const result::RunResult& m_result;
    Language m_language;
};

} // namespace

void write_thread(OdtText& out, const result::RunResult& result) {
    Chain(out, result).write_thread();
}

void write_wheel(OdtText& out, const result::RunResult& result) {
    Chain(out, result).write_wheel();
}

} // namespace styrkoll::report::odt
