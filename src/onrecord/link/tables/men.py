"""Given names of men, from many countries: they open a person's name and tell he from she.

Written by hand, from general knowledge, without accents. Names that are of either gender are in
`given_names`; everyday English words and names that are mostly surnames are left out.
"""

from onrecord.link.tables import words

MALE = words("""
    aaron abay abayomi abbas abbasali abd abdel abdelaziz abdelfattah abdelhamid abdelilah abdelkader
    abdelkrim abdellah abdellatif abdelmadjid abdelmajid abdelmalek abderrahman abderrahmane abdirahman
    abdou abdoulaye abdul abdulaziz abdulbaqi abdulfatah abdulghani abdulhamid abdulkadir abdulkarim
    abdulla abdullah abdullahi abdulmalik abdulqadir abdulrahman abdulrazak abdulsalam abdurrahman abebe
    abel abelardo abhay abhijit abhinav abhishek abhisit abiola abiy abolfazl abolhassan abolqasem
    abraham abu abul achille achilleas achim adalberto adam adan adarsh adebayo adekunle adel adem
    ademola aderemi adewale adham adib adil aditya adnan adolf adolfo adrian adriano adrien afanasy
    afonso afshin afsin agim agisilaos agnar agostino agron agus agustin aharon ahmad ahmadou ahmadu
    ahmed ahmet ahsan aimal aime ainars airlangga aitor aitzaz aivars ajay ajit ajmal akash akbar
    akezhan akhilesh akif akihiko akihito akinwumi akio akira akiva akram aksel akshay ala'a alaa
    alaattin alaeddin alain alan alasdair alassane alastair alban albano alberico albert alberto albin
    albrecht aldo alejandro alejo alekos aleksandar aleksander aleksandr aleksandre aleksei aleksej
    aleksey aleksy alessandro alessio alex alexander alexandr alexandre alexandros alexandru alexei
    alexej alexey alf alfonso alfred alfredo algirdas alhaji ali alija alikhan aliou alireza alistair
    allan allen almazbek alois alok alonso alp alparslan alper alphonse altaf altynbek alun alvaro
    alvise alyaksandr amadeu amado amador amadou amancio amarinder amartya amaury ambedkar ambrosio
    amedeo amer amerigo ami amichai amihai amin amine aminu amir amirhossein amit amitabh amjad ammar
    amnon amol amos amotz amr amrullah anand anant anas anastasios anastasis anatol anatole anatoli
    anatoliy anatoly anders andre andreas andrei andrej andres andrew andrey andrii andris andrius
    andriy andrus andrzej angelo angus anibal aniket anil anirban anirudh anis anisul ankit ankur anoop
    anouar anselme anselmo ansgar ansuman antanas anthony antoine anton antonello antoni antonin
    antonino antonio antonis antony antun anupam anura anurag anutin anvar anwar aparicio apostolos
    aqeel araik aram ararat arash arayik arben arcadio arda ardalan ardeshir ardian aref argyris ari
    arif arik aris aristides aristidis aristotelis arjun arkadi arkadiusz arkady arman armand armando
    armen armend armin arnaldo arnar arnaud arnd arne arni arno arnold arnon arpad arrigo arsalan arsen
    arsene arseni arsenio arseniy arshad artak artan artashes artem artemy arthur artur arturas arturo
    artyom arun arunabha arup arvid arvind arvydas arye aryeh asaad asad asadullah asaduzzaman asaf
    asbjorn aseem asen asgeir asger asghar ashiq ashish ashok ashot ashraf ashutosh ashwani ashwin asier
    asif asim askar aslan asmund assaf assem astrit atal atambek atanas ataollah atef athanasios atif
    atiku atilla atiqullah atsushi atta attaullah attila attilio atul aubin audrius audun auguste
    augustin augusto aureliano aurelien aurelio austin avelino avi avichai avichay avigdor avihai
    avinash avishai aviv avner avraham avtandil awad axel aydin ayhan aykut ayman aymen aymeric ayodeji
    ayodele ayoub aytac ayub azali azamat azhar aziz azzam azzedine babacar babajide babak babangida
    babar babatunde baburam bader badr badri baha bahaa bahador bahaeddine bahgat bahman bahram bahrouz
    bajram bakary bakhytzhan baki bakir bakr bakri bakyt bakytzhan balakrishna balasaheb balazs balder
    baldev baldur baldvin balla baltasar balwant bamidele bandar baptiste baqir barack baris barry
    bartlomiej bartolome bartosz baruch basavaraj basel basem bashar bashir bashiru basil basilio basim
    bassam bassel bassem bassirou bastian bastien battista bautista bauyrzhan bayram behnam behrouz
    behzad bekele bekir bela belal belisario ben benedicto benedikt bengt beniamino benicio benigno
    benito benjamin benny benoit benzion bepi beppe berat berdibek berk berkay bernabe bernard
    bernardino bernardo bernd bernhard bernie berthold bertil bertrand besim besir besnik bezalel bhagat
    bhagwant bhaskar bhupender bhupesh bhupinder biagio bibek bidzina bijan bikash bikram bilal bilawal
    bill billy bimal binali binyamin biplab biren birendra birger birhanu birkir birol bishnu biswajit
    bjarke bjarne bjarni bjoern bjorn blaise blazej boaz bob bobby bogdan bogumil bohdan bohumil
    bohuslav bojan boje bolat boleslaw bongbong bonifacio bora borge boris borislav borje borut borys
    borzou boualem boubacar bouchaib boutros bozidar bozo brad bradley brahim bram brandon branimir
    branislav branko braulio brendan brent brett brian brice brijesh bronislaw bruce bruno bryan brynjar
    budi bujar bukar bulent bunyamin burak burhan burkhard caetano cafer cahit calin callum calogero
    calum calvin camilo candido carl carlo carlos carmelo carmine carsten catalin cayetano cedric celal
    celestin celestino celil cem cemal cemil cengiz cesar cesare cetin cevdet cezary chad chadli chaim
    chakib chamal chaminda chandan chandrababu chandrakant chandrashekar chandrashekhar charalambos
    charanjit charis charles cheick cheikh cherif chetan chidambaram chidi chijioke chike chinedu chinua
    chirag chokri chris christian christodoulos christoph christophe christopher christos chuck chukwudi
    chukwuemeka chukwuma ciaran cihan cihangir ciprian cipriano ciril cirilo ciro claas clarence claudio
    claudiu claus clay clayton clemens clement clemente cliff clive colin connor conor conrado
    constantin corentin corey cormac cornelis corneliu cornelius corrado cosimo coskun cosmin costas
    costel craig cristian cristiano cristobal cristoforo csaba cuneyt curtis custodio cyprien cyril
    cyrille czeslaw daan dacian dainis dainius daisaku daisuke dale dalibor damian damiano damien damjan
    dan daniel danilo daniyar danny dante danylo dardan dario darius dariush dariusz darko darragh
    darshan daryoush dastan dattatreya daulet dave davi david davide davit davor dawda dawood dawud
    dayanand dayasiri dean debabrata decebal declan deepak deepankar dejan demeke demetrio denis dennis
    denys derek dervis desiderio dessalegn detlef devendra devesh devlet dhafer dhananjay dharmendra
    diarmuid dick didier diego dieter dietmar dietrich digvijay dilip dilshod dimitar dimitri dimitrij
    dimitrije dimitrios dimitris dinesh dinko dino diogo diomaye dionysios dionysis dipak dipankar dirk
    djibril dmitri dmitrii dmitriy dmitro dmitry dmytro dobroslav dogan domagoj domenico domingo
    domingos dominic dominik don donal donald donatas donato dorin doru dosym doug douglas dov dragan
    dragisa drago dragoljub dragomir dragos dragoslav dragutin drazen driss dritan dror duarte dudi
    dullas dumitru duncan durmus dusan dushyant dustin dwight dymitr dzmitry eamon earl ebenezer
    eberhard ebrahim eckart eckhard ed eddie edgar edgardo edgars edilberto edin edmondo edmund edmundo
    edoardo edouard edris eduard eduardo edvard edward edwin eerik efrain efren efthymios eftychios
    egbert ege egidijus egidio egil egill egon ehab ehud eiji einar eirik eirikur eisaku eitan ekkehard
    eknath ekrem elad elazar elchin eldar eleazar eleuterio eli eliahu elias eliezer eligio elijah elio
    eliseo elisha elliott elmar elnur eloy elpidio elvio elyakim emad emanuel emanuele emeka emeric emil
    emile emilian emiliano emilien emilio emin emir emmanuel emmerich emmerson emomali emrah emre enamul
    enda ender eneko enes engelbert engin ennio enrico enrique enver enzo eoin ephraim epifanio eraldo
    eran erasmo erbolat ercan ercole erdal erdem erdogan erez ergin ergun erhan erhard eric erich erik
    eriks erion erkan erlan erlend erling ermal erman ermanno ermenegildo ernest ernesto ernst ersin
    ertan ertugrul erwan erwin esat eshaq eskandar eskil esko esmail espen essam esteban estevao ethan
    etienne ettore euan eudes eugen eugene eugenio eusebio evan evangelos evaristo evgeni evgenii
    evgeniy evgeny evo evripidis ewald ewan eyal ezequiel ezer ezio ezzat fabian fabien fabio fabrice
    fabricio fabrizio facundo fadel fadhel fadi fahad fahd fahim fahrettin faik faisal faiz fakhri
    fakhrul falk faramarz farhad farhan farhang farhod fariborz farid faris farooq farouk farrokh
    farrukh farshad faruk farzad fathallah fathi fatih fatmir fatos faure faustin faustino fausto fawad
    fawaz fawzi faycal fayez faysal fazlollah fazlur federico fedir fedor felice feliciano felicien
    felipe felisberto felix femi ferdinand ferdinando ferenc fereydoun fergal fergus ferhat ferit fermin
    fernand fernando ferruccio fethullah fettah fevzi fidel fidencio fikret fikri filiberto filip filipe
    filipp filippo finnur fintan firmin fjodor flavio flemming florencio florent florentin florentino
    florian florin fodio folarin fortunato fotis fouad francesco francis francisco franciszek franco
    francois franjo frank frans frantisek franz fraser fred frederic frederick frederik fredrik
    friedhelm friedrich fritz frode froilan fuad fuat fulgencio fulvio fumio furio fyodor gabor gabriel
    gadi gael gaetan gaetano gajendra galeazzo gamal ganesh ganpat garegin gareth garrett gary gaspard
    gaspare gaston gaurav gautam gautham gauthier gavin gavril gavrilo gazmend gbenga gearoid gediminas
    geert geir gelu genc gene genichiro gennadi gennadiy gennady gennaro gent geoff geoffrey geoffroy
    georg george georges georgi georgios georgiy georgy gerald geraldo gerard gerardo gereon gergely
    gerhard germain gerold gerrit gershon gert gervasio getachew gethin gevorg geza ghaleb ghali ghanem
    ghassan ghazi gheorghe ghislain ghita gholam gholamali gholamhossein gholamreza ghorbanali ghulam
    giacinto giacomo giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianni
    giannis gianpaolo gideon gidi giel giga gijs gil gilad gilbert gilberto gildas giles gilles gines
    gino gintautas gioacchino giora giordano giorgi giorgio giorgos giosue giovan giovanni girija girish
    girolamo gisli gitanas giuliano giulio giuseppe glen glenn gocha godfrey godswill goffredo gojko
    gokhan goncalo gontran gonzalo goodluck gopal gopinath goran gorazd gordon goro gotabaya gottfried
    gotthard govind graciano graham graziano greg gregg gregoire gregor gregorio gregory grigol grigor
    grigori grigoris grigoriy grigory grzegorz gualberto gualtiero gudbrandur gudlaugur gudmund
    gudmundur gudni guenter guglielmo guido guilherme guillaume guillermo guirassy gulab gulbuddin
    gultekin gulzar gumersindo gunnar gunter gunther guntis gurbanguly gurcan gurcharan gurdeep gurmeet
    gursel gustaf gustav gustave gustavo guy gwilym gyanendra gyorgy gyula haakon habib habibullah
    haddad hadi hadrien hafiz haibatullah haidar haider haile hailemariam haim haitham hajime hajredin
    hakainde hakan hakim hakon haldun halfdan halil halldor haluk hamad hamadi hamdan hamdi hamdullah
    hamed hamid hamidreza hamish hamit hammad hamoud hamza hani hanif hannes hannibal hanno hannu hans
    hansjorg hany haralambos harald haraldur harbhajan hardeep harendra hari haris harish harold haroun
    harro harry harsha harshad harshvardhan hartmut haruhiko haruki harun harvey hasan hasanul hashem
    hashim hasib hassan hatem haukur havard hayati haydar hayk haytham hazem hector hedayatollah heikki
    heiko heiner heinrich heinz heitor helder helge helgi helmut helmuth hemant hendrik hennadiy henning
    henri henrik henrique henry henryk heraclio herbert heribert heriberto herman hermann hermenegildo
    hernan hernando herve herzi hesham hibatullah hicham hideaki hidehiko hideki hidenori hideo
    hidetoshi hikmatullah hikmet hilal hilario hillel himanshu himanta hipolito hippolyte hirofumi
    hirohito hirokazu hiroki hiromasa hironori hiroshi hiroto hiroyuki hisashi hisham hitesh hjalmar
    hjalti hleb holger homayoun homero honore hooman hooshang horacio horatiu hordur horia hormoz horst
    hosni hossam hossein hosseinali houari houshang houssem hovhannes howard hrafn hrvoje hryhoriy
    hubert hubertus hudhayfa hugh hugo hugues hulusi humaid humberto humphrey humza husam husamettin
    huseyin husni husnu hussain hussam hussein huw iacob iain ian ibou ibrahim ibrahima ichiro idris
    idriss idrissa ieuan ifeanyi iftikhar igino ignacio ignacy ignat ignaz ignazio igor ihab ihor ihsan
    ike ikenna iker ilan ilber ilia ilias ilie ilija ilir ilker ilkhom illia ilya ilyas imad imants
    imran imre inacio inamullah inan indalecio indrajit ingemar ingi ingo ingolfur ingvar inigo
    innokenty ioan ioannis iolo ionel ionut iraj irakli ireneusz irfan isaac isabelo isaias isam isamu
    isao ishaan ishak ishaq ishwar isidore isidoro isidro islom ismaeel ismael ismail ismatullah ismet
    issa issam isser istvan itai itamar itay itsunori itzhak itzik iulian iuliu ivan ivano ivar ivars
    ivaylo ivica ivo iyad izhar izzat izzeldin izzet jaafar jaak jaan jaap jaber jabir jacek jacinto
    jack jacob jacobo jacopo jacques jafar jagan jagannath jagat jagdeep jagdish jagmohan jahangir jai
    jaime jair jairam jakaya jake jakob jakub jalal jalaluddin jamal jameel james jamie jamil jamshid
    janardan janez janko janne jannik janos janusz jared jari jarl jarmo jaromir jaroslav jaroslaw jason
    jasper jassim jasur javad javed javier jawad jawaharlal jay jayant jayanta jayaprakash jeb jeenbek
    jeff jeffrey jens jeremie jeremy jerko jeroen jerome jeronimo jerry jerzy jesper jesus jhon jibril
    jim jimmy jiri jiro jitendra jitin joachim joakim joao joaquim joaquin jochen joe joel joerg johan
    johann johannes john johnny joji joko jomaa jomo jon jonas jonatan jonathan joost joram jordan jordi
    jorg jorge jorgen joris jorma jorn jose josef josep joseph josh joshua josip josselin josue jouni
    jovan jozef jozo jozsef juan juergen juha juhani jukka jules julian juliano julien julio julius juma
    junaid junichi junichiro junji junya juozas jure jurg jurgen juri jurij juris jussi justin justino
    justo juvenal jyotiraditya kaare kaarel kabiru kadir kailash kairat kais kaj kakha kakhaber kalle
    kalyan kamal kamau kambiz kamel kamil kamlesh kamran kamrul kaname kanat kanhaiya kapil karam
    karapet kare karel karim karl karlis karol karoly karsten kartik karunanidhi kasim kaspar kasper
    kassem kassim kassymzhomart kastriot katsunobu katsuya kaushik kaveh kayode kays kazem kazim
    kazimierz kazimir kazuhiko kazuhiro kazuki kazuo kazuya kees keiichi keiichiro keiji keir keisuke
    keith keivan keld kelechi kemal ken kenan kenichi kenichiro kenji kenjiro kenneth kenny kensuke
    kenta kentaro kenzo kerem keshav kestutis ketan kettil kevin kgalema kgosi khachatur khader khadga
    khagendra khairi khairullah khaled khalid khalifa khalil khamis khayrat khosrow khurram khurshid
    kianoush kichiro kiichi kimmo kimon kinya kioumars kiril kirill kirit kishan kishor kishore kizza
    kjartan kjeld kjell klaas klaus klemen knud knut koba koen koffi kofi kohei koichi koichiro koji
    kojo koki konrad konstantin konstantinos koray korbinian kornel kosta kostas kostiantyn kostis
    kostyantyn kosuke kotaro kourosh kozo krasimir kresimir krishna krisjanis kristian kristinn kristjan
    kristof kristoffer krum kryspin krystian krzysztof kuba kujtim kuldeep kumaraswamy kunal kunihiko
    kurmanbek kursat kurt kwabena kwadwo kwaku kwame kwasi kwesi kyle kyohei kyriakos kyrylo lachlan
    ladislao ladislav lado lahcen lajos lakhbir lakhdar lakshman lalit lalu lambert lamberto lambros
    lamine lance lansana lapo larbi larry lars lasha lasse lassina laszlo laureano laurent lauri lautaro
    lawrence laxman lazar lazare lazaro lazarus leandre leandro ledion lefteris leif lennard lennart leo
    leocadio leon leonard leonardo leoncio leonel leonid leonidas leopold leopoldo leos leszek letsie
    lev levan levent lewis liam liaquat libor liborio linas lino lionel lisandro livio liviu ljubisa
    ljubomir lloyd loic lorenzo loris lotfi lothar louis loukas lourenco luan lubomir lubos luc luca
    lucas lucian luciano lucien lucio lucjan ludger ludovic ludovico ludwig luhut luigi luis luitpold
    luka lukas lukasz luke lulzim lutfi lutz lyubomir maan maarten macario maciej macky madan madhav
    madhavan madhukar madhusudan magdi maged magne magnus mahadev mahamadou mahamane mahamat mahathir
    mahbub mahbubul mahdi mahendra maher mahesh mahfouz mahfuz mahinda mahir mahmood mahmoud mahmud
    mahmut maithri maithripala majed majid makar makis makram maksat maksim maksym malcolm malek malik
    mallikarjun mamadou mamady mamdouh mamuka manabu mandla manfred mangosuthu manik manish manlio
    manmohan manoel manohar manoj manolis manolo manouchehr mansoor mansour manuel marat marc marcel
    marcelino marcellin marcello marcelo marcial marcin marcio marco marcos marcus marek mariano marijan
    marin marino marinos mario marius mark markku marko markos markus marouane marshall marten martin
    martynas marvin marwan masaaki masahiko masahiro masahito masaki masanori masao masaru masashi
    masato masatoshi masaya masayoshi masayuki masoud massimiliano massimo masud matan matanya matej
    mateo mateus mateusz mathias mathieu mathis matias matija matjaz mats matt matteo matthew matthias
    matthieu matti mattias matvei matvey matyas maurice mauricio maurizio mauro max maxence maxim maxime
    maximilian maximiliano maximino mazen mazlum mbaye mehdi mehmet mehran mehrdad meir melchor meles
    melih menachem menahem mendel menelaos mengistu mert mesut metin mevlut mian micha michael michail
    michal michalis micheal michel michelangelo michiel michio mieczyslaw miguel mihai mihail mihajlo
    mihaly mihir mikael mikail mikalai mike mikhail mikhailo mikheil mikkel miklavz miklos mikola
    mikolaj milan milenko miles milind milivoj miljan milko milojko milorad milos milosz milovan
    miltiadis milton milutin mindaugas miquel mircea mirhossein mirko miro miroslav miroslaw mirwais
    mirza mirziyo misael mislav mitar mitch mithun mitsuhiro mitsuo mitsuru mitt mizanur mladen modeste
    modesto modibo moeketsi mofizur mogens mohamad mohamadou mohamed mohammad mohammadreza mohammed
    mohan mohandas mohannad mohaqiq mohsen moise moises moishe mojtaba mokgweetsi momcilo mominul momir
    moncef mondher mongi moqtada mordechai morihiro moritz morten morteza moshe mosiuoa mostafa mostofa
    motilal motoki motti mouaz mouin mounir moussa mridul mswati muammer mubarak mufid mugur muhammad
    muhammadu muhammed muhammet muhannad muharrem muhittin muhsin muhyiddin muin mujibur mukesh mukhtar
    mukul mulatu mulayam mumtaz muneo munir munther murad murali muralidhar murat musa musab musalia
    mushahid mushtaq mustafa mustapha mutaz muthanna muthuvel muzaffer mwai mwangi mykhailo mykhaylo
    mykola mykyta myroslav nabih nabil nachman nachum naci nadav nadeem nader nadhem nadim naeem nael
    nafez naftali nagendra naguib nahuel nahum naim naji najib najibullah najm namal nandan nando
    naohito naoki naoto naoya napoleon naqibullah narayan narayana narcisse narendra naresh narinder
    naruhito naseer naser nasir nasr nasreddine nasrollah nasrullah nasser natan nathan nathaniel
    navdeep naveen navin navjot nawaf nawaz nawfal nawzad nayef nazario nazih nazim nazmul ndaba nduduzo
    nebojsa necati necdet necip necmettin ned nedeljko nedim neelesh neeraj nehemia neil nejat nektarios
    nello nelson nemanja nemesio nenad neoklis nereo nerio nestor neven neville nexhmedin nhlanhla
    nicanor nicholas nick nicolae nicolas nicolo nicu nidal niek niels nigel nihat niilo nikhil nikifor
    nikitas niklas nikodem nikol nikola nikolai nikolaj nikolaos nikolay nikos nilesh nilmani nimal nir
    niraj niranjan nirupam nissim nitin nitish nivaldo nivedan nizami nizar njoroge nkosana nnamdi noah
    noam noaman nobuaki nobuhiro nobuo nobuteru nobuyuki nodar noel norbert norberto norihiko norio
    noriyuki norman normunds noureddine nouri nuhu numan nunzio nurbek nurettin nuri nurlan nursultan
    nusret obaidul obaidullah obinna octave octavian octavio oddvar oded odilon odysseas ofer ogbonna
    ognjen oguz oguzhan ohad okan okechukwu oktay oladipo olaf olafur olatunji olaudah olav oldrich ole
    oleg olegario oleh oleksandr oleksii oleksiy oleksy oles oliver olivier olle olli oltjon olufemi
    olumide olusegun oluwaseun olzhas omar omer omid omprakash onder ondrej onesimo onur oommen ophir
    oren orest oreste orestes orhan orjan orkun orlando osama osamu oscar oskar osman osmar osmo ossur
    ostap osvaldo oswald oswaldo oszkar otabek otar otavio othman othmar ottaviano ottavio ottmar otto
    oumar ousmane ovidio ovidiu oyewole ozan ozcan ozer ozkan paavo pablo pacome padraig palaniswami
    palle palmi panagiotis panayiotis pandeli pankaj panos pantelis paolo parag partha parthasarathi
    parviz pascal pascoal pascual pasquale pat patrice patricio patrick patrizio paul paulino paulo
    pavel pavle pavlo pavlos pawan pawel payam pearse pedro pehr pejman pekka percy pere pericles
    periklis pero pertti pervaiz pervez petar pete peter petko petr petre petrit petro petros petru
    petteri peyman phil philip philippe phillip piergiorgio pierluigi piero pierpaolo pierre piers piet
    pieter pietro pinaki pinarayi pinchas pinhas pino piotr pippo piyush placide placido plamen platon
    polykarpos porfirio poul prabhakar prabir prabowo prachanda pradeep pradip prafulla prakash pralhad
    pramod pranab pranav pranay prasad prasanna prasanta prasenjit prashant prashanta pratap pratik
    praveen pravin prayut prayuth preben predrag prem primitivo primoz prithviraj priyaranjan prodromos
    prokop prudencio przemyslaw purushottam pushkar puspakamal pyotr qaboos qais qamar qasem qasim
    qassem quentin quirino raanan rabah rabih rachid radek radim radko radmir radoje radomir rados
    radoslav radoslaw radovan radu radwan raed rafael rafal rafat raffaele rafi rafik rafiq rafiqul
    rafizi raghav raghavendra raghib raghubar raghunath raghuram ragnar rahmatullah rahmi rahul raila
    raimondas raimondo raimonds raimundo rainer raj rajan rajat rajendra rajesh rajinder rajiv rajko
    rajkumar rajnath rakesh ralf ralph ram ramachandra ramadan ramakrishna raman ramanan ramasamy
    ramazan ramdas ramesh rameshwar ramez rami ramin ramiro ramon ramush ramy ramzan ramzi randall randy
    rangin ranil ranjan ranjit ranko raoul raphael rashad rashed rasheed rashid rashidi rasim rasmus
    ratan ratko rattan rauf raul ravi ravinder ravindra ravishankar ravshan ray raymond razvan recep
    redouane refaat refik reginald regis rehan rehman reidar reijo reimund reinaldo reince reiner
    reinhard reinhold remi remo remus remy renan renato renaud renzo reuven revaz rex rexhep reynald
    reynir reza rhodri rhys riad ricardo riccardo richard rick ricky rida ridha rifaat rifat rigoberto
    rimantas rino rishab rishi risto ritesh ritvars riyad riza rizwan roald rob robert roberto rocco
    roch roderich rodion rodney rodolfo rodolphe rodrigo rogelio roger rogerio rohan rohit rohitha
    roland rolands rolf romain roman romano romeu romolo romuald romulo ron ronald ronan ronen roque
    rory rosendo ross rostislav rostyslav rotimi rouhollah roy ruairi ruairidh ruben rudiger rudolf rudy
    ruediger rufino ruggero ruhollah ruhul rui rumen runar rune rupam rupert ruslan russell rustam
    rustem ruud ryan ryhor ryohei ryoichi ryosuke ryota ryotaro ryszard ryuichi ryuji ryutaro rza saad
    saadeddine saadi saar saber sabri sachin sadakazu sadanand saddam sadegh sadek sadik sadio sadiq
    sadri sadyr saeb saeed safwan sagi saher sahil sahin saif saifullah saikou sajeeb sajid sajith
    sajjad sakari salah salaheddine salar saleem saleh salem sali salif salih salim salman salva
    salvador salvatore sam samaresh sambit sameh samer samet sami samih samir samora samrat samuel
    samuli samvel sanath sancho sandeep sander sandip sandor sandro sanjar sanjay sanjeev sanjit sanjiv
    sankar santanu sante santiago santosh sanusi sapar saparmurat saqib sarabjit sarath sarfraz sargis
    sarvesh sasho satheesh satish satoru satoshi sattam sattar saturnino satyajit satyapal satyendra
    saud saul sauli saulius saulos saurabh saurav saverio savino savo savvas sayed sayyed sayyid scott
    seamus sean sebastian sebastiao sebastien sedat sediq sefer sefik segundo seiichi seiichiro seiji
    seijiro selahattin selami selcuk selim semen semyon senad seppo serban serdar seretse serge sergei
    sergej sergey sergi sergio serhat serhii serhiy serkan servando serzh seth settimio severin severino
    seydou seyed seyyed sezai sezer shabtai shadi shafik shafiq shafiqul shahab shahbaz shahid shahidul
    shahram shahriar shahzad shailendra shailesh shaker shakib shakir shalom shamsul shane shankar
    shapour sharad shashank shaukat shaul shavkat shawki shawqi shehbaz sheheryar shehu shekhar sherif
    sherzod shigeharu shigeki shigeru shimon shingo shinichi shinichiro shinji shinjiro shinsuke shinya
    shinzo shiro shishir shiv shivaji shivraj shizuo shlomi shlomo shmuel shmulik shogo shoichi shoji
    shota shpend shridhar shuichi shuji shukri shunichi shunsuke shyam siamak siarhei siavash sibusiso
    siddaramaiah siddharth siegbert siegfried sigfrido sigmar sigmundur sigurd sigurdur sigurjon siim
    silvano silverio silvestre silvestro silvio silviu simeon simon sinan sinisa siphiwe sipho siraj
    sirajuddin sirisena sitaram sixto siyabonga sjoerd skender slaven slavko slawomir slobodan snorri
    sofiane sohail sohrab sokol sokratis somchai sooronbay soren sorin soroush sosuke sota sotiris
    souheil souleymane sourav spasoje spiro spyridon spyros srdan srdjan sreten srettha sridhar srinivas
    srinivasan sriram stamatis stan stanimir stanislav stanislaw stanko stanley stasys stathis stavros
    stef stefan stefanita stefano steffen steinar steingrimur stelios stellan stepan stephane stephen
    steve steven stewart stig stijn stipe stjepan stojan stoyan stratos struan stuart sture subhas
    subhash subhi subir subramaniam subramanian subramanyam subrata sudhakar sudhir sudip sufian suhail
    sujit sukhbir sukhdev sukhjinder sukru sulaiman suleiman suleyman sumit sunil suren surendra suresh
    surinder surjit surya sushil susilo susumu suvendu svatopluk svein sveinn sven svend sverre
    svetislav svetlan svetoslav svetozar sviatoslav svyatoslav swapan syed syedul sylvain sylvester
    szabolcs szilard szymon taavi tadahiro tadamori tadao tadashi tadej tadesse tadeusz tadhg tadin
    tafawa taha tahar taher tahir tahseen tahsin taichi taieb takaaki takafumi takahiro takao takashi
    takayuki takehiko takehiro takeo takeru takeshi takis taku takuma takumi takuya talal talant talat
    taleb tamam tamas tamer tamim tamir tancrede taner tanguy tanveer tanvir tapan tapio taras tarcisio
    tarek tareq tarik tariq tarique tarjei tarkan tarmo taro taron tarun tasos tathagata tatsuo tatsuya
    taufik taulant tawfik tayeb tayfun tayyip ted tedros teemu tejashwi tejasvi temel temir temur tendai
    tengiz teodor teodoro teofilo teppo terje terrence terry teruhiko tetsuo tetsuro tetsuya tevfik
    teymour thabang thabet thabo thaksin thamer thanasis thanathorn thanos themba themistoklis theo
    theodor theodore theodoros theodosis theophile theophilus thiago thibaud thibault thibaut thierry
    thijs thilo thodoris thomas thor thorben thorbjorn thordur thorkild thorsteinn thorsten thrasyvoulos
    thulani tiago tiberiu tibor tidjane tigran tihomir tilak tilman tilo tim timo timofei timofey
    timoteo timothee timothy timur titouan titus tivadar tiziano toader tobias toby todd todor tofail
    tofig tokuichiro tolga tom tomas tomasz tomaz tomer tomislav tommaso tommy tomo tomohiro tomoki
    tomoyuki toncho tonino tonis tony toomas toranosuke torben torbjorn torgeir toribio torkel torstein
    torsten toru torvald toshiaki toshihiko toshihiro toshiki toshimitsu toshio toshiro toshiyuki traian
    travis trevor tristan tristao troels trond tryggvi trygve tsuneo tsutomu tsuyoshi tsvetan tudor
    tugrul tukur tullio tuncay tuncer tuomas turan turgay turgun turgut turki tushar tuvia tyler tymofiy
    tzachi tzvi ubaldo uday udaya uddhav udo ufuk ugo ugur uhuru uladzimir uldis ulf ulises ulrich ulrik
    ulugbek ulysse umar umaru umberto umesh unal upendra urbain urbano urho uri uriel urmas uros urs
    usama usman uthman uttam uwe uzi vaclav vadim vadym vagif vahagn vahan vahid vahit vahram vaibhav
    vakhtang valdas valdemar valdimar valdis valentin valentino valentyn valeri valeriano valerii
    valerio valeriu valeriy valon vangelis vano vardan vartan varun vasant vasco vasil vasile vasileios
    vasili vasilios vasilis vasily vassilis vasudev vasyl vazgen veaceslav vedat veikko veit veli
    velimir veljko venancio venelin veniamin venkaiah venkat venkatesh vernon veselin veysel viacheslav
    vicente victor victorien vidar vidas vidyasagar vigen viggo vijay vikas vikram vikrant viktor
    vilayat vilis viljo ville vilmos vinay vincenc vincent vincenzo vineet vinko vinod viorel vipin
    viplav virat virender virendra virgil virgilio virginio visar vishal vishnu vishwanath vitali
    vitaliano vitalii vitaliy vitaly vito vitor vittorio vivek vjekoslav vlad vlada vladimer vladimir
    vladimiro vladislav vlado vladyslav vlastimil vojislav vojtech volkan volker volkmar volodymyr
    vsevolod vugar vuk vusi vyacheslav vyas vytautas vytenis waclaw wade wael wafiq wagner wahid
    wahidullah wajdi wajih wakil waldemar wale waleed walid walter walther waqar warren waseem wasim
    wataru wayne wenceslao werner wes wesley wessel wieslaw wiktor wilfredo wilfried wilhelm will willem
    willi william willie willy wilmer wilson wim wimal winfried winston witold wladyslaw wlodzimierz
    wojciech wole wolfgang wolfram workneh wouter xabier xavi xavier xenophon xhavit yaacov yaakov
    yacine yacoub yadollah yahaya yahia yahya yair yakir yakov yakubu yakup yalcin yan yanis yaniv yanko
    yann yannick yannis yaqoob yaqub yariv yaron yaroslav yasar yaser yashwant yashwantrao yasin yasir
    yasser yassin yassine yasuhiko yasuhiro yasuhisa yasunari yasuo yasushi yasutoshi yavuz yaw yazid
    yechiel yefim yegor yehezkel yehiel yehoshua yehuda yerima yerlan yerzhan yevgeni yevgenii yevgeny
    yevhen yiannis yigael yigal yilmaz yiorgos yishai yisrael yitzchak yitzhak ylli yngve yoav yoaz
    yochanan yoel yogendra yogesh yogi yohanan yohei yoichi yoichiro yoji yoram yordan yosef yoshiaki
    yoshihide yoshihiko yoshihiro yoshihisa yoshikazu yoshimasa yoshinori yoshio yoshiro yoshitaka
    yoshito yoshiyuki yossi yosuke yotam youcef younes younis yousaf yousef youssef yoweri yrjo yudai
    yuichi yuichiro yuji yukio yukiya yuli yuma yunus yuri yuriy yury yusef yusuf yusuke yutaka yuzuru
    yves zabihollah zabihullah zac zacarias zacharie zachary zafar zafer zaheer zaher zahid zahir
    zahirullah zaid zain zakaria zakariya zaki zalman zalmay zamir zayd zayed zaza zbigniew zdenek
    zdenko zdravko zdzislaw ze'ev zeev zeid zein zekeriya zeki zelimir zeljko zenawi zenon zevulun
    zeynel zhenish zhivko zia ziad ziaul ziaur zigmantas zitto zivko ziya ziyad zlatko zoheir zokir
    zoltan zoran zouhair zsolt zuhair zukan zulfikar zulfiqar zulfu zurab zvi zviad zvika zvonimir
    zvonko zweli zwelinzima zygmunt
    """)
