// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace styrkoll::cli {

CLI::Option* add_value(CLI::App& app, const std::string& names, std::string& value,
                       std::string_view value_name, std::string_view description) {
    return app.add_option(names, value, std::string(description))
        ->type_name(std::string(value_name));
}

CLI::Option* add_values(CLI::App& app, const std::string& names, std::vector<std::string>& values,
                        std::string_view value_name, std::string_view description) {
    return app.add_option(names, values, std::string(description))
        ->type_name(std::string(value_name))
        ->allow_extra_args(false);
}

CLI::Option* add_switch(CLI::App& app, const std::string& names, bool& value,
                        std::string_view description) {
    return app.add_flag(names, value, std::string(description))->disable_flag_override();
}

void add_common(CLI::App& app, Language language) {
    const auto ignored = [](const std::string&) {};
    const std::string group(say(language, "Gemensamma val", "Common options"));
    app.add_option_function<std::string>(
           "--lang", ignored,
           std::string(say(language, "Språk för allt som skrivs ut. Förval: sv",
                           "Language of everything that is printed. Default: sv")))
        ->type_name("sv|en")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    app.add_option_function<std::string>(
           "--color", ignored,
           std::string(say(language,
                           "Färg i utskriften. Förval: auto, det vill säga bara på en terminal och "
                           "aldrig när NO_COLOR är satt",
                           "Colour in the output. Default: auto, that is only on a terminal and "
                           "never when NO_COLOR is set")))
        ->type_name("auto|always|never")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group);
    app.set_help_flag("-h,--help", std::string(say(language, "Visa den här hjälpen och avsluta",
                                                   "Show this help and exit")))
        ->group(group);
}

void add_paths(CLI::App& app, std::vector<std::string>& paths, Language language) {
    app.add_option("PATH", paths,
                   std::string(say(language, "Fil eller mapp, eller - för standard in",
                                   "File or folder, or - for standard input")))
        ->type_name(std::string(say(language, "SÖKVÄG", "PATH")))
        ->required();
}

void add_model_options(CLI::App& app, ModelOptions& options, Language language) {
    const auto file = say(language, "FIL", "FILE");
    add_value(app, "--model", options.model, file,
              say(language,
                  "Styrmodell att granska mot. Förval: den som styrkoll.xml anger, annars "
                  "Strängnäs kommuns",
                  "Steering model to check against. Default: the one that styrkoll.xml names, else "
                  "that of Strängnäs kommun"));
    add_value(
        app, "--config", options.configuration, file,
        say(language,
            "Inställningar. Förval: närmaste styrkoll.xml i dokumentets mapp eller mapparna "
            "ovanför",
            "Configuration. Default: the nearest styrkoll.xml in the document's folder or the "
            "folders above it"));
}

void add_lookup_options(CLI::App& app, std::vector<std::string>& with, std::string_view description,
                        std::vector<std::string>& indexes, Language language) {
    add_values(app, "--with", with, say(language, "SÖKVÄG", "PATH"), description);
    add_values(app, "--read-index", indexes, say(language, "FIL", "FILE"),
               say(language, "Som --with, men ur ett faktaindex. Kan upprepas",
                   "As --with, but from a facts index. May be repeated"));
}

void add_plugins_option(CLI::App& app, std::string& folder, Language language) {
    add_value(app, "--plugins", folder, say(language, "MAPP", "FOLDER"),
              say(language,
                  "Mapp med insticksmoduler (.so), kontroller som inte följer med styrkoll. De är "
                  "program: ange bara en mapp som du litar på",
                  "Folder of plug-ins (.so), checks that do not come with styrkoll. They are "
                  "programs: name only a folder that you trust"));
}

void add_dictionary_option(CLI::App& app, std::string& folder, Language language) {
    add_value(app, "--dictionaries", folder, say(language, "MAPP", "FOLDER"),
              say(language,
                  "Mapp med den svenska ordlistan (sv_SE.aff och sv_SE.dic). Förval: "
                  "/usr/share/hunspell",
                  "Folder with the Swedish dictionary (sv_SE.aff and sv_SE.dic). Default: "
                  "/usr/share/hunspell"));
}

} // namespace styrkoll::cli
