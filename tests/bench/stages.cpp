// SPDX-License-Identifier: Apache-2.0
#include "bench/stages.hpp"

#include "app/job.hpp"
#include "app/judge.hpp"
#include "base/file.hpp"
#include "read/reader.hpp"
#include "result/json.hpp"

#include <cstdlib>
#include <stdexcept>

namespace styrkoll::bench {
namespace {

app::Setting setting() {
    app::Setting setting;
    setting.schema_folder = Stages::schema_folder();
    return setting;
}

[[noreturn]] void fail(const Error& error) {
    throw std::runtime_error(error.where + ": " + error.message);
}

} // namespace

std::string Stages::schema_folder() {
    return STYRKOLL_SOURCE_DIR "/schema";
}

Stages::Stages() {
    auto environment = app::load_environment(setting(), {});
    if (!environment) {
        fail(environment.error());
    }
    m_environment = std::move(*environment);
}

std::size_t Stages::run(const std::string& file, Stage stage) const {
    const finding::Policy policy(m_environment->catalogue);
    if (stage == Stage::judge) {
        app::JudgeOptions options;
        options.want_hash = true;
        const app::Input input{file, file, true, {}};
        return app::judge(input, *m_environment, policy, options).document.findings.size();
    }
    read::Context context;
    context.native_grammar = &m_environment->native_grammar;
    finding::Sink sink(policy);
    const auto bytes = file::read(file, context.limits.file_bytes);
    if (!bytes) {
        fail(bytes.error());
    }
    const auto document = read::read(*bytes, file, context, sink);
    if (document && stage != Stage::read) {
        sink.set_document(&*document);
        const plan::Plan plan = plan::make_plan(*document, *m_environment->vocabulary);
        if (stage == Stage::check) {
            const check::Context known{*m_environment->vocabulary, Language::swedish};
            (void)check::run_checks(m_environment->checks, plan, known, sink);
        }
    }
    return sink.findings().size();
}

std::size_t run_all(const std::vector<std::string>& paths, unsigned jobs) {
    app::CheckOptions options;
    options.setting = setting();
    options.paths = paths;
    options.jobs = jobs;
    options.want_details = true;
    const auto result = app::check(options);
    if (!result) {
        fail(result.error());
    }
    return result::to_json(*result).size();
}

} // namespace styrkoll::bench
