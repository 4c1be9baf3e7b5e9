"""How long the units are in which a list tells distances."""

from collections.abc import Mapping
from decimal import Decimal

from rules import Unit

METRES_PER: Mapping[Unit, Decimal] = {unit: unit.to_km(Decimal(1)) * 1000 for unit in Unit}
