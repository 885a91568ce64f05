"""Nouns by the sort of thing that they name: persons, bodies, documents."""

from onrecord.link.tables import words

WOMEN = words("""
    actress alderwoman anchorwoman assemblywoman aunt baroness businesswoman candidatewoman chairwoman
    congresswoman councilwoman countess daughter daughter-in-law duchess ex-wife fiancee girl girlfriend
    goddaughter grandmother heroine hostess lady mom mother mother-in-law niece nun policewoman princess
    queen saleswoman sister sister-in-law spokeswoman stateswoman stepmother waitress widow wife woman
    """)

MEN = words("""
    actor alderman anchorman archbishop assemblyman baron bishop boy boyfriend brother brother-in-law
    businessman cardinal chairman congressman councilman count dad duke ex-husband father father-in-law
    fisherman frontman gentleman grandfather gunman husband imam king man monk nephew policeman pontiff
    pope prince rabbi salesman sheikh son son-in-law spokesman statesman stepfather uncle widower
    """)

PERSONS = (
    WOMEN
    | MEN
    | words("""
    academic accountant activist administrator adviser advisor advocate agent aide ally ambassador
    analyst anchor architect artist assistant associate astronaut athlete attendee attorney author
    aviator banker billionaire biologist blogger boss broker caller candidate captain celebrity centrist
    ceo cfo chair chairperson challenger champion chancellor chef chemist chief citizen cleric clerk
    climatologist co-author co-chair co-founder co-host coach colleague colonel columnist comedian
    commander commando commentator commissioner commuter composer conservative consultant consumer
    contender contractor coo coordinator correspondent councillor counsel counselor counterpart creator
    creditor critic curator dean defendant delegate democrat demonstrator deputy designer detective
    developer dictator diplomat director dissident doctor donor driver economist editor editor-in-chief
    educator emperor employee engineer entertainer entrepreneur environmentalist envoy epidemiologist
    evangelical ex-president executive exile expert extremist farmer fellow feminist fighter financier
    firebrand firefighter founder friend front-runner frontrunner fundraiser general geologist governor
    graduate guard guru hacker head heir historian homeowner hopeful host immigrant incumbent inspector
    instructor insurgent intern interviewer investigator investor jockey journalist judge jurist justice
    landlord lawmaker lawyer leader lecturer legend legislator librarian lieutenant listener lobbyist
    loyalist magistrate magnate major manager marine marshal mastermind mayor medic member meteorologist
    migrant militant millionaire minister moderate moderator mogul mufti musician nationalist native
    negotiator neighbor neighbour neuroscientist newcomer newsman newswoman nominee novelist nurse
    observer officeholder officer official ombudsman operative operator opponent organiser organizer
    owner painter panelist paramedic parent participant partner pastor patient peacekeeper pediatrician
    performer philanthropist philosopher photographer physician physicist pilot planner player
    playwright poet policymaker politician pollster preacher predecessor premier presenter president
    president-elect priest principal producer professor programmer progressive prophet prosecutor
    protester provost psychiatrist psychologist publisher pundit rabbi rapper reader real-estate realtor
    rebel receptionist rector refugee regulator relative reporter representative republican rescuer
    researcher resident retiree reverend rival rocker salesperson scholar scientist scriptwriter
    secretary self-publisher senator separatist sergeant sheriff shopper singer sister-wife socialist
    sociologist soldier solicitor speaker specialist spokesperson staffer standard-bearer star
    stockbroker strategist strongman student subscriber successor superintendent supervisor supporter
    surgeon surrogate survivor suspect taxpayer teacher technician teen teenager terrorist therapist
    tourist trader trainer translator treasurer trustee tutor tycoon veteran vice-president victim
    viewer volunteer voter warden whistleblower winner witness worker writer
    """)
) - {"real-estate", "sister-wife", "candidatewoman"}
"""Singular nouns for a person."""

RELATIVES = words("""
    aunt boyfriend brother brother-in-law dad daughter daughter-in-law ex-husband ex-wife father
    father-in-law fiancee girlfriend grandfather grandmother husband mom mother mother-in-law nephew
    niece sister sister-in-law son son-in-law stepfather stepmother uncle widow widower wife
    """)

BODIES = words("""
    academy administration agency airline alliance ally archdiocese army assembly association
    attorney-general authority bank bloc board brewery broadcaster brokerage bureau business cabinet
    campaign carmaker center centre chamber channel charity church city club coalition college
    commission committee company conglomerate congress consortium contractor corporation council country
    county court daily delegation department diocese district division embassy enterprise federation
    firm force foundation franchise fund giant government group hospital house industry institute
    institution insurer island journal kingdom lab laboratory league legislature lender lobby magazine
    maker manufacturer military ministry mission monarchy monitor movement museum nation navy network
    newspaper newsroom ngo non-profit nonprofit office organisation organization outlet pac panel paper
    parliament party police presidency publication publisher regime regulator republic retailer school
    senate service show site society squad start-up startup state station store syndicate tank taskforce
    team think-tank town treasury tribunal trust union unit university utility watchdog website weekly
    """)
