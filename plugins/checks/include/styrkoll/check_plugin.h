/* SPDX-License-Identifier: Apache-2.0 */
#ifndef STYRKOLL_CHECK_PLUGIN_H
#define STYRKOLL_CHECK_PLUGIN_H

/*
 * A check of styrkoll in a shared library of your own. Plain C, so that any compiler and language can make it.
 *
 * A library exports one function, styrkoll_check_plugin_v1, which returns a table that must stay as it is for as long as the
 * library is loaded. It is loaded only from a folder that the user names (--plugins FOLDER) or that the administrator has named
 * in /etc/styrkoll/styrkoll.conf.
 *
 * Threads: documents are judged side by side. `run` is called once for each document, from several threads at the same time, so
 * what belongs to one document is kept in `run`'s own variables. `state`, made once by `create`, is shared by all of them: only
 * read it in `run`, or lock it. The document, and every text that comes from it, is valid until `run` returns, in that thread.
 *
 * Failing: a `run` that returns something else than 0, lets a C++ exception out, or reports an unknown rule or a place that does
 * not exist, leaves the document `incomplete`, with the plug-in's name in the report. The other checks run on. What crashes or
 * never returns takes the program with it: a plug-in is trusted code.
 *
 * Changes: a new version of this interface gets a new function name and number; version 1 stays as it is.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define STYRKOLL_CHECK_PLUGIN_ABI 1u

/* For the one function that a library shows; compile with -fvisibility=hidden. */
#if defined(__GNUC__)
#define STYRKOLL_CHECK_PLUGIN_EXPORT __attribute__((visibility("default")))
#else
#define STYRKOLL_CHECK_PLUGIN_EXPORT
#endif

/* UTF-8, `size` bytes, no zero at the end. Never null: an absent text has size 0. */
typedef struct styrkoll_text {
    const char* data;
    size_t size;
} styrkoll_text;

/* How serious a finding is, unless the user says otherwise. */
enum { STYRKOLL_NOTE = 1, STYRKOLL_WARNING = 2, STYRKOLL_ERROR = 3 };

/* The words of a rule, zero-terminated UTF-8. A null English text falls back on the Swedish one; why, fix and source may be
 * null altogether. message and fix may hold {name} for the arguments of a finding (names are ASCII letters). */
typedef struct styrkoll_rule {
    const char* id; /* "<family>-...": a-z, 0-9 and single hyphens; not the family egen */
    uint32_t severity;
    const char* what_sv; /* one sentence: what is wrong */
    const char* what_en;
    const char* message_sv; /* what the report says */
    const char* message_en;
    const char* why_sv;
    const char* why_en;
    const char* fix_sv; /* one line: what to do */
    const char* fix_en;
    const char* source; /* the law or guideline behind it */
} styrkoll_rule;

/* Which stream of text a paragraph belongs to. */
enum {
    STYRKOLL_FLOW_BODY = 0,
    STYRKOLL_FLOW_NOTE = 1,
    STYRKOLL_FLOW_FRAME = 2,
    STYRKOLL_FLOW_HEADER = 3,
    STYRKOLL_FLOW_FOOTER = 4,
    STYRKOLL_FLOW_ANNOTATION = 5,
    STYRKOLL_FLOW_DELETED = 6,
    STYRKOLL_FLOW_HIDDEN = 7,
    STYRKOLL_FLOW_INDEX = 8,
    STYRKOLL_FLOW_ALTERNATIVE_TEXT = 9
};

enum {
    STYRKOLL_HEADING = 0,
    STYRKOLL_PARAGRAPH = 1,
    STYRKOLL_LIST_ITEM = 2,
    STYRKOLL_TABLE_CELL = 3,
    STYRKOLL_CAPTION = 4,
    STYRKOLL_TITLE = 5
};

#define STYRKOLL_NO_BLOCK UINT32_MAX

/* One paragraph. */
typedef struct styrkoll_block {
    styrkoll_text text;
    uint32_t kind;      /* STYRKOLL_HEADING ... */
    uint32_t flow;      /* STYRKOLL_FLOW_BODY ... */
    uint32_t level;     /* of a heading, 1-10; else 0 */
    uint32_t paragraph; /* its number in the document, from 1, as reports show it */
    uint32_t heading;   /* the block of the heading it stands under, or STYRKOLL_NO_BLOCK */
    styrkoll_text section; /* id of the steering model's section whose heading this is; size 0: none */
} styrkoll_block;

typedef struct styrkoll_document styrkoll_document; /* opaque */
typedef struct styrkoll_sink styrkoll_sink;         /* opaque */

typedef struct styrkoll_argument {
    styrkoll_text name;
    styrkoll_text value;
} styrkoll_argument;

typedef struct styrkoll_finding {
    const char* rule; /* one of the plug-in's own */
    uint32_t block;   /* STYRKOLL_NO_BLOCK: the document as a whole */
    uint32_t begin;   /* bytes of the block's text, [begin, end), both between characters */
    uint32_t end;
    const styrkoll_argument* arguments;
    size_t argument_count;
} styrkoll_finding;

/* What styrkoll offers to `run`. */
typedef struct styrkoll_host {
    uint32_t abi; /* STYRKOLL_CHECK_PLUGIN_ABI */

    styrkoll_text (*path)(const styrkoll_document*);  /* as reports show it */
    styrkoll_text (*type)(const styrkoll_document*);  /* id of the steering model ("verksamhetsplan"); size 0: unknown */
    styrkoll_text (*organ)(const styrkoll_document*); /* id of the steering model ("sn"); size 0: unknown */
    styrkoll_text (*period_from)(const styrkoll_document*); /* "2027-01-01"; size 0: unknown */
    styrkoll_text (*period_to)(const styrkoll_document*);

    uint32_t (*block_count)(const styrkoll_document*);
    /* 0, or -1 when there is no such block. */
    int (*block)(const styrkoll_document*, uint32_t index, styrkoll_block* out);

    uint32_t (*property_count)(const styrkoll_document*);
    /* Metadata: "dc:title", "Diarienummer" ... 0, or -1 when there is no such property. */
    int (*property)(const styrkoll_document*, uint32_t index, styrkoll_text* name, styrkoll_text* value);

    /* 0, or -1 when the finding was refused; then the document will be incomplete. */
    int (*report)(styrkoll_sink*, const styrkoll_finding*);
} styrkoll_host;

typedef struct styrkoll_check_plugin {
    uint32_t abi;        /* STYRKOLL_CHECK_PLUGIN_ABI */
    const char* name;    /* as reports name the plug-in */
    const char* version; /* of the plug-in */
    const styrkoll_rule* rules;
    size_t rule_count;
    /* Once, when the plug-in is loaded, and once at the end. Both may be null. */
    void* (*create)(void);
    void (*destroy)(void* state);
    /* Judges one document; 0 when all went well. */
    int (*run)(void* state, const styrkoll_host* host, const styrkoll_document* document, styrkoll_sink* sink);
} styrkoll_check_plugin;

/* The entry point's type; its name is STYRKOLL_CHECK_PLUGIN_ENTRY. */
typedef const styrkoll_check_plugin* (*styrkoll_check_plugin_entry)(void);
#define STYRKOLL_CHECK_PLUGIN_ENTRY "styrkoll_check_plugin_v1"

/* Declared here so that a library's own definition is held against it. */
STYRKOLL_CHECK_PLUGIN_EXPORT const styrkoll_check_plugin* styrkoll_check_plugin_v1(void);

#ifdef __cplusplus
}
#endif

#endif
