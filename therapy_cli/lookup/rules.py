"""The vocabulary as lines of the index, and back: lay words, danger, and subjects that lie elsewhere."""

from __future__ import annotations

from itertools import count, product

from therapy_cli.lookup.words import SELVES, STOP, stem, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:  # answering a query loads none of the content types
    from collections.abc import Callable, Iterable, Iterator

    from therapy_cli.library.model.vocabulary import VocabularyFile
    from therapy_cli.lookup.index import Index

_SAY_NOTHING_OF_DANGER = frozenset(
    "to a an the he she they his hers their is was be has have had of in on at with and that will would "
    "by been are were it its this do does did about for so just or hes shes theyre wants".split()
) - {"wants"}
FIRST_PERSON, IN_ORDER, AS_TYPED = "f", "o", "="
FIRM, ALONE = "firm", "alone"
_OTHERS = frozenset({"him", "her", "them"})
_SPEAKERS = {"im": "i", "ive": "i", "id": "i", "ill": "i", "mine": "my"}


NEAR = 4
"""Words that may stand between those of one phrase: what is further apart was seldom meant together."""

SAME, LAY, DANGER, UNLESS, ELSEWHERE = "s ", "l ", "d ", "u ", "e "
"""What a line of the rules is for: how its key begins. The key ends with one stem that the query must hold."""

FOR_CLIENTS = "c "
CLASS, IS_CLASS = "k ", "@"
"""A row of the members of a class; how a phrase names one."""

RECORD, FIELD = "|", "\t"


class Same:
    """Stem by stem the one that stands for it."""

    __slots__ = ("_index", "_known")

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[str, str | None] = {}

    def get(self, found: str, default: str) -> str:
        """The stem that stands for ``found``, or ``default``."""
        if found not in self._known:
            self._known[found] = self._index.rule(SAME + found)
        return self._known[found] or default


class DangerRule:
    """One phrase that signals danger, and the cards that lead then."""

    __slots__ = ("_as_typed", "_in_order", "_needs", "client", "first_person", "leads", "number", "unless")

    def __init__(self, record: str, members: Callable[[str], frozenset[str]]) -> None:
        """``record``: its number, how it counts, its stems, cards for practitioners, for clients, its exceptions.

        ``members``: the stems that one word of a phrase stands for; of a class all, else itself.
        """
        number, how, needs, leads, client, self.unless = record.split(FIELD)
        self.number = int(number)
        self.first_person, self._in_order = FIRST_PERSON in how, IN_ORDER in how
        self._needs = [members(word) for word in needs.split() if word[0] != AS_TYPED]
        self._as_typed = [word[1:] for word in needs.split() if word[0] == AS_TYPED]
        self.leads, self.client = leads.split(), client.split()

    def holds(self, stems: list[str], words: list[str]) -> bool:
        """The query holds the phrase, its words near each other.

        ``stems``: see ``danger_stems``; ``words``: the query as it was typed, since "killed" may not be "kill".
        """
        return self.place(stems, words) is not None

    def place(self, stems: list[str], words: list[str]) -> int | None:
        """Where in ``stems`` the phrase begins, or ``None`` where the query does not hold it."""
        needs = self._needs
        if any(found.isdisjoint(stems) for found in needs) or not all(word in words for word in self._as_typed):
            return None
        room = len(needs) + NEAR
        starts = range(max(1, len(stems) - len(needs) + 1))
        start = next((start for start in starts if self._within(stems[start : start + room])), None)
        if start is None:
            return None
        any_of = frozenset().union(*needs)
        return next(place for place in range(start, len(stems)) if stems[place] in any_of)

    def _within(self, stems: list[str]) -> bool:
        if not self._in_order:
            return not any(found.isdisjoint(stems) for found in self._needs)
        waiting = iter(stems)
        return all(any(word in found for word in waiting) for found in self._needs)


