// SPDX-License-Identifier: Apache-2.0
#include "bench/language_peers.hpp"

#include "base/text.hpp"
#include "bench/documents.hpp"
#include "bench/measure.hpp"

#include <algorithm>

namespace styrkoll::bench {
namespace {

std::optional<Ran> run_shell(const std::string& command, const std::string& input) {
    const auto ran = run_program({"/bin/sh", "-c", command + " <\"$1\" 2>/dev/null", "sh", input});
    return ran && ran->exit_code == 0 ? ran : std::nullopt;
}

/// "& word 3 0: a, b, c", "# word 0", "*", "+ stem", "-".
PeerAnswer read_answer(std::string_view line) {
    PeerAnswer answer;
    answer.rejected = line[0] == '&' || line[0] == '#';
    const std::size_t colon = line.find(": ");
    if (line[0] == '&' && colon != std::string_view::npos) {
        for (const std::string_view word : text::split(line.substr(colon + 2), ',')) {
            answer.suggestions.emplace_back(text::trim(word));
        }
    }
    return answer;
}

} // namespace

const std::vector<Peer>& peers() {
    static const std::vector<Peer> all{
        {"hunspell", "hunspell -i utf-8 -d sv_SE -l", "hunspell -i utf-8 -d sv_SE -a"},
        {"aspell", "aspell --encoding=utf-8 -d sv list", "aspell --encoding=utf-8 -d sv -a"}};
    return all;
}

std::optional<PeerRun> run_list(const Peer& peer, const std::string& text_path) {
    const auto ran = run_shell(peer.list, text_path);
    if (!ran) {
        return std::nullopt;
    }
    return PeerRun{ran->cpu, static_cast<std::size_t>(
                                 std::count(ran->output.begin(), ran->output.end(), '\n'))};
}

std::optional<std::vector<PeerAnswer>> run_suggest(const Peer& peer,
                                                   const std::vector<std::string>& words,
                                                   const std::string& folder, double& seconds) {
    std::string input = "!\n"; // terse: only what is rejected, and a blank line after each word
    for (const std::string& word : words) {
        input += "^" + word + "\n";
    }
    const std::string path = folder + "/words.txt";
    write_file(path, input);
    const auto ran = run_shell(peer.suggest, path);
    if (!ran) {
        return std::nullopt;
    }
    seconds = ran->cpu;
    std::vector<PeerAnswer> answers(words.size());
    std::size_t at = 0;
    for (const std::string_view line : text::split(ran->output, '\n')) {
        if (line.empty()) {
            ++at;
        } else if (at < answers.size() && (line[0] == '&' || line[0] == '#') &&
                   !answers[at].rejected) {
            answers[at] = read_answer(line);
        }
    }
    return answers;
}

} // namespace styrkoll::bench
