"""What tags stand for."""

from __future__ import annotations

from sitegen.conversion.subjects import subjects
from sitegen.model.glossary import Glossary, Term
from sitegen.model.subject import Subject

FERRY = Term((("CN", ("渡轮",)), ("TW", ("交通船", "渡輪"))), kind="product", latin=("Ferry",))
OURS = Glossary((FERRY,))


def of(*labels: str, glossary: Glossary = Glossary()) -> dict[str, Subject]:
    """Return what these labels stand for, by key, each label used once more than the one after it."""
    counts = {label: len(labels) - place for place, label in enumerate(labels)}
    return {subject.key: subject for subject in subjects(counts, (), glossary)}


def test_a_thing_has_the_wordings_of_all_articles_the_most_used_first() -> None:
    (ai,) = of("人工智慧", "AI", "人工智能", "ＡＩ").values()
    assert (ai.key, ai.written) == ("人工智能", ("人工智慧", "AI", "人工智能", "ＡＩ"))


def test_a_thing_has_the_kind_and_the_names_that_the_glossary_knows() -> None:
    ferry = of("渡輪", glossary=OURS)["渡轮"]
    assert (ferry.kind, ferry.known) == ("product", ("渡轮", "交通船", "渡輪", "Ferry"))


def test_each_name_was_a_key_before_the_glossary_joined_them() -> None:
    before = of("交通船", "Ferry")
    assert set(before) <= set(of("交通船", "Ferry", glossary=OURS)["渡轮"].former)


def test_what_no_glossary_knows_is_of_no_kind() -> None:
    assert of("夜校")["夜校"] == Subject("夜校", "", ("夜校",), (), ("夜校",))


def test_a_tag_that_nobody_wrote_is_there_without_a_wording() -> None:
    (made,) = subjects({}, ["英伟达"], Glossary())
    assert (made.key, made.kind, made.written) == ("英伟达", "company", ())


def test_a_name_that_is_one_only_beside_some_words_has_its_kind() -> None:
    bound = Term((("CN", ("远山",)), ("TW", ("遠山",))), kind="person", sources=("TW",))
    assert of("远山", glossary=Glossary((bound,)))["远山"].kind == "person"


def test_what_the_glossary_holds_for_one_thing_in_some_texts_is_near() -> None:
    bound = Term((("CN", ("夜校",)), ("TW", ("補習班",))), sources=("TW",))
    assert of("夜校", "補習班", glossary=Glossary((bound,)))["夜校"].near == ("补习班",)
    group = Glossary(groups=(("school", (Term((("CN", ("夜校",)), ("TW", ("補習班",)))),)),))
    assert of("夜校", "補習班", glossary=group)["补习班"].near == ("夜校",)
    assert of("夜校", glossary=group)["夜校"].near == ()
