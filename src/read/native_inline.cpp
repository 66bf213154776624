// SPDX-License-Identifier: Apache-2.0
//
// What stands in a text: runs, marks, and streams of text of their own.
#include "read/native_walker.hpp"

#include "base/text.hpp"
#include "read/address.hpp"

#include <string>
#include <string_view>

namespace styrkoll::read {

using document::BlockKind;
using document::Flow;
using document::k_none;
using document::MarkKind;

namespace {

/// A flow inside another: what is hidden stays so, a footer's frame is the footer's.
Flow inner_flow(Flow outer, Flow flow) {
    const bool keeps_all = outer == Flow::hidden || outer == Flow::annotation;
    const bool keeps_text = outer == Flow::header || outer == Flow::footer || outer == Flow::note;
    return keeps_all || (keeps_text && (flow == Flow::frame || flow == Flow::note)) ? outer : flow;
}

} // namespace

void NativeWalker::enter_inline(Frame& frame) {
    switch (frame.element) {
    case NativeElement::fotnot:
        return enter_aside(frame, Flow::note);
    case NativeElement::kommentar:
        return enter_aside(frame, Flow::annotation);
    case NativeElement::ruta:
        return enter_aside(frame, Flow::frame);
    case NativeElement::dolt:
        return enter_hidden(frame);
    default:
        break;
    }
    if (!frame.inside.in_text) {
        open_text(frame, BlockKind::paragraph);
    }
    begin_marks(frame);
}

/// A stream of text of its own. Inside a text it is anchored there.
void NativeWalker::enter_aside(Frame& frame, Flow flow) {
    Surroundings inside;
    inside.flow = inner_flow(frame.inside.flow, flow);
    inside.host = frame.inside.in_text ? m_builder.text().block() : frame.inside.host;
    frame.inside = inside;
    open_text_or_blocks(frame);
}

/// In a text a run of it; between blocks a part of the document.
void NativeWalker::enter_hidden(Frame& frame) {
    if (!frame.inside.in_text) {
        frame.hides = true;
        frame.inside.flow = inner_flow(frame.inside.flow, Flow::hidden);
        m_builder.begin_hidden();
        return open_text_or_blocks(frame);
    }
    if (holds_blocks(frame.node)) {
        return enter_aside(frame, Flow::hidden);
    }
    frame.begin = m_builder.text().position();
}

void NativeWalker::begin_mark(Frame& frame, MarkKind kind, std::uint32_t text,
                              std::uint32_t detail) {
    frame.marks.push_back(m_builder.text().begin_mark(kind, text, detail));
}

void NativeWalker::begin_marks(Frame& frame) {
    NativeText& text = m_builder.text();
    frame.begin = text.position();
    switch (frame.element) {
    case NativeElement::radbrytning:
        return text.add_fixed("\n");
    case NativeElement::tabb:
        return text.add_fixed("\t");
    case NativeElement::blanksteg:
        return text.add_fixed(std::string(span(frame, "antal"), ' '));
    case NativeElement::bild:
        return m_builder.add_image(frame.node);
    case NativeElement::lank:
        return begin_mark(
            frame, MarkKind::link,
            m_builder.intern(decode_percent(text::trim(frame.node.attribute("till").value()))));
    case NativeElement::hanvisning:
        return begin_mark(frame, MarkKind::reference, attribute(frame, "till"));
    case NativeElement::bokmarke:
        return begin_mark(frame, MarkKind::bookmark, attribute(frame, "namn"));
    case NativeElement::platshallare:
        return begin_mark(frame, MarkKind::placeholder, k_none);
    case NativeElement::referens:
        if (frame.node.attribute("kod")) {
            begin_mark(frame, MarkKind::item_reference, attribute(frame, "kod"),
                       attribute(frame, "relation"));
        }
        if (frame.node.attribute("dokument")) {
            begin_mark(frame, MarkKind::document_reference, attribute(frame, "dokument"),
                       attribute(frame, "relation"));
        }
        return;
    default:
        return;
    }
}

void NativeWalker::leave_text(Frame& frame) {
    NativeText& text = m_builder.text();
    for (const std::size_t mark : frame.marks) {
        text.end_mark(mark);
    }
    switch (frame.element) {
    case NativeElement::fet:
        return text.add_run(MarkKind::bold, frame.begin, k_none);
    case NativeElement::dolt:
        return frame.opened_text ? void() : text.add_run(MarkKind::hidden, frame.begin, k_none);
    case NativeElement::markerat:
        return text.add_run(MarkKind::highlight, frame.begin, attribute(frame, "farg"));
    case NativeElement::sprak: {
        const std::uint32_t language = attribute(frame, "kod");
        const bool differs = language != m_builder.document.blocks[text.block()].language;
        return differs ? text.add_run(MarkKind::language, frame.begin, language) : void();
    }
    default:
        return;
    }
}

} // namespace styrkoll::read
