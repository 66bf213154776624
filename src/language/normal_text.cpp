// SPDX-License-Identifier: Apache-2.0
#include "language/normal_text.hpp"
