"""Countries, capitals and other seats of power, and the adjectives made from them."""

from onrecord.link.tables import phrases, words

COUNTRIES = phrases("""
    afghanistan | albania | algeria | america | andorra | angola | antigua | argentina | armenia |
    australia | austria | azerbaijan | bahamas | bahrain | bangladesh | barbados | belarus | belgium |
    belize | benin | bhutan | bolivia | bosnia | botswana | brazil | britain | brunei | bulgaria |
    burkina | burkina faso | burma | burundi | cabo verde | cambodia | cameroon | canada | cape verde |
    central african republic | chad | chile | china | colombia | comoros | congo | costa rica |
    cote d'ivoire | croatia | cuba | cyprus | czech republic | czechia | côte d'ivoire |
    democratic republic of congo | denmark | djibouti | dominica | dominican republic | drc |
    east timor | ecuador | egypt | el salvador | england | equatorial guinea | eritrea | estonia |
    eswatini | ethiopia | fiji | finland | france | gabon | gambia | germany | ghana | great britain |
    greece | greenland | grenada | guatemala | guinea | guinea-bissau | guyana | haiti | holland |
    honduras | hungary | iceland | india | indonesia | iran | iraq | ireland | israel | italy |
    ivory coast | jamaica | japan | jordan | kazakhstan | kenya | kiribati | kosovo | kuwait |
    kyrgyzstan | laos | latvia | lebanon | lesotho | liberia | libya | liechtenstein | lithuania |
    luxembourg | macedonia | madagascar | malawi | malaysia | maldives | mali | malta |
    marshall islands | mauritania | mauritius | mexico | micronesia | moldova | monaco | mongolia |
    montenegro | morocco | mozambique | myanmar | namibia | nauru | nepal | netherlands | new zealand |
    nicaragua | niger | nigeria | north korea | north macedonia | northern ireland | norway | oman |
    pakistan | palau | palestine | panama | papua new guinea | paraguay | peru | philippines | poland |
    portugal | puerto rico | qatar | romania | russia | rwanda | samoa | san marino | saudi arabia |
    scotland | senegal | serbia | seychelles | sierra leone | singapore | slovakia | slovenia |
    solomon islands | somalia | somaliland | south africa | south korea | south sudan | soviet union |
    spain | sri lanka | sudan | suriname | swaziland | sweden | switzerland | syria | taiwan |
    tajikistan | tanzania | thailand | timor-leste | togo | tonga | trinidad | tunisia | turkey |
    turkiye | turkmenistan | tuvalu | türkiye | u.k. | u.s | u.s. | uae | uganda | uk | ukraine |
    united arab emirates | united kingdom | united states | united states of america | uruguay | us |
    uzbekistan | vanuatu | vatican | venezuela | vietnam | wales | western sahara | yemen | zambia |
    zimbabwe
    """)

SEATS = phrases("""
    abu dhabi | abuja | accra | addis ababa | algiers | amman | ankara | antananarivo | apia |
    ashgabat | asmara | astana | asuncion | asunción | athens | baghdad | baku | bamako |
    bandar seri begawan | bangkok | bangui | banjul | beijing | beirut | belgrade | belmopan | berlin |
    bern | berne | bishkek | bissau | bogota | bogotá | brasilia | brasília | bratislava |
    brazzaville | bridgetown | brussels | bucharest | budapest | buenos aires | bujumbura | cairo |
    canberra | caracas | cardiff | chisinau | chișinău | colombo | conakry | copenhagen | dakar |
    damascus | delhi | dhaka | dili | djibouti city | dodoma | doha | dublin | dushanbe | edinburgh |
    erbil | freetown | funafuti | gaborone | gitega | guatemala city | hanoi | harare | havana |
    helsinki | holyrood | honiara | islamabad | jakarta | jerusalem | juba | kabul | kampala |
    kathmandu | khartoum | kiev | kigali | kinshasa | kuala lumpur | kuwait city | kyiv | la paz |
    libreville | lilongwe | lisbon | ljubljana | lome | lomé | london | luanda | lusaka |
    luxembourg city | madrid | majuro | malabo | managua | manama | manila | maputo | maseru |
    mbabane | mexico city | minsk | mogadishu | monrovia | montevideo | moroni | moscow | muscat |
    n'djamena | nairobi | nassau | naypyidaw | ndjamena | new delhi | niamey | nicosia | nouakchott |
    nuku'alofa | nur sultan | nur-sultan | nuuk | oslo | ottawa | ouagadougou | panama city |
    paramaribo | paris | phnom penh | podgorica | port louis | port moresby | port-au-prince |
    porto-novo | prague | praia | pretoria | pristina | pyongyang | quito | rabat | ramallah |
    reykjavik | reykjavík | riga | riyadh | rome | san salvador | sana'a | sanaa | santo domingo |
    sarajevo | seoul | skopje | sofia | stockholm | stormont | suva | taipei | tallinn | tashkent |
    tbilisi | tegucigalpa | tehran | tel aviv | thimphu | tirana | tokyo | torshavn | tripoli | tunis |
    tórshavn | ulaanbaatar | ulan bator | vaduz | valletta | vienna | vientiane | vilnius | warsaw |
    washington | wellington | westminster | windhoek | yamoussoukro | yangon | yaounde | yaoundé |
    yerevan | zagreb
    """)
"""Capitals: as a speaker, a capital is its country's government."""

SEATS_OR_SURNAMES = phrases("georgetown | kingston | lima | san jose | san josé | santiago | victoria")
"""Capitals that are persons' names too; taken for capitals where nobody bears them."""

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
    afghan african albanian algerian american angolan arab argentine armenian asian australian austrian
    azerbaijani bahraini balkan baltic bangladeshi basque bavarian belarusian belgian beninese
    bhutanese black bolivian bosnian brazilian british buddhist bulgarian burkinabe burmese burundian
    cambodian cameroonian canadian catalan catholic chechen chilean chinese christian colombian
    congolese crimean croatian cuban cypriot czech danish djiboutian dominican dutch ecuadorean
    ecuadorian egyptian emirati english eritrean estonian ethiopian european fijian filipino finnish
    flemish french gabonese gambian georgian german ghanaian greek guatemalan guinean guyanese haitian
    hindu hispanic honduran hungarian icelandic indian indonesian iranian iraqi irish islamic israeli
    italian ivorian jamaican japanese jewish jordanian kashmiri kazakh kenyan korean kosovar kurdish
    kuwaiti kyrgyz laotian latin latino latvian lebanese liberian libyan lithuanian macedonian malagasy
    malawian malaysian maldivian malian maltese mauritanian mexican moldovan mongolian montenegrin
    mormon moroccan mozambican muslim namibian nepalese nepali nicaraguan nigerian nordic norwegian
    omani orthodox pakistani palestinian panamanian papuan paraguayan peruvian philippine polish
    portuguese protestant qatari rohingya romanian russian rwandan salvadoran salvadorean saudi
    scottish senegalese serbian shiite siberian singaporean slovak slovenian somali soviet spanish
    sudanese sunni surinamese swedish swiss syrian taiwanese tajik tanzanian tatar thai tibetan
    togolese tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese
    walloon welsh western white yemeni zambian zimbabwean
    """)

PARTIES = words("""
    communist conservative democrat democratic gop green independent labour liberal libertarian
    republican socialist tory
    """)
