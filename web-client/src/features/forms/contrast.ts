/** Below this a button is lost in its page; the page draws an edge around it, so WCAG's 3 for a bare shape is not asked. */
const VISIBLE = 1.8;

export const PAPER = '#ffffff';
export const NIGHT = '#191f1d';

export function isColour(text: string) {
  return /^#[\da-f]{6}$/i.test(text);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

export type Verdict = {
  ink: '#ffffff' | '#000000';
  ratio: number;
  /** A page on which the button hardly stands out. */
  faintOn: 'paper' | 'night' | undefined;
};

/** Which text the button takes — one of the two always reaches 4.5, for their contrasts multiply to 21 — and whether it is seen on a light and on a dark page. */
export function verdictOf(accent: string): Verdict {
  const white = contrast(accent, '#ffffff');
  const black = contrast(accent, '#000000');
  const faint = contrast(accent, PAPER) < VISIBLE;
  return {
    ink: white >= black ? '#ffffff' : '#000000',
    ratio: Math.max(white, black),
    faintOn: faint ? 'paper' : contrast(accent, NIGHT) < VISIBLE ? 'night' : undefined,
  };
}
