"""Contrast where axe does not look: edges, focus rings and icons, against what is beside them."""

from typing import Any

from playwright.sync_api import Locator, Page

LEAST = 3.0
# Colours are painted onto one dot, one over the other, so whatever a browser writes is understood.
# What is beside an edge is the nearest background outside it; for an icon, the one it stands on.
MEASURE = """(all, kind) => {
  const dot = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const paint = colours => {
    dot.clearRect(0, 0, 1, 1);
    for (const colour of colours) { dot.fillStyle = colour; dot.fillRect(0, 0, 1, 1); }
    return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const grounds = node => {
    const found = [];
    for (let each = node; each; each = each.parentElement)
      found.unshift(getComputedStyle(each).backgroundColor);
    return ['white', ...found];
  };
  const light = rgb => rgb.map(each => each / 255)
    .map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
    .reduce((sum, each, i) => sum + each * [0.2126, 0.7152, 0.0722][i], 0);
  const ratio = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  return all.filter(each => each.checkVisibility()).map(each => {
    const style = getComputedStyle(each);
    const around = grounds(each.parentElement), own = grounds(each);
    const colour = {
      edge: parseFloat(style.borderTopWidth) ? style.borderTopColor : 'transparent',
      ring: style.outlineColor,
      icon: style.fill === 'none' ? style.stroke : style.fill,
    }[kind];
    // A filled control shows by its ground as well as by its edge.
    const marks = kind === 'edge' ? [[...own, colour], own] : [[...around, colour]];
    const best = Math.max(...marks.map(mark => ratio(paint(mark), paint(around))));
    return [best, each.outerHTML.slice(0, 90)];
  });
}"""


def faint(page: Page, chosen: str, kind: str) -> list[Any]:
    """What is seen less well than it has to be: (its contrast, its markup)."""
    found = measured(page.locator(chosen), kind)
    assert found, f"no {chosen} on {page.url}"
    return [(round(contrast, 2), markup) for contrast, markup in found if contrast < LEAST]


def measured(all: Locator, kind: str) -> list[Any]:
    return list(all.evaluate_all(MEASURE, kind))
