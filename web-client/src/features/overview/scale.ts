/** The smallest round number at or above the highest bar, in steps people count in. */
export function niceTop(highest: number) {
  const wanted = Math.max(4, highest);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= wanted) ?? 10;
  return Math.ceil((step * power) / 2) * 2;
}

/** Zero has the axis itself. */
export function ticksTo(top: number) {
  return top % 4 === 0 ? [top / 4, top / 2, (top / 4) * 3, top] : [top / 2, top];
}
