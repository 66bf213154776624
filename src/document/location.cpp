// SPDX-License-Identifier: Apache-2.0
#include "document/location.hpp"
