"""The vocabulary as lines of the index, and back: lay words, danger, and subjects that lie elsewhere."""

from __future__ import annotations

from therapy_cli.lookup.words import SELVES, STOP, stem, tokens

TYPE_CHECKING = False
if TYPE_CHECKING:  # answering a query loads none of the content types
    from therapy_cli.library.model.vocabulary import VocabularyFile

_SAY_NOTHING_OF_DANGER = frozenset(
    "to a an the he she they his hers their is was be has have had of in on at with and that will would "
    "by been are were it its this do does did about for so just or hes shes theyre wants".split()
) - {"wants"}
FIRST_PERSON, IN_ORDER, FIRM, AS_TYPED = "f", "o", "firm", "="
_OTHERS = frozenset({"him", "her", "them"})
_SPEAKERS = {"im": "i", "ive": "i", "id": "i", "ill": "i", "mine": "my"}


NEAR = 4
"""Words that may stand between those of one phrase: what is further apart was seldom meant together."""


class DangerRule:
    """One phrase that signals danger, and the cards that lead then."""

    __slots__ = ("_as_typed", "_in_order", "_unless", "client", "first_person", "leads", "needs")

    def __init__(self, fields: list[str], unless: list[str]) -> None:
        """``fields``: how it counts, its stems, cards for practitioners, cards for clients.

        ``unless``: what makes it harmless, each as stems with a space on both sides.
        """
        how, needs, leads, client = fields
        self.first_person, self._in_order = FIRST_PERSON in how, IN_ORDER in how
        self.needs = [word for word in needs.split() if word[0] != AS_TYPED]
        self._as_typed = [word[1:] for word in needs.split() if word[0] == AS_TYPED]
        self.leads, self.client, self._unless = leads.split(), client.split(), unless

    def holds(self, stems: list[str], words: list[str]) -> bool:
        """The query holds the phrase, its words near each other, and nothing that makes it harmless.

        ``stems``: see ``danger_stems``; ``words``: the query as it was typed, since "killed" may not be "kill".
        """
        needs = self.needs
        if not all(found in stems for found in needs) or not all(word in words for word in self._as_typed):
            return False
        room = len(needs) + NEAR
        if not any(self._within(stems[start : start + room]) for start in range(max(1, len(stems) - len(needs) + 1))):
            return False
        said = f" {' '.join(stems)} "
        return not any(phrase in said for phrase in self._unless)

    def _within(self, stems: list[str]) -> bool:
        if not self._in_order:
            return all(found in stems for found in self.needs)
        waiting = iter(stems)
        return all(found in waiting for found in self.needs)


class Rules:
    """The vocabulary, ready to be asked."""

    __slots__ = ("danger", "elsewhere", "lay", "same")

    def __init__(self, lines: list[str]) -> None:
        """``lines``: what ``rule_lines`` made."""
        self.same: dict[str, str] = {}
        self.lay: list[tuple[frozenset[str], str, list[str]]] = []
        self.danger: list[DangerRule] = []
        self.elsewhere: list[tuple[frozenset[str], str, str, bool]] = []
        unless: list[str] = []
        for line in lines:
            kind, *fields = line.split("\t")
            if kind == "same":
                self.same[fields[0]] = fields[1]
            elif kind == "lay":
                self.lay.append((frozenset(fields[0].split()), fields[1], fields[2].split()))
            elif kind == "danger":
                self.danger.append(DangerRule(fields, unless))
            elif kind == "unless":
                unless = [f" {phrase} " for phrase in fields if phrase]
            elif kind == "elsewhere":
                self.elsewhere.append((frozenset(fields[2].split()), fields[0], fields[1], fields[3] == FIRM))


def danger_stems(words: list[str], same: dict[str, str]) -> list[str]:
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
    """The vocabulary as lines, in its own order: the first danger that fits leads."""
    if vocabulary is None:
        return []
    lines = [f"same\t{word}\t{kept}" for word, kept in same.items()]
    for rule in vocabulary.lay:
        means = dict.fromkeys(s for text in rule.means for s in content_stems(tokens(text), same))
        lines += [f"lay\t{_lay_form(say, same)}\t{' '.join(means)}" for say in rule.say]
    for danger in vocabulary.danger:
        to = f"{' '.join(danger.leads)}\t{' '.join(danger.client)}"
        harmless = dict.fromkeys(" ".join(danger_stems(tokens(w), same)) for w in danger.unless)
        lines.append("\t".join(["unless", *harmless]))
        how = f"{FIRST_PERSON * danger.first_person}{IN_ORDER * danger.in_order}"
        lines += [f"danger\t{how}\t{_danger_form(w, same)}\t{to}" for w in danger.words]
    for away in vocabulary.elsewhere:
        to, end = f"elsewhere\t{away.subject}\t{away.guide or ''}", f"\t{FIRM * away.firm}"
        lines += [f"{to}\t{' '.join(content_stems(tokens(w), same))}{end}" for w in away.words]
    return lines


def _danger_form(phrase: str, same: dict[str, str]) -> str:
    """The stems of a phrase; a word after "=" stays as it is spelt."""
    loose = [word for word in phrase.split() if word[0] != AS_TYPED]
    kept = [f"{AS_TYPED}{word}" for part in phrase.split() if part[0] == AS_TYPED for word in tokens(part)]
    return " ".join([*danger_stems(tokens(" ".join(loose)), same), *kept])


def _lay_form(say: str, same: dict[str, str]) -> str:
    """The stems that a query must hold; where only one says something, also the whole phrase, word for word."""
    words = tokens(say)
    needs = content_stems([word for word in words if word not in STOP], same)
    is_phrase = len(words) > 1 >= len(needs)
    return f"{' '.join(needs)}\t{word_for_word(words) if is_phrase else ''}"


def word_for_word(words: list[str]) -> str:
    """All words by their stems, in their order, with a space on both sides."""
    return f" {' '.join(map(stem, words))} "


def content_stems(words: list[str], same: dict[str, str]) -> list[str]:
    """The stems of the words that say what a text is about; all of them where no such word is left."""
    kept = [word for word in words if word not in STOP] or words
    return [same.get(s, s) for s in map(stem, kept)]
