"""What somebody typed, as look-up understands it. It is worked on in memory and kept nowhere."""

from __future__ import annotations

from math import log

from therapy_cli.lookup.index import Index
from therapy_cli.lookup.rules import DangerRule, Rules, content_stems, danger_places, danger_stems, word_for_word
from therapy_cli.lookup.spelling import meant, split
from therapy_cli.lookup.words import PRONOUNS, STOP, stem, tokens

AT_HOME = frozenset("he she him her hers his hes shes theyre".split())
"""Who speaks of somebody in such words asks about a person: seldom about the weather."""

OWN_THERAPY = frozenset(map(stem, "therapy counselling".split()))
ASKING = frozenset(
    "is are was does do did has have could can might may should what whats when wheres where which how tell write give "
    "show make sing play draw".split()
)
"""How a question or an order begins."""

NO_SUBJECT = frozenset(map(stem, "have has think really person people child partner good best sound look seem".split()))
TELLING_APART = frozenset(map(stem, "tell apart difference different between distinguish versus vs rather".split()))
SUPPOSING = frozenset("think suspect believe guess wonder fear heard know worried worry".split())
TELLING = frozenset(
    "told tell tells telling said says disclosed disclosing discloses confided confides asked asks texted texts "
    "emailed emails messaged rang phoned called calls rings wrote showed shows admitted admits revealed sent sends "
    "left shared with begged begs pleaded pleads swore made makes".split()
)
"""Who was told something by another speaks of that other: "a child told me" is no word of a victim."""

AT_WORK = frozenset(
    map(
        stem,
        "supervisor manager boss colleague agency service team caseload office room desk notes diary placement class "
        "school tutor pupil student group session duty lead employer".split(),
    )
)
"""What is "mine" at work says nothing of who is in danger."""

OTHER_PEOPLE = frozenset(
    "he she they hes shes theyre him his her hers them their theyd hed shed child kid kids girl boy girls boys pupil "
    "student teenager teen woman man lady guy bloke lad".split()
)
SHARED = frozenset("we our".split())
SUBJECT_I = frozenset("i im ive id ill".split())
REPORTING = frozenset("tell report inform disclose refer".split())
SOFT = frozenset(map(stem, "couple couples session sessions intake practice".split()))
SHORTEST_STEM = 3
MOST_WORDS = 60
"""Words of a query that are read: more is a text, not a question."""

LAY_COUNTS = 0.6
"""What a word counts that stands for what was said, beside one that was said."""

PRACTITIONER_WORDS = frozenset(
    map(
        stem,
        "client clients supervisee supervisor supervision patient caseload trainee colleague placement "
        "practice".split(),
    )
)


