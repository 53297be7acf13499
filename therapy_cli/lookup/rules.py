"""The vocabulary as lines of the index, and back: lay words, danger, and subjects that lie elsewhere."""

from __future__ import annotations

from itertools import count

from therapy_cli.lookup.words import SELVES, STOP, stem, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:  # answering a query loads none of the content types
    from collections.abc import Iterable, Iterator

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

    def __init__(self, record: str) -> None:
        """``record``: its number, how it counts, its stems, cards for practitioners, for clients, its exceptions."""
        number, how, needs, leads, client, self.unless = record.split(FIELD)
        self.number = int(number)
        self.first_person, self._in_order = FIRST_PERSON in how, IN_ORDER in how
        self._needs = [word for word in needs.split() if word[0] != AS_TYPED]
        self._as_typed = [word[1:] for word in needs.split() if word[0] == AS_TYPED]
        self.leads, self.client = leads.split(), client.split()

    def holds(self, stems: list[str], words: list[str]) -> bool:
        """The query holds the phrase, its words near each other.

        ``stems``: see ``danger_stems``; ``words``: the query as it was typed, since "killed" may not be "kill".
        """
        needs = self._needs
        if not all(found in stems for found in needs) or not all(word in words for word in self._as_typed):
            return False
        room = len(needs) + NEAR
        return any(self._within(stems[start : start + room]) for start in range(max(1, len(stems) - len(needs) + 1)))

    def _within(self, stems: list[str]) -> bool:
        if not self._in_order:
            return all(found in stems for found in self._needs)
        waiting = iter(stems)
        return all(found in waiting for found in self._needs)


class Rules:
    """The vocabulary as the index holds it; only what the words of a query call up is read."""

    __slots__ = ("_index", "same")

    def __init__(self, index: Index) -> None:
        """``index``: whose rules are asked."""
        self._index, self.same = index, Same(index)

    def lay(self, asked: Iterable[str]) -> list[tuple[frozenset[str], str, list[str]]]:
        """What may be said in lay words: the stems needed, the phrase word for word, the stems it means."""
        fields = [record.split(FIELD) for record in self._records(LAY, asked)]
        return [(frozenset(needs.split()), phrase, means.split()) for needs, phrase, means in fields]

    def danger(self, stems: list[str], words: list[str]) -> list[DangerRule]:
        """The phrases that signal danger and stand in the query, in the order of the vocabulary."""
        said = f" {' '.join(stems)} "
        rules = [rule for rule in map(DangerRule, self._records(DANGER, stems)) if rule.holds(stems, words)]
        rules = [rule for rule in rules if not self._is_harmless(rule.unless, said)]
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

    def _is_harmless(self, unless: str, said: str) -> bool:
        phrases = self._index.rule(UNLESS + unless) if unless else None
        return any(f" {phrase} " in said for phrase in (phrases or "").split(RECORD) if phrase)

    def _records(self, kind: str, stems: Iterable[str]) -> Iterator[str]:
        for found in dict.fromkeys(stems):
            row = self._index.rule(kind + found)
            if row:
                yield from row.split(RECORD)


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
    numbers = count(1)
    for danger in vocabulary.danger:
        how = f"{FIRST_PERSON * danger.first_person}{IN_ORDER * danger.in_order}"
        to = (" ".join(danger.leads), " ".join(danger.client), danger.id if danger.unless else "")
        harmless = dict.fromkeys(" ".join(danger_stems(tokens(w), same)) for w in danger.unless)
        rows[f"{UNLESS}{danger.id}"] = list(harmless)
        for needs in (_danger_form(w, same) for w in danger.words):
            put(DANGER, needs, str(next(numbers)), how, needs, *to)
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


def _danger_form(phrase: str, same: dict[str, str]) -> str:
    """The stems of a phrase; a word after "=" stays as it is spelt."""
    loose = [word for word in phrase.split() if word[0] != AS_TYPED]
    kept = [f"{AS_TYPED}{word}" for part in phrase.split() if part[0] == AS_TYPED for word in tokens(part)]
    return " ".join([*danger_stems(tokens(" ".join(loose)), same), *kept])


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
