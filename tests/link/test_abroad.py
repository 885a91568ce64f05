"""International cases, all invented: names, offices and bodies of many countries."""

from __future__ import annotations

import pytest

from onrecord.link.genders import gender_of_name

from .marking import kinds, read, speakers

SHE_SAID = " {source9:She} {cue9:said} {content9:it was late}."
HE_SAID = " {source9:He} {cue9:said} {content9:it was late}."

WHO_SPEAKS = {
    # Iceland, Norway: the pronoun in her own sentence and in the next one
    "Fisheries Minister Sigrun Hallsdottir accused the Harbor Union of a blockade against her country. "
    "Speaking on Tuesday, {source:she} {cue:said} {content:it was over}.": "Sigrun Hallsdottir",
    "Minister Xenla Ostrava has accused the Harbor Union of harming her country. Norwegian envoy Henrik "
    "Solvang replied. “No,” {source:she} {cue:told} reporters.": "Xenla Ostrava",
    "Qirin Tolvaag opened the port. Speaking on Tuesday, she praised the crews. Her deputy, Henrik Solvang, "
    "left. “It is done,” {source:she} {cue:said}.": "Qirin Tolvaag",
    # Finland, Estonia, Poland, Czechia, Hungary
    "Aino Lehtonen met Taavi Rebane." + SHE_SAID: "Aino Lehtonen",
    "Zuzanna Kowalik met Piotr Wrona." + HE_SAID: "Piotr Wrona",
    "Lenka Dvořáková met Zdeněk Malý." + SHE_SAID: "Lenka Dvořáková",
    "Zsófia Halmos met Gábor Kertesz." + SHE_SAID: "Zsófia Halmos",
    # Russia, Ukraine: endings tell where the given name does not
    "Zemfiryna Vasilkova met Arslanbek Petrovich Tirov." + SHE_SAID: "Zemfiryna Vasilkova",
    "Zemfiryna Vasilkova met Arslanbek Petrovich Tirov." + HE_SAID: "Arslanbek Petrovich Tirov",
    "Oksana Lytvyn met Bohdan Hrytsenko." + HE_SAID: "Bohdan Hrytsenko",
    # Turkey, Greece, Iran, the Arab world, Israel
    "Hakan Demirel met Eleni Papadaki in Izmir." + SHE_SAID: "Eleni Papadaki",
    "Zeynep Aksoy met Nikos Vlachos." + HE_SAID: "Nikos Vlachos",
    "Fereshteh Karimi met Javad Sohrabi." + SHE_SAID: "Fereshteh Karimi",
    "Abdel-Rahman Safi met Ghada Nasr." + HE_SAID: "Abdel-Rahman Safi",
    "Osnat Baram met Yigal Peretz." + SHE_SAID: "Osnat Baram",
    # India, Japan, Nigeria, Ghana, Ethiopia, Brazil, Spain, France, Italy
    "Sushmita Rane met Devendra Pai." + SHE_SAID: "Sushmita Rane",
    "Yumiko Harada met Takeshi Mori." + HE_SAID: "Takeshi Mori",
    "Ngozi Eze met Chukwudi Obi." + SHE_SAID: "Ngozi Eze",
    "Kwabena Ofori met Akosua Danso." + HE_SAID: "Kwabena Ofori",
    "Birtukan Alemu met Tadesse Bekele." + SHE_SAID: "Birtukan Alemu",
    "Thiago Bastos met Luciana Prado." + SHE_SAID: "Luciana Prado",
    "Iñigo Salas met Begoña Ruiz." + HE_SAID: "Iñigo Salas",
    "Jean-Marie Roux met Ségolène Aubry." + HE_SAID: "Jean-Marie Roux",
    "Giancarlo Bassi met Loredana Conti." + SHE_SAID: "Loredana Conti",
    "Kamla Devi met Balwant Mehra." + SHE_SAID: "Kamla Devi",
    # hard negatives: he and she never mean a person of the other gender
    "Henrik Solvang met Lars Berg." + SHE_SAID: None,
    "Giancarlo Bassi met Thiago Bastos." + SHE_SAID: None,
    "Ngozi Eze met Sushmita Rane." + HE_SAID: None,
    "Kevin waited." + SHE_SAID: None,
    "Oleg Baranov praised his wife." + SHE_SAID: None,
    "Zemfiryna Vasilkova came." + HE_SAID: None,
}


