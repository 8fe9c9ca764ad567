"""Cuts the italic that the pages need out of Source Serif 4 Italic (weight 400 only).

    apt-get install python3-fonttools python3-brotli
    python3 app/fonts/cut.py

Run by hand when a language or a letter is added; the results are committed. The
whole italic is 52 kB: far too much for the one word "Anonymous".
"""

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = "node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2"

# "Anonymous" in English, Spanish, French, German and Portuguese.
ANONYMOUS = sorted(set("Anonymous Anónimo Anónima Anonyme Anonym Anônimo Anônima"))
# Emphasis inside a letter: ASCII, Latin-1, dashes, quotes, ellipsis.
EMPHASIS = [chr(c) for c in (*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2026)]


def cut(letters, family, target):
    """Writes the letters as a font of its own name: the licence reserves "Source"."""
    font = instancer.instantiateVariableFont(TTFont(SOURCE), {"wght": 400})
    options = subset.Options()
    options.layout_features = ["kern", "mark", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 13, 14]
    options.hinting = False
    options.desubroutinize = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    for record in list(font["name"].names):
        if record.nameID == 1:
            font["name"].setName(family, 1, record.platformID, record.platEncID, record.langID)
    font.flavor = "woff2"
    font.save(target)


cut(ANONYMOUS, "Undersigned Anonymous", "app/fonts/anonymous-italic.woff2")
cut(EMPHASIS, "Undersigned Emphasis", "app/fonts/emphasis-italic.woff2")
