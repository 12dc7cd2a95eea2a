"""The words that stand beside people's names, or in their place; all folded as headings are.

Floor: exchange.
"""

from __future__ import annotations

from channelinventory.domain.vocabulary import AssignmentRole

NOBODY = frozenset(
    "nn nomennominandum ka keineangabe na none niemand keiner keine kein offen open unbesetzt"
    " vakant vacant tbd tba unbekannt unknown entfaellt nichtbesetzt nochoffen fehlt fehltnoch"
    " leer null nil wirdnachbesetzt nnn xxx siehe sieheoben so dito".split()
)
"""What stands where a name would, and names nobody."""

TITLES = frozenset(
    "dr prof professor professorin dipl ing mag med jur phil rer nat pol habil herr frau hr fr mr"
    " mrs ms mba llm mdl mdb ra".split()
)
"""What may stand before a name."""

PARTICLES = frozenset(
    "von vom van der den de del della di zu zur zum ten ter le la da dos el bin al".split()
)
"""Words that belong to the family name."""

FUNCTIONS = frozenset(
    "leiter leiterin referent referentin sachbearbeiter sachbearbeiterin pressesprecher"
    " pressesprecherin sprecher sprecherin volontaer volontaerin praktikant praktikantin assistent"
    " assistentin teamleiter teamleiterin referatsleiter referatsleiterin mitarbeiter"
    " mitarbeiterin leitung".split()
)
"""What somebody is: said behind a name, it is nobody else."""

OFFICES = frozenset(
    "team presse pressestelle referat abteilung amt stab stabsstelle buero redaktion"
    " oeffentlichkeit oeffentlichkeitsarbeit social media kommunikation newsroom online internet"
    " web agentur stadt landkreis ministerium dezernat fachbereich sachgebiet zentrale stelle"
    " dienst leitstelle gmbh ag office department press unit group gruppe communications bundesamt"
    " landesamt staatskanzlei polizei feuerwehr universitaet hochschule marketing pr digital"
    " services service hotline vorzimmer sekretariat pool volontariat volontaere praktikanten"
    " leitung abt ref sg direktion institut".split()
)
"""Words that people's names do not hold, and those of offices, teams and mailboxes do."""

OFFICE_PARTS = tuple(
    "presse referat kommunikation redaktion ministerium öffentlichkeit abteilung verwaltung"
    " stelle behörde kanzlei dezernat präsidium".split()
)
"""The same as parts of longer words, not folded."""

_ROLE_WORDS = {
    AssignmentRole.DEPUTY: (
        "vertretung vertreter vertreterin stellvertretung stellvertreter stellvertreterin stellv"
        " stv vertr deputy backup secondary secondarycontact ersatz substitute inabwesenheit"
    ),
    AssignmentRole.RESPONSIBLE: (
        "kanalverantwortung verantwortlich verantwortliche verantwortlicher verantwortung"
        " responsible owner channelowner hauptverantwortlich hauptverantwortung federfuehrung"
        " federfuehrend leitung lead primary primarycontact ansprechpartner ansprechpartnerin"
        " ansprechperson zustaendig haupt hauptansprechpartner hauptansprechpartnerin"
    ),
    AssignmentRole.AUTHOR: ("redaktion redakteur redakteurin author editor autor autorin content"),
    AssignmentRole.APPROVER: ("freigabe freigeber freigebende approver approval freigabedurch"),
    AssignmentRole.MODERATOR: (
        "moderation moderator moderatorin communitymanagement communitymanager communitymanagerin"
        " community"
    ),
    AssignmentRole.ADMINISTRATOR: (
        "administration administrator administratorin admin admins technik zugriff"
    ),
    AssignmentRole.ON_CALL: ("rufbereitschaft bereitschaft oncall rufdienst notdienst"),
}
ROLES = {word: role for role, words in _ROLE_WORDS.items() for word in words.split()}
"""What people do for a channel, by the words for it."""
