// Puts the browser libraries of package-lock.json where the server serves them: static/vendor in the given folder; and beside them
// the citizen's scripts and styles in one piece each.
// Runs `npm ci` first when node_modules does not match the lock file.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutlines } from './outlines.mjs';

const target = process.argv[2];
if (!target) {
  console.error('usage: node build.mjs TARGET_FOLDER');
  process.exit(2);
}
const here = import.meta.dirname;
const installed = join(here, 'node_modules', '.package-lock.json');
const lock = join(here, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: here, stdio: 'inherit' });
}

const vendor = join(target, 'static', 'vendor');
mkdirSync(vendor, { recursive: true });
const modules = join(here, 'node_modules');
for (const [from, to] of [
  ['htmx.org/dist/htmx.min.js', 'htmx.min.js'],
  ['maplibre-gl/dist/maplibre-gl.mjs', 'maplibre-gl.mjs'],
  ['maplibre-gl/dist/maplibre-gl-shared.mjs', 'maplibre-gl-shared.mjs'],
  ['maplibre-gl/dist/maplibre-gl-worker.mjs', 'maplibre-gl-worker.mjs'],
  ['maplibre-gl/dist/maplibre-gl.css', 'maplibre-gl.css'],
]) {
  cpSync(join(modules, from), join(vendor, to));
}
writeOutlines(modules, target);

// the citizen's scripts and styles, each in one piece: on a slow network each file of its own costs a trip. What few pages need, and
// the map's library, stays apart; so page.mjs and words.mjs, which keep nothing, are there twice.
const { buildSync } = await import('esbuild');
const sources = join(here, '..', 'src', 'main', 'resources', 'static');
const citizen = { bundle: true, minify: true, charset: 'utf8', target: 'es2022', legalComments: 'none', logLevel: 'warning', external: ['./map.mjs', './words-en.mjs', '/img/*'] };
buildSync({ ...citizen, format: 'esm', entryPoints: [join(sources, 'js', 'portal.mjs')], outfile: join(target, 'static', 'js', 'citizen.mjs') });
buildSync({ ...citizen, entryPoints: [join(sources, 'css', 'citizen-parts.css')], outfile: join(target, 'static', 'css', 'citizen.css') });

// the typeface of printed forms, which must not depend on what a server has installed; not served
const font = join(modules, '@expo-google-fonts', 'noto-serif-sc');
mkdirSync(join(target, 'font'), { recursive: true });
cpSync(join(font, '400Regular', 'NotoSerifSC_400Regular.ttf'), join(target, 'font', 'NotoSerifSC-Regular.ttf'));
cpSync(join(font, 'LICENSE_FONT'), join(target, 'font', 'OFL.txt'));