@pytest.mark.parametrize("text", WHO_SPEAKS)
def test_he_and_she_find_their_people_in_any_country(text: str) -> None:
    assert speakers(text)[-1] == WHO_SPEAKS[text]


GENDERS = {
    "Sigríður Jónsdóttir": "f",
    "Tamryna Belova": "f",
    "Ilqar Sergeyevich Dolin": "m",
    "Ilqara Sergeyevna Dolin": "f",
    "Adhara Kaur": "f",
    "Faris bin Tamal": "m",
    "Rasa Vilkaite": "f",
    "Takis Stephanopoulos": "m",
    "Jean-Marie Roux": "m",
    "Marie-Jeanne Roux": "f",
    "Andrea Conti": None,
    "Nikita Orlov": None,
    "Park Eun-mi": None,
    "Tom Villanueva": "m",
    "Xorlan Villanueva": None,
    "Magdalena Tersson": "f",
    "Xorla Tersson": None,
}


@pytest.mark.parametrize("name", GENDERS)
def test_names_and_their_endings_tell_a_gender_or_none(name: str) -> None:
    assert gender_of_name(name) == GENDERS[name]


def test_an_icelandic_sson_is_a_man_where_iceland_is_spoken_of() -> None:
    text = "In Iceland, Zorri Karlsson met Vigdis Palsdottir." + HE_SAID
    assert speakers(text) == ["Zorri Karlsson"]


ROLES = {
    "{source:A spokesman for the Harbor Commission, Marc Delvaux,} {cue:denied} {content:it}.": (
        "Marc Delvaux",
        "spokesman",
    ),
    "{source:A spokesman for the Harbor Commission}, Marc Delvaux, {cue:denied} {content:it}.": (
        "Marc Delvaux",
        "spokesman",
    ),
    "{source:The head of the Lagos Bar Association, Ngozi Eze,} {cue:denied} {content:it}.": (
        "Ngozi Eze",
        "head",
    ),
    "{source:One of the family’s lawyers, Ousmane Diallo,} {cue:denied} {content:it}.": (
        "Ousmane Diallo",
        None,
    ),
    "{source:Manoj Tiwari, 54, a farmer from Varanasi,} {cue:denied} {content:it}.": (
        "Manoj Tiwari",
        "farmer",
    ),
    "{source:Juan Duarte, Colombia’s ombudsman,} {cue:denied} {content:it}.": (
        "Juan Duarte",
        "Colombia’s ombudsman",
    ),
    "{source:Norway’s trade minister Ingrid Berg} {cue:denied} {content:it}.": (
        "Ingrid Berg",
        "trade minister",
    ),
    "{source:Justice and Home Affairs Minister Piotr Wrona} {cue:denied} {content:it}.": (
        "Piotr Wrona",
        "Home Affairs Minister",
    ),
    "{source:Lima’s head of government Rosa Quispe} {cue:denied} {content:it}.": ("Rosa Quispe", None),
    "{source:Aissatou Bah of the Bar Association} {cue:denied} {content:it}.": ("Aissatou Bah", None),
}


@pytest.mark.parametrize("text", ROLES)
def test_a_role_its_body_and_a_name_are_one_person(text: str) -> None:
    _, actors = read(text)
    (actor,) = actors.values()
    assert (actor.kind, actor.name, actor.role) == ("person", *ROLES[text])


