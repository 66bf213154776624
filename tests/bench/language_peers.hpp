// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Other spell checkers, as programs of their own.
namespace styrkoll::bench {

/// A command that takes a list of words to check.
struct Peer {
    std::string name;
    std::string list; ///< shell command: text on standard input, rejected words on standard output
    std::string suggest; ///< shell command: the ispell protocol
};
[[nodiscard]] const std::vector<Peer>& peers();

struct PeerRun {
    double seconds = 0;       ///< of CPU, with loading
    std::size_t rejected = 0; ///< tokens
};
/// Nothing when it is not installed.
[[nodiscard]] std::optional<PeerRun> run_list(const Peer& peer, const std::string& text_path);

/// What a peer says of a word.
struct PeerAnswer {
    bool rejected = false;
    std::vector<std::string> suggestions;
};
/// One answer for each word; `seconds`: of CPU. Nothing when it is not installed.
[[nodiscard]] std::optional<std::vector<PeerAnswer>>
run_suggest(const Peer& peer, const std::vector<std::string>& words, const std::string& folder,
            double& seconds);

} // namespace styrkoll::bench
