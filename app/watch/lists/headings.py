"""The columns of a list by their headings, as Strava and Garmin name them.

Date, kind, distance and time are as public lists have them, but for the Italian and Portuguese of
Strava, of which we found none. Danish and Polish are Garmin's only. The names of strides are sure
in English, German, French, Italian, Portuguese, Danish and Polish; without them the pace alone
tells the unit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.watch.wording import folded

_DISTANCE = {"distance", "distanz", "distancia", "distanza", "afstand", "dystans"}
_TYPE = {
    *("activity type", "aktivitatsart", "aktivitatstyp", "type d'activite", "tipo de actividad"),
    *("tipo di attivita", "tipo attivita", "activiteitstype", "activiteittype"),
    *("tipo de atividade", "tipo de actividade", "aktivitetstype", "typ aktywnosci"),
}
_STRAVA_DATE = {
    *("activity date", "aktivitatsdatum", "date de l'activite", "fecha de la actividad"),
    *("fecha de actividad", "data dell'attivita", "data attivita", "datum van activiteit"),
    *("data da atividade", "data da actividade"),
}
_STRAVA_TIME = {
    *("elapsed time", "verstrichene zeit", "temps ecoule", "tiempo transcurrido"),
    *("tempo trascorso", "verstreken tijd", "tempo decorrido", "tempo transcorrido"),
}
_GARMIN_DATE = {"date", "datum", "fecha", "data", "dato"}
_GARMIN_TIME = {
    *("time", "activity time", "duration", "zeit", "dauer", "duree", "temps", "tiempo"),
    *("tempo", "tempo total", "tijd", "duur", "tid", "czas"),
}
_PACE = {
    *("avg pace", "avg speed", "ø pace", "ø geschwindigkeit", "durchschnittliche pace"),
    *("allure moyenne", "vitesse moyenne", "ritmo medio", "velocidad media", "passo medio"),
    *("velocita media", "gem. tempo", "gemiddeld tempo", "gemiddelde snelheid"),
    *("gem. snelheid", "velocidade media", "gennemsnitstempo", "srednie tempo"),
}
_STRIDE = {
    *("avg stride length", "ø schrittlange", "longueur moyenne des foulees"),
    *("longitud media de zancada", "longitud de zancada media", "lunghezza media passo"),
    *("gem. staplengte", "gemiddelde staplengte", "comprimento medio da passada"),
    *("gennemsnitlig skridtlængde", "srednia długosc kroku"),
}
_CADENCE = {
    *("avg run cadence", "ø schrittfrequenz (laufen)", "cadence de course moyenne"),
    *("cadencia de carrera media", "cadencia media de carrera", "cadenza di corsa media"),
    *("gemiddelde loopcadans", "gem. loopcadans", "cadencia de corrida media"),
    *("gennemsnit kadence løb", "sredni rytm biegu"),
}
_BIKE_CADENCE = {"avg bike cadence", "cadencia bicicleta media"}
"""Where a list has one column for both, Garmin may name it by the other sport."""
_OLD_STRAVA = {"id", "date", "name", "type", "elapsed_time", "distance"}


@dataclass(frozen=True)
class Columns:
    """Where things stand in a row, counted from 0. Strava tells of distance and time twice, from
    the left: as its pages show them, and in metres and seconds."""

    date: int
    kind: int
    distances: tuple[int, ...]
    times: tuple[int, ...]
    pace: int | None = None
    stride: int | None = None
    cadence: int | None = None


def strava_columns(headings: Sequence[str]) -> Columns | None:
    """None if it is not Strava's list."""
    return _columns(headings, _STRAVA_DATE, _STRAVA_TIME)


def old_strava_columns(headings: Sequence[str]) -> Columns | None:
    """Of Strava's list as it was until July 2019, always in English."""
    if not _OLD_STRAVA.issubset(map(folded, headings)):
        return None
    return _columns(headings, {"date"}, {"elapsed_time"}, {"type"})


def garmin_columns(headings: Sequence[str]) -> Columns | None:
    """None if it is not Garmin Connect's list."""
    return _columns(headings, _GARMIN_DATE, _GARMIN_TIME)


def _columns(
    headings: Sequence[str], date: set[str], time: set[str], kind: set[str] = _TYPE
) -> Columns | None:
    names = [folded(heading) for heading in headings]
    dates, kinds, distances = (_places(names, wanted) for wanted in (date, kind, _DISTANCE))
    if not (dates and kinds and distances):
        return None
    return Columns(
        date=dates[0],
        kind=kinds[0],
        distances=distances,
        times=_places(names, time),
        pace=_first(names, _PACE),
        stride=_first(names, _STRIDE),
        cadence=_first(names, _CADENCE, _BIKE_CADENCE),
    )


def _places(names: list[str], wanted: set[str]) -> tuple[int, ...]:
    return tuple(place for place, name in enumerate(names) if name in wanted)


def _first(names: list[str], *wanted: set[str]) -> int | None:
    """Of the first of these that is there at all."""
    return next((place for each in wanted for place in _places(names, each)), None)
