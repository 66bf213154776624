// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/language.hpp"
#include "base/result.hpp"
#include "check/check.hpp"
#include "finding/catalogue.hpp"

#include <memory>
#include <string>
#include <vector>

/// Checks in shared libraries (plugins/checks/include/styrkoll/check_plugin.h). A library is code:
/// it is loaded from a folder that the user or the administrator named, never by a document.
namespace styrkoll::plugin {

/// A loaded library. Stays loaded for as long as the object lives; checks and the ids in them point
/// into it.
class Plugin {
public:
    /// Errors are ErrorKind::configuration, with the library as their place: it or its folder may
    /// be written by anyone, it cannot be loaded, has no entry point, is of another version, or its
    /// rules are not well made.
    [[nodiscard]] static Result<std::shared_ptr<const Plugin>> load(const std::string& path,
                                                                    Language language);
    virtual ~Plugin() = default;

    [[nodiscard]] virtual const std::string& name() const = 0;
    /// Of its library.
    [[nodiscard]] virtual const std::string& path() const = 0;
    [[nodiscard]] virtual const std::vector<finding::Rule>& rules() const = 0;
    /// May be run from several threads. Throws, with the plug-in's name, when the plug-in fails or
    /// breaks its side of the interface.
    [[nodiscard]] virtual check::Check check() const = 0;

protected:
    Plugin() = default;
    Plugin(const Plugin&) = default;
    Plugin& operator=(const Plugin&) = default;
};

using Plugins = std::vector<std::shared_ptr<const Plugin>>;

/// Every *.so of the folder, in name order; an error where there is none.
[[nodiscard]] Result<Plugins> load_folder(const std::string& folder, Language language);

/// The folder that the system's configuration names (`plugins = FOLDER`), empty when it names none
/// or does not exist. Lines `name = value`; `#` begins a comment. Errors as of Plugin::load.
[[nodiscard]] Result<std::string> configured_folder(const std::string& configuration,
                                                    Language language);

} // namespace styrkoll::plugin
