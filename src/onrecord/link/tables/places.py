"""Countries, capitals and other seats of power, and the adjectives made from them."""

from onrecord.link.tables import phrases, words

COUNTRIES = phrases("""
    afghanistan | albania | algeria | america | angola | argentina | armenia | australia | austria |
    azerbaijan | bahrain | bangladesh | belarus | belgium | belize | benin | bhutan | bolivia | bosnia |
    botswana | brazil | britain | brunei | bulgaria | burkina faso | burma | burundi | cambodia |
    cameroon | canada | chad | chile | china | colombia | congo | costa rica | croatia | cuba | cyprus |
    czech republic | denmark | djibouti | dominican republic | drc | ecuador | egypt | el salvador |
    england | eritrea | estonia | ethiopia | fiji | finland | france | gabon | gambia | germany |
    ghana | great britain | greece | guatemala | guinea | guyana | haiti | honduras | hungary |
    iceland | india | indonesia | iran | iraq | ireland | israel | italy | ivory coast | jamaica |
    japan | jordan | kazakhstan | kenya | kosovo | kuwait | kyrgyzstan | laos | latvia | lebanon |
    liberia | libya | lithuania | luxembourg | macedonia | madagascar | malawi | malaysia | maldives |
    mali | malta | mauritania | mauritius | mexico | moldova | mongolia | montenegro | morocco |
    mozambique | myanmar | namibia | nepal | netherlands | new zealand | nicaragua | niger | nigeria |
    north korea | north macedonia | northern ireland | norway | oman | pakistan | palestine | panama |
    papua new guinea | paraguay | peru | philippines | poland | portugal | qatar | romania | russia |
    rwanda | saudi arabia | scotland | senegal | serbia | sierra leone | singapore | slovakia |
    slovenia | somalia | south africa | south korea | south sudan | soviet union | spain | sri lanka |
    sudan | sweden | switzerland | syria | taiwan | tajikistan | tanzania | thailand | togo | tunisia |
    turkey | turkmenistan | u.k. | u.s | u.s. | uae | uganda | uk | ukraine | united arab emirates |
    united kingdom | united states | united states of america | uruguay | us | uzbekistan | vatican |
    venezuela | vietnam | wales | yemen | zambia | zimbabwe
    """)

SEATS = phrases("""
    abu dhabi | addis ababa | ankara | athens | baghdad | beijing | beirut | belgrade | berlin |
    bogota | brasilia | brussels | bucharest | budapest | cairo | canberra | caracas | copenhagen |
    damascus | delhi | dublin | hanoi | havana | helsinki | islamabad | jakarta | jerusalem | kabul |
    khartoum | kiev | kyiv | lisbon | london | madrid | manila | minsk | moscow | nairobi | new delhi |
    oslo | ottawa | paris | prague | pretoria | pyongyang | riga | riyadh | rome | sarajevo | seoul |
    sofia | stockholm | taipei | tallinn | tbilisi | tehran | tel aviv | tokyo | tripoli | tunis |
    vienna | vilnius | warsaw | washington | yerevan | zagreb
    """)
"""Capitals: as a speaker, a capital is its country's government."""

HOUSES = phrases("""
    10 downing street | bundestag | capitol hill | congress | defence ministry | defense department |
    defense ministry | downing street | duma | elysee | federal reserve | foggy bottom |
    foreign ministry | foreign office | home office | house | justice department | knesset | kremlin |
    parliament | pentagon | senate | state department | supreme court | treasury | treasury department |
    white house | whitehall | élysée
    """)
"""Buildings and offices that stand for a government or a part of one."""

REGIONS = phrases("""
    alabama | alaska | arizona | arkansas | bavaria | california | catalonia | chechnya | colorado |
    connecticut | crimea | delaware | donbas | florida | gaza | georgia | hawaii | idaho | illinois |
    indiana | iowa | kansas | kashmir | kentucky | kurdistan | louisiana | maine | maryland |
    massachusetts | michigan | minnesota | mississippi | missouri | montana | nebraska | nevada |
    new hampshire | new jersey | new mexico | new york | north carolina | north dakota | ohio |
    oklahoma | ontario | oregon | pennsylvania | quebec | rhode island | siberia | south carolina |
    south dakota | tennessee | texas | tibet | utah | vermont | virginia | west bank | west virginia |
    wisconsin | wyoming | xinjiang
    """)

SPOTS = phrases("""
    africa | aleppo | arctic | asia | atlanta | atlantic | balkans | baltics | baltimore | barcelona |
    benghazi | black sea | boston | bronx | brooklyn | central america | charlotte | chicago |
    cleveland | d.c. | dallas | denver | detroit | east | europe | frankfurt | geneva | ground zero |
    guantanamo bay | guantánamo | harlem | hollywood | hong kong | houston | istanbul | las vegas |
    latin america | long island | los angeles | main street | manhattan | mediterranean | melbourne |
    miami | middle east | midwest | milan | milwaukee | mosul | mumbai | munich | new orleans |
    new york city | north | north america | northeast | orlando | pacific | persian gulf |
    philadelphia | phoenix | pittsburgh | queens | san diego | san francisco | seattle | shanghai |
    silicon valley | south | south america | south china sea | southwest | st. louis | sydney |
    times square | toronto | wall street | washington d.c. | west
    """)

PLACES = COUNTRIES | SEATS | REGIONS | SPOTS

DEMONYMS = words("""
    afghan african albanian algerian american arab argentine armenian asian australian austrian
    azerbaijani bangladeshi basque belarusian belgian black bolivian bosnian brazilian british buddhist
    bulgarian burmese cambodian canadian catalan catholic chechen chilean chinese christian colombian
    congolese croatian cuban czech danish dutch egyptian english estonian ethiopian european filipino
    finnish french georgian german ghanaian greek guatemalan haitian hindu hispanic honduran hungarian
    icelandic indian indonesian iranian iraqi irish islamic israeli italian jamaican japanese jewish
    jordanian kazakh kenyan korean kosovar kurdish kuwaiti latin latino latvian lebanese libyan
    lithuanian macedonian malaysian mexican moldovan mongolian mormon moroccan muslim nepalese
    nicaraguan nigerian norwegian orthodox pakistani palestinian peruvian philippine polish portuguese
    protestant qatari romanian russian rwandan saudi scottish serbian shiite singaporean slovak
    slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese thai tunisian turkish
    ugandan ukrainian venezuelan vietnamese welsh western white yemeni zimbabwean
    """)

PARTIES = words("""
    communist conservative democrat democratic gop green independent labour liberal libertarian
    republican socialist tory
    """)
