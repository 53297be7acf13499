"""Words whose stem no rule finds: the stem, then the words."""

from __future__ import annotations

_TABLE = """\
absenc: absent absence
abus: abusive abuser
agre: agree agreed agreement
anger: angry
apolog: apology apologies apologise apologize apologised apologising apologizing
beat: beaten
break: broke broken
bring: brought
buy: bought
child: kids kid children childs
choos: chose chosen
complain: complaint
cry: cried cries crying
depend: dependent dependant
die: dying died dies
ethic: ethics ethical
fall: fell fallen
feel: felt feelings feeling
forget: forgot forgotten
friend: friendship friends
friendli: friendly
give: gave given giving
griev: grief
hide: hid hidden
hit: hitting
knife: knives
leav: left leaving
lie: lying
life: lives
man: men
meet: met
misunderstand: misunderstood
mother: mothers mum mom
pay: paid
practiz: practise practised
quit: quitting
racism: racist racial race
religion: religious
see: saw seen
sex: sexual
silenc: silent silence
stalk: stalker
strangl: strangulation strangled
suicid: suicidal suicide
superviz: supervise supervised
teach: taught
tell: told
therap: therapy therapies therapeutic therapeutical
therapist: therapist therapists
violenc: violent violence
wife: wives
woman: women
write: wrote written
"""

_ROWS = (row.partition(": ") for row in _TABLE.splitlines())
IRREGULAR = {word: stem for stem, _, words in _ROWS for word in words.split()}
