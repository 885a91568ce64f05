"""Given names of women, from many countries: they open a person's name and tell he from she.

Written by hand, from general knowledge, without accents. Names that are of either gender are in
`given_names`; everyday English words and names that are mostly surnames are left out.
"""

from onrecord.link.tables import words

FEMALE = words("""
    abby abeba abeer abena abiba abigail abir achieng ada adaeze adaora adela adelaida adele adelheid
    adelina adeline adina aditi adjoa adriana adwoa afaf afra afsaneh afua agata agathe agathi agne
    agnes agnese agneta agnete agnieszka agueda agustina ahlam aicha aida aigerim aigul aikaterini aiko
    ailsa aimee ainara aine ainhoa aino ainur aischa aisha aishah aishwarya aissata aissatou aiste
    aisulu aitana aizhan akanksha akemi akiko akinyi akmaral akosua akua alba albana albena alberte alda
    aldana aleida alejandra aleksandra alena alessandra alessia alexandra alexandria alfheidur alfonsina
    alia aliaa alice alicia alida aliki alina alison alix aliya aliye aliza alka alla allison alma almaz
    almudena alpana altynai alya alzbeta ama amaka amal amalia amanda amandine amani amarachi amber
    ambika ambra ambre amelia amelie amina aminata amira amna amparo amrita amruta amy ana anabel anahi
    anahit anahita anais analia anamika anandiben ananya anara anastasia anastasiia anastasija
    anastasiya anat anca ancuta anelia aneta anette anezka angela angelika angeliki angelina angelique
    angharad angiola anica aniela anika aniko anila anindita anita anja anjali anjana anju anka anke
    ankita ann anna annabelle annalena annalisa annamaria annapurna anne annegret annekatrin anneli
    annelies anneliese annelise annemarie annemiek annette annick annie annika annikka annunziata anthi
    antje antonella antonia antonieta antonietta antonina anupama anuradha anush anushka anyango aoife
    aouatef aparajita aparna apolline apolonia april araceli aracely araksi arantxa aranzazu arati
    archana ardita areti arezoo arezou ariadna ariana ariane arianna ariela arlette arndis arpine arpita
    arta artemisa aruna arundhati arusyak arwa arzu asako asala asami asdis asel asha ashley ashwini
    asiye aslaug asli asma asmaa asmahan aspasia assel assunta asta aster astghik astou astrid asuka
    asuman asya atefeh athanasia athina atieno atika atishi atsuko aud aude audrey audur aurelia aurelie
    aurora aurore ausra austeja avani avital aviva awa awatef awino axelle aya ayaka ayako ayala ayame
    ayca ayelet ayesha ayla aylin ayse aysegul aysel aysen aysenur aysulu aysun ayten ayumi azadeh
    azalina azar azita azize azza badria baerbel bahareh bahia bahija baiba baktygul balqis banafsheh
    banu barbara barbel barbora basak basima basma bassma batoul batsheva batya beata beate beatrice
    beatrix beatriz becky bedia begona begum belen belgin belkis bella benazir benedetta benedicte bengi
    bengu bente berenice bergljot bergthora berit berna bernadett bernadette bernarda berrin berta
    bertha berthe besa beth betsy betty betul beverly bhagwati bhanumati bharati bhavana bianca bibigul
    bidya bilkisu bimala binnaz bintou birgit birgitta birgitte birgul birna birtukan birute bita bjork
    blagovesta blanca blandine blanka blazena blerina blerta bodil bogdana bohdana bojana bonnie bontle
    borbala borghild bosede botagoz bouchra boutheina bozena branislava branka brenda bridget brigida
    brigitte brinda brisa britt britta brittany bronislava bronwen bruna brunella brygida brynhildur
    bukky burcin burcu bushra busisiwe busra buthaina camila camilla canan candela candelaria candice
    cansu caoimhe capucine caridad carina carine carla carlota carlotta carly carme carmela carmen carol
    carole carolina caroline carolyn casandra catalina caterina catherine cathrine cathy catia catriona
    cayetana ceca cecile cecilia celeste celestine celia celina celine celsa cemile ceren cerys chadia
    chafika chaima chana chandana chandrika chantal chara charlene charlotte charoula chava chelsea
    cheryl chhaya chiamaka chiara chidinma chieko chika chikako chimamanda chinwe chioma chitra chiyoko
    cholpon christa christel christelle christiane christina christine chrysoula chryssa chunying ciara
    cigdem cindy cintia cinzia claire clara clarisa clarissa clarisse claudette claudia claudine clelia
    clemence clemencia clementine clotilde codruta colette coline colleen conceicao concepcion concetta
    concha condoleezza connie constanza constanze consuelo coralie cordelia cordula corina corinna
    corinne cornelia cosette costanza coumba courtney crina cristiana cristina crystal cveta cynthia
    cyrielle dace daciana dafna dagmar dagmara dagny daina daisy daiva dalal dalia dalila dambisa dania
    danica daniela danielle danijela danuta daphne dareen daria dariga darigha darija darina darinka
    darya dawn debbie debjani debora deborah debra deepa deepika deepti defne deirdre delfina delia
    delphine demet denise denisse desiree desislava despina devaki devika devora devorah devyani dewi
    dganit dhanya dharitri diana diane dianne dijana dilan dilara dilbar dilek dilma dilnoza dilruba
    dilrukshi dima dimitra dimple dina dinara dionysia dipa dipti divya diya djamila djeneba doaa
    dobrinka dobromila doina dolores domenica dominga dominika donata donatella donika donna dora
    doralice dorina doris dorit dorota dorothea dorothee dorothy dorottya dorte dorthe dragana drita
    dubravka dulce dunia dunja dunya durga dusanka dusica duygu dvora dzintra ebba ebru ece eda edda
    edelmira edeltraud edina edith edlira edna edwige edwina edyta effie efrat efthymia eftychia efua
    eglantine egle eija eiko eila eileen eilidh eimear einat einav eirini eka ekaterina ekaterine
    ekaterini ela elaheh elaine elba eldbjorg eleanor eleftheria elena eleni eleonora eleonore elettra
    elfriede elham eliana eliane elif elin elina elira elisa elisabet elisabeta elisabeth elisabetta
    elise elizabete elizabeth elizaveta elke ella ellen elli ellisif elmas elnara elnaz elodie eloise
    elona elpida els elsa elsbeth elspeth eluned elvira elzbieta eman emanuela emel emeline emer emese
    emiko emilia emilie emilija emily emine emma emmanuelle emmeline emna emoke encarnacion eniko enrica
    enriqueta entela eralda erato erica erika eriko erin erjona erla ermira erna ernestina ersilia
    erzsebet esi esin esma esmat esmeralda esperance esperanza esra estefania estela estelle ester
    esther estrella eszter etelvina eteri etsuko etti eugenia eugenie eulalia eunice eusebia eva
    evangelia evangelina evanthia evdokia eve evelyn evgenia evgeniya evija evika evrim ewa ewelina
    eydis ezdihar fabiana fabienne fabiola fabrizia fadia fadila fadime fadwa faezeh faina fairouz
    fairuz faiza fanney fanny fanta farah farangis farhana farida farideh fariha farnaz farzana farzaneh
    fatema fatemeh faten fathia fatiha fatima fatimah fatime fatma fatmire fatou fatoumata faustine
    fauzia fawzia fayrouz federica fehmida felicia felicidad felicite felicity felipa felistas femke
    ferda fereshteh feride fernanda fernande feruza fiamma fidan figen filiz filomena fiona fiorella
    fiorenza firouzeh flaminia flavia flavie floarea flor flore florence floriana florica florinda
    flutura folake forough forouzan foteini fotini fouzia frances francesca francine francisca francoise
    franka franziska frauke frederique freya freyja frida fridrika frieda friederike fulvia fumie fumiko
    funda funke funmi funmilayo fusae fusun gabi gabriela gabrielle gaelle gaia gail galateia galia
    galina galya gamze gargi gauhar gauri gayane gayatri geeta geetha geetika gemma genevieve genoveva
    genowefa georgeta georgette georgia georgina geraldine gerda gerlinde germaine gerta gertraud
    gertrud gertrudis gesine gessica geula ghada ghaliya ghania ghazal ghazaleh ghislaine giada giedre
    gigliola gila gilat gilberte gilda gillian gimena gina ginette ginevra gintare gioia giorgia
    giovanna gisela gisele giselle gita gitanjali giulia giuliana giuseppina gladys glenda gloria gohar
    golda golnar golnaz golshifteh gonca gonul gordana gorica gowri gozde graca grace graciela gracinda
    grainne graziella grazyna greta gretchen griselda gro guadalupe gudbjorg gudrid gudridur gudrun
    guillermina gulay gulbahar gulbahor gulcan gulchehra gulcin guldal gulden gulizar gulmira gulnara
    gulnora gulnur gulsara gulsen gulseren gulsum gulten guna gunhild gunilla gunvor gwen gyongyi habiba
    habibeh hadas hadassa hadda hadeel hadia hadiza hadja hafida hafsa hafsat hagit hajar hajer hajnalka
    hala hale haleh halide halima halina halla halldora halyna hamida hamideh hana hanadi hanako handan
    hande hania hanife hanin hanka hanna hannah hanne hanneke hannelore hansa harini harriet harsimrat
    haruka haruko hasibe hasina hasmik hasna hatice hauwa hava havva hawa hayat haydee hayriye heather
    heba hedda hedia hedvig hedwig heena heida heide heidemarie heidi heidrun heike helen helena helene
    helga hella helle heloisa heloise hema hemalata hend hengameh henriette henriikka herdis hermine
    herminia hermione hessa hiam hiba hideko hilda hilde hildegard hildur hillary hiltrud hina hiroko
    hirunika hisako hitomi hjordis holly homa homeira hope hortense hortensia houda hrefna hripsime
    hristina huda huguette hulda hulya hurriyet ibtisam ida idil idit idunn ieva ifeoma iffet ifigenia
    igballe ihuoma ijeoma ikhlas ikuko ilana ilanit ilaria ildiko ileana ilenia ilinca ilirjana ilka
    ilknur ilona ilse ilze iman imane imelda imke immacolata imogen inaam inbal inci indira indrani indu
    ines ineta inez inga inge ingeborg inger ingibjorg ingrid ingrida ingunn inmaculada inna inocencia
    insa insaf intisar ioana ioanna iolanda iole ionela ipek irada irem irena irene irina iris irit irma
    irmgard irune iryna isabel isabella isabelle isadora isatou isaura isha ishita isil isla ismini
    isolde isotta israa itsuko itziar iulia iva ivana ivanka ivayla iveta ivette ivona ivone ivonne
    iwona izabela izaskun jacinda jacinta jacqueline jadranka jadwiga jagoda jahanara jale jaleh jamila
    jamilah jamileh jana janaina jane janet janice jarmila jaroslava jasleen jasmina jasmine jasna
    jawaher jaya jayalalitha jayalalithaa jayanthi jayanti jayashree jayshree jazmin jeanine jeanne
    jeannine jelena jelica jemima jemimah jen jenna jennifer jenny jess jessica jette jhumpa jihan jill
    jimena jirina jitka jo joana joanna joanne joaquina jodi joelle johanna johanne joice jolana jolanta
    jonina jorida jorunn josefa josefina josefine josephine josette josiane josyane joumana jovana
    jovita joy joyce jozefa juana juanita judit judite judith judy juela julia juliana juliane julianna
    julie juliet julieta juliette julija julissa jumana junko jurate jussara justine justyna jutta
    jyotsna kaarina kader kadiatou kadidia kadriye kaija kaisa kaja kajal kajsa kalina kalliopi kalpana
    kaltoum kamala kamila kamile kamini kanako kanika kanimozhi kaori kaouther karen karianne karima
    karin karina karine karita karitas karla karolina karoline karuna kasia kaska katalin katarina
    katarzyna katayoun kate katerina kateryna katharina katherine kathleen kathrin kathrine kathryn
    kathy katia katie katinka katja katla katrin katya kaveri kavita kavitha kawthar kay kayoko kazuko
    keiko keila kellyanne kemi keren kersti kerstin ketevan keyla khadidja khadija khadijah khadijeh
    khaleda khalida khatia khatuna khawla khayra kheira khrystyna kimberly kinga kiriaki kirsi kirsten
    kirsti kirstin kirsty kiyoko kjersti klajda klara klaudia klavdiya klementyna kobra kolbrun komal
    konstantina kozeta krasimira kristbjorg kristen kristiane kristiina kristiine kristin kristina
    kristyna krisztina krystyna ksenia kseniia ksenija kseniya kshenuka kubra kulpash kumiko kumkum
    kunduz kuniko kusum kveta kylie kyoko kyriaki ladan laetitia laia laila laima laimdota lakshmi lale
    laleh lali lalita lalitha lamia lamis lamprini lamya lara larisa larysa lata latha latifa latife
    latoya laura laure laureen lauren laurette laurie lavanya lavinia laxmi layal layla lazzat lea leah
    leanne ledina leela leena leila leili leire lekha lela lena leni lenka leonie leonor lerato lesya
    leticia letizia leyla lia licia lida lidia lidiia lidija lidiya lidka lidmila liesbeth liesel
    lieselotte ligia lihi lihua liina lila lilia liliana liliane lilit lilja lilla lily limor lina linda
    lindita lindiwe linn liora liri lisa lisbeth lise lisette liubov liv livia liz ljerka ljiljana
    ljubica ljudmila lobna lois lopamudra loredana lorella lorena lorenza loreta loretta lori lorna
    lorraine lotta lotte loubna louise loujain lourdes lovisa lovise luana lubna lubov lucette lucia
    luciana lucie lucienne lucila lucrecia lucrezia lucy lucyna ludivine ludmila ludmyla ludovica luisa
    luise luiza luljeta lulwa luminita lupe lusine lutfiye luz luzia lydia lydie lynda lynn lynne lyubov
    lyudmila lyudmyla maarit maasoumeh macarena machiko macide madeleine madhavi madhuri madiha madina
    madoka maelys maeve mafalda magali magaly magda magdalena magdalini magdolna maggie magnea maha
    mahassen mahasweta mahbouba mahboubeh mahbuba mahnaz mahsa mahshid mahua mahvash maia maija maike
    maiken maiko maimouna mairead mairi maissa maite maitreyi maja majda majida majlinda maka makeda
    makiko malak malala malavika malena malene malgorzata maliheh malika malin malini malka mallika
    malwina mamata mami mamta manahil manal manami manana manasi mandana mandira mandy maneka manijeh
    manisha manjari manju manjula manjusha manon manuela maram marame marcela marcelina marceline
    marcella marcia maren margaret margareta margarete margarethe margarida margarita margaux margherita
    margit margita margot margret margriet margrit marguerite maria mariagrazia mariam mariama mariame
    mariana mariangela mariann marianne mariapia mariastella maribel maricarmen maricel maricica marie
    marieke mariela mariella marielle marietta mariia marija marijke marika mariko marilena marilene
    marilia marilu marilyn marina marine mariolina marisa marisol marissa maristella marit maritza
    mariya marja marjane marjeta marjolaine marjorie marju marketa marleen marlen marlene marlies marlis
    marta martha martina martine martyna marwa mary marya maryam maryana maryna maryse maryvonne marzena
    marzieh masako masoumeh masumeh mathilde matilde matylda maud maura maureen maxine maya mayawati
    mayra maysa maysoon mayssa mayte mayuko mayumi mayuri mazal mbali mechthild medea medha meena
    meenakshi meera meg megan megawati meghna megumi megyn mehbooba mehrangiz mehrezia mehri mehriban
    mehtap meike meiling meira meixiang melahat melania melanie melba melek meliha melike melina meline
    melisa melisande melissa meltem menaka meral merav mercedes meredith merete meriem merita merve
    meryem mette mhairi micaela michaela micheline michelle michiko midori mieke mieko mihaela miho
    mikako mikiko mila milada milagros mildred milena milica milka millicent milly miloslava mimoza mina
    minako mindy minerva minna mioara mira mirabela miranda mireia mireille mirela mirella mireya miri
    miriam mirja mirjana mirlinda mirna miroslava miroslawa mirta miryam misako mitali mitra mitsuko
    miyako miyuki mizuho mizuki mohini mojgan molly momoko mona monica monika monique monireh monta
    montserrat morag moremi morena moria mosunmola motoko mouna mounira moushumi mridula mrinalini
    mubeccel muge mujde mukadder mukaddes mukhabbat mukta muna munevver munira muriel muserref myriam
    myrto na'ama naama nabila nada nadege nadera nadezda nadezhda nadia nadiia nadina nadine nadira
    nadiya nadja nadya nafi nafissa nafissatou nagehan nagla nahed nahid nahida nahir nahla naila naima
    naime naira najah najat najia najla najlaa najwa nalan naledi nalini namita namrata nanaia nanako
    nancy nandi nandini nandita nani nanna naoko naomi nare narges nargess nargiz nargiza nariman narin
    narine nashwa nasim nasrin nastaran nastya natacha natalia natalie nataliia natalija nataliya
    natalka natallia natalya natasa natascha natasha natela nathalie natia natividad natsuko natsumi
    nava nawal nawar nayantara nayara nayla nazan nazanin nazare nazha nazik nazila nazira nazli nazma
    ndidi nebahat necla neda nedelya neelam neena neeta nefeli negar neha nehama nejma nekesa nela nele
    nelida nelly nerea nereida nermine nesibe neslihan nesrin nesrine netta neval nevena nevin neziha
    ngina ngozi niamh nicole nicoleta nicoletta nicolette nidhi nidia nieves nigar nigora nihal nihan
    nijole niki nikki nikoo nilanjana nilay nilde nilgun nili nilofar niloofar niloufar nilufar nilufer
    nimet nina ninon niovi nira nirmala nirupama nisha nisreen nita nithya nitza nivedita nives nivin
    nivine njeri nkechi nkosazana nneka noelia noelle noemi noemie nokuthula nomalanga nompumelelo
    nomvula nomvuyo nona nonhlanhla nontobeko noomi nooshin nora norah noriko norma nothando noura
    nourhan noushin novella nozima nozomi ntombi ntombizodwa nuala nubia nune nunzia nupur nura nuran
    nuray nurcan nurhan nuria nurit nuriye nursel nurten nyambura nyokabi oana obiageli oby oceane oddny
    odette odile ofelia ofira oksana olajumoke olaya oleana oleksandra olena olesia olesya olga olguta
    olha olimpia olinda olive olivia olja olof olofs olta olubunmi oluchi olympia omaima ondina oonagh
    ophelie oriana orietta orit orla orly orna ornela ornella orsolya ortensia osnat otilia ottavia
    ouarda oumayma oumou ourania oya ozge ozgul ozlem padma padmaja padmavati padmini paetongtarn paivi
    pakize pallavi paloma palwasha pamela panagiota pankaja paola paraskevi pardis parisa parthena parul
    parvaneh parvati parveen parvin pascale patricia patrizia patti patty paula paulette paulina pauline
    pavla pavlina pegah peggy pelagia pelin pembe penelope penny pepa perihan perla pernilla pernille
    perrine persefoni pervin petra petrona petya phyllis pia piedad piera pierangela pierrette pilar
    pinar pippa pirjo pirkko piroska pnina polina polly polyxeni pooja poonam pouran prabha prachi
    pragya pratibha pratima preeti preneet prerna priscila priscilla pritha priti priya priyanka puan
    purificacion purnima pushpa rabab rabea rabia rabiaa rabri rachana rachel rachele rachida rachna
    rada radha radhia radhika radia radka radmila radoslava raffaella raghad raghda ragini ragna
    ragnheidur ragnhild rahime rahma rahsan raina raisa raja rajaa rajani rajeshwari rajshree rajyashree
    rakefet rakhi rakhshan ralitsa raluca ramatoulaye ramla ramona ramya rana randa randi rania ranim
    ranjana ranjita rannveig raquel rasa rasha rashmi rasma raushan rawan rawya raymonde razan raziye
    rebeca rebecca reem reena refilwe regina regine regula rehab reham rehana reiko reina rejeanne reka
    rekha remedios renata renate renee reneta renu renuka reshma retno revathi revati reyhan reyhaneh
    rhian rhiannon rhonda ricarda richa rieko rihab riikka riina riitta rika rikke rima risa rita ritika
    ritsuko ritu rivka riwa riya robabeh roberta rocio rodica rohini roisin roja rokaya rokhaya rokia
    rola romana romina ronit ronja roopa rosa rosalba rosalia rosalina rosalind rosamund rosana
    rosangela rosanna rosaria rosario rosaura rose rosella roselyne rosemarie rosemary rosenda rosetta
    rosi rosina rosine rossana rossella roswitha roua rouba roukaya rovena roxana roxaneh roxanne roya
    roza rozalia ruba rubina ruchika rukaya rukiye rukmini rula rumiana rumiko rumyana rupa rupali
    ruqayya ruslana rusudan rute ruth ruxandra ruza ruzanna ruzica ryoko saadia sabiha sabina sabine
    sabohat sabrina sabrine sabriye sachiko sadaf sadako sadhana sadhvi saeko safa safaa safia safiya
    safiye safiyya sagarika saghar sahar saida saila sajida sakiko sakina sakura salamatou saliha salima
    sally salma salome salomea saltanat salwa samah samaneh samanta samantha samar samia samiha samineh
    samira sana sanaa sanae sanda sandra sandrine sanela sangeeta sangita sania sanja sanjana sanjukta
    sanna sanni sanobar saoirse sappho sara sarah sarala saraswati sarit sarita saroja sarojini sarolta
    sasikala saskia satenik satoko satomi satu saumya savita savitri sawsan sayaka sayuri seble sebnem
    seda sedef sedigheh seema sefika segolene sehnaz seiko selamawit selena selin selma selvi selwa
    semra sena senka sepideh serafina serap serena sermin serpil setareh setsuko sevara sevda severine
    sevgi sevil sevilay sevim sevinc seyda seynabou sezen shabana shabnam shadia shaghayegh shagufta
    shahd shahida shahindokht shahira shahla shahnaz shahnoza shahrazad shahrbanou shahrzad shaila
    shailaja shaima shaimaa shaista shakhnoza shakuntala shalini shamita shannon shapari sharareh
    sharmila sharmistha sharon sheela sheetal sheila shelley shelly shereen sherine sherry shikha shilpa
    shipra shira shirani shirin shirley shivani shizuka shizuko shlomit shobha shobhana shohreh shoko
    shokoufeh sholeh shona shoshana shpresa shqipe shraddha shreya shrishti shruti shubha shubhra
    shukria shulamit shurouq shushan shweta shyamala sian sibel sibongile sibylle sidika sidonie
    sieglinde sigal sigalit sigita signe signy sigrid sigridur sigrun sigurbjorg sigurlaug sigute siham
    sihem silke silva silvana silvi silvia silvija sima simara simona simonetta simonne sinead sinem
    siobhan siphokazi siranush sirarpi siri sirimavo sirkka sithembile siti siv skaidrite sladjana
    slavica slavka slobodanka smadar smaranda smita smriti snaefridur sneha snehlata snezana snezhana
    soad sobhia socorro sofia sofie sofiia sofija sofiya sofya soheila sohini solange soledad solene
    solrun solveig solvi solvita somayeh sona sonali songul sonia sonja sophia sophie sopho soraya
    sorina souad soudabeh souhayr soumaya soumya soussan spomenka sreelatha srilatha stacey stamatia
    stanislava stanka stavroula stefania stefanie steffi stefka steinunn stella steluta stephanie stina
    stojanka stoyanka styliani subhadra subhashini suchitra sudarat sudarshini sudeshna sudha sue suela
    suella suely suha suhair suheir suheyla sujata sujatha sukaina sukanya sukriye sule sulochana
    sumaiya sumathi sumaya sumeyye sumiko sumire sumitra sunaina sunanda suneeta sunetra sunita sunniva
    supriya surabhi suranjana surekha susan susana susanna susannah susanne sushila sushma sushmita
    susmita sutapa suzan suzanne svandis sveinbjorg svenja svetla svetlana svitlana swapna swara swarna
    swati sybille sylva sylvette sylvia sylviane sylvie sylwia symbat synnove szilvia tabata tabea taeko
    tahani tahereh tahmineh taina takako tali talia talya tamako tamana tamar tamara tamsin tamta tania
    tanja tansu tanuja tanushree tanvi tanya tara taraneh tariro tarja taslima tasoula tatevik tatiana
    tatiane tatjana tatsiana tatyana telma teodora teresa teresinha tereza teruko tetiana tetyana teuta
    thais thalatha thalia thandeka thandi thandiwe thea theano thelma theodora theoni theresa therese
    theresia thomais thora thordis thorgerdur thorunn thuli thuraya tiffany tigist tiina tikva timea
    tina tinatin tineke tirza titilayo titti tiziana togzhan tokiko tomoe tomoko tordis torhild torpekai
    torunn tosca toshiko touria tova tove tracy traute triin triinu tripti trudi trupti tsitsi tsuneko
    tsveta tsvetana tuba tudorita tugba tugce tuija tulay tulin tulsi turid turkan tuula tzipi tzipora
    tzippi uju ulku ulla ulrika ulrike ulyana uma umeko umida ummuhan una undine unnur urmila ursula
    urszula urve uschi usha ushasi utako uzoamaka vaira vaiva valbona valentina valentine valentyna
    valeria valerie valeriia valeriya valgerdur valya vanda vandana vanesa vanessa vania vanitha vanna
    varsha varvara vasiliki vasilisa vasilka vassiliki vasudha vasundhara vatsala veneta vera vered
    verena verica veronica veronika veronique vesela vesna vibeke vibha vicenta vicki vicky victoria
    victoriana vidhya vidya viera vigdis vija vijaya vijayalakshmi viktoria viktoriia viktorija
    viktoriya viky vilborg vildan vilija vilma vimala vinita viola violeta violette viorica vira virag
    virginia virginie viridiana vita vitalina vittoria vivian viviana viviane vjollca vjosa vladimira
    vlasta vroni wafa wafaa wahiba wakako waltraud waltraut wambui wanda wangari wanjiku wanjiru warda
    wendy weronika whitney widad wided wiebke wieslawa wijdan wilhelmina willeke wilma winnie wioletta
    wisal wislawa wladyslawa xanthi xenia xiaohong xiaomei ximena xiomara xochitl yaa yaara yadira
    yadviga yaeko yael yafa yaffa yagmur yamila yamina yamini yamuna yana yanet yaneth yanina yaroslava
    yasemin yashodhara yasmeen yasmin yasmina yasmine yasuko yayi yayoi yeganeh yehudit yekaterina
    yelena yeliz yelizaveta yesenia yesim yetunde yevgenia yevgeniya yevheniia yianna yifat yildiz
    yingluck yingying ylva yocheved yoko yolanda yolande yonit yoriko yoshiko yosra yousra yui yukako
    yukari yukiko yuko yulduz yulia yuliana yuliia yulija yuliya yumi yumiko yuriko yusra yvette yvonne
    zabel zahia zahra zahraa zaida zaina zainab zainabu zaira zakia zamira zana zandile zane zanele zara
    zari zarifa zarina zaruhi zaynab zdenka zdzislawa zeba zebo zehava zehra zeina zeinab zeineb zelie
    zeliha zenaida zenebework zerrin zewditu zeynab zeynep zhanar zhanna zhila zhivka zinaida zindzi
    zineb zinovia zipporah zita zlata zlatka zodwa zoe zofia zohra zohreh zoi zoila zora zoraida zorana
    zorica zorka zoubida zoulikha zoya zsofia zsuzsa zsuzsanna zubeda zubeyde zuhal zuhra zukhra
    zulaikha zulema zulfiya zulma zumrut zuzana zuzanna zvezdana
    """)
