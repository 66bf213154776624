// SPDX-License-Identifier: Apache-2.0
//
// The host's side of the interface. Everything that comes over it is held against what the header
// promises before anything else sees it.
#include "plugin/plugin.hpp"

#include "base/text.hpp"
#include "plugin/library_file.hpp"
#include "plugin/trust.hpp"
#include "plugin/view.hpp"

#include <Poco/Exception.h>
#include <Poco/SharedLibrary.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace styrkoll::plugin {
namespace {

namespace fs = std::filesystem;
using finding::Severity;

constexpr std::size_t k_most_rules = 1000;
constexpr std::size_t k_longest_text = 4000; ///< bytes of one text of a rule

tl::unexpected<Error> wrong(Language language, std::string_view sv, std::string_view en,
                            const std::string& where) {
    return failure(ErrorKind::configuration, std::string(say(language, sv, en)), where);
}

/// A zero-terminated text; nothing where it is not UTF-8 or has no end in reach.
std::optional<std::string> text_of(const char* text) {
    if (text == nullptr) {
        return std::string{};
    }
    const char* const end = std::find(text, text + k_longest_text, '\0');
    std::string out(text, end);
    if (end == text + k_longest_text || text::find_invalid_utf8(out) != std::string::npos) {
        return std::nullopt;
    }
    return out;
}

bool is_rule_id(std::string_view id) {
    char before = '-';
    bool has_hyphen = false;
    for (const char c : id) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || before == '-')) {
            return false;
        }
        has_hyphen |= c == '-';
        before = c;
    }
    return has_hyphen && before != '-' && finding::family_of(id) != "egen";
}

std::optional<Bilingual> words_of(const char* sv, const char* en) {
    const auto swedish = text_of(sv);
    const auto english = text_of(en);
    if (!swedish || !english) {
        return std::nullopt;
    }
    return Bilingual{*swedish, english->empty() ? *swedish : *english};
}

/// Nothing where the rule is not as the header says.
std::optional<finding::Rule> rule_of(const styrkoll_rule& rule) {
    const auto id = text_of(rule.id);
    const auto what = words_of(rule.what_sv, rule.what_en);
    const auto message = words_of(rule.message_sv, rule.message_en);
    const auto why = words_of(rule.why_sv, rule.why_en);
    const auto fix = words_of(rule.fix_sv, rule.fix_en);
    const auto source = text_of(rule.source);
    if (!id || !what || !message || !why || !fix || !source || !is_rule_id(*id) ||
        what->sv.empty() || message->sv.empty() || rule.severity < STYRKOLL_NOTE ||
        rule.severity > STYRKOLL_ERROR) {
        return std::nullopt;
    }
    finding::Rule out;
    out.id = *id;
    out.family = finding::family_of(*id);
    out.severity = static_cast<Severity>(rule.severity);
    out.source = *source;
    out.what = *what;
    out.message = *message;
    out.why = *why;
    out.fix = *fix;
    return out;
}

static_assert(static_cast<int>(Severity::note) == STYRKOLL_NOTE &&
              static_cast<int>(Severity::error) == STYRKOLL_ERROR);

class Library final : public Plugin {
public:
    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() override {
        if (m_table != nullptr && m_table->destroy != nullptr) {
            try {
                m_table->destroy(m_state);
            } catch (...) { // it is on its way out in any case
            }
        }
    }

    Result<void> open(const std::string& path, Language language) {
        m_path = path;
        if (const auto fault = fault_of_file(path)) {
            return not_loaded(*fault, path, language);
        }
        try {
            m_library.load(path, Poco::SharedLibrary::SHLIB_LOCAL);
        } catch (const Poco::Exception& error) {
            return not_loaded(linker_words(text::printable(error.displayText())), path, language);
        }
        if (!m_library.hasSymbol(STYRKOLL_CHECK_PLUGIN_ENTRY)) {
            return wrong(language,
                         "Filen är ingen insticksmodul för den här versionen: funktionen "
                         "styrkoll_check_plugin_v1 saknas.",
                         "The file is no plug-in for this version: it has no function "
                         "styrkoll_check_plugin_v1.",
                         path);
        }
        try {
            return take(path, language);
        } catch (...) {
            return wrong(language, "Insticksmodulen misslyckades när den startade.",
                         "The plug-in failed when it started.", path);
        }
    }

