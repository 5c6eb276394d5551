import { FlightPath } from '../shared/ui/flight-path';
import { drawing } from './element';

const PATH = new FlightPath(360, 132, 22);

/** The same arc as in the app, drawn without React. */
export function flight(ageMillis: number, initials?: string) {
  const t = FlightPath.progress(ageMillis);
  const { x, y } = PATH.at(t);
  const ground = PATH.height - PATH.margin + 12;
  const svg = drawing(
    'svg',
    { class: 'flight', viewBox: `0 0 ${PATH.width} ${PATH.height}`, 'aria-hidden': 'true' },
    drawing('path', { class: 'ground', d: `M8 ${ground}H${PATH.width - 8}` }),
    drawing('path', { class: 'way', d: PATH.whole() }),
    drawing('path', { class: 'trail', d: PATH.flown(t) }),
  );
  const down = t >= 1 && !initials;
  const ball = { class: down ? 'ball down' : 'ball', cx: x, cy: y, r: initials ? 15 : 12 };
  svg.append(drawing('circle', ball));
  if (initials) {
    svg.append(drawing('text', { x, y: y + 4.5, 'text-anchor': 'middle' }, initials));
  }
  return svg;
}

/** The K of shared/ui/mark.tsx. */
export function mark() {
  return drawing(
    'svg',
    { class: 'mark', viewBox: '0 0 32 32', role: 'img', 'aria-label': 'Koppi' },
    drawing('path', { d: 'M7 4.5v23M23 4.5C6 9.5 6 22.5 23 27.5' }),
    drawing('circle', { cx: 23, cy: 16, r: 4.6 }),
  );
}
