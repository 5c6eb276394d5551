import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/shared/style/tokens.css', 'utf8');

function token(name: string, theme: 'light' | 'dark') {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1] ?? '';
  const [, light, dark] = /light-dark\((#\w+), (#\w+)\)/.exec(value) ?? [];
  const colour = theme === 'light' ? (light ?? value) : (dark ?? value);
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`no colour for --${name}: ${value}`);
  return colour;
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ...['ground', 'surface', 'surface-sunk', 'raised', 'gone', 'busy'].map((ground) => [
    'ink',
    ground,
  ]),
  ...['ground', 'surface', 'surface-sunk', 'gone'].map((ground) => ['ink-soft', ground]),
  ['pine-ink', 'pine'],
  ['pine', 'pine-soft'],
  ['deep-ink', 'deep'],
  ['deep-ink', 'deep-raised'],
  ['deep-ink-soft', 'deep'],
  ['ball-ink', 'ball'],
  ['ball-ink', 'ball-pressed'],
  ['lingon', 'surface'],
  ['lingon', 'lingon-soft'],
  ['night', 'surface'],
  ['night', 'night-soft'],
] as [string, string][];

const SHAPES = [
  ['line-strong', 'surface'],
  ['pine', 'surface'],
  ['night', 'surface'],
  ['focus', 'surface'],
  ['focus', 'ground'],
  ['ball', 'deep'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(TEXT)('text in --%s on --%s has a contrast of 4.5', (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)('a line or shape in --%s on --%s has a contrast of 3', (shape, ground) => {
    expect(contrast(token(shape, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