    [[nodiscard]] const std::string& name() const override { return m_name; }
    [[nodiscard]] const std::string& path() const override { return m_path; }
    [[nodiscard]] const std::vector<finding::Rule>& rules() const override { return m_rules; }

    [[nodiscard]] check::Check check() const override {
        check::Check check;
        check.name = m_name;
        for (const finding::Rule& rule : m_rules) {
            check.rules.push_back(rule.id);
        }
        check.run = [this](const plan::Plan& plan, const check::Context&, finding::Sink& sink) {
            run(plan, sink);
        };
        return check;
    }

private:
    static Result<void> not_loaded(const Bilingual& why, const std::string& path,
                                   Language language) {
        return wrong(language, "Insticksmodulen kan inte läsas in: " + why.sv + '.',
                     "The plug-in cannot be loaded: " + why.en + '.', path);
    }

    Result<void> take(const std::string& path, Language language) {
        const auto entry = reinterpret_cast<styrkoll_check_plugin_entry>(
            m_library.getSymbol(STYRKOLL_CHECK_PLUGIN_ENTRY));
        const styrkoll_check_plugin* table = entry();
        if (table == nullptr || table->abi != STYRKOLL_CHECK_PLUGIN_ABI) {
            const std::string abi = table == nullptr ? "-" : std::to_string(table->abi);
            return wrong(language,
                         "Insticksmodulen är gjord för en annan version av gränssnittet (" + abi +
                             "; det här är 1).",
                         "The plug-in is made for another version of the interface (" + abi +
                             "; this is 1).",
                         path);
        }
        const auto name = text_of(table->name);
        if (!name || name->empty() || table->run == nullptr || table->rules == nullptr ||
            table->rule_count == 0 || table->rule_count > k_most_rules) {
            return wrong(language, "Insticksmodulen saknar namn, regler eller kontroll.",
                         "The plug-in has no name, no rules or no check.", path);
        }
        m_name = text::printable(*name);
        for (std::size_t i = 0; i < table->rule_count; ++i) {
            auto rule = rule_of(table->rules[i]);
            if (!rule) {
                const std::string number = std::to_string(i + 1);
                return wrong(language,
                             "Regel " + number +
                                 " i insticksmodulen är fel: id ska vara familj-namn (inte egen-), "
                                 "med nivå och svenska texter.",
                             "Rule " + number +
                                 " of the plug-in is wrong: its id must be family-name (not "
                                 "egen-), with a severity and Swedish texts.",
                             path);
            }
            for (const finding::Rule& known : m_rules) {
                if (known.id == rule->id) {
                    return wrong(language,
                                 "Insticksmodulen har regeln ”" + rule->id + "” två gånger.",
                                 "The plug-in has the rule “" + rule->id + "” twice.", path);
                }
            }
            m_rules.push_back(*std::move(rule));
        }
        m_state = table->create == nullptr ? nullptr : table->create();
        m_table = table;
        return {};
    }

    void run(const plan::Plan& plan, finding::Sink& sink) const {
        const View view(plan);
        Receiver receiver{plan, sink, m_rules, {}};
        int result = 0;
        try {
            result = m_table->run(m_state, &host(), view.opaque(), receiver.opaque());
        } catch (const std::exception& error) {
            fail(text::printable(error.what()));
        } catch (...) {
            fail("?");
        }
        if (!receiver.fault.empty()) {
            fail(receiver.fault);
        }
        if (result != 0) {
            fail(std::to_string(result));
        }
    }

    [[noreturn]] void fail(const std::string& why) const {
        throw std::runtime_error(m_name + ": " + why);
    }

    Poco::SharedLibrary m_library; ///< first, so that it goes last
    const styrkoll_check_plugin* m_table = nullptr;
    void* m_state = nullptr;
    std::string m_name;
    std::string m_path;
    std::vector<finding::Rule> m_rules;
};

} // namespace

Result<std::shared_ptr<const Plugin>> Plugin::load(const std::string& path, Language language) {
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    if (failed || !fs::is_regular_file(real, failed)) {
        return wrong(language, "Insticksmodulen finns inte.", "The plug-in does not exist.", path);
    }
    if (auto trusted = check_writers(real, language); !trusted) {
        return tl::unexpected<Error>(std::move(trusted.error()));
    }
    auto library = std::make_shared<Library>();
    if (auto opened = library->open(real.string(), language); !opened) {
        return tl::unexpected<Error>(std::move(opened.error()));
    }
    return std::shared_ptr<const Plugin>(std::move(library));
}

} // namespace styrkoll::plugin