class Rules:
    """The vocabulary as the index holds it; only what the words of a query call up is read."""

    __slots__ = ("_classes", "_index", "same")

    def __init__(self, index: Index) -> None:
        """``index``: whose rules are asked."""
        self._index, self.same = index, Same(index)
        self._classes: dict[str, frozenset[str]] = {}

    def lay(self, asked: Iterable[str]) -> list[tuple[frozenset[str], str, list[str]]]:
        """What may be said in lay words: the stems needed, the phrase word for word, the stems it means."""
        fields = [record.split(FIELD) for record in self._records(LAY, asked)]
        return [(frozenset(needs.split()), phrase, means.split()) for needs, phrase, means in fields]

    def danger(self, stems: list[str], words: list[str]) -> list[DangerRule]:
        """The phrases that signal danger and stand in the query, in the order of the vocabulary."""
        told = (DangerRule(record, self._members) for record in self._records(DANGER, stems))
        rules = [rule for rule in told if rule.holds(stems, words)]
        rules = [rule for rule in rules if not self._is_harmless(rule, stems, words)]
        return sorted(rules, key=lambda rule: rule.number)

    def for_clients(self) -> list[str]:
        """Every card to which danger leads somebody who asks for themselves."""
        return (self._index.rule(FOR_CLIENTS) or "").split()

    def elsewhere(self, asked: frozenset[str], words: list[str]) -> list[tuple[frozenset[str], str, str, str]]:
        """Subjects of a query that lie elsewhere: its stems for it, the subject, the nearest guide, how they count."""
        typed = word_for_word(words)
        found = []
        for record in self._records(ELSEWHERE, asked):
            stems, phrase, subject, guide, how = record.split(FIELD)
            needs = frozenset(stems.split())
            if needs <= asked and phrase in typed:
                found.append((needs, subject, guide, how))
        return found

    def _members(self, word: str) -> frozenset[str]:
        if word[0] != IS_CLASS:
            return frozenset((word,))
        if word not in self._classes:
            self._classes[word] = frozenset((self._index.rule(CLASS + word) or "").split())
        return self._classes[word]

    def _is_harmless(self, rule: DangerRule, stems: list[str], words: list[str]) -> bool:
        """An exception is there that explains why the phrase was found.

        One of a single word says what the whole query is about. One of several explains its own words only: what
        signals danger without them still does ("wants to die; ending with a client").
        """
        phrases = self._index.rule(UNLESS + rule.unless) if rule.unless else None
        for phrase in (phrases or "").split(RECORD):
            harmless = phrase.split()
            for start in _places(harmless, stems):
                rest = [*stems[:start], *[""] * len(harmless), *stems[start + len(harmless) :]]
                if len(harmless) == 1 or not rule.holds(rest, words):
                    return True
        return False

    def _records(self, kind: str, stems: Iterable[str]) -> Iterator[str]:
        for found in dict.fromkeys(stems):
            row = self._index.rule(kind + found)
            if row:
                yield from row.split(RECORD)


def _places(some: list[str], stems: list[str]) -> list[int]:
    """Where ``some`` stand in ``stems``, one behind the other."""
    return [at for at in range(len(stems) - len(some) + 1) if some and stems[at : at + len(some)] == some]


def danger_places(words: list[str]) -> list[int]:
    """Where in ``words`` each of its ``danger_stems`` stands."""
    kept = (word in SELVES or word in _OTHERS or word not in _SAY_NOTHING_OF_DANGER for word in words)
    return [place for place, keeps in enumerate(kept) if keeps]


def danger_stems(words: list[str], same: Same | dict[str, str]) -> list[str]:
    """The stems of a query that may signal danger: pronouns of the speaker stay, other small words go."""
    found = []
    for word in words:
        if word in SELVES:
            found.append("self")
        elif word in _OTHERS:
            found.append("other")
        elif word not in _SAY_NOTHING_OF_DANGER:
            stemmed = stem(_SPEAKERS.get(word, word))
            found.append(same.get(stemmed, stemmed))
    return found


def same_words(vocabulary: VocabularyFile | None) -> dict[str, str]:
    """Stem by stem, the one under which words for the same thing are kept."""
    return {
        stem(word): stem(group.words[0])
        for group in (vocabulary.same if vocabulary else ())
        for word in group.words[1:]
    }


