# SPDX-License-Identifier: MIT
"""Makes the reference, with the guide as its front page: reference.py GI-DOCGEN CONFIG CONTENT-FOLDER GIR OUTPUT.

gi-docgen begins with lists of names. Who opens the reference wants to know first what is done with them, and in which order.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

docgen, config, content, gir, output = sys.argv[1:]
shutil.rmtree(output, ignore_errors=True)
subprocess.run(
    [docgen, "generate", "--quiet", "--fatal-warnings", "--no-namespace-dir"]
    + ["--config", config, "--content-dir", content, "--output-dir", output, gir],
    check=True,
)

index, guide = Path(output, "index.html"), Path(output, "guide.html")
body = re.search(r'<section id="main" class="content">(.*?)</section>', guide.read_text("utf-8"), re.DOTALL)
lists = index.read_text("utf-8").split("</header>\n")
if body is None or len(lists) != 2:
    sys.exit("reference.py: this gi-docgen writes other pages than 2023.1")
front = f'{lists[0]}</header>\n<section class="guide">{body[1]}</section>\n{lists[1]}'
index.write_text(re.sub(r"<tr><td><em>(?:Website|Source)</em></td>.*?</tr>\s*", "", front), "utf-8")  # there are none
