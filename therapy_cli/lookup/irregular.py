"""Words whose stem no rule finds: the stem, then the words."""

from __future__ import annotations

_TABLE = """\
absenc: absent absence
abus: abusive abuser
agre: agree agreed agreement
anger: angry
apolog: apology apologies apologise apologize apologised apologising apologizing
beat: beaten
becom: became
begin: began begun
bend: bent
blow: blew blown
break: broke broken
bring: brought
build: built
buy: bought
catch: caught
child: kids kid children childs
choos: chose chosen
com: came
complain: complaint
cry: cried cries crying
deal: dealt
depend: dependent dependant
die: dying died dies
draw: drew drawn
dream: dreamt
drink: drank drunk
driv: drove driven
eat: ate eaten
ethic: ethics ethical
fall: fell fallen
feed: fed
feel: felt feelings feeling
fight: fought
fly: flew flown
forget: forgot forgotten
forgiv: forgave forgiven
freez: froze frozen
friend: friendship friends
friendli: friendly
give: gave given giving
griev: grief
grow: grew grown
hang: hung
hear: heard
hide: hid hidden
hit: hitting
hold: held
knife: knives
lead: led
leav: left leaving
lend: lent
lie: lying
life: lives
los: lost
man: men
mean: meant
meet: met
misunderstand: misunderstood
mother: mothers mum mom
overhear: overheard
pay: paid
practiz: practise practised
quit: quitting
racism: racist racial race
religion: religious
ring: rang rung
run: ran
see: saw seen
seek: sought
sel: sold
send: sent
sex: sexual
shak: shook shaken
show: shown
silenc: silent silence
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
speak: spoke spoken
spend: spent
spit: spat
stalk: stalker
stand: stood
steal: stole stolen
strangl: strangulation strangled
strik: struck
suicid: suicidal suicide
superviz: supervise supervised
swear: swore sworn
swim: swam
tak: took taken
teach: taught
tell: told
therap: therapy therapies therapeutic therapeutical
therapist: therapist therapists
think: thought
throw: threw thrown
undo: undid undone
violenc: violent violence
wak: woke woken
wear: wore worn
wife: wives
win: won
withdraw: withdrew withdrawn
woman: women
write: wrote written
"""

_ROWS = (row.partition(": ") for row in _TABLE.splitlines())
IRREGULAR = {word: stem for stem, _, words in _ROWS for word in words.split()}
