/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plug-in as small as it can be useful: words that say nothing in a heading ("Övrigt", "Diverse"). Its list is short and its
 * comparison is plain, so that what stands out is how a plug-in is made.
 */
#include <styrkoll/check_plugin.h>

#include <string.h>

static const char* const k_words[] = {"Diverse", "Övrigt", "Annat", "Blandat"};

static const styrkoll_rule k_rules[] = {{
    .id = "rubrik-intetsagande",
    .severity = STYRKOLL_NOTE,
    .what_sv = "En rubrik säger inte vad avsnittet handlar om.",
    .what_en = "A heading does not say what its section is about.",
    .message_sv = "Rubriken ”{rubrik}” säger inte vad avsnittet handlar om.",
    .message_en = "The heading “{rubrik}” does not say what its section is about.",
    .why_sv = "Den som söker i dokumentet hittar inte det som står under en sådan rubrik.",
    .why_en = "Whoever looks for something does not find what stands below such a heading.",
    .fix_sv = "Skriv en rubrik som sammanfattar innehållet.",
    .fix_en = "Write a heading that sums up the content.",
    .source = "Språkrådets skrivråd",
}};

/* The whole heading, but for blanks round it. */
static int is_word(styrkoll_text text, const char* word) {
    size_t begin = 0;
    size_t end = text.size;
    while (begin < end && text.data[begin] == ' ') {
        ++begin;
    }
    while (end > begin && text.data[end - 1] == ' ') {
        --end;
    }
    return end - begin == strlen(word) && memcmp(text.data + begin, word, end - begin) == 0;
}

static int run(void* state, const styrkoll_host* host, const styrkoll_document* document, styrkoll_sink* sink) {
    (void)state;
    const uint32_t count = host->block_count(document);
    for (uint32_t index = 0; index < count; ++index) {
        styrkoll_block block;
        if (host->block(document, index, &block) != 0 || block.kind != STYRKOLL_HEADING || block.flow != STYRKOLL_FLOW_BODY) {
            continue;
        }
        for (size_t i = 0; i < sizeof k_words / sizeof *k_words; ++i) {
            if (is_word(block.text, k_words[i])) {
                const styrkoll_argument argument = {{"rubrik", 6}, {k_words[i], strlen(k_words[i])}};
                const styrkoll_finding finding = {k_rules[0].id, index, 0, (uint32_t)block.text.size, &argument, 1};
                if (host->report(sink, &finding) != 0) {
                    return 1;
                }
            }
        }
    }
    return 0;
}

const styrkoll_check_plugin* styrkoll_check_plugin_v1(void) {
    static const styrkoll_check_plugin k_plugin = {
        .abi = STYRKOLL_CHECK_PLUGIN_ABI,
        .name = "Intetsägande rubriker",
        .version = "1.0",
        .rules = k_rules,
        .rule_count = sizeof k_rules / sizeof *k_rules,
        .run = run,
    };
    return &k_plugin;
}
