"""What a content file may hold: the typed form of guides, cards, questions, sources and helplines.

These types are the one definition of the content format. Reading (``reading``, ``validating``), JSON Schemas for
editors and the documentation follow from them. All are immutable; unknown keys are errors. The meaning of each
field is told in ``docs/content-format.md``.
"""

from therapy_cli.library.model.cards import (
    Additions,
    Avoid,
    Before,
    Card,
    FirstPoint,
    Point,
    Pointer,
    Raise,
    SharedCardUse,
)
from therapy_cli.library.model.codes import Cell, CodeFile, EthicsCode, Note, Theme
from therapy_cli.library.model.entry import CLIENT_ROLE, PRACTITIONER_ROLES, SEVERITIES, Entry, Severity
from therapy_cli.library.model.glossary import GlossaryFile, Term
from therapy_cli.library.model.guides import CardFile, Guide, QuestionFile, Review
from therapy_cli.library.model.lines import ClientLine, EmergencyLine, Line, LineFile
from therapy_cli.library.model.lock import LockedCard, LockedGuide, LockedQuestion, LockFile
from therapy_cli.library.model.packs import (
    AdditionsFile,
    CardAddition,
    ConfigFile,
    PackAbout,
    PackHelplineFile,
    WordsFile,
)
from therapy_cli.library.model.promises import (
    CardSay,
    Case,
    CaseFile,
    Claim,
    FirstCards,
    Invariant,
    InvariantFile,
    NeverSay,
    NeverSayFile,
)
from therapy_cli.library.model.quality import (
    Audience,
    BalanceFile,
    BalanceTopic,
    Carrier,
    CoverageFile,
    ReadingGoals,
    SeedClaim,
    Side,
    ToneFile,
    ToneRule,
    Verdict,
)
from therapy_cli.library.model.questions import Option, Question
from therapy_cli.library.model.registers import About, Helpline, HelplineFile, HelplineKind, Source, SourceFile
from therapy_cli.library.model.thinking_models import (
    KindOfModel,
    ModelFile,
    ModelKind,
    ModelStep,
    SafetyFirst,
    ThinkingModel,
)
from therapy_cli.library.model.vocabulary import VocabularyFile

__all__ = [
    "CLIENT_ROLE",
    "PRACTITIONER_ROLES",
    "SEVERITIES",
    "About",
    "Additions",
    "AdditionsFile",
    "Audience",
    "Avoid",
    "BalanceFile",
    "BalanceTopic",
    "Before",
    "Card",
    "CardAddition",
    "CardFile",
    "CardSay",
    "Carrier",
    "Case",
    "CaseFile",
    "Cell",
    "Claim",
    "ClientLine",
    "CodeFile",
    "ConfigFile",
    "CoverageFile",
    "EmergencyLine",
    "Entry",
    "EthicsCode",
    "FirstCards",
    "FirstPoint",
    "GlossaryFile",
    "Guide",
    "Helpline",
    "HelplineFile",
    "HelplineKind",
    "Invariant",
    "InvariantFile",
    "KindOfModel",
    "Line",
    "LineFile",
    "LockFile",
    "LockedCard",
    "LockedGuide",
    "LockedQuestion",
    "ModelFile",
    "ModelKind",
    "ModelStep",
    "NeverSay",
    "NeverSayFile",
    "Note",
    "Option",
    "PackAbout",
    "PackHelplineFile",
    "Point",
    "Pointer",
    "Question",
    "QuestionFile",
    "Raise",
    "ReadingGoals",
    "Review",
    "SafetyFirst",
    "SeedClaim",
    "Severity",
    "SharedCardUse",
    "Side",
    "Source",
    "SourceFile",
    "Term",
    "Theme",
    "ThinkingModel",
    "ToneFile",
    "ToneRule",
    "Verdict",
    "VocabularyFile",
    "WordsFile",
]
