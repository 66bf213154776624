// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding/catalogue.hpp"
#include "finding/sink.hpp"
#include "plan/plan.hpp"

#include <styrkoll/check_plugin.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace styrkoll::plugin {

/// A plan as a plug-in may look at it.
class View {
public:
    explicit View(const plan::Plan& plan);

    [[nodiscard]] const styrkoll_document* opaque() const {
        return reinterpret_cast<const styrkoll_document*>(this);
    }
    [[nodiscard]] static const View& of(const styrkoll_document* document) {
        return *reinterpret_cast<const View*>(document);
    }

    const plan::Plan& plan;
    std::string type, organ, from, to;
    std::unordered_map<std::uint32_t, std::string_view> sections; ///< by heading
};

/// Takes a plug-in's findings, and remembers the first thing that is wrong with one.
struct Receiver {
    const plan::Plan& plan;
    finding::Sink& sink;
    const std::vector<finding::Rule>& rules;
    std::string fault;

    [[nodiscard]] styrkoll_sink* opaque() { return reinterpret_cast<styrkoll_sink*>(this); }
    /// False when it was refused.
    bool take(const styrkoll_finding& finding);
};

/// The functions that plug-ins call.
[[nodiscard]] const styrkoll_host& host();

} // namespace styrkoll::plugin
