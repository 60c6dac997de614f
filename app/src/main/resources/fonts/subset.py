"""Cuts a font down to what documents need. See README.md for where its input comes from.

Usage: python3 subset.py NotoSansSC_400Regular.ttf NotoSansSC-Regular.ttf
       python3 subset.py NotoSansMono_400Regular.ttf NotoSansMono-Regular.ttf latin
"""

import bz2
import sys

from fontTools import subset

UNIHAN = "/usr/share/unicode/Unihan_OtherMappings.txt.bz2"  # of Debian's unicode-data

characters = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(range(0x2010, 0x2050))

# All of GB/T 2312: the ideographs, and the punctuation, figures and letters beside them.
for row in range(0xA1, 0xF8):
    for cell in range(0xA1, 0xFF):
        try:
            characters.add(ord(bytes([row, cell]).decode("gb2312")))
        except UnicodeDecodeError:
            pass

# The 8,105 characters of 通用规范汉字表 (2013), which names of places and persons are written in.
with bz2.open(UNIHAN, "rt", encoding="utf-8") as table:
    for line in table:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 3 and fields[1] == "kTGH":
            characters.add(int(fields[0][2:], 16))

if sys.argv[3:] == ["latin"]:
    characters = {c for c in characters if c < 0x80} | {0x2014, 0x2016}

characters |= set() if sys.argv[3:] else {ord(c) for c in "〔〕〇①②③④⑤⑥⑦⑧⑨⑩✓●○–—…‰℃№→←↑↓≤≥≠≈×÷±"}

options = subset.Options()
options.hinting = False  # PDF readers do not use it
options.layout_features = []  # nor does what writes our PDF
options.name_IDs = ["*"]  # copyright and licence stay inside the file
options.notdef_outline = True
options.recalc_timestamp = False  # the same input gives the same bytes

font = subset.load_font(sys.argv[1], options)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=characters)
cutter.subset(font)
subset.save_font(font, sys.argv[2], options)
missing = sorted(characters - set(font.getBestCmap()))
print(f"{len(font.getBestCmap())} characters; not in the source: {''.join(map(chr, missing))}")
