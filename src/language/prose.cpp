// SPDX-License-Identifier: Apache-2.0
#include "language/prose.hpp"
