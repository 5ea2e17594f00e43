// Checks the contrast of every pair of ink and ground that the components use, in both themes, from css/tokens.css alone.
// Usage: node contrast.mjs  (answers 1 when a pair is below WCAG 2.1 AA: 4.5 for text, 3 for edges of controls)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(import.meta.dirname, '../src/main/resources/static/css/tokens.css'), 'utf8');

function tokens(selector) {
  const from = css.indexOf(selector + ' {');
  const body = css.slice(from, css.indexOf('\n  }', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1], m[2]]));
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['canvas', 'paper', 'raised', 'sunken', 'hover', 'selected', 'internal-ground'];
const tones = ['red', 'amber', 'green', 'blue', 'violet', 'grey', 'qing'];
const pairs = [
  ...grounds.flatMap((g) => ['ink', 'ink-2', 'ink-3', 'qing', 'red', 'amber', 'green'].map((i) => [i, g, 4.5])),
  ...tones.flatMap((t) => [[t, `${t}-soft`, 4.5], ['ink', `${t}-soft`, 4.5], ['ink-2', `${t}-soft`, 4.5]]),
  ['qing-strong', 'qing-soft', 4.5],
  ['qing-strong', 'selected', 4.5],
  ['on-solid', 'qing-solid', 4.5],
  ['on-solid', 'qing-solid-hover', 4.5],
  ['on-solid', 'red-solid', 4.5],
  ['on-solid', 'red-solid-hover', 4.5],
  ['on-solid', 'green-solid', 4.5],
  ['on-amber', 'amber-solid', 4.5],
  ['bar-ink', 'bar', 4.5],
  ['bar-ink', 'bar-2', 4.5],
  ['bar-ink-2', 'bar', 4.5],
  ['bar-ink-2', 'bar-2', 4.5],
  ['line-strong', 'paper', 3],
  ['line-strong', 'sunken', 3],
  ['focus', 'paper', 3],
  ['focus', 'canvas', 3],
];

const day = tokens(':root');
const night = { ...day, ...tokens(':root[data-theme="dark"]') };
let low = 0;
for (const [theme, colours] of [['light', day], ['dark', night]]) {
  for (const [ink, ground, least] of pairs) {
    const ratio = contrast(colours[ink], colours[ground]);
    if (ratio < least) {
      low++;
      console.error(`${theme}: ${ink} on ${ground} is ${ratio.toFixed(2)}, needs ${least}`);
    }
  }
}
console.log(`${pairs.length * 2} pairs checked, ${low} too low`);
process.exit(low ? 1 : 0);
