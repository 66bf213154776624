// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemastypes.h>

#include <memory>

/// Owners of what libxml2 allocates. Included by .cpp files of this folder alone.
namespace styrkoll::xml::detail {

struct Free {
    void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
    void operator()(xmlRelaxNG* schema) const noexcept { xmlRelaxNGFree(schema); }
    void operator()(xmlRelaxNGParserCtxt* context) const noexcept {
        xmlRelaxNGFreeParserCtxt(context);
    }
    void operator()(xmlRelaxNGValidCtxt* context) const noexcept {
        xmlRelaxNGFreeValidCtxt(context);
    }
    void operator()(xmlSchemaVal* value) const noexcept { xmlSchemaFreeValue(value); }
    void operator()(xmlSchemaFacet* facet) const noexcept { xmlSchemaFreeFacet(facet); }
};

template <class T>
using Handle = std::unique_ptr<T, Free>;

inline const xmlChar* to_libxml(const char* text) noexcept {
    return reinterpret_cast<const xmlChar*>(text);
}

} // namespace styrkoll::xml::detail
