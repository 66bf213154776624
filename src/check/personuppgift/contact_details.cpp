// SPDX-License-Identifier: Apache-2.0
//
// Phone numbers, e-mail addresses and home addresses of private persons. Officials and elected
// members are reached in public documents, so a detail counts only where something says that it is
// private: a mailbox of those that private persons have, a word ("bostad", "anhörig"), or another
// private detail in the same paragraph.
#include "base/personal_number.hpp"
#include "base/text.hpp"
#include "base/word_list.hpp"
#include "check/checks.hpp"
#include "check/spots.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace styrkoll::check {
namespace {

using document::Place;

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_mail_char(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_' || c == '+';
}

/// Mail services for private persons.
bool is_private_domain(std::string_view domain) {
    constexpr std::array<std::string_view, 10> k_services{
        "gmail.com", "icloud.com", "me.com",  "telia.com", "bredband.net",
        "comhem.se", "spray.se",   "home.se", "tele2.se",  "proton.me"};
    constexpr std::array<std::string_view, 6> k_families{"hotmail.", "outlook.", "live.",
                                                         "yahoo.",   "msn.",     "protonmail."};
    return std::find(k_services.begin(), k_services.end(), domain) != k_services.end() ||
           std::any_of(k_families.begin(), k_families.end(),
                       [domain](std::string_view family) { return domain.starts_with(family); });
}

/// "info@", "styrelsen@": an association's, whoever keeps the mailbox.
bool is_role(std::string_view local) {
    constexpr std::array<std::string_view, 10> k_roles{
        "info",     "kontakt",  "kansli", "styrelse",  "ordforande",
        "forening", "sekreter", "kassor", "redaktion", "brf"};
    return std::any_of(k_roles.begin(), k_roles.end(), [local](std::string_view role) {
        return local.find(role) != std::string_view::npos;
    });
}

std::vector<Stretch> private_mail(std::string_view lower) {
    std::vector<Stretch> found;
    for (std::size_t at = lower.find('@'); at != std::string_view::npos;
         at = lower.find('@', at + 1)) {
        constexpr std::size_t k_longest = 100;
        std::size_t begin = at;
        while (begin > 0 && at - begin < k_longest && is_mail_char(lower[begin - 1])) {
            --begin;
        }
        std::size_t end = at + 1;
        while (end < lower.size() && end - at < k_longest && is_mail_char(lower[end])) {
            ++end;
        }
        while (end > at + 1 && (lower[end - 1] == '.' || lower[end - 1] == '-')) {
            --end;
        }
        const std::string_view local = lower.substr(begin, at - begin);
        if (!local.empty() && is_private_domain(lower.substr(at + 1, end - at - 1)) &&
            !is_role(local)) {
            found.push_back({begin, end});
        }
    }
    return found;
}

/// "070-123 45 67", "+46 70 123 45 67", "0152-123 45": one number, with what parts its digits.
std::optional<Stretch> phone_at(std::string_view text, std::size_t begin, bool& is_mobile) {
    std::string digits;
    std::size_t end = begin;
    std::size_t at = begin;
    const bool abroad = text[at] == '+';
    at += abroad ? 1U : 0U;
    while (at < text.size()) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(text, at);
        if (c >= '0' && c <= '9') {
            digits += static_cast<char>(c);
            end = at;
            continue;
        }
        const bool parts = c == ' ' || c == '-' || c == '/' || c == 0xA0 || c == 0x2011 ||
                           c == 0x2013 || c == '(' || c == ')';
        const bool whole = digits.size() >= (abroad ? 11U : 10U);
        if (!parts || whole || start - end > 3) { // " - " is the most that stands between digits
            break;
        }
    }
    if (abroad && digits.starts_with("46")) {
        digits.replace(0, digits.starts_with("460") ? 3 : 2, 1, '0');
    }
    constexpr std::string_view k_mobile = "02369";
    is_mobile = digits.size() == 10 && digits.starts_with("07") &&
                k_mobile.find(digits[2]) != std::string_view::npos;
    const bool landline = digits.size() >= 8 && digits.size() <= 10 && digits.front() == '0' &&
                          digits[1] != '0' && digits[1] != '7';
    const bool goes_on = end + 1 < text.size() && text[end] != ' ' && is_digit(text[end + 1]);
    return (is_mobile || landline) && !goes_on ? std::optional<Stretch>({begin, end})
                                               : std::nullopt;
}

