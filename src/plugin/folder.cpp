// SPDX-License-Identifier: Apache-2.0
#include "base/file.hpp"
#include "base/text.hpp"
#include "plugin/plugin.hpp"
#include "plugin/trust.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace styrkoll::plugin {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> wrong(Language language, std::string_view sv, std::string_view en,
                            std::string where, std::string excerpt = {}) {
    return failure(ErrorKind::configuration, std::string(say(language, sv, en)), std::move(where),
                   std::move(excerpt));
}

bool is_writable_by_all(const fs::path& path) {
    std::error_code failed;
    const fs::perms perms = fs::status(path, failed).permissions();
    return failed || (perms & fs::perms::others_write) != fs::perms::none;
}

/// Names of the libraries in the folder, sorted.
std::vector<fs::path> libraries_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        if (at->path().extension() == ".so") {
            found.push_back(at->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The first rule that two plug-ins both have.
Result<void> check_ids(const Plugins& plugins, const std::vector<fs::path>& paths,
                       Language language) {
    std::vector<std::pair<std::string, std::size_t>> known;
    for (std::size_t i = 0; i < plugins.size(); ++i) {
        for (const finding::Rule& rule : plugins[i]->rules()) {
            for (const auto& [id, owner] : known) {
                if (id == rule.id) {
                    return wrong(language,
                                 "Regeln ”" + id + "” finns redan i " +
                                     paths[owner].filename().string() + ".",
                                 "There is already a rule “" + id + "” in " +
                                     paths[owner].filename().string() + ".",
                                 paths[i].string());
                }
            }
            known.emplace_back(rule.id, i);
        }
    }
    return {};
}

} // namespace

Result<void> check_writers(const fs::path& path, Language language) {
    for (const fs::path& one : {path.parent_path(), path}) {
        if (is_writable_by_all(one)) {
            return wrong(
                language,
                "Alla användare får skriva här, så det som läses in kan vara vem som helsts. "
                "Ta bort den rättigheten (chmod o-w).",
                "Everyone may write here, so what is loaded may be anyone's. Take that "
                "right away (chmod o-w).",
                one.string());
        }
    }
    return {};
}

Result<Plugins> load_folder(const std::string& folder, Language language) {
    std::error_code failed;
    const fs::path real = fs::canonical(folder, failed);
    if (failed || !fs::is_directory(real, failed)) {
        return wrong(language, "Mappen med insticksmoduler finns inte.",
                     "The folder of plug-ins does not exist.", folder);
    }
    if (is_writable_by_all(real)) {
        return tl::unexpected<Error>(check_writers(real / "x", language).error());
    }
    const std::vector<fs::path> paths = libraries_in(real);
    if (paths.empty()) {
        return wrong(language, "Mappen har inga insticksmoduler (filer som slutar på .so).",
                     "The folder has no plug-ins (files that end in .so).", folder);
    }
    Plugins plugins;
    for (const fs::path& path : paths) {
        auto loaded = Plugin::load(path.string(), language);
        if (!loaded) {
            return tl::unexpected<Error>(std::move(loaded.error()));
        }
        plugins.push_back(*std::move(loaded));
    }
    if (auto ids = check_ids(plugins, paths, language); !ids) {
        return tl::unexpected<Error>(std::move(ids.error()));
    }
    return plugins;
}

Result<std::string> configured_folder(const std::string& configuration, Language language) {
    constexpr std::uint64_t k_most_bytes = 64U << 10U;
    std::error_code failed;
    if (configuration.empty() || !fs::exists(configuration, failed)) {
        return std::string{};
    }
    if (auto trusted = check_writers(fs::absolute(configuration), language); !trusted) {
        return tl::unexpected<Error>(std::move(trusted.error()));
    }
    const auto bytes = file::read(configuration, k_most_bytes, language);
    if (!bytes) {
        return wrong(language, bytes.error().message, bytes.error().message, configuration);
    }
    std::string folder;
    std::size_t number = 0;
    for (const std::string_view line : text::split(*bytes, '\n')) {
        ++number;
        const std::string_view written = text::trim(line.substr(0, line.find('#')));
        const std::size_t equals = written.find('=');
        if (written.empty()) {
            continue;
        }
        const std::string_view value =
            equals == std::string_view::npos ? "" : text::trim(written.substr(equals + 1));
        if (value.empty() || text::trim(written.substr(0, equals)) != "plugins" ||
            !fs::path(value).is_absolute()) {
            return wrong(language, "Raden ska vara ”plugins = MAPP”, med hela sökvägen.",
                         "The line must be “plugins = FOLDER”, with the whole path.",
                         configuration + ":" + std::to_string(number) + ":1",
                         text::printable(line));
        }
        folder = value;
    }
    return folder;
}

} // namespace styrkoll::plugin
