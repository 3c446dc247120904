"""The benchmark of growth asks every question there is, and each can be asked."""

from pathlib import Path

import netgraph
from benchmarks.growing import ASKED, made, placed, questions, when

SIZE = 200


def test_every_question_is_measured() -> None:
    assert {*questions()} == {*ASKED}


def test_every_question_can_be_asked(tmp_path: Path) -> None:
    with netgraph.open(made(tmp_path, SIZE)) as net:
        for question, asks in ASKED.items():
            for one in asks:
                names = [placed(name, SIZE) for name in one.names]
                for options in ({}, when(question)):
                    assert getattr(net, question)(*names, **one.options, **options) is not None
