// SPDX-License-Identifier: Apache-2.0
#include "language/own_words.hpp"
