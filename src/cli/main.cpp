// SPDX-License-Identifier: Apache-2.0
#include "cli/command_line.hpp"

#include <csignal>
#include <cstdio>
#include <exception>

int main(int count, char** values) {
    // A reader that goes away is told by write(), not by a signal that ends the process half-way.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return styrkoll::cli::run({values + 1, values + count});
    } catch (const std::exception& broken) {
        std::fprintf(stderr,
                     "styrkoll: FEL Något gick sönder i programmet självt, inte i dokumenten. "
                     "Rapportera gärna felet.\n  %s\n",
                     broken.what());
    } catch (...) {
        std::fputs("styrkoll: FEL Något gick sönder i programmet självt. Rapportera gärna felet.\n",
                   stderr);
    }
    return 5;
}
