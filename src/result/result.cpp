// SPDX-License-Identifier: Apache-2.0
#include "result/result.hpp"