BODIES = {
    "According to {source:data from Germany’s Harbor Institute}, {content:it rains}.": "Harbor Institute",
    "According to {source:Harbor Institute data}, {content:it rains}.": "Harbor Institute",
    "{source:Figures released on Monday by the Central Water Board} {cue:show} {content:it}.": (
        "Central Water Board"
    ),
    "{source:Statistics of the Harbor Commission} {cue:show} {content:it}.": "Harbor Commission",
    "{source:Research by the Institute for Rivers and Lakes} {cue:shows} {content:it}.": (
        "Institute for Rivers and Lakes"
    ),
    "{source:A report by Amnesty International} {cue:found} {content:it}.": "Amnesty International",
    "{source:A report by} the Harbor Commission {cue:found} {content:it}.": "Harbor Commission",
    "{source:the Harbor} Commission {cue:found} {content:it}.": "Harbor Commission",
    "{source:The Harbor Commission this month} {cue:found} {content:it}.": "Harbor Commission",
    "{source:El Faro del Norte} {cue:reported} {content:it}.": "El Faro del Norte",
    "{source:Newspaper El Faro} {cue:reported} {content:it}.": "El Faro",
}


@pytest.mark.parametrize("text", BODIES)
def test_a_body_speaks_through_its_data_and_reports(text: str) -> None:
    text = text if "{cue:" in text else text.replace("According to", "{cue:According to}")
    assert (speakers(text), kinds(text)) == (
        [BODIES[text.replace("{cue:According to}", "According to")]],
        ["organisation"],
    )


UNNAMED = {
    "{source:A poll published by the newspaper Dagmal} {cue:found} {content:it}.": (
        "poll published by the newspaper Dagmal"
    ),
    "{source:data from China} {cue:show} {content:it}.": "data from China",
    "{source:An analysis of the Harbor Commission} {cue:shows} {content:it}.": (
        "analysis of the Harbor Commission"
    ),
    "{source:critics, including} Ana Rao, {cue:said} {content:no}.": "critics",
    "{source:supporters of candidate Tom Berg} {cue:said} {content:no}.": "supporters of candidate Tom Berg",
}


@pytest.mark.parametrize("text", UNNAMED)
def test_what_nobody_is_named_for_stays_unnamed(text: str) -> None:
    assert (speakers(text), kinds(text)) == ([UNNAMED[text]], ["unnamed"])


@pytest.mark.parametrize(
    "capital", ["Reykjavik", "Oslo", "Kyiv", "Pyongyang", "Ouagadougou", "Bogotá", "Lima"]
)
def test_a_capital_that_speaks_is_a_government(capital: str) -> None:
    text = (
        f"{{source:{capital}}} {{cue:rejected}} {{content:the plan}}. "
        "{source2:The government} {cue2:said} {content2:so}. {source3:It} {cue3:said} {content3:no}."
    )
    assert (speakers(text), kinds(text)) == ([capital] * 3, ["government"] * 3)


def test_a_capital_that_is_a_surname_here_stays_one() -> None:
    text = "Pablo Santiago spoke. {source:Santiago} {cue:said} {content:no}."
    assert speakers(text) == ["Pablo Santiago"]


def test_two_governments_leave_the_government_open() -> None:
    text = (
        "{source:Ankara} {cue:rejected} {content:the plan}. {source2:Athens} {cue2:liked} {content2:it}. "
        "{source3:The government} {cue3:said} {content3:so}."
    )
    assert kinds(text) == ["government", "government", "unnamed"]


def test_a_part_of_a_state_is_a_government_and_the_ministry_means_it() -> None:
    text = (
        "{source:The Guinean army} {cue:denied} {content:it}. "
        "{source2:Taiwan’s Defence Ministry} {cue2:said} {content2:no}. "
        "{source3:The ministry} {cue3:said} {content3:never}."
    )
    assert speakers(text) == ["Guinean army", "Defence Ministry", "Defence Ministry"]
    assert kinds(text) == ["government"] * 3


def test_the_minister_is_the_only_minister() -> None:
    text = (
        "Fisheries Minister Sigrun Hallsdottir met Marc Delvaux. "
        "{source:The minister} {cue:said} {content:no}."
    )
    assert speakers(text) == ["Sigrun Hallsdottir"]


def test_a_surname_with_a_small_word_means_its_bearer() -> None:
    text = "Irene de la Cruz spoke. {source:De la Cruz} {cue:said} {content:no}."
    assert speakers(text) == ["Irene de la Cruz"]


def test_members_of_a_party_are_no_committee() -> None:
    text = "The Harbor Committee Republicans met. {source:Republicans} {cue:said} {content:no}."
    assert (speakers(text), kinds(text)) == (["Republicans"], ["group"])
