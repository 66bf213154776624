// SPDX-License-Identifier: Apache-2.0
#include "document/mask.hpp"

#include "base/personal_number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <unordered_map>

namespace styrkoll::document {
namespace {

using personal_number::Standing;

constexpr std::string_view k_hidden = "●";
constexpr std::string_view k_written = "•";
static_assert(k_hidden.size() == k_written.size());

void replace_written(std::string& text) {
    for (std::size_t at = text.find(k_hidden); at != std::string::npos;
         at = text.find(k_hidden, at + k_hidden.size())) {
        text.replace(at, k_hidden.size(), k_written);
    }
}

bool names_numbers(std::string_view head) {
    const std::string folded = text::fold(head);
    for (const std::string_view word :
         {"personnummer", "personnr", "pers.nr", "persnr", "pnr", "p-nr", "samordningsnummer"}) {
        if (folded.find(word) != std::string::npos) {
            return true;
        }
    }
    return false;
}

Standing standing_of(std::string_view written) {
    const bool address = written.find("://") != std::string_view::npos ||
                         written.starts_with('#') || written.starts_with('/') ||
                         written.starts_with('.') || written.starts_with("Pictures/");
    return address ? Standing::address : Standing::text;
}

void mask_string(std::string& text) {
    replace_written(text);
    personal_number::mask(text, standing_of(text));
}

class Masking {
public:
    explicit Masking(Document& document) : m_document(document) {}

    void run() {
        replace_written(m_document.text);
        for (std::string& one : m_document.strings) {
            mask_string(one);
        }
        for (Property& property : m_document.properties) {
            mask_property(property);
        }
        for (Ignored& ignored : m_document.ignored) {
            mask_string(ignored.text);
        }
        for (auto* list : {&m_document.package.external_links, &m_document.package.objects}) {
            for (std::string& one : *list) {
                mask_string(one);
            }
        }
        find_digits();
        if (!m_digits.empty()) {
            move_blocks();
            replace_digits();
        }
    }

private:
    static void mask_property(Property& property) {
        mask_string(property.name);
        replace_written(property.value);
        personal_number::mask(property.value,
                              names_numbers(property.name) ? Standing::named : Standing::text);
    }

    void find_digits() {
        for (const Block& block : m_document.blocks) {
            const std::string_view text = m_document.text_of(block);
            Standing standing = Standing::text;
            if (block.table != k_none && !personal_number::find(text, Standing::named).empty() &&
                is_named_by_table(block)) {
                standing = Standing::named;
            }
            for (const personal_number::Found& found : personal_number::find(text, standing)) {
                add_last_four(block.text_begin + found.begin, block.text_begin + found.end);
            }
        }
        std::sort(m_digits.begin(), m_digits.end());
        m_digits.erase(std::unique(m_digits.begin(), m_digits.end()), m_digits.end());
    }

    void add_last_four(std::size_t begin, std::size_t end) {
        for (int left = 4; left > 0 && end > begin;) {
            const char c = m_document.text[--end];
            if (c >= '0' && c <= '9') {
                m_digits.push_back(end);
                --left;
            }
        }
    }

    /// The head of its column, or of its row, says what it is.
    bool is_named_by_table(const Block& block) {
        const Table& table = m_document.tables[block.table];
        const auto says = [&](std::uint32_t row, std::uint32_t column) {
            const auto [known, is_new] = m_heads.try_emplace(
                (std::uint64_t{block.table} << 32U) | (row == 0 ? column : row + table.columns),
                false);
            if (is_new) {
                const Cell* cell = m_document.cell_at(table, row, column);
                known->second = cell != nullptr && names_numbers(m_document.text_of(*cell));
            }
            return known->second;
        };
        return says(0, block.column_in_table) || says(block.row, 0);
    }

    /// Where a byte of the text stands when each hidden digit has grown.
    [[nodiscard]] std::size_t moved(std::size_t at) const {
        const auto before = std::lower_bound(m_digits.begin(), m_digits.end(), at);
        return at + static_cast<std::size_t>(before - m_digits.begin()) * (k_hidden.size() - 1);
    }

    void move_blocks() {
        for (Mark& mark : m_document.marks) {
            const std::size_t from = m_document.blocks[mark.block].text_begin;
            const std::size_t start = moved(from);
            mark.begin = static_cast<std::uint32_t>(moved(from + mark.begin) - start);
            mark.end = static_cast<std::uint32_t>(moved(from + mark.end) - start);
        }
        for (Block& block : m_document.blocks) {
            const std::size_t end = moved(std::size_t{block.text_begin} + block.text_size);
            block.text_begin = static_cast<std::uint32_t>(moved(block.text_begin));
            block.text_size = static_cast<std::uint32_t>(end - block.text_begin);
        }
    }

    void replace_digits() {
        std::string text;
        text.reserve(moved(m_document.text.size()));
        std::size_t done = 0;
        for (const std::size_t digit : m_digits) {
            text.append(m_document.text, done, digit - done);
            text += k_hidden;
            done = digit + 1;
        }
        text.append(m_document.text, done);
        m_document.text = std::move(text);
    }

    Document& m_document;
    std::vector<std::size_t> m_digits; ///< bytes of Document::text, sorted
    std::unordered_map<std::uint64_t, bool> m_heads;
};

} // namespace

void mask_personal_numbers(Document& document) {
    Masking(document).run();
}

} // namespace styrkoll::document
