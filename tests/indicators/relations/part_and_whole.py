"""Figures of which one is a part of the other, or both are parts of one whole, found by reading what each counts.

Written by hand, so that it is no copy of the rule that is held to it.
"""

PART_AND_WHOLE = (
    # Counts: people, households, candidates and schools inside a count of more of them.
    ("inwoners_0_14", "inwoners"),
    ("inwoners_15_24", "inwoners_0_24"),
    ("inwoners_0_24", "inwoners"),
    ("inwoners_65_plus", "inwoners_15_plus"),
    ("inwoners_25_44", "inwoners_15_64"),
    ("inwoners_herkomst_nederland", "inwoners"),
    ("personen_met_bijstand", "inwoners"),
    ("personen_met_ww", "inwoners_15_64"),
    ("personen_met_ao", "inwoners_15_plus"),
    ("leerlingen_basisonderwijs", "inwoners_0_14"),
    ("huishoudens", "inwoners"),
    ("examenkandidaten_vmbo", "examenkandidaten"),
    ("examenkandidaten_havo", "examenkandidaten"),
    ("examenkandidaten_vwo", "examenkandidaten"),
    # Shares of one whole, of which more for one leaves less for another.
    ("aandeel_0_14", "aandeel_65_plus"),
    ("herkomst_nederland", "herkomst_buiten_europa"),
    ("herkomst_nederland", "herkomst_europa"),
    ("eenpersoonshuishoudens", "huishoudens_met_kinderen"),
    ("koopwoningen", "corporatiewoningen"),
    ("laagste_40_inkomens", "hoogste_20_inkomens"),
    # Shares inside a share, and shares of which the numerator or the denominator is the other figure.
    ("sociaal_minimum", "sociaal_minimum_120"),
    ("sociaal_minimum", "laag_inkomen"),
    ("slaagpercentage_vmbo", "slaagpercentage"),
    ("slaagpercentage_havo", "slaagpercentage"),
    ("slaagpercentage_jongens", "slaagpercentage"),
    ("groene_druk", "aandeel_0_14"),
    ("grijze_druk", "aandeel_65_plus"),
    ("eenpersoonshuishoudens", "gemiddelde_huishoudensgrootte"),
    ("aandeel_havo_vwo_examenkandidaten", "examenkandidaten_vmbo"),
    ("personen_met_bijstand", "bijstand"),
    ("inwoners_0_24", "jongeren_met_jeugdzorg"),
    ("inwoners", "bevolkingsdichtheid"),
)