class Query:
    """The words of a query: which the content knows, what they weigh, and what they may mean."""

    __slots__ = (
        "_lay",
        "_own_words",
        "_people",
        "about_own_therapy",
        "about_people",
        "asked",
        "corrected",
        "own_therapist",
        "parts",
        "speaks_of_self",
        "stems",
        "total",
        "words",
    )

    def __init__(self, text: str, index: Index, rules: Rules, *, boldly: bool = False) -> None:
        """``text``: what was typed; it leads to no error, whatever it holds.

        ``boldly``: take words of everyday English that the content has not for slips, too ("duel relationship").
        """
        self.corrected = False
        self.words = self._spelt(tokens(text)[:MOST_WORDS], index, rules, boldly=boldly)
        self.stems = danger_stems(self.words, rules.same)
        self._own_words = self._of_the_speaker()
        asked = dict.fromkeys(content_stems(self.words, rules.same))
        self.asked = frozenset(asked)
        unknown = log(1 + index.count)
        self.parts: list[tuple[str, float, str]] = []
        """Stem, weight and postings of each known stem; the postings of an unknown one are empty."""
        self.total = 0.0
        self._lay = self._lay_rules(rules)
        explained = {s for needs, _ in self._lay for s in needs}
        for found in asked:
            row = index.postings(found)
            weight = log(1 + index.count / row[0]) if row else unknown
            if row is None and found in explained:
                continue
            self.total += weight
            self.parts.append((found, weight, row[1] if row else ""))
        self._add_lay_words(index)
        self._see_who_speaks(rules)

    @property
    def has_unknown_subject(self) -> bool:
        """Besides people it names only what the content has no word for."""
        subjects = [postings for found, _, postings in self.parts if found not in self._people]
        return self.about_people and bool(subjects) and not any(subjects)

    def asks_only_for(self, subject: frozenset[str]) -> bool:
        """It is a question or an order, and about nothing but ``subject`` and a person."""
        compares = TELLING_APART if len(subject) > 1 else frozenset()  # "tell this from that", not "tell a client"
        spoken = subject | self._people | NO_SUBJECT | compares
        return bool(self.words) and self.words[0] in ASKING and self.asked <= spoken

    def _spelt(self, typed: list[str], index: Index, rules: Rules, *, boldly: bool) -> list[str]:
        words = []
        for word in typed:
            stemmed = stem(word)
            is_form = len(stemmed) > SHORTEST_STEM or word == stemmed  # "fored" is no form of "for"
            is_form = is_form or index.has_word(word)
            held = (
                word in STOP
                or word in TELLING
                or word.isdigit()
                or (is_form and index.postings(rules.same.get(stemmed, stemmed)))
            )
            if held or (index.has_word(word) and not boldly):
                words.append(word)
                continue
            near = meant(word, index)
            two = None if near else split(word, index)
            self.corrected = self.corrected or near is not None
            words += [near] if near else two or [word]
        return words

    def _lay_rules(self, rules: Rules) -> list[tuple[frozenset[str], list[str]]]:
        """What was said in words that the content has others for."""
        typed = word_for_word(self.words)
        return [
            (needs, means) for needs, phrase, means in rules.lay(self.asked) if needs <= self.asked and phrase in typed
        ]

    def _add_lay_words(self, index: Index) -> None:
        known = {found for found, _, _ in self.parts}
        for _, means in self._lay:
            for found in means:
                row = index.postings(found)
                if row is None or found in known:
                    continue
                known.add(found)
                weight = log(1 + index.count / row[0]) * LAY_COUNTS
                self.total += weight * 0.5
                self.parts.append((found, weight, row[1]))

    def _see_who_speaks(self, rules: Rules) -> None:
        pairs = zip(self.words, self.words[1:], strict=False)
        held = {stem(word) for word in self.words}
        self._people = frozenset(
            {rules.same.get(found, found) for found in PRACTITIONER_WORDS} | {"therapist", "therap"}
        )
        therapist = {found for found in held if rules.same.get(found, found) == "therapist"}
        of_clients = bool(held & PRACTITIONER_WORDS)
        self.own_therapist = any(a == "my" and stem(b) in therapist for a, b in pairs)
        if not of_clients and "me" in self.words and held & therapist:
            self.own_therapist = True
        self.about_people = of_clients or bool(
            held & therapist or AT_HOME.intersection(self.words) or {"therap", "session"} & held
        )
        own = bool(self._own_words)
        of_self = not PRONOUNS.isdisjoint(self.words) or (bool(self.words) and stem(self.words[0]) in therapist)
        self.about_own_therapy = of_self and not of_clients and bool(held & (therapist | OWN_THERAPY))
        self.speaks_of_self = own and not (of_clients and not self.own_therapist)
        if "me" not in self._own_words and not self.own_therapist and (held & SOFT or self._supposes()):
            self.speaks_of_self = False

    def is_about_self(self, rule: DangerRule) -> bool:
        """The danger of ``rule`` is that of the speaker: "I am scared of him", not "must I tell that he cuts"."""
        if not self.speaks_of_self or self.own_therapist or not self._own_words <= SUBJECT_I | SHARED:
            return self.speaks_of_self
        if self._own_words <= SHARED:
            return False
        if OTHER_PEOPLE.isdisjoint(self.words):
            return True
        start = danger_places(self.words)[rule.place(self.stems, self.words) or 0]
        for word in (*reversed(self.words[: start + 1]), *self.words[start + 1 :]):  # who does it, else to whom
            if word in SUBJECT_I or word in OTHER_PEOPLE:
                return word in SUBJECT_I
        return REPORTING.isdisjoint(self.words)

    @property
    def may_be_about_another(self) -> bool:
        """Only "my" speaks of the speaker, and other people are named: the danger may be theirs after all."""
        is_told = self.own_therapist or bool(self._own_words & (SUBJECT_I | {"me"}))
        return not is_told and not OTHER_PEOPLE.isdisjoint(self.words)

    def _of_the_speaker(self) -> frozenset[str]:
        """Words in which somebody speaks of themselves, but for what others told them and what is theirs at work."""
        own = set()
        for place, word in enumerate(self.words):
            before = self.words[max(0, place - 2) : place]
            after = self.words[place + 1] if place + 1 < len(self.words) else ""
            told = (
                word == "me"
                and bool(before)
                and (before[-1] in TELLING or (before[-1] == "to" and before[0] in TELLING))
            )
            at_work = word in ("my", "our") and stem(after) in AT_WORK
            if word in PRONOUNS and not told and not at_work:
                own.add(word)
        return frozenset(own)

    def _supposes(self) -> bool:
        """The speaker tells of somebody else: I think he hits her."""
        pairs = zip(self.words, self.words[1:], strict=False)
        return bool(AT_HOME.intersection(self.words)) and any(a in PRONOUNS and b in SUPPOSING for a, b in pairs)
