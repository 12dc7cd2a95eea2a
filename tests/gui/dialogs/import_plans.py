"""A book and its plan, made by hand: the steps of the wizard are tested without the exchange."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from channelinventory.domain import changes
from channelinventory.domain.inventory import Inventory
from channelinventory.domain.language import Language
from channelinventory.domain.texts import Message, Text
from channelinventory.exchange.planning.preview import (
    Choice,
    ImportPlan,
    PlannedCell,
    PlannedRow,
    Question,
)
from channelinventory.exchange.problems import Problem
from channelinventory.exchange.reading.book import Book, Sheet
from channelinventory.exchange.understanding.heads import Head
from channelinventory.exchange.understanding.layout import ColumnReading, Layout, Why
from channelinventory.services import transfer
from channelinventory.services.transfer import Options
from tests import factories

ROWS: list[list[Any]] = [
    ["Social-Media-Kanäle der Stadt"],
    [],
    ["Plattform", "Name", "Nutzername", "Follower", "Farbe", "Passwort"],
    ["Facebook", "Stadt Dresden", "stadt.dresden", 48200, "rot", "geheim"],
    ["Instagram", "Feuerwehr", "feuerwehr", 12000, "blau", "1234"],
    ["Mastodon", "Stadt Zwickau", "@zwickau", 900, "", ""],
]
NOTES = [["Stand: Herbst"], ["bitte zurück an die Pressestelle"]]


def book(name: str = "Kanäle.xlsx", *, notes: bool = False) -> Book:
    """Return a workbook as read: channels below a title, and a sheet of notes."""
    sheets = [Sheet("Kanäle", ROWS)]
    if notes:
        sheets.append(Sheet("Notizen", NOTES))
    return Book(name, sheets)


def columns() -> list[ColumnReading]:
    """Return how the columns of the channels are read, in every degree of certainty."""
    return [
        ColumnReading(0, "Plattform", "channel.platform", why=Why.WORDS, samples=("Facebook",)),
        ColumnReading(1, "Name", "channel.name", why=Why.CONTENT, samples=("Stadt Dresden",)),
        ColumnReading(2, "Nutzername", "channel.handle", why=Why.NEAR, samples=("feuerwehr",)),
        ColumnReading(
            3, "Follower", "measurement.followers", date="2025-04-30", why=Why.WORDS, samples=("9",)
        ),
        ColumnReading(4, "Farbe", samples=("rot", "blau")),
        ColumnReading(5, "Passwort", secret=True, samples=("••••",)),
    ]


def layout(inventory: Inventory, **values: Any) -> Layout:
    """Return how the sheet of channels is read."""
    head = Head((2,), 3, tuple(ROWS[2]), ("",) * 6, 0.9)
    made = Layout("Kanäle", inventory.types["channel"], head, columns(), signature="kanäle")
    return replace(made, **values)


def unknown(sheet: str = "Notizen") -> Layout:
    """Return a sheet that was not understood."""
    read = [ColumnReading(0, "A", samples=("Stand: Herbst",)), ColumnReading(1, "B")]
    head = Head((), 0, ("A", "B"), ("", ""), 0.1)
    return Layout(sheet, None, head, read, signature="notizen", wanted=False)


def question(key: str = "opened", kind: Any = "conflict", answer: str = "keep") -> Question:
    """Return a value that was changed here and in the sheet."""
    text = Message.of(Text("", "Opened of {title}: 2012 here, 2013 in the sheet"), title="Dresden")
    choices = (Choice("keep", "keep 2012"), Choice("take", "take 2013"))
    return Question(key, kind, text, choices, answer, [("Kanäle", 4)])


def name_question(key: str = "org") -> Question:
    """Return a name that is nearly that of a record here."""
    text = Message.of(Text("", "“{name}” is nearly “Stadt Dresden”"), name="Stadt Drseden")
    choices = (Choice("id-1", "Stadt Dresden"), Choice("new", "a new organisation"))
    return Question(key, "reference", text, choices, "id-1", [("Kanäle", 5), ("Kanäle", 6)])


def plan(inventory: Inventory, *, layouts: list[Layout], questions: list[Question]) -> ImportPlan:
    """Return a plan with a row of every kind; it sets a date and adds a platform."""
    held = inventory.table("channel")[factories.ident("facebook-dresden")]
    edit = changes.edit(inventory, (held, {"opened": date(2013, 5, 1)}))
    added = factories.platform("Neu")
    new = changes.add(inventory, added)
    label = inventory.types["channel"].by_key["opened"].label
    cell = PlannedCell("opened", label, "1 May 2012", "1 May 2013")
    clash = PlannedCell("opened", label, "2012", "2013", conflict=True, question="opened")
    problem = Problem("Kanäle", "D5", "soon", "not_a_date", Message(Text("", "not a date")), 5)
    note = Problem("Kanäle", "F3", "", "secret_column", Message(Text("", "left out")), 3)
    rows = [
        PlannedRow("Kanäle", 4, "channel", "changed", held.id, "Stadt Dresden", [cell]),
        PlannedRow("Kanäle", 5, "channel", "rejected", None, "Feuerwehr", problems=[problem]),
        PlannedRow("Kanäle", 6, "platform", "new", added.id, "Neu", record=added),
        PlannedRow("Kanäle", 7, "channel", "unchanged", held.id, "Stadt Dresden"),
    ]
    if questions:
        rows[0] = PlannedRow(
            "Kanäle", 4, "channel", "conflict", held.id, "Stadt Dresden", [cell, clash]
        )
    whole = changes.ChangeSet((*edit.changes, *new.changes), edit.label)
    made = ImportPlan(whole, rows, [problem, note], questions=questions)
    made.layouts = {one.sheet: one for one in layouts}
    name = inventory.types["platform"].by_key["name"].label
    made.write = lambda row: [PlannedCell("name", name, "", row.title)]
    return made


@dataclass
class Exchange:
    """Stands for the exchange: gives what the test wants, and notes what it was asked."""

    book: Book = field(default_factory=book)
    make: Callable[[Inventory, Options], ImportPlan] = field(
        default=lambda inventory, options: plan(
            inventory, layouts=[layout(inventory)], questions=[]
        )
    )
    asked: list[Options] = field(default_factory=list)

    def read_file(self, path: Path, **options: Any) -> Book:
        """Return the book."""
        return self.book

    def plan_book(
        self, inventory: Inventory, book: Book, language: Language, options: Options, **more: Any
    ) -> ImportPlan:
        """Return the plan."""
        self.asked.append(options)
        return self.make(inventory, options)


def install(monkeypatch: pytest.MonkeyPatch) -> Exchange:
    """Put the stand-in in the place of the exchange."""
    exchange = Exchange()
    monkeypatch.setattr(transfer, "read_file", exchange.read_file)
    monkeypatch.setattr(transfer, "plan_book", exchange.plan_book)
    return exchange