struct Phones {
    std::vector<Stretch> mobile;
    std::vector<Stretch> landline;
};

Phones phones_in(std::string_view text) {
    Phones phones;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = text[at] == '0' || (text[at] == '+' && text.substr(at + 1, 2) == "46");
        const char before = at == 0 ? ' ' : text[at - 1];
        const bool free = !is_digit(before) && before != '-' && before != '/' && before != '.' &&
                          before != ',' && before != ':' &&
                          !(static_cast<unsigned char>(before) >= 0x80U);
        bool is_mobile = false;
        if (!starts || !free || (before >= 'A' && before <= 'z')) {
            continue;
        }
        if (const auto phone = phone_at(text, at, is_mobile)) {
            (is_mobile ? phones.mobile : phones.landline).push_back(*phone);
            at = phone->end - 1;
        }
    }
    return phones;
}

/// "Storgatan 12 A, 645 30 Strängnäs": the street with its number, and the postal code behind it.
std::vector<Stretch> addresses_in(std::string_view text, const std::string& lower) {
    constexpr std::array<std::string_view, 9> k_streets{
        "gatan ", "vägen ", "gränd ", "stigen ", "torget ", "backen ", "allén ", "väg ", "gata "};
    std::vector<Stretch> found;
    for (const std::string_view street : k_streets) {
        for (std::size_t at = lower.find(street); at != std::string::npos;
             at = lower.find(street, at + 1)) {
            const std::size_t number = at + street.size();
            if (number >= text.size() || !is_digit(text[number])) {
                continue;
            }
            std::size_t begin = at;
            while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' &&
                   text[begin - 1] != ',') {
                --begin;
            }
            std::size_t end = number;
            while (end < text.size() && end - number < 8 &&
                   (is_digit(text[end]) || (text[end] >= 'A' && text[end] <= 'Z') ||
                    (text[end] == ' ' && end + 1 < text.size() && text[end + 1] >= 'A' &&
                     text[end + 1] <= 'H' &&
                     (end + 2 == text.size() || text[end + 2] == ',' || text[end + 2] == '.')))) {
                ++end;
            }
            found.push_back({begin, end});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    return found;
}

bool says_private(std::string_view lower) {
    constexpr std::array<std::string_view, 10> k_words{
        "privatperson", "privat telefon", "privat e-post",  "bostadsadress", "hemadress",
        "hemtelefon",   "folkbokförd",    "vårdnadshavare", "anhörig",       "förslagsställare"};
    return text::holds_any(lower, k_words);
}

/// One person or family lives there: not a home for many ("åtta personer bor på ...").
bool says_home(std::string_view lower) {
    constexpr std::array<std::string_view, 7> k_words{
        "är bosatt på ", "är bosatt i ", "familjen bor ", "hon bor på ",
        "han bor på ",   " lgh 1",       "hemadress"};
    return text::holds_any(lower, k_words);
}

/// Someone is reached at work: a role, an office, a company.
bool says_official(std::string_view lower) {
    constexpr std::array<std::string_view, 20> k_words{
        "chef",        "handläggare", "direktör", "sekreterare", "kommun",
        "förvaltning", "kontor",      "enhet",    "växel",       "kundtj",
        "jour",        "ansvarig",    "kontakt",  "ordförande",  "ledamot",
        "samordnare",  "strateg",     "nämnd",    " ab",         "utredare"};
    return text::holds_any(lower, k_words);
}

/// What one paragraph, or one row of a table, holds.
class ContactDetails {
public:
    ContactDetails(const plan::Plan& plan, const Context& context, finding::Sink& sink)
        : m_document(*plan.document), m_context(context), m_sink(sink) {}

    void check() {
        for (std::uint32_t at = 0; at < m_document.blocks.size(); ++at) {
            const document::Flow flow = m_document.blocks[at].flow;
            const bool page = flow == document::Flow::header ||
                              flow == document::Flow::footer; // the sender's own
            if (!page && flow != document::Flow::index) {
                check_block(at);
            }
        }
        report("personuppgift-epost", m_mail);
        report("personuppgift-telefon", m_phones);
        report("personuppgift-adress", m_addresses);
    }

private:
    void check_block(std::uint32_t at) {
        const std::string_view text = m_document.text_of(at);
        const bool worth = text.find('@') != std::string_view::npos ||
                           std::any_of(text.begin(), text.end(), is_digit);
        if (!worth) {
            return;
        }
        const std::string lower = lower_alike(text);
        const std::vector<Stretch> mail = private_mail(lower);
        const Phones phones = phones_in(text);
        const std::vector<Stretch> addresses = addresses_in(text, lower);
        if (mail.empty() && phones.mobile.empty() && phones.landline.empty() && addresses.empty()) {
            return;
        }
        add(m_mail, at, mail);
        const bool is_private =
            !mail.empty() || says_private(lower) || !personal_number::find_masked(text).empty();
        const bool official =
            says_official(lower) || has_work_mail(lower, mail.size()) || row_says_official(at);
        if (is_private || !official) {
            add(m_phones, at, phones.mobile);
        }
        if (is_private) {
            add(m_phones, at, phones.landline);
        }
        if (is_private || says_home(lower) || (!phones.mobile.empty() && !official)) {
            add(m_addresses, at, addresses);
        }
    }

    static bool has_work_mail(std::string_view lower, std::size_t private_ones) {
        return static_cast<std::size_t>(std::count(lower.begin(), lower.end(), '@')) > private_ones;
    }

    /// The other cells of the row, and the head of the column, say who is reached.
    [[nodiscard]] bool row_says_official(std::uint32_t at) const {
        const document::Block& block = m_document.blocks[at];
        if (block.table == document::k_none) {
            return false;
        }
        const document::Table& table = m_document.tables[block.table];
        constexpr std::uint32_t k_most_columns = 20;
        for (std::uint32_t column = 0; column < std::min(table.columns, k_most_columns); ++column) {
            for (const std::uint32_t row : {block.row, 0U}) {
                const document::Cell* cell = m_document.cell_at(table, row, column);
                if (cell != nullptr && says_official(text::lower(m_document.text_of(*cell)))) {
                    return true;
                }
            }
        }
        return false;
    }

    static void add(std::vector<Place>& places, std::uint32_t block,
                    const std::vector<Stretch>& stretches) {
        for (const Stretch& stretch : stretches) {
            places.push_back({block, static_cast<std::uint32_t>(stretch.begin),
                              static_cast<std::uint32_t>(stretch.end)});
        }
    }

    void report(std::string_view rule, const std::vector<Place>& places) {
        if (places.empty()) {
            return;
        }
        auto report = m_sink.report(rule);
        report.about(rule);
        stand_at(report, places, m_context.language);
    }

    const document::Document& m_document;
    const Context& m_context;
    finding::Sink& m_sink;
    std::vector<Place> m_mail;
    std::vector<Place> m_phones;
    std::vector<Place> m_addresses;
};

void run(const plan::Plan& plan, const Context& context, finding::Sink& sink) {
    ContactDetails(plan, context, sink).check();
}

} // namespace

Check contact_details() {
    return {.name = "contact_details",
            .rules = {"personuppgift-telefon", "personuppgift-epost", "personuppgift-adress"},
            .run = run};
}

} // namespace styrkoll::check
