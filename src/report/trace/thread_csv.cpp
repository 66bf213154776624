// SPDX-License-Identifier: Apache-2.0
#include "report/trace/thread_csv.hpp"

#include "report/csv.hpp"
#include "report/trace/escape.hpp"
#include "report/trace/skip_level.hpp"
#include "report/trace/thread_words.hpp"

#include <array>
#include <initializer_list>

namespace styrkoll::report {
namespace {

using trace::Thread;

void write_head(CsvWriter& out, Language language, std::initializer_list<Bilingual> names) {
    for (const Bilingual& name : names) {
        out.cell(name.in(language));
    }
    out.end_row();
}

std::string kind_name(const ThreadView& view, std::uint32_t item) {
    const std::uint32_t kind = view.item(item).kind;
    return kind == k_none ? view.thread->fact_of(view.item(item)).kind
                          : view.thread->model->kinds[kind].name;
}

/// Number, kind, code, title, document and state: the same for all rows of an item.
void write_item(CsvWriter& out, Language language, const ThreadView& view, std::uint32_t item) {
    const plan::ItemFact& fact = view.thread->fact_of(view.item(item));
    out.cell(std::to_string(item));
    out.cell(kind_name(view, item));
    out.cell(one_line(fact.code));
    out.cell(one_line(fact.title));
    out.cell(one_line(trace::name_of(*view.thread, view.document_of(item))));
    out.cell(state_word(language, view.thread->states[item]));
}

void write_duty(CsvWriter& out, Language language, const ThreadView& view, std::uint32_t at) {
    const Thread& thread = *view.thread;
    const trace::Duty& duty = view.duty(at);
    write_item(out, language, view, duty.item);
    out.cell(view.part_of(duty) == Part::plan ? say(language, "plan", "plan")
                                              : say(language, "uppföljning", "follow-up"));
    out.cell(duty.type == k_none ? std::string{} : thread.model->types[duty.type].name);
    out.cell(one_line(answerer_name(language, view, view.answerers[view.answerer[at]])));
    out.cell(duty.document == k_none ? std::string{}
                                     : one_line(thread.documents[duty.document].facts.path));
    out.cell(state_word(language, duty.state));
    out.cell(std::to_string(duty.count));
    out.cell(duty.by == k_none ? std::string{} : one_line(full_name(view, duty.by)));
    out.cell(one_line(duty.reason));
    out.end_row();
}

} // namespace

std::string thread_csv(Language language, const ThreadView& view) {
    CsvWriter out;
    write_head(out, language,
               {{"Post nr", "Item no."},
                {"Slag", "Kind"},
                {"Kod", "Code"},
                {"Titel", "Title"},
                {"Står i", "Stands in"},
                {"Postens läge", "State of the item"},
                {"Del", "Part"},
                {"Ska tas upp i", "Must be taken up in"},
                {"Organ", "Organ"},
                {"Fil", "File"},
                {"Läge", "State"},
                {"Antal", "Number"},
                {"Tas upp av", "Taken up by"},
                {"Skäl", "Reason"}});
    for (std::uint32_t at = 0; at < view.thread->items.size(); ++at) {
        const auto duties = view.duties.of(at);
        for (const std::uint32_t duty : duties) {
            write_duty(out, language, view, duty);
        }
        if (duties.empty() && view.is_source(at)) {
            write_item(out, language, view, at);
            for (int cell = 0; cell < 8; ++cell) {
                out.cell("");
            }
            out.end_row();
        }
    }
    return out.take();
}

std::string activities_csv(Language language, const ThreadView& view) {
    CsvWriter out;
    write_head(out, language,
               {{"Slag", "Kind"},
                {"Kod", "Code"},
                {"Titel", "Title"},
                {"Aktivitet, kod", "Activity, code"},
                {"Aktivitet", "Activity"},
                {"Dokument", "Document"},
                {"Fil", "File"}});
    const Thread& thread = *view.thread;
    const SkipLevel skip = skip_level(view);
    for (const SkipRow& row : skip.rows) {
        const plan::ItemFact& root = thread.fact_of(view.item(row.root));
        for (const std::uint32_t leaf : row.leaves) {
            const plan::ItemFact& fact = thread.fact_of(view.item(leaf));
            const trace::Source& source = view.document_of(leaf);
            out.row(kind_name(view, row.root), one_line(root.code), one_line(root.title),
                    one_line(fact.code), one_line(fact.title),
                    one_line(trace::name_of(thread, source)), one_line(source.facts.path));
        }
    }
    if (!skip.complete) {
        out.row(say(language, "Fler rader finns: mängden är för stor för en tabell.",
                    "There are more rows: the set is too large for one table."));
    }
    return out.take();
}

} // namespace styrkoll::report
