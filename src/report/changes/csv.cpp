// SPDX-License-Identifier: Apache-2.0
#include "report/csv.hpp"

#include "report/changes/change_words.hpp"
#include "report/changes/changes.hpp"

namespace styrkoll::report {
namespace {

using trace::Changes;
using trace::Detail;
using trace::DocumentChange;
using trace::ItemChange;

class ChangesCsv {
public:
    ChangesCsv(const Changes& changes, Language language)
        : m_changes(&changes), m_language(language) {}

    std::string write() {
        if (m_language == Language::swedish) {
            m_csv.row("Dokument", "Slag", "Kod", "Titel", "Ändring", "Vad", "Före", "Nu",
                      "Behöver ses över", "Fil före", "Fil nu");
        } else {
            m_csv.row("Document", "Kind", "Code", "Title", "Change", "What", "Before", "Now",
                      "Look at again", "File before", "File now");
        }
        for (const DocumentChange& document : m_changes->documents) {
            for (const Detail& detail : document.details) {
                row(document, nullptr, detail);
            }
            for (const ItemChange& change : document.items) {
                for (const Detail& detail : change.details) {
                    row(document, &change, detail);
                }
            }
        }
        return m_csv.take();
    }

private:
    void row(const DocumentChange& document, const ItemChange* change, const Detail& detail) {
        const trace::Thread& thread = thread_of(*m_changes, document);
        const plan::ItemFact* item = change == nullptr ? nullptr : &fact_of(*m_changes, *change);
        std::string suspects;
        if (change != nullptr && &detail == &change->details.front()) {
            for (const trace::Suspect& suspect : change->suspects) {
                suspects += suspects.empty() ? "" : "; ";
                suspects += suspect_words(*m_changes, suspect);
            }
        }
        m_csv.row(
            name_of(thread, source_of(*m_changes, document)),
            change == nullptr ? std::string() : kind_words(*m_changes, *change),
            item == nullptr ? std::string() : item->code,
            item == nullptr ? std::string() : item->title, what_words(m_language, detail.what),
            what_of(item, detail), value_words(*m_changes, detail, detail.before),
            value_words(*m_changes, detail, detail.after), suspects,
            path(*m_changes->before, document.before), path(*m_changes->after, document.after));
    }

    /// What changed; of what came or went nothing more is to be said.
    [[nodiscard]] std::string what_of(const plan::ItemFact* item, const Detail& detail) const {
        if (detail.part == "unreadable") {
            return std::string(
                say(m_language, "Kunde inte läsas i sin helhet", "Could not be read in full"));
        }
        return detail.part == "item" ? std::string()
                                     : part_words(m_language, *m_changes, item, detail);
    }

    static std::string path(const trace::Thread& thread, std::uint32_t document) {
        return document == trace::k_none ? std::string() : thread.documents[document].facts.path;
    }

    const Changes* m_changes;
    Language m_language;
    CsvWriter m_csv;
};

} // namespace

std::string changes_csv(const Changes& changes, const ChangesContext& context) {
    return ChangesCsv(changes, context.language).write();
}

} // namespace styrkoll::report
