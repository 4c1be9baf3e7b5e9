"""Which kinds of activity are a run, as Strava and Garmin call them in the languages we read.

Only what stands here is a run: a walk, a hike or a kind that we do not know is not. `Trail` alone
is French for a trail run; in English neither Strava nor Garmin uses it.
"""

from app.watch.lists.wording import folded

_ENGLISH = (
    "run, running, jogging, trail run, trailrun, trail running, virtual run, virtualrun, "
    "virtual running, treadmill, treadmill run, treadmill running, indoor run, indoor running, "
    "track run, track running, street run, street running, road run, road running, ultra run, "
    "ultra running, obstacle run, obstacle running"
)
_GERMAN = (
    "lauf, laufen, joggen, traillauf, trail lauf, trailrunning, trail laufen, virtueller lauf, "
    "virtuelles laufen, laufband, laufbandlauf, laufband laufen, laufbandtraining, "
    "laufen auf dem laufband, indoor lauf, indoor laufen, indoorlauf, indoorlaufen, bahnlauf, "
    "bahn laufen, bahnlaufen, laufen auf der bahn, strassenlauf, laufen auf der strasse, "
    "ultralauf, ultra lauf, hindernislauf, gelandelauf"
)
_FRENCH = (
    "course a pied, trail, ultra trail, course virtuelle, course a pied virtuelle, "
    "course sur tapis, course sur tapis roulant, course a pied sur tapis roulant, "
    "course a pied sur tapis, tapis de course, course a pied en salle, "
    "course a pied en interieur, course sur piste, course a pied sur piste, "
    "course a pied urbaine, course sur route, course a pied sur route, ultra course a pied"
)
_SPANISH = (
    "carrera, correr, carrera a pie, carrera de trail, carrera por senderos, carrera por montana, "
    "carrera de montana, carrera virtual, carrera en cinta, cinta de correr, carrera en interior, "
    "carrera en pista, carrera en calle, carrera urbana, ultracarrera"
)
_ITALIAN = (
    "corsa, corsa su trail, corsa trail, corsa su sentiero, corsa virtuale, tapis roulant, "
    "corsa su tapis roulant, corsa indoor, corsa al coperto, corsa su pista, corsa in pista, "
    "corsa su strada, ultra corsa"
)
_DUTCH = (
    "hardloopsessie, hardlopen, trailrunnen, trailhardlopen, trail hardlopen, trailloop, "
    "virtuele hardloopsessie, virtueel hardlopen, loopband, hardlopen op loopband, "
    "hardlopen op de loopband, loopband hardlopen, indoor hardlopen, hardlopen op de baan, "
    "baanhardlopen, hardlopen op straat"
)
_PORTUGUESE = (
    "corrida, corrida em trilha, corrida de trilha, corrida em trilhas, corrida de montanha, "
    "corrida virtual, esteira, corrida em esteira, corrida na esteira, passadeira, "
    "corrida em passadeira, corrida na passadeira, corrida indoor, corrida em pista, "
    "corrida na pista, corrida de rua, ultracorrida"
)
_DANISH = (
    "løb, trailløb, løb pa løbeband, løbeband, indendørs løb, løb pa bane, baneløb, gadeløb, "
    "virtuelt løb, ultraløb"
)
_POLISH = (
    "bieganie, bieg, bieganie w terenie, bieganie przełajowe, bieganie na biezni, "
    "bieganie po biezni, bieznia, bieganie w pomieszczeniu, bieganie po ulicy, bieganie uliczne, "
    "wirtualne bieganie"
)
_LANGUAGES = (
    *(_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _DUTCH, _PORTUGUESE, _DANISH, _POLISH),
)
_RUNS = frozenset(", ".join(_LANGUAGES).split(", "))


def is_run(kind: str) -> bool:
    return " ".join(folded(kind).replace("-", " ").replace("_", " ").split()) in _RUNS
