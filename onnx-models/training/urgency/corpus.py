"""Reads the corpus and makes the batches that the training sees."""
import pathlib
import random
import string

LEVELS = ["none", "self-care", "routine", "soon", "urgent", "emergency"]
SELF_HARM = {"passive", "active", "plan", "attempt", "self-harm", "third-party"}
KINDS = ["self-harm", "harm-others", "abuse", "psychosis", "eating"]
OUTPUTS = LEVELS[1:] + ["crisis"] + KINDS


class Line:
    """One sentence: its level as a number, the kind of crisis or None, the file and the topic it belongs to."""

    def __init__(self, level: int, crisis: str | None, source: str, topic: str, text: str):
        self.level, self.crisis, self.source, self.topic, self.text = level, crisis, source, topic, text

    def targets(self) -> list[float]:
        return ([float(self.level >= k) for k in range(1, 6)] + [float(self.crisis is not None)]
                + [float(self.crisis == kind) for kind in KINDS])


def read(folder: pathlib.Path) -> list[Line]:
    lines = []
    for file in sorted(folder.glob("*.tsv")):
        for number, row in enumerate(file.read_text("utf-8").splitlines(), 1):
            parts = row.split("\t")
            if len(parts) != 4 or parts[0] not in LEVELS:
                raise ValueError(f"{file.name}:{number} is not level, crisis, topic, text")
            kind = None if parts[1] == "-" else KINDS[0] if parts[1] in SELF_HARM else parts[1]
            if kind is not None and kind not in KINDS:
                raise ValueError(f"{file.name}:{number} has an unknown kind of crisis")
            lines.append(Line(LEVELS.index(parts[0]), kind, file.stem, parts[2], parts[3]))
    return lines


def split(lines: list[Line], seed: int, share: float = 0.15) -> tuple[list[Line], list[Line]]:
    """Seen and unseen sentences, drawn within file and level."""
    groups: dict[tuple, list[Line]] = {}
    for line in lines:
        groups.setdefault((line.source, line.level, line.crisis or ""), []).append(line)
    draw, seen, unseen = random.Random(seed), [], []
    for key in sorted(groups):
        group = groups[key]
        draw.shuffle(group)
        cut = round(len(group) * share)
        unseen += group[:cut]
        seen += group[cut:]
    return seen, unseen


def misspelt(text: str, draw: random.Random) -> str:
    words = text.split(" ")
    for i, word in enumerate(words):
        if len(word) >= 5 and word.isalpha() and draw.random() < 0.15:
            at = draw.randrange(1, len(word) - 1)
            words[i] = draw.choice([
                word[:at] + word[at + 1:],
                word[:at] + word[at + 1] + word[at] + word[at + 2:],
                word[:at] + word[at] + word[at:],
                word[:at] + draw.choice(string.ascii_lowercase) + word[at + 1:]])
    return " ".join(words)


def varied(line: Line, calm: list[Line], draw: random.Random) -> Line:
    """The sentence with slips of the keyboard, or beside another one that changes nothing about it."""
    text = line.text
    if draw.random() < 0.3:
        text = misspelt(text, draw)
    if draw.random() < 0.2:
        other = draw.choice(calm).text
        text = f"{other} {text}" if draw.random() < 0.5 else f"{text} {other}"
    return Line(line.level, line.crisis, line.source, line.topic, text)
