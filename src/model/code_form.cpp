// SPDX-License-Identifier: Apache-2.0
#include "model/code_form.hpp"
