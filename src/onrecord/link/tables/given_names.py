"""Given names that are mostly of one gender: they open a person's name and tell he from she."""

from onrecord.link.tables import words

MALE = words("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed akira alan albert alberto aleksandr aleksei
    alex alexander alexei alfred ali allan allen amir anatoly anders andre andrei andres andrew andrey
    andriy andrzej angus anthony antoine anton antonio antony arnold arthur ashraf asif austin barack
    barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan
    brent brett brian bruce bruno bryan calvin carl carlos cesar chad charles charlie chen chris
    christian christopher chuck clarence claude clay clayton cliff colin connor corey craig curtis dale
    damien dan dana daniel danny dante dave david dean denis dennis derek dick diego dietmar dimitri
    dinesh dmitri dmitry dmytro dominique don donald doug douglas duncan dustin dwight earl ed eddie
    edgar eduardo edward edwin eli elijah elliott emanuel emilio emmanuel enrique eric erik ernest
    ernesto ethan eugene evan farid federico felipe felix fernando fidel francesco francis francisco
    francois frank franz fred frederick gabriel gareth garrett gary gavin gene geoff geoffrey george
    gerald gerard gerhard gilbert giorgio giovanni giuseppe glen glenn gordon graham greg gregg gregory
    guillermo gustavo guy hamid hans harold harry harvey hasan hassan hector heinz helmut henri henry
    herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jackie
    jacob jacques jaime jake jamal james jamie jan jared jason javier jay jean jeb jeff jeffrey jens
    jeremy jerome jerry jim jimmy joachim joao joe joel johan johannes john johnny jon jonathan jordan
    jorge jose josef joseph josh joshua juan julian julio jurgen justin karim karl keith kelly ken
    kenneth kenny kerry kevin khalid kim kofi konstantin kurt kyle lance larry lars lawrence lee leo
    leon leonard leonid leslie lewis liam lionel lloyd lorenzo louis lucas luigi luis luke mahmoud
    malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marvin matt matteo matthew
    maurice mauricio max maxim mehmet michael michel miguel mike mikhail milton mitch mitt mohamed
    mohammad mohammed muhammad mustafa naftali narendra nathan nathaniel ned neil nelson nicholas nick
    nicolas nigel nikolai noah noel norman oleg oleksandr oliver olivier omar orlando oscar otto pablo
    paolo pascal pat patrick paul pavel pedro pete peter petro phil philip philippe phillip pierre
    pranab radoslaw rafael raj rajiv ralph ramon randall randy raul ray raymond recep reince rex ricardo
    richard rick ricky rob robert roberto robin rodney rodrigo roger roland ron ronald ross roy rudy
    rupert russell ryan sam samir samuel santiago sasha saul scott sean sebastian sergei sergey sergio
    seth shane shinzo silvio simon sir stan stanley stefan stephen steve steven stuart sylvester ted
    terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler umar viktor
    vincent vitaly vladimir volodymyr wade walter warren wayne werner wesley wilfried will willem
    william willie wolfgang xavier yasser yevgeny yitzhak yuri yusuf zachary
    """)

FEMALE = words("""
    abby abigail ada adriana agnes aisha alejandra alexandra alexandria alice alicia alison allison
    amanda amber amelia amy ana anastasia andrea angela angelina anita ann anna annabelle anne annette
    annie april ariana ashley audrey barbara beatrice becky bella bernadette beth betsy betty beverly
    bianca bonnie brenda bridget brittany camila camille candice carla carly carmen carol carolina
    caroline carolyn catalina catherine cathy cecilia celine charlene charlotte chelsea cheryl chiara
    christiane christina christine cindy claire clara claudia colleen condoleezza connie consuelo
    courtney crystal cynthia daisy dana daniela danielle dawn debbie deborah debra denise diana diane
    dianne dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen
    emilia emily emma erica erin esther eva eve evelyn fatima felicia fiona florence frances francesca
    gabriela gabrielle gail georgia geraldine gina gladys glenda gloria grace greta gwen hannah harriet
    heather heidi helen helena helene hilary hillary holly hope ida ilona inez ingrid irene irina iris
    isabel isabella ivana ivanka jackie jacqueline jan jane janet janice jasmine jean jeanine jeanne jen
    jenna jennifer jenny jess jessica jill jo joan joanna joanne jodi josephine joy joyce juanita judith
    judy julia juliana julie juliet kamala karen karin karla kate katherine kathleen kathryn kathy katie
    kay keiko kelly kellyanne kerry kim kimberly kirsten kristen kristin kristina lara latoya laura
    lauren laurie leah lena leslie leticia lila lily linda lisa liz lois loretta lori lorraine louise
    lucia lucy luisa lydia lynn lynne madeleine maggie mandy marcia margaret margarita margot maria
    mariam mariana marie marilyn marina marine marissa marjorie marlene marta martha mary maryam maureen
    maxine maya meg megan megyn melania melanie melissa mercedes meredith michele michelle mildred mindy
    miranda miriam molly mona monica monique muriel nadia nancy naomi natalia natalie natasha nicole
    nikki nina noor nora norma olga olive olivia pamela patricia patti patty paula pauline peggy
    penelope penny phyllis polly priscilla rachel ramona rebecca regina renee rhonda rita roberta robin
    rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sasha shannon
    sharon sheila shelley sherry shirley silvia sonia sophia sophie stacey stella stephanie sue susan
    susana susannah suzanne svetlana sylvia tamara tania tanya tara tatiana teresa theresa tiffany tina
    tracy tulsi ursula valentina valerie vanessa vera veronica vicki victoria viola virginia vivian
    wanda wendy whitney yasmin yolanda yulia yvette yvonne zoe
    """)

GIVEN = MALE | FEMALE
EITHER = MALE & FEMALE
