# SPDX-License-Identifier: Apache-2.0
"""The runs that all formats are held against each other in: (name, arguments) in a folder that each makes."""
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
NASTY = "<section> ]]> \"citat\" 'x' & | * _ ` # [länk](http://x.se) $a$ <b>fet</b> \u202eomvänd\u202c noll\u200bbredd {0} =1+1 www.x.se :smile: \\"


def xml(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plan():
    return (SAMPLES / "egna-regler" / "verksamhetsplan-daligt.xml").read_text(encoding="utf-8")


def brister(folder):
    shutil.copytree(SAMPLES / "brister", folder / "brister", symlinks=True)
    return ["brister"]


def sample_year(folder):
    shutil.copytree(SAMPLES / "strangnas-2027", folder / "plan")
    return ["plan"]


def chain(folder):
    shutil.copytree(SAMPLES / "kedja", folder / "kedja")
    return ["kedja/2027", "--with", "kedja/tidigare", "--today", "2027-03-01"]


def living(folder):
    """Waivers in the configuration and in the document, and a baseline that has some, lacks some and has some that are gone."""
    shutil.copytree(SAMPLES / "egna-regler", folder, dirs_exist_ok=True)
    (folder / "verksamhetsplan-bra.xml").unlink()
    path = folder / "verksamhetsplan-daligt.xml"
    terms = 'skal="Skrivs om; &lt;b&gt; i vår" ansvarig="Nämndsekreterare" galler-till="2027-06-30" dnr="SN/2026:9"'
    config = folder / "styrkoll.xml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("</styrkoll>", f'  <undantag regel="avsnitt" rubrik="Verksamhetsplan 2027-2029 för socialnämnden" {terms}/>\n'
                                   f'  <undantag regel="egen" rubrik="Mål och nämndens inriktning" {terms}/>\n</styrkoll>'), encoding="utf-8")
    words = "regel: egen-uppdrag-finansiering; skäl: Svar i höst; ansvarig: Socialchef; gäller till: 2027-06-30; rubrik: Uppdrag från kommunfullmäktige"
    path.write_text(plan().replace("</metadata>", f'<falt namn="styrkoll-undantag">{words}</falt></metadata>', 1), encoding="utf-8")
    subprocess.run([PROGRAM, "check", ".", "--baseline", "bas.json", "--update-baseline", "--quiet"], cwd=folder, check=False)
    path.write_text(path.read_text(encoding="utf-8").replace("tfn 291 00", "tfn 0152-291 00")
                    .replace("Nämnden ansvarar för kommunens socialtjänst.", "Nämnden ansvarar för kommunens socialtjänst. Ring tfn 292 00."),
                    encoding="utf-8")
    return [".", "--baseline", "bas.json", "--today", "2027-06-30"]


def hostile(folder):
    """Names and texts that mean something to some format, bytes that are no text, broken and foreign documents."""
    text = plan().replace("<rubrik>", f"<rubrik>{xml(NASTY)} ", 3).replace("<titel>", f"<titel>{xml(NASTY)} ", 1)
    text = text.replace("<stycke>", f"<stycke>På på {xml(NASTY)} ", 4)
    names = ["=1+1 å#ä%20?&|*_[x](y) <b>.xml", "rad\nbrott.xml", "-cmd.xml", "vänd\u202exml.xml", os.fsdecode(b"trasig-\xff\xed\xa0\x80.xml")]
    for name in names:
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "skadad.odt").write_bytes((SAMPLES / "strangnas-2027" / "arsredovisning-2027.odt").read_bytes()[:3000])
    (folder / "tom.odt").write_bytes(b"")
    unknown = next((SAMPLES / "brister" / "identitet-typ-okand").glob("daligt.*"))
    shutil.copy(unknown, folder / f"okänd{unknown.suffix}")
    (folder / "underlag <b>.docx").write_text("inget", encoding="utf-8")
    return ["."]


def personal(folder):
    number = "850709-9805"
    text = plan().replace("<titel>", f"<titel>{number} ", 1).replace("<rubrik>", f"<rubrik>{number} ", 2)
    text = text.replace("<stycke>", f"<stycke>På på {number} ", 3)
    (folder / f"akt {number}.xml").write_text(text, encoding="utf-8")
    (folder / f"{number}.docx").write_text("inget", encoding="utf-8")
    return ["."]


def clean(folder):
    shutil.copy(SAMPLES / "egna-regler" / "verksamhetsplan-bra.xml", folder)
    return [".", "--fail-on", "never"]


def nothing(folder):
    return ["finns-inte.odt"]


def empty(folder):
    (folder / "mapp").mkdir()
    return ["mapp"]


PROGRAM = ""
CASES = [brister, sample_year, chain, living, hostile, personal, clean, nothing, empty]