def rule_lines(vocabulary: VocabularyFile | None, same: dict[str, str]) -> list[str]:
    """The vocabulary as lines, each under a stem without which none of its phrases can be meant."""
    if vocabulary is None:
        return []
    rows: dict[str, list[str]] = {f"{SAME}{word}": [kept] for word, kept in same.items()}

    def put(kind: str, needs: str, *fields: str) -> None:
        rows.setdefault(f"{kind}{_key(needs)}", []).append(FIELD.join(fields))

    for rule in vocabulary.lay:
        means = " ".join(dict.fromkeys(s for text in rule.means for s in content_stems(tokens(text), same)))
        for needs, phrase in (_lay_form(say, same) for say in rule.say):
            put(LAY, needs, needs, phrase, means)
    classes = _classes(vocabulary, same)
    rows |= {f"{CLASS}{name}": [" ".join(members)] for name, members in classes.items()}
    numbers = count(1)
    for danger in vocabulary.danger:
        how = f"{FIRST_PERSON * danger.first_person}{IN_ORDER * danger.in_order}"
        to = (" ".join(danger.leads), " ".join(danger.client), danger.id if danger.unless else "")
        harmless = dict.fromkeys(form for w in danger.unless for form in _spelt_out(w, same, classes))
        rows[f"{UNLESS}{danger.id}"] = list(harmless)
        for needs in (_danger_form(w, same, classes) for w in danger.words):
            fields = (str(next(numbers)), how, needs, *to)
            for key in _danger_keys(needs, classes):
                put(DANGER, key, *fields)
    rows[FOR_CLIENTS] = [" ".join(dict.fromkeys(card for d in vocabulary.danger for card in d.client))]
    for away in vocabulary.elsewhere:
        for needs, phrase in (_lay_form(w, same) for w in away.words):
            put(
                ELSEWHERE,
                needs,
                needs,
                phrase,
                away.subject,
                away.guide or "",
                ALONE if away.alone else FIRM * away.firm,
            )
    return sorted((f"{key}{FIELD}{RECORD.join(found)}" for key, found in rows.items()), key=_by_key)


def _key(needs: str) -> str:
    """The stem under which a phrase is found: its longest, which is seldom a common one."""
    return max((word for word in needs.split() if word[0] != AS_TYPED), key=len, default="")


def _by_key(row: str) -> bytes:
    return row.partition(FIELD)[0].encode("utf-8")


def _classes(vocabulary: VocabularyFile, same: dict[str, str]) -> dict[str, list[str]]:
    """Class by class, as a phrase of the rules names it, the stems of its words."""
    return {
        f"{IS_CLASS}{one.name}": list(dict.fromkeys(s for word in one.words for s in danger_stems(tokens(word), same)))
        for one in vocabulary.classes
    }


def _danger_keys(needs: str, classes: dict[str, list[str]]) -> list[str]:
    """The stems of which a query holds one if it holds the phrase: its longest word, else the smallest class."""
    loose = [word for word in needs.split() if word[0] != AS_TYPED]
    plain = [word for word in loose if word not in classes]
    return [max(plain, key=len)] if plain else min((classes[word] for word in loose), key=len)


def _spelt_out(phrase: str, same: dict[str, str], classes: dict[str, list[str]]) -> list[str]:
    """The stems of a phrase, once for each word of each class that it names."""
    parts = [classes.get(one, [one]) for one in _stems_and_classes(phrase.split(), same, classes)]
    return [" ".join(one) for one in product(*parts)]


def _danger_form(phrase: str, same: dict[str, str], classes: dict[str, list[str]]) -> str:
    """The stems of a phrase; a word after "=" stays as it is spelt, one in capitals names a class if there is one."""
    loose = [word for word in phrase.split() if word[0] != AS_TYPED]
    typed = [f"{AS_TYPED}{one}" for word in phrase.split() if word[0] == AS_TYPED for one in tokens(word)]
    return " ".join([*_stems_and_classes(loose, same, classes), *typed])


def _stems_and_classes(words: list[str], same: dict[str, str], classes: dict[str, list[str]]) -> list[str]:
    """The stems of the words between the names of classes; words that belong together stay together."""
    found, run = [], []
    for word in [*words, ""]:
        name = f"{IS_CLASS}{word}"
        if word and name not in classes:
            run.append(word)
            continue
        found += danger_stems(tokens(" ".join(run)), same)
        run = []
        found += [name] if word else []
    return found


def _lay_form(say: str, same: dict[str, str]) -> tuple[str, str]:
    """The stems that a query must hold; where only one says something, also the whole phrase, word for word."""
    words = tokens(say)
    needs = content_stems([word for word in words if word not in STOP], same)
    is_phrase = len(words) > 1 >= len(needs)
    return " ".join(needs), word_for_word(words) if is_phrase else ""


def word_for_word(words: list[str]) -> str:
    """All words by their stems, in their order, with a space on both sides."""
    return f" {' '.join(map(stem, words))} "


def content_stems(words: list[str], same: Same | dict[str, str]) -> list[str]:
    """The stems of the words that say what a text is about; all of them where no such word is left."""
    kept = [word for word in words if word not in STOP] or words
    return [same.get(s, s) for s in map(stem, kept)]
