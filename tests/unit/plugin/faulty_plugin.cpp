// SPDX-License-Identifier: Apache-2.0
#include <styrkoll/check_plugin.h>

#include <stdexcept>

namespace {

constexpr styrkoll_rule rule(const char* id) {
    return {id,      STYRKOLL_WARNING, "Vad.",  nullptr, "Det är {ord}.", nullptr,
            nullptr, nullptr,          nullptr, nullptr, nullptr};
}

const styrkoll_rule k_rules[] = {
#if defined(FAULT_BAD_RULE_ID)
    rule("Egen Regel"),
#elif defined(FAULT_TAKEN_ID)
    rule("avsnitt-saknas"),
#else
    rule("prov-ord"),
#endif
#if defined(FAULT_TWICE)
    rule("prov-ord"),
#endif
};

int run(void*, const styrkoll_host* host, const styrkoll_document* document, styrkoll_sink* sink) {
#if defined(FAULT_THROWS)
    throw std::runtime_error("trasig");
#elif defined(FAULT_THROWS_INT)
    throw 7;
#elif defined(FAULT_RETURNS)
    return 3;
#endif
    const styrkoll_argument argument{{"ord", 3}, {"fel", 3}};
    styrkoll_finding finding{"prov-ord", 0, 0, 1, &argument, 1};
#if defined(FAULT_UNKNOWN_RULE)
    finding.rule = "prov-annat";
#elif defined(FAULT_BAD_PLACE)
    finding.block = host->block_count(document);
#elif defined(FAULT_SPLIT_CHARACTER)
    finding.end = 2; // inside the å of "Mål"
#endif
    host->report(sink, &finding);
    (void)document;
    return 0;
}

} // namespace

#if defined(FAULT_NO_ENTRY)
extern "C" STYRKOLL_CHECK_PLUGIN_EXPORT int something_else(void);
extern "C" int something_else(void) {
    return static_cast<int>(sizeof k_rules) + run(nullptr, nullptr, nullptr, nullptr);
}
#else
const styrkoll_check_plugin* styrkoll_check_plugin_v1(void) {
#if defined(FAULT_NO_TABLE)
    return nullptr;
#endif
    static const styrkoll_check_plugin k_plugin {
#if defined(FAULT_WRONG_ABI)
        2,
#else
        STYRKOLL_CHECK_PLUGIN_ABI,
#endif
            "Prov", "1", k_rules, sizeof k_rules / sizeof *k_rules, nullptr, nullptr, run
    };
    return &k_plugin;
}
#endif
