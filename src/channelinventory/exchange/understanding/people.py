"""The people that a cell names: “Müller, Anna; Jan Schmidt (Vertretung)”.

Floor: exchange. Nobody is invented: a press office stays one name, and of an e-mail address
without a name beside it the address is the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .headers import fold_header
from .people_words import FUNCTIONS, NOBODY, OFFICE_PARTS, OFFICES, PARTICLES, ROLES, TITLES

_LONGEST = 2000
_EMAIL = re.compile(r"(?:mailto:)?([^\s@<>()\[\];,:|/\"']+@[^\s@<>()\[\];,:|/\"']+\.[^\W\d_]{2,})")
_PHONE = re.compile(
    r"(?:(?:tel|telefon|phone|fon|durchwahl|mobil|handy|mobile|apparat|app|dw)\b[.:]?\s*)?"
    r"(?<![\w.-])(\+?(?:\(0\)\s?)?\d[\d\s()/.–-]{4,}\d)(?![\w])",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"\b(?:tel|telefon|durchwahl|apparat|app|dw)\b[.:]*\s*([-–]?\d{2,})\b", re.I
)
_ASIDE = re.compile(r"[(\[<]([^()\[\]<>]*)[)\]>]")
_HARD = re.compile(r"[;|\n\r\t•]+|\s/\s|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")
_AND = re.compile(r"\s+(?:und|and|sowie|u\.|&|\+)\s+", re.IGNORECASE)
_LABEL = re.compile(r"\s*([^:]{2,40}?)\s*(?::|\s[–-]\s)\s*(.*)", re.DOTALL)
_BULLET = re.compile(r"^\s*(?:[-–*·]|\d{1,2}[.)])\s+")


class Person(NamedTuple):
    """Somebody whom a cell names; the role is that of an assignment, where the cell says one."""

    name: str
    email: str | None = None
    phone: str | None = None
    role: str | None = None


def people(text: str) -> list[Person]:
    """Return the people whom a cell names, each once, in its order."""
    return list(_people(text[:_LONGEST]))


@lru_cache(5000)
def _people(text: str) -> tuple[Person, ...]:
    found: dict[tuple[str, str | None], Person] = {}
    role: str | None = None
    for part in _HARD.split(text):
        part = _BULLET.sub("", part).strip()
        label = _LABEL.fullmatch(part) if ":" in part or " - " in part or " – " in part else None
        if label is not None and (said := _role(label[1])) is not None:
            role, part = said, label[2]
        for person in _of_part(part, role):
            found.setdefault((person.name.casefold(), person.role), person)
    return tuple(found.values())


def _of_part(part: str, role: str | None) -> Iterator[Person]:
    """Give the people of a text that no semicolon or the like divides."""
    for piece in _pieces(part):
        last: Person | None = None
        for name in _names(piece):
            label = _LABEL.fullmatch(name) if ":" in name else None
            if label is not None and (said := _role(label[1])) is not None:
                role, name = said, label[2]
            person = _person(name, role)
            if person is None:
                continue
            more = None if last is None or "@" in last.name else _more(last, person)
            if more is None and last is not None:
                yield last
            last = more or person
        if last is not None:
            yield last


def _pieces(part: str) -> list[str]:
    """Divide at “und”, unless it stands in the name of an office."""
    pieces = _AND.split(part)
    if len(pieces) > 1 and _is_office(part):
        people = [one for one in pieces if len(one.split()) > 1 and not _is_office(one)]
        return pieces if people else [part]
    return pieces


def _more(person: Person, said: Person) -> Person | None:
    """Return a person with what is said behind the comma, if that is not somebody else."""
    if said.name == said.email and person.email is None:
        return person._replace(email=said.email)  # “Anna Müller, anna@stadt.de”
    if said.name == said.phone and person.phone is None:
        return person._replace(phone=said.phone)
    if len(person.name.split()) < 2 or _is_office(person.name):
        return None
    if (role := _role(said.name)) is not None:
        return person._replace(role=role)
    # “Anna Müller, Referat 23”: where she sits; “Anna Müller, Leiterin”: what she is
    beside = _is_office(said.name) or fold_header(said.name) in FUNCTIONS
    return person if beside and not said.email else None


def _names(piece: str) -> list[str]:
    """Return the names that commas divide; “Müller, Anna” is one, turned round."""
    pieces = [one for one in map(str.strip, _outer_commas(piece)) if one]
    if len(pieces) > 1 and all(map(_is_office, pieces)) and "@" not in piece and ":" not in piece:
        return [piece]
    if len(pieces) % 2 and all(len(one.split()) == 1 for one in pieces):
        return pieces  # an odd number of single words is a list of family names
    names: list[str] = []
    while pieces:
        first = pieces.pop(0)
        if pieces and _turned(first, pieces[0]):
            first = _turn(first, pieces.pop(0))
        names.append(first)
    return names


def _outer_commas(text: str) -> list[str]:
    """Divide at the commas that stand in no brackets."""
    parts, depth, start = [], 0, 0
    for at, character in enumerate(text):
        if character in "([<":
            depth += 1
        elif character in ")]>":
            depth = max(0, depth - 1)
        elif character == "," and not depth:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _turned(last: str, first: str) -> bool:
    """Tell whether two texts between commas are a family name and a first name."""
    first = _ASIDE.sub("", first)
    if any(character in last + first for character in "@:") or _nobody(last) or _nobody(first):
        return False
    if _role(first) is not None or fold_header(first) in FUNCTIONS:
        return False
    if _is_office(last) or _is_office(first):
        return False
    family, given = _bare(last), _bare(first)
    if len(family) != 1 or not 1 <= len(given) <= 2:
        return False
    return not any(char.isdigit() for char in family[0] + given[0])


def _turn(last: str, first: str) -> str:
    """Return a name with the first name in front; titles and particles find their places."""
    aside = " ".join(match[0] for match in _ASIDE.finditer(first))
    words = _ASIDE.sub("", first).split()
    titles = [word for word in last.split() if _is_title(word)]
    titles += [word for word in words if _is_title(word)]
    family = [word for word in last.split() if not _is_title(word)]
    given = [word for word in words if not _is_title(word)]
    return " ".join([*titles, *given, *family, aside]).strip()


def _person(text: str, role: str | None) -> Person | None:
    """Return the one whom a text without separators names; None for nobody."""
    email = phone = None
    if match := _EMAIL.search(text):
        email = match[1].strip(".")
        text = text[: match.start()] + " " + text[match.end() :]
    if match := _PHONE.search(text) or _EXTENSION.search(text):
        phone = " ".join(match[1].split())
        text = text[: match.start()] + " " + text[match.end() :]
    for aside in _ASIDE.findall(text):
        said = _role(aside)
        if said is not None or not aside.strip(" ,.-–:/"):
            role = said or role
            text = re.sub(r"[(\[<]" + re.escape(aside) + r"[)\]>]", " ", text, count=1)
    name = " ".join(text.split()).strip(" ,;:/|–-\"'„“”<>")
    words = name.split()
    if (
        len(words) > 1
        and (said := _role(words[-1])) is not None
        and not _is_office(" ".join(words[:-1]))
    ):
        name, role = " ".join(words[:-1]).strip(" ,-–"), said  # “Anna Müller Vertretung”
    name = re.sub(r"^(?:Herrn?|Frau|Hr\.|Fr\.|Mrs?\.|Ms\.)\s+(?=\S+\s)", "", name)
    if _nobody(name) or (not any(map(str.isalpha, name))):
        name = ""
    name = name or email or phone or ""
    return Person(name, email, phone, role) if name else None


def _role(text: str) -> str | None:
    """Return the role that a word means, as the vocabulary of assignments has it."""
    word = fold_header(text)
    role = ROLES.get(word) or ROLES.get(re.sub(r"(?:in|innen|r|en)$", "", word))
    return role.value if role is not None else None


def _nobody(text: str) -> bool:
    """Tell whether a text stands where a name would, and names nobody."""
    return not text.strip() or fold_header(text) in NOBODY or not any(map(str.isalnum, text))


def _is_office(text: str) -> bool:
    """Tell whether a text names an office, a team, a mailbox, and no person."""
    low = text.lower()
    return any(part in low for part in OFFICE_PARTS) or any(
        fold_header(word) in OFFICES for word in re.findall(r"\w+", low)
    )


def _bare(text: str) -> list[str]:
    """Return the words of a name without titles and particles."""
    return [w for w in text.split() if not _is_title(w) and w.lower() not in PARTICLES]


def _is_title(word: str) -> bool:
    return word.lower().strip(".-") in TITLES or (
        "." in word and all(part in TITLES for part in re.split(r"[.-]+", word.lower()) if part)
    )
