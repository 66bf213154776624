// SPDX-License-Identifier: Apache-2.0
#include "xml/tree.hpp"
