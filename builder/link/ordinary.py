"""Words that have a capital and are no part of a name beside them, and those that are; as `fold` gives them."""

_TITLES = (
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur herr frau saint st rev reverend "
    "father sister brother bishop archbishop cardinal pope rabbi imam sheikh shaikh sheik mullah ayatollah sayyid "
    "sayed hajji president premier chancellor minister secretary governor mayor senator representative congressman "
    "congresswoman deputy ambassador envoy consul commissioner councillor alderman chairman chairwoman chair director "
    "chief head leader spokesman spokeswoman spokesperson adviser advisor coordinator judge justice magistrate "
    "attorney prosecutor sheriff general gen lieutenant lt colonel col major maj captain capt commander cmdr cdr "
    "brigadier marshal admiral adm commodore sergeant sgt corporal cpl private pvt officer inspector constable "
    "detective king queen prince princess duke duchess count countess baron baroness emperor empress emir sultan shah "
    "caliph coach editor author actor engineer skipper boatswain former acting vice prime"
)
TITLES = frozenset(_TITLES.split())
"""What people are called before their names; the vocabulary of a dossier adds its ranks and roles."""

_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
DAYS = frozenset(_DAYS.split())
"""Days and months."""

_OPENERS = (
    "a about above according across actually additionally after afterward afterwards again against ago alas all "
    "almost along already also although always amid among an and another any apart apparently around as aside at away "
    "because before behind below beneath beside besides between beyond both but by can certainly clearly could "
    "despite did do does during each earlier either elsewhere even eventually ever every everywhere except few "
    "finally first following for formerly from further furthermore had hardly has have hence her here hers his how "
    "however if in indeed initially inside instead into is it its just last lastly lately later least less like "
    "likewise long many maybe meanwhile might more moreover most much must my naturally near nearly neither never "
    "nevertheless next no nobody none nonetheless nor not nothing now nowhere obviously of off often on once one only "
    "onto or originally other otherwise our outside over own particularly past per perhaps possibly presently "
    "presumably previously probably quite rather recently regarding second secondly seldom several shall should "
    "similarly since so some somebody someone sometimes somewhere soon still subsequently such suddenly surely than "
    "thankfully that the their then thereafter therefore these they third this those though through throughout thus "
    "till to today together tomorrow tonight too toward towards twice two three ultimately under unfortunately unless "
    "unlike until up upon usually very was we well were what whatever when whenever where whereas wherever whether "
    "which while who whose why with within without would yes yesterday yet you your"
)
OPENERS = frozenset(_OPENERS.split())
"""Words with which sentences begin."""

_PLACE_WORDS = (
    "new old upper lower great greater little east west north south central northern southern eastern western inner "
    "outer fort mount lake port saint san santa"
)
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
"""Words that with a capital begin the name of another place: New Sella, Mount Nixby."""

_INSTITUTIONS = (
    "university bank college school institute academy museum hotel church cathedral treaty battle bay gulf strait sea "
    "isle isles duke duchess earl order house hospital stadium journal review history"
)
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
"""Words that with "of" and a name are the name of something else: the University of Sella."""

_PARTICLES = "de da del della di do dos du van von der den ter ten zu bin ibn bint ben abu la le y"
PARTICLES = frozenset(_PARTICLES.split())
"""Small words within the name of a person: Berta van Nixby."""
