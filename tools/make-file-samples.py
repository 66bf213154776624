#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the samples of the rules about files: samples/brister/{fil,paket,xml,odf,grans}-*/.

Damaged packages cannot be written by hand. Every sample begins as the same work plan, right in every
way, so that the one thing done to it is the one thing found. Run it again after a change here: the
same bytes come out. The samples of the rules about content are files to be edited by hand.
"""
import os
import shutil
import struct
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "samples" / "brister"
TYPE = "application/vnd.oasis.opendocument.text"
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items())

TITLE = "Arbetsplan 2027 för Familjestödsenheten"
CONTROL = [("Enhet", "Familjestödsenheten"), ("Kontor", "Socialkontoret"), ("Period", "2027"),
           ("Datum", "2027-01-20"), ("Dokumentansvarig", "Enhetschef")]
ACTIVITIES = [("Nr", "Aktivitet", "Ansvarig", "Klart senast", "Insats"),
              ("A1", "Starta två föräldragrupper", "Enhetschef", "2027-06-30", "P1")]
INDICATORS = [("Nyckeltal", "Enhet", "Utgångsvärde 2026", "Målvärde 2027"),
              ("N00090 Sjukfrånvaro", "andel (%)", "7,1", "6,0")]
SECTIONS = [("Koppling till kontorsplanen", "Enheten arbetar med tidiga insatser."),
            ("Aktiviteter", ACTIVITIES), ("Obligatoriska nyckeltal", INDICATORS),
            ("Uppföljning", "Aktiviteterna följs upp varje tertial.")]


# --- the work plan as OpenDocument and as native XML

def odf_table(rows):
    body = "".join("<table:table-row>" + "".join(
        f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>\n" for row in rows)
    return (f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>\n'
            f"{body}</table:table>\n")


def odf_body(extra="", heading='<text:h text:outline-level="1">'):
    """Children of office:text; `extra` ends the last section."""
    out = f'<text:p text:style-name="Title">{TITLE}</text:p>\n' + odf_table(CONTROL)
    for name, content in SECTIONS:
        start = heading if name == "Aktiviteter" else '<text:h text:outline-level="1">'
        out += f"{start}{name}</text:h>\n"
        out += odf_table(content) if isinstance(content, list) else f"<text:p>{content}</text:p>\n"
    return out + extra


def styles(more=""):
    return ('<office:styles><style:style style:name="Title" style:display-name="Title" '
            f'style:family="paragraph" style:class="chapter"/>{more}</office:styles>')


def meta(more=""):
    return f"<office:meta><dc:title>{TITLE}</dc:title><dc:language>sv-SE</dc:language>{more}</office:meta>"


def flat(body=None, more_styles="", more_meta="", head='<?xml version="1.0" encoding="UTF-8"?>\n',
         version="1.3", kind="text", mimetype=TYPE):
    body = odf_body() if body is None else body
    return (f'{head}<office:document {SPACES} office:version="{version}" office:mimetype="{mimetype}">\n'
            f"{meta(more_meta)}\n{styles(more_styles)}\n<office:body><office:{kind}>\n{body}"
            f"</office:{kind}></office:body>\n</office:document>\n").encode()


def part(name, inner):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-{name} {SPACES} office:version="1.3">\n'
            f"{inner}\n</office:document-{name}>\n").encode()


def manifest(names, encrypted=(), extra=""):
    entries = ""
    for name in names:
        kind = "text/xml" if name.endswith(".xml") else ""
        inner = ""
        if name in encrypted:
            inner = ('<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AAAA">'
                     '<manifest:algorithm manifest:algorithm-name="Blowfish CFB" '
                     'manifest:initialisation-vector="AAAA"/></manifest:encryption-data>')
        entries += (f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}">'
                    f"{inner}</manifest:file-entry>\n")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
            'manifest:version="1.3">\n'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/>\n'
            f"{entries}{extra}</manifest:manifest>\n").encode()


def members(body=None):
    """The parts of a right package, in order."""
    parts = {
        "mimetype": TYPE.encode(),
        "content.xml": part("content", "<office:body><office:text>\n"
                            + (odf_body() if body is None else body) + "</office:text></office:body>"),
        "styles.xml": part("styles", styles()),
        "meta.xml": part("meta", meta()),
    }
    parts["META-INF/manifest.xml"] = manifest(["content.xml", "styles.xml", "meta.xml"])
    return parts


def native(extra="", root="", head='<?xml version="1.0" encoding="UTF-8"?>\n'):
    def table(rows):
        return "      <tabell>\n" + "".join(
            "        <rad>" + "".join(f"<cell>{cell}</cell>" for cell in row) + "</rad>\n"
            for row in rows) + "      </tabell>\n"
    body = ""
    for name, content in SECTIONS:
        inner = table(content) if isinstance(content, list) else f"      <stycke>{content}</stycke>\n"
        body += f"    <avsnitt>\n      <rubrik>{name}</rubrik>\n{inner}"
        body += (extra if name == SECTIONS[-1][0] else "") + "    </avsnitt>\n"
    return (f'{head}<styrdokument xmlns="urn:styrkoll:styrdokument:1" version="1"{root}>\n'
            f"  <metadata>\n    <titel>{TITLE}</titel>\n  </metadata>\n  <innehall>\n"
            f'    <stycke stil="titel">{TITLE}</stycke>\n{table(CONTROL)}{body}'
            "  </innehall>\n</styrdokument>\n").encode()


# --- zip, byte by byte, so that it can be wrong in one place

class Zip:
    def __init__(self, parts):
        self.entries = [[name, data, 8 if name != "mimetype" else 0] for name, data in dict(parts).items()]
        self.local_name = {}  # what the local header says instead
        self.crc = {}
        self.flags = {}
        self.count = None

    def add(self, name, data, method=8):
        self.entries.append([name, data, method])
        return self

    def bytes(self):
        out, directory = b"", b""
        for name, data, method in self.entries:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = packer.compress(data) + packer.flush() if method == 8 else data
            crc = self.crc.get(name, zlib.crc32(data))
            flags = self.flags.get(name, 0) | 0x800
            shared = struct.pack("<HHHHHIII", 20, flags, method, 0, 0x5521, crc, len(packed), len(data))
            local = self.local_name.get(name, name).encode()
            directory += (struct.pack("<IH", 0x02014B50, 20) + shared
                          + struct.pack("<HHHHHII", len(name.encode()), 0, 0, 0, 0, 0, len(out))
                          + name.encode())
            out += struct.pack("<I", 0x04034B50) + shared + struct.pack("<HH", len(local), 0) + local + packed
        count = len(self.entries) if self.count is None else self.count
        end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(out), 0)
        return out + directory + end


def package(**changes):
    """A right package, with some parts changed; None leaves one out."""
    parts = members()
    for name, data in changes.pop("parts", {}).items():
        if data is None:
            del parts[name]
        else:
            parts[name] = data
    archive = Zip(parts)
    for name, value in changes.items():
        setattr(archive, name, value)
    return archive


GOOD = package().bytes()

SAMPLES = {}


def sample(rule, bad, ending, good=None, limit=None):
    """`limit` is lowered for both the good and the bad one."""
    SAMPLES[rule] = (bad, ending, good, limit)


def files():
    word = Zip({"[Content_Types].xml": b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/'
                b'package/2006/content-types"/>',
                "word/document.xml": b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/'
                b'wordprocessingml/2006/main"/>'})
    sample("fil-format", word.bytes(), "docx")
    sample("fil-tom", b"", "odt")
    sample("fil-okand", bytes(range(256)) * 4, "bin")
    sample("fil-krypterad", package(parts={
        "META-INF/manifest.xml": manifest(["content.xml", "styles.xml", "meta.xml"],
                                          ("content.xml", "styles.xml", "meta.xml")),
        "content.xml": bytes(range(256)) * 8}).bytes(), "odt")


def packages():
    sample("paket-avklippt", GOOD[:len(GOOD) * 2 // 3], "odt")
    sample("paket-katalog", package(count=9).bytes(), "odt")
    sample("paket-dubbelt", GOOD + GOOD, "odt")
    sample("paket-dubblett", package().add("content.xml", members()["content.xml"]).bytes(), "odt")
    sample("paket-motsagelse", package(local_name={"content.xml": "kontent.xml"}).bytes(), "odt")
    method = package()
    method.entries[1][2] = 12
    sample("paket-metod", method.bytes(), "odt")
    sample("paket-skadat", package(crc={"content.xml": 0xBAD}).bytes(), "odt")
    without = manifest(["styles.xml", "meta.xml"])
    sample("paket-innehall-saknas",
           package(parts={"content.xml": None, "META-INF/manifest.xml": without}).bytes(), "odt")
    sample("paket-del", package(parts={"styles.xml": members()["styles.xml"][:-20]}).bytes(), "odt")
    listed = ["content.xml", "styles.xml", "meta.xml"]
    sample("paket-del-krypterad",
           package(parts={"META-INF/manifest.xml": manifest(listed, ("styles.xml",))}).bytes(), "odt")
    sample("paket-efterslap", GOOD + b"\0" * 64, "odt")
    sample("paket-namn", package().add("../anteckningar.txt", b"hej").bytes(), "odt")
    sample("paket-mimetyp-saknas", package(parts={"mimetype": None}).bytes(), "odt")
    sample("paket-mimetyp", package(parts={"mimetype": b"application/zip"}).bytes(), "odt")
    sample("paket-manifest-saknas", package(parts={"META-INF/manifest.xml": None}).bytes(), "odt")
    sample("paket-manifest",
           package(parts={"META-INF/manifest.xml": manifest(listed + ["Pictures/karta.png"])}).bytes(), "odt")
    sample("paket-stilar-saknas", package(parts={
        "styles.xml": None, "META-INF/manifest.xml": manifest(["content.xml", "meta.xml"])}).bytes(), "odt")
    sample("paket-makro", package(parts={
        "Basic/Standard/Modul1.xml": b"<x/>",
        "META-INF/manifest.xml": manifest(listed + ["Basic/Standard/Modul1.xml"])}).bytes(), "odt")


def xml():
    sample("xml-kodning", native().replace("Uppföljning".encode(), "Uppföljning".encode("latin-1")), "xml", "xml")
    sample("xml-valformad", native().replace(b"</avsnitt>", b"</avsnit>", 1), "xml", "xml")
    declared = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE styrdokument [<!ENTITY namn "värde">]>\n'
    sample("xml-doctype", native(head=declared), "xml", "xml")
    harmless = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE office:document>\n'
    sample("xml-doctype-ofarlig", flat(head=harmless), "fodt", "fodt")
    sample("xml-namnrymd", native("      <x:stycke>Text.</x:stycke>\n"), "xml", "xml")
    sample("xml-struktur", native("      <stycket>Planen beslutas av kontorschefen.</stycket>\n"), "xml", "xml")
    sample("xml-version", flat(head='<?xml version="1.1" encoding="UTF-8"?>\n'), "fodt", "fodt")


def odf():
    def bad(rule, body=None, **changes):
        sample(rule, flat(None if body is None else odf_body(body), **changes), "fodt", "fodt")
    sample("odf-inte-text", flat(odf_table(CONTROL), kind="spreadsheet"), "fodt", "fodt")
    bad("odf-version", version="9.9")
    deep = 600
    bad("odf-djup", "<text:p>" + "<text:span>" * deep + "Djupt." + "</text:span>" * deep + "</text:p>\n")
    sample("odf-rubrikniva", flat(odf_body(heading='<text:h text:outline-level="ett">')), "fodt", "fodt")
    bad("odf-tal", '<table:table><table:table-column table:number-columns-repeated="två"/><table:table-row>'
        "<table:table-cell><text:p>Klart</text:p></table:table-cell></table:table-row></table:table>\n")
    bad("odf-dubbelt-id", '<text:p xml:id="p1">Första.</text:p>\n<text:p xml:id="p1">Andra.</text:p>\n')
    bad("odf-bokmarke", '<text:p><text:bookmark-start text:name="mal"/>Målet.</text:p>\n')
    bad("odf-referens", '<text:p>Se <text:bookmark-ref text:reference-format="text" text:ref-name="borta">'
        "avsnittet</text:bookmark-ref>.</text:p>\n")
    bad("odf-lank", '<text:p>Se <text:a xlink:type="simple" xlink:href="#borta">avsnittet</text:a>.</text:p>\n')
    bad("odf-stil", '<text:p text:style-name="Rund">Text.</text:p>\n', more_styles=(
        '<style:style style:name="Rund" style:family="paragraph" style:parent-style-name="Rund"/>'))
    bad("odf-lista", '<text:list text:continue-list="borta"><text:list-item><text:p>Punkt.</text:p>'
        "</text:list-item></text:list>\n")
    bad("odf-lostext", "Text utan stycke.\n")
    bad("odf-metadata", more_meta="<meta:creation-date>i går</meta:creation-date>")
    bad("odf-objekt", '<text:p>Diagram: <draw:frame><draw:object xlink:type="simple" xlink:href="./"/>'
        "</draw:frame></text:p>\n")


def limits():
    def paragraph(text):
        return f"      <stycke>{text}</stycke>\n"
    words = "Aktiviteterna följs upp. "
    sample("grans-fil", native(paragraph(words * 150)), "xml", "xml", "fil=4000")
    sample("grans-text", native("".join(paragraph(words * 4) for _ in range(20))), "xml", "xml", "text=1500")
    sample("grans-textlangd", native(paragraph(words * 50)), "xml", "xml", "textlangd=1000")
    sample("grans-djup", native(paragraph("<fet>" * 12 + "Djupt." + "</fet>" * 12)), "xml", "xml", "djup=10")
    sample("grans-attribut", native(root=' sprak="sv-SE" organ="Familjestödsenheten" period="2027" '
                                         'dokumenttyp="Arbetsplan"'), "xml", "xml", "attribut=4")
    sample("grans-attributlangd", native('      <bild kalla="' + "x" * 300 + '.png" alt="Karta"/>\n'),
           "xml", "xml", "attributlangd=200")
    rows = "".join(f"        <rad><cell>{row}</cell><cell>klart</cell></rad>\n" for row in range(60))
    sample("grans-celler", native(f"      <tabell>\n{rows}      </tabell>\n"), "xml", "xml", "celler=100")
    sample("grans-poster", package(parts={f"Pictures/{n}.txt": b"x" for n in range(6)}).bytes(), "odt", None,
           "poster=8")
    long_body = odf_body("".join(f"<text:p>{words * 8}</text:p>\n" for _ in range(60)))
    sample("grans-del", package(parts={"content.xml": members(long_body)["content.xml"]}).bytes(), "odt", None,
           "del=9000")
    blank = members()["content.xml"].replace(b"<office:body>", b" " * (17 << 20) + b"<office:body>")
    sample("grans-packgrad", package(parts={"content.xml": blank}).bytes(), "odt")
    sample("grans-upprepning", flat(odf_body(
        '<table:table><table:table-column/><table:table-row><table:table-cell '
        'table:number-columns-repeated="90000"><text:p>x</text:p></table:table-cell></table:table-row>'
        "</table:table>\n")), "fodt", "fodt")


def good_of(ending):
    return {"xml": native(), "fodt": flat()}.get(ending, GOOD)


def write():
    files()
    packages()
    xml()
    odf()
    limits()
    for rule, (bad, ending, good, limit) in SAMPLES.items():
        folder = ROOT / rule
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / f"bra.{good or 'odt'}").write_bytes(good_of(good))
        (folder / f"daligt.{ending}").write_bytes(bad)
        if limit:
            (folder / "granser.txt").write_text(f"{limit}\n")
    slow = ROOT / "grans-tid"
    shutil.rmtree(slow, ignore_errors=True)
    slow.mkdir()
    (slow / "bra.xml").write_bytes(native())
    (slow / "utan-daligt.txt").write_text(
        "Hur lång tid en fil tar beror på datorn. Ingen liten fil når gränsen överallt.\n")
    absent = ROOT / "fil-saknas"
    shutil.rmtree(absent, ignore_errors=True)
    absent.mkdir()
    (absent / "bra.xml").write_bytes(native())
    os.symlink("finns-inte.xml", absent / "daligt.xml")
    empty = ROOT / "fil-inga-dokument"
    shutil.rmtree(empty, ignore_errors=True)
    (empty / "bra").mkdir(parents=True)
    (empty / "bra" / "arbetsplan.xml").write_bytes(native())
    (empty / "daligt").mkdir()
    (empty / "daligt" / "anteckningar.txt").write_text("Planen ligger i en annan mapp.\n")


if __name__ == "__main__":
    write()
