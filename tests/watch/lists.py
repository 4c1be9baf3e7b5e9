"""Lists of runs that nobody ran, written as Strava and Garmin write them in several languages."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from io import BytesIO, StringIO
from zoneinfo import ZoneInfo

import pytest

from app.watch.activity import Activity
from app.watch.lists.tables import read_table
from app.watch.reading import Reading, Unreadable
from rules import Unit

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Language:
    """How one language writes a list. A date is what `day` makes of it."""

    name: str
    strava: str
    garmin: str
    run: str
    walk: str
    months: str
    day: str
    clock: str = "%H:%M:%S"
    comma: bool = True

    def date(self, moment: datetime) -> str:
        month = self.months.split()[moment.month - 1]
        told = moment.strftime(self.day).replace("MONTH", month)
        return told.replace("CLOCK", moment.strftime(self.clock))

    def number(self, told: Decimal) -> str:
        return str(told).replace(".", ",") if self.comma else str(told)


ENGLISH = Language(
    "English",
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,"
    "Elapsed Time,Moving Time,Distance,<span>Media</span>",
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg Run Cadence,Avg Pace,"
    "Avg Stride Length,Steps",
    "Run",
    "Walk",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "MONTH %-d, %Y, CLOCK",
    "%-I:%M:%S\u202f%p",
    comma=False,
)
BRITISH = Language(
    "British",
    ENGLISH.strava,
    ENGLISH.garmin,
    "Trail Run",
    "Hike",
    "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    "%-d MONTH %Y, CLOCK",
    comma=False,
)
GERMAN = Language(
    "German",
    "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Verstrichene Zeit,Distanz,"
    "Dateiname,Verstrichene Zeit,Bewegungszeit,Distanz,Medien",
    "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø Schrittfrequenz (Laufen),Ø Pace,"
    "Ø Schrittlänge,Schritte",
    "Lauf",
    "Spaziergang",
    "01 02 03 04 05 06 07 08 09 10 11 12",
    "%d.MONTH.%Y, CLOCK",
)
FRENCH = Language(
    "French",
    "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,"
    "Nom du fichier,Temps écoulé,Durée de déplacement,Distance,Médias",
    "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Cadence de course moyenne,"
    "Allure moyenne,Longueur moyenne des foulées,Pas",
    "Course à pied",
    "Marche",
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "%-d MONTH %Y, CLOCK",
)
SPANISH = Language(
    "Spanish",
    "ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,"
    "Tiempo transcurrido,Distancia,Nombre del archivo,Tiempo transcurrido,Tiempo en movimiento,"
    "Distancia,Contenido multimedia",
    "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,"
    "Cadencia de carrera media,Ritmo medio,Longitud media de zancada,Pasos",
    "Carrera",
    "Caminata",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "%-d MONTH %Y, CLOCK",
)
DUTCH = Language(
    "Dutch",
    "Activiteits-ID,Datum van activiteit,Naam van activiteit,Activiteitstype,Verstreken tijd,"
    "Afstand,Bestandsnaam,Verstreken tijd,Beweegtijd,Afstand,Media",
    "Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gemiddelde loopcadans,"
    "Gemiddeld tempo,Gem. staplengte,Stappen",
    "Hardloopsessie",
    "Wandeling",
    "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "%-d MONTH %Y CLOCK",
)
LANGUAGES = (ENGLISH, BRITISH, GERMAN, FRENCH, SPANISH, DUTCH)
DANISH = Language(
    "Danish",
    "",
    "Aktivitetstype,Dato,Favorit,Titel,Distance,Kalorier,Tid,Gennemsnit kadence løb,"
    "Gennemsnitstempo,Gennemsnitlig skridtlængde,Skridt",
    "Løb",
    "Gang",
    "",
    "",
    comma=False,
)
POLISH = Language(
    "Polish",
    "",
    "Typ aktywności,Data,Ulubiony,Tytuł,Dystans,Kalorie,Czas,Średni rytm biegu,Średnie tempo,"
    "Średnia długość kroku,Kroki",
    "Bieganie",
    "Chód",
    "",
    "",
    comma=False,
)
OF_GARMIN = (*LANGUAGES, DANISH, POLISH)
KILOMETRE = Decimal(1000)
MILE = Decimal("1609.344")


@dataclass(frozen=True)
class Ran:
    """A run by the runner's own clock."""

    start: datetime
    metres: Decimal
    seconds: int


def strava(
    runs: Sequence[Ran],
    language: Language = ENGLISH,
    each: Decimal = KILOMETRE,
    *,
    zone: tzinfo = BERLIN,
    has_walk: bool = True,
) -> str:
    """The runner's own clock is that of `zone`. The walk is the last row."""
    rows = []
    for run in runs:
        utc = run.start.replace(tzinfo=zone).astimezone(UTC)
        shown = language.number((run.metres / each).quantize(Decimal("0.01")))
        rows.append(
            [7, language.date(utc), "A, \"b\"\nc", language.run, run.seconds, shown,
             "activities/7.fit.gz", f"{run.seconds}.0", "", run.metres, ""]
        )  # fmt: skip
    walk = [8, language.date(NOW), "", language.walk, 60, "0", "", "60.0", "", "0.0", ""]
    return written(language.strava, [*rows, walk] if has_walk else rows)


def garmin(
    runs: Sequence[Ran], language: Language = ENGLISH, each: Decimal = KILOMETRE, stride: str = "--"
) -> str:
    """With a walk as the last row. Garmin's own English marks unless the language is `comma`."""
    rows = []
    for run in runs:
        far = (run.metres / each).quantize(Decimal("0.01"))
        pace = _clock(round(run.seconds / far)) if far else "--"
        rows.append(
            [language.run, f"{run.start:%Y-%m-%d %H:%M:%S}", "false", "A, \"b\"\nc",
             language.number(far), "1,024", "0" + _clock(run.seconds), "170", pace, stride, "5,312"]
        )  # fmt: skip
    rows.append(
        [language.walk, "2026-06-30 07:00:00", "false", "", "1,500", "--", "00:30:00"] + ["--"] * 4
    )
    return written(language.garmin, rows)


def written(headings: str, rows: Sequence[Sequence[object]], delimiter: str = ",") -> str:
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(headings.split(","))
    writer.writerows(rows)
    return text.getvalue()


def _clock(seconds: int) -> str:
    """`m:ss`, or `h:mm:ss` from an hour on."""
    minutes, rest = divmod(seconds, 60)
    hours, short = divmod(minutes, 60)
    return f"{hours}:{short:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def circumstances(unit: Unit = Unit.KM) -> Reading:
    return Reading(unit=unit, zone=BERLIN, now=NOW)


def listed(start: datetime, metres: Decimal, seconds: int, *, assumed: bool = False) -> Activity:
    """A run of a list. `assumed` where only the runner says what its unit is."""
    told = Decimal(seconds)
    return Activity(start, True, metres, told, is_listed=True, unit_is_assumed=assumed)


def read(text: str | bytes, unit: Unit = Unit.KM) -> list[Activity]:
    held = text if isinstance(text, bytes) else text.encode()
    return list(read_table(BytesIO(held), circumstances(unit)))


def runs_of(text: str | bytes, unit: Unit = Unit.KM) -> list[tuple[str, Decimal | None]]:
    """When each run began and how many metres it was."""
    return [
        (f"{each.start:%Y-%m-%d %H:%M}", each.metres) for each in read(text, unit) if each.is_run
    ]


def refusal(text: str | bytes, unit: Unit = Unit.KM) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        read(text, unit)
    return refused.value
