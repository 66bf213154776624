// SPDX-License-Identifier: Apache-2.0
//
// Puts the documents of a set in order and lists their items.
#include "trace/thread.hpp"

#include <algorithm>
#include <tuple>

namespace styrkoll::trace {
namespace {

Source source_of(Input&& input, const model::Model& model) {
    Source source;
    source.facts = std::move(input.facts);
    source.reported = input.reported;
    source.readable = input.readable;
    source.type = model.find_type(source.facts.type);
    source.organ = model.organisation.find(source.facts.organ);
    source.under = source.organ == k_none ? model.organisation.find(source.facts.under)
                                          : model.organisation.organs[source.organ].under;
    const std::uint32_t status = model.find_status(source.facts.status);
    source.decided = status != k_none && model.statuses[status].decided;
    return source;
}

/// Highest level first, those outside the chain last; then type, organ, period, path.
auto order_of(const Source& source, const model::Model& model) {
    const int level = source.type == k_none ? 0 : model.types[source.type].level;
    return std::tuple(level == 0 ? 1000 : level, source.type, source.organ,
                      std::string_view(source.facts.organ), source.facts.period,
                      std::string_view(source.facts.path));
}

} // namespace

Thread gather(std::vector<Input> inputs, const model::Model& model) {
    Thread thread;
    thread.model = &model;
    thread.documents.reserve(inputs.size());
    for (Input& input : inputs) {
        thread.documents.push_back(source_of(std::move(input), model));
    }
    std::stable_sort(thread.documents.begin(), thread.documents.end(),
                     [&model](const Source& left, const Source& right) {
                         return order_of(left, model) < order_of(right, model);
                     });
    for (std::uint32_t document = 0; document < thread.documents.size(); ++document) {
        Source& source = thread.documents[document];
        source.first_item = static_cast<std::uint32_t>(thread.items.size());
        for (std::uint32_t fact = 0; fact < source.facts.items.size(); ++fact) {
            const auto at = static_cast<std::uint32_t>(thread.items.size());
            const plan::ItemFact& own = source.facts.items[fact];
            thread.items.push_back({document, fact, model.find_kind(own.kind),
                                    own.defines ? at : k_none, k_none, false, false});
        }
    }
    thread.states.assign(thread.items.size(), State::unbound);
    return thread;
}

} // namespace styrkoll::trace
