"""Words as look-up compares them: small letters, British and American spelling as one, endings taken off.

A stem is never shown to anybody: it only has to be the same for words that mean the same.
"""

from __future__ import annotations

from therapy_cli.lookup.irregular import IRREGULAR

STOP = frozenset(
    "a an and any are as at am be been being but by can cant could couldnt did didnt do does doesnt doing dont every "
    "for from get gets getting go goes going got had has have having he her hers him his how i id if ill im in into is "
    "isnt it its ive just let like lot make makes may me might mine much must my of ok okay on one only or our ours "
    "really s she should shouldnt so some something t than that thats the their theirs them then there theres these "
    "they theyre thing things this those to too us very was wasnt we were weve what whats when where which while who "
    "whom why with wont would wouldnt you youre your yours anyone someone somebody everyone know "
    "want wants wanted need needs please help find best way ways say saying said keep keeps kept "
    "w u ur pls plz thx abt bc cuz cos tho idk wanna gonna gotta hi hello thanks thank "
    "about always again now also still even ever never not no actually because keeps try tried trying".split()
)
"""Words that say nothing about the subject of a question."""

SELVES = frozenset("himself herself themself themselves myself yourself itself ourselves oneself".split())
"""All of them are "self": who is meant, the rest of the query says."""

PRONOUNS = frozenset("i im ive id ill me my mine myself we us our".split())
"""Words of somebody who speaks of themselves."""

_ENDINGS = (
    ("ational", 4), ("isation", 3), ("ization", 3), ("ation", 4), ("ition", 5), ("ement", 3), ("ment", 4), ("iness", 4),
    ("ency", 5), ("ence", 5), ("ance", 5), ("ant", 5), ("ent", 6), ("ness", 4), ("ure", 6), ("ion", 5), ("or", 6),
    ("er", 5), ("ally", 5), ("al", 5), ("ate", 4), ("ive", 5), ("ful", 4), ("ity", 5), ("ly", 4), ("ise", 5),
    ("ize", 5),
)  # fmt: skip
_JOINED = {
    "step dad": "stepdad", "step father": "stepdad", "step mum": "stepmum", "step mom": "stepmum",
    "step mother": "stepmum", "step son": "stepson", "step daughter": "stepdaughter", "step brother": "stepbrother",
    "grand dad": "grandad", "grand father": "grandad", "foster carer": "foster", "foster dad": "foster",
    "no one": "nobody", "no show": "noshow", "no shows": "noshow", "say no": "sayno", "saying no": "sayno",
    "hit on": "hiton", "hits on": "hiton", "hitting on": "hiton",
    "come out": "comeout", "comes out": "comeout", "came out": "comeout", "coming out": "comeout",
    "drop out": "dropout", "drops out": "dropout", "dropped out": "dropout", "dropping out": "dropout",
    "burn out": "burnout", "burnt out": "burnout", "burned out": "burnout", "burning out": "burnout",
    "break up": "breakup", "breaks up": "breakup", "broke up": "breakup", "breaking up": "breakup",
    "opens up": "openup", "open up": "openup", "opening up": "openup", "opened up": "openup",
    "fall for": "fallfor", "falls for": "fallfor", "falling for": "fallfor", "fell for": "fallfor",
    "walk out": "walkout", "walks out": "walkout", "walked out": "walkout", "walking out": "walkout",
    "turn up": "showup", "turns up": "showup", "turned up": "showup", "show up": "showup", "shows up": "showup",
    "showed up": "showup", "made up": "makeup", "yes but": "yesbut", "pass out": "passout", "passed out": "passout",
    "ex client": "former client", "old client": "former client", "past client": "former client",
    "ex clients": "former client", "old clients": "former client", "past clients": "former client",
    "ex patient": "former client", "old patient": "former client", "ex patients": "former client",
    "ask out": "askout", "asked out": "askout", "went quiet": "gonequiet", "gone quiet": "gonequiet",
}  # fmt: skip
"""Two words that mean something of their own together."""

_SECOND = frozenset(pair.split()[1] for pair in _JOINED)
_VOWELS = frozenset("aeiouy")
_SHORT = 3


def tokens(text: str) -> list[str]:
    """The words of ``text`` in small letters, without marks, accents and apostrophes."""
    text = text.casefold()
    if not text.isascii():
        text = _plain(text)
    text = text.replace("'", "")
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return words if _SECOND.isdisjoint(words) else _joined(words)


def stem(word: str) -> str:
    """The form under which a word of ``tokens`` is compared."""
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) <= _SHORT or word[0].isdigit():
        return word
    word = _singular(word)
    known = IRREGULAR.get(word)
    if known is not None:
        return known
    return _folded(_without_ending(word.replace("our", "or")))


def stems(text: str) -> list[str]:
    """The stems of the words of ``text`` that say what it is about."""
    return [stem(word) for word in tokens(text) if word not in STOP]


def _joined(words: list[str]) -> list[str]:
    """Two words that mean something of their own together, as one."""
    made: list[str] = []
    for word in words:
        one = _JOINED.get(f"{made[-1]} {word}") if made and word in _SECOND else None
        if one is None:
            made.append(word)
        else:
            made[-1:] = one.split()
    return made


def _plain(text: str) -> str:
    import unicodedata

    text = text.replace("\u2019", "").replace("\u2018", "")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORT + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    for verb in ("ing", "ed"):
        rest = word[: -len(verb)]
        if word.endswith(verb) and len(rest) >= _SHORT and _VOWELS & set(rest):
            word = rest
            break
    for _ in range(2):  # confidentiality, confidential
        shorter = next((word[: -len(e)] for e, n in _ENDINGS if word.endswith(e) and len(word) - len(e) >= n), word)
        if shorter == word:
            break
        word = shorter
    return word[:-2] if word.endswith("at") and len(word) > 2 * _SHORT else word


def _folded(word: str) -> str:
    """British and American spelling, doubled letters and the silent last "e" as one."""
    if len(word) > _SHORT + 1:
        word = word.replace("ll", "l")
    if word.endswith("tre"):
        word = word[:-2] + "er"
    word = word.removesuffix("e")
    if len(word) > _SHORT and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    if word.endswith(("c", "s")) and len(word) > _SHORT:
        word = word[:-1] + "z"
    if word.endswith("y") and len(word) > _SHORT:
        word = word[:-1] + "i"
    return word
