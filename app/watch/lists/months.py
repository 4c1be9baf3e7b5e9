"""The names of the months, without accents, in the languages that we read."""

_NAMES = (
    "jan january januar janner janv janvier ene enero gen gennaio januari janeiro",
    "feb february februar feber fev fevr fevrier febrero febbraio februari fevereiro",
    "mar march marz mars marzo mrt maart marco",
    "apr april avr avril abr abril aprile",
    "may mai mayo mag maggio mei maio",
    "jun june juni juin junio giu giugno junho",
    "jul july juli juil juillet julio lug luglio julho",
    "aug august aou aout ago agosto augustus",
    "sep sept september septembre septiembre set sett settembre setembro",
    "oct october okt oktober octobre octubre ott ottobre out outubro",
    "nov november novembre noviembre novembro",
    "dec december dez dezember decembre dic diciembre dicembre dezembro",
)
MONTHS = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