"""Nouns for a body that can speak with one voice."""

LANDS = words("country nation state republic kingdom island government city town county")

COLLECTIVES = words("administration campaign camp team government presidency regime pac family foundation")
"""Nouns that make a body's own name out of a person's: "the Trump campaign"."""

GOVERNING = words("ministry government parliament embassy presidency junta regime")
"""Nouns for a part of a state, at the end of its name: "Defence Ministry", "Honduran government"."""
FORCES = words("army military navy police cabinet legislature monarchy secretariat") | GOVERNING
"""Nouns for a part of a state, where a country's name or adjective stands before them."""

DATA = words("""
    analyses analysis calculations data estimate estimates figures findings forecasts modelling numbers
    projections records research statistics stats
    """)
"""Findings that speak for who made them: "data from the Harbor Institute"."""
POLLS = words("poll polls survey surveys census")
"""Documents that speak for those who were asked, not for who made them."""

DOCUMENTS = words("""
    accord account ad advertisement affidavit agreement analysis article assessment audit autobiography
    biography blog book brief briefing caption chart chronicle clip column commercial complaint
    constitution data database deal decision decree dispatch document documentary dossier draft e-mail
    editorial email essay estimate film findings footage forecast graphic guidance headline index
    indictment inscription interview investigation law lawsuit leaflet letter list manifesto manual memo
    memoir memorandum message motion note notice numbers opinion order page pamphlet paper petition
    photo piece plan platform poem poll pollster post poster presentation program proposal publication
    quote ranking record records release report resolution returns review rule ruling script segment
    sign slide slogan song speech spot statement statistics story strategy study submission suit summary
    survey testimony text transcript treaty tweet verdict video warning website
    """) - {"pollster", "publication", "website", "paper"}

NAMED_DOCUMENTS = words(
    "poll survey study report analysis index ad lawsuit accord agreement treaty resolution editorial review"
)
"""Documents that news names by who made them: "the Reuters/Ipsos poll"."""

PEOPLE = words("""
    activists advisers advisors advocates aides allies analysts attorneys audience authorities both
    children clergy critics crowd economists experts few investigators journalists kids lawmakers
    lawyers leaders many media members men most officials opponents others people personnel police
    politicians prosecutors public reporters researchers residents scientists several some sources staff
    supporters those troops voters women youth
    """)
"""Plural nouns and words for people, besides the plurals of PERSONS."""

RUNNING = words("candidate nominee contender hopeful standard-bearer front-runner frontrunner challenger")
"""What the main person of a campaign's news is called, whether told before or not."""

SAME_OFFICE = (
    RUNNING,
    words("senator sen lawmaker legislator"),
    words("congressman congresswoman representative rep lawmaker legislator"),
    words("governor gov"),
    words("businessman businesswoman mogul billionaire tycoon magnate developer entrepreneur"),
    words("spokesman spokeswoman spokesperson aide"),
    words("attorney lawyer counsel"),
    words("judge justice jurist magistrate"),
    words("professor prof academic scholar researcher scientist expert"),
    words("economist analyst expert researcher strategist"),
    words("doctor dr physician surgeon psychiatrist pediatrician"),
    words("chairman chairwoman chair chairperson"),
    words("chief head director boss ceo executive"),
    words("reporter journalist correspondent writer author columnist commentator"),
    words("host anchor presenter moderator"),
    words("pope pontiff"),
    words("president leader"),
    words("premier minister leader"),
    words("secretary official"),
    words("general gen officer commander lieutenant colonel"),
    words("pastor priest reverend rev preacher minister"),
)
"""Words that news swaps for each other when it speaks of one person again."""

_PAPERS = words(
    "times post journal tribune herald guardian globe chronicle gazette telegraph daily today news"
)
_SOCIETIES = words(
    "alliance association center centre council foundation institute league organisation organization"
)
_SOCIETIES |= words("society union")

BODY_NAMES = {
    "court": words("court tribunal"),
    "newspaper": _PAPERS,
    "paper": _PAPERS,
    "agency": words("agency bureau department administration service interpol"),
    "company": words(
        "inc corp co ltd company corporation group motors technologies energy coal airlines fuels"
    ),
    "firm": words("llp inc corp co ltd company group partners associates capital"),
    "network": words("network news tv television cnn nbc abc cbs msnbc fox bbc today"),
    "channel": words("channel news tv television"),
    "magazine": words("magazine review weekly time newsweek"),
    "university": words("university college institute"),
    "school": words("school university college"),
    "union": words("union workers teamsters federation brotherhood"),
    "alliance": words("alliance nato"),
    "bloc": words("union"),
    "committee": words("committee panel"),
    "panel": words("panel committee commission"),
    "organization": _SOCIETIES,
    "organisation": _SOCIETIES,
    "group": _SOCIETIES | words("group coalition watch action"),
    "hospital": words("hospital clinic"),
    "website": words("com."),
    "nonprofit": words("foundation institute center fund"),
    "think-tank": words("institute center foundation institution"),
}
"""What a body's name tends to hold, by the noun that news calls it by later."""
