"""Small words: pronouns, determiners, prepositions, titles, and capitalised words that name nobody."""

from onrecord.link.tables import words

HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves")
IT = words("it its itself")
FIRST = words("i me my mine myself we us our ours ourselves")
SECOND = words("you your yours yourself yourselves")
RELATIVE = words("who whom whose that which")
POSSESSIVE = words("his her their its my our your")
PRONOUNS = HE | SHE | THEY | IT | FIRST | SECOND | RELATIVE

DEFINITE = words("the this that these those both") | POSSESSIVE
INDEFINITE = words("a an some any many most several few one another other others no each every")

PREPOSITIONS = words("""
    about across after against alongside among around as at before behind between by despite during
    except for from in including inside into like near of on onto outside over than through throughout to
    toward towards under upon versus via vs. with within without
    """)

COURTESY = {
    "mr": "m",
    "mr.": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "miss": "f",
    "sir": "m",
    "madam": "f",
    "mister": "m",
    "lady": "f",
    "lord": "m",
    "dame": "f",
}
"""Titles that say the gender and nothing else."""

SHORT_TITLES = {
    "adm.": "admiral",
    "capt": "captain",
    "capt.": "captain",
    "cmdr.": "commander",
    "col": "colonel",
    "col.": "colonel",
    "dr": "doctor",
    "dr.": "doctor",
    "gen": "general",
    "gen.": "general",
    "gov": "governor",
    "gov.": "governor",
    "lt": "lieutenant",
    "lt.": "lieutenant",
    "maj.": "major",
    "nominees": "nominee",
    "president-elect": "president",
    "prof": "professor",
    "prof.": "professor",
    "rep": "representative",
    "rep.": "representative",
    "reps.": "representative",
    "rev": "reverend",
    "rev.": "reverend",
    "sen": "senator",
    "sen.": "senator",
    "sens.": "senator",
    "sgt": "sergeant",
    "sgt.": "sergeant",
    "staff": "chief",
}
TITLES = SHORT_TITLES | {
    word: word
    for word in words("""
    activist admiral adviser advisor agent ambassador analyst archbishop associate attorney author
    ayatollah baroness bishop brigadier candidate captain cardinal ceo chair chairman chairwoman
    chancellor chief coach colonel columnist commander commissioner commodore congressman congresswoman
    constable correspondent councillor councilman councilor councilwoman counsel delegate deputy
    detective director economist editor emir envoy executive expert founder general governor
    historian host imam inspector journalist judge justice king lawmaker lawyer leader lecturer
    lieutenant manager marshal mayor mep minister mp nominee officer ombudsman pastor pope premier
    president prince princess professor prosecutor queen rabbi reporter representative researcher
    reverend scientist secretary senator sheikh sheriff speaker spokesman spokesperson spokeswoman
    strategist superintendent taoiseach treasurer undersecretary
    """)
}
"""Titles that stand before a name, with the noun that news uses for them later."""

TIMES = words("then ex former vice deputy co acting")
"""What a hyphen joins to a title: "then-President"."""


def office_of(word: str) -> str | None:
    """Return the plain title in "senator" or "then-senator", lower case; None if the word is none."""
    if word in TITLES:
        return word
    before, _, rest = word.partition("-")
    return rest if rest in TITLES and before in TIMES else None


TITLE_PARTS = words("""
    acting assistant attorney campaign chief communications defence defense deputy executive finance
    first foreign former general health homeland house interior majority minority national presidential
    press prime security senate senior state treasury under-secretary vice white
    """)

ARTICLES_ABROAD = words("el la los las le les il lo gli der die das o os as")
"""Articles that open the name of a newspaper or a body: "El Diario"."""

PARTICLES = words("de von van der den la le du del della di da dos das bin ibn al el ben y af av ter ten")
SUFFIXES = words("jr jr. sr sr. ii iii iv")

BODY_WORDS = words("""
    academy act action administration agency agreement airlines airport alliance amendment army assembly
    association authority avenue awards bank board bridge brigade brotherhood bureau cabinet campaign
    caucus center centre chamber chronicle church circuit city clinic club co. coalition coast college
    command commission committee company conference congress constitution convention corp corp. corps
    council county court day department embassy endowment exchange federation festival force forces
    forum foundation fund gallup gazette globe group guard herald holdings hospital hotel house inc inc.
    industries initiative institute institution international journal laboratory labs lake law league
    library llc llp ltd ltd. magazine media ministry motors movement museum nations navy network news
    office organisation organization pac parliament partners party plan plc police poll post press
    program programme project radio reports reserve review river school secretariat senate service
    society stadium standard state states street studies summit systems teachers technologies television
    times today tower treasury tribune trust tv union university watch week workers
    """)
"""Words that make a name the name of a body, wherever they stand in it."""

JOINERS = words("& and for of on to")
"""Small words that stand inside a body's name."""

CALENDAR = words("""
    apr. april aug. august christmas dec. december easter feb. february fri. friday jan. january jul.
    july jun. june mar. march may mon. monday nov. november oct. october sat. saturday sept. september
    sun. sunday thanksgiving thu. thursday tue. tuesday wed. wednesday
    """)

OPENERS = words("""
    a about above abstract according across adding additionally advertisement after again against all
    allegedly along also although always am amid among an and another any anyone apparently appended are
    around as asked asking at away back be because been before behind being below besides between beyond
    both but by calling can certainly citing clearly click concerning contact copyright correction could
    critics despite did do does down dozens during each earlier editor's eight even ever every everybody
    everyone everything experts few finally first five follow for four from full furthermore given had
    half has have having he hence her here his how however hundreds i if image in including indeed
    instead into is it its just last later least less let like many may maybe meanwhile might millions
    more moreover most much must my near never nevertheless next nine no nobody none nonetheless nor not
    nothing noting now obviously of off officials often oh ok okay on once one only or other others
    otherwise our out over own people perhaps photo please pm published q rather reach read recently
    regarding related reportedly same saying second see seven several share she should since six so some
    someone something sometimes speaking still subscribe such sure ten text than thank thanks that the
    their then there therefore these they third this those though thousands three through thus to today
    tomorrow tonight too toward towards two under unless unlike until up updated upon usually very video
    voters was watch we well were what when where whether which while who whom whose why will with
    within without would yes yesterday yet you your
    """)
"""Words that are capitalised because they open a sentence or a headline, not because they name."""

SPEECH = words("""
    accused acknowledged added adds admits admitted agreed announced announces argued argues asked asks
    believed believes called calls claimed claims concluded continued declared denied explained explains
    insisted insists noted notes predicted promised recalled rejected replied reported reports responded
    said say says stated states suggested suggests tells thinks thought told tweeted urged vowed warned
    warns writes wrote
    """)

AUXILIARIES = words("""
    'd 'll 've also are be can could couldn't did didn't do does doesn't had hadn't has hasn't have is
    isn't later may might must never should then was wasn't were will won't would wouldn't ’d ’ll ’ve
    """)
