// SPDX-License-Identifier: Apache-2.0
#include "bench/language_run.hpp"

#include "app/open_language.hpp"
#include "bench/stages.hpp"
#include "check/prose.hpp"
#include "read/reader.hpp"

#include <algorithm>
#include <stdexcept>

namespace styrkoll::bench {
namespace {

[[noreturn]] void fail(const Error& error) {
    throw std::runtime_error(error.where + ": " + error.message);
}

} // namespace

LanguageRun::LanguageRun(const std::string& cache_folder) {
    app::Setting setting;
    setting.schema_folder = Stages::schema_folder();
    setting.dictionaries.cache_folder = cache_folder;
    auto environment = app::load_environment(setting, {});
    if (!environment) {
        fail(environment.error());
    }
    m_environment = std::move(*environment);
    auto& checks = m_environment->checks;
    checks.erase(std::remove_if(checks.begin(), checks.end(),
                                [](const check::Check& one) { return !one.needs_prose; }),
                 checks.end());
    m_policy = std::make_unique<finding::Policy>(m_environment->catalogue);
    if (const auto opened = app::open_language(*m_environment, *m_policy, setting); !opened) {
        fail(opened.error());
    }
    if (m_environment->language == nullptr || m_environment->language->swedish == nullptr) {
        throw std::runtime_error(m_environment->language == nullptr
                                     ? "no check of the language is on"
                                     : m_environment->language->problem);
    }
}

std::unique_ptr<ReadText> LanguageRun::read(const std::string& path, std::string bytes) const {
    auto text = std::make_unique<ReadText>();
    text->path = path;
    text->bytes = std::move(bytes);
    read::Context context;
    context.native_grammar = &m_environment->native_grammar;
    context.plain_text = read::PlainText::read;
    finding::Sink sink(*m_policy);
    auto document = read::read(text->bytes, path, context, sink);
    if (!document) {
        throw std::runtime_error(path + ": cannot be read");
    }
    text->document = std::move(*document);
    text->plan = plan::make_plan(text->document, *m_environment->vocabulary);
    return text;
}

std::vector<finding::Finding> LanguageRun::check(const ReadText& text,
                                                 language::WordStore& words) const {
    const language::Prose prose = check::make_prose(text.document, words);
    finding::Sink sink(*m_policy);
    sink.set_document(&text.document);
    const check::Context context{*m_environment->vocabulary, Language::swedish, &prose,
                                 &words.resources(), &words.suggester()};
    (void)check::run_checks(m_environment->checks, text.plan, context, sink);
    return std::move(sink.findings());
}

std::vector<std::string_view> LanguageRun::checks() const {
    std::vector<std::string_view> names;
    for (const check::Check& one : m_environment->checks) {
        names.push_back(one.name);
    }
    return names;
}

} // namespace styrkoll::bench
