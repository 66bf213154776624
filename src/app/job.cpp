// SPDX-License-Identifier: Apache-2.0
#include "app/job.hpp"
