// The public map: the server counts together what lies close together at each zoom; the list shows what the map shows.
import { element, onArrival } from './page.mjs';
import { tr } from './words.mjs';

const AS_CLOSE_AS_ONE_LOOKS = 15;
const filter = document.querySelector('[data-map-filter]');
const list = document.querySelector('[data-map-list]');
const news = document.querySelector('[data-map-news]');
const container = document.querySelector('[data-public-map]');
let chart = null;
let moved = false;
let markers = [];
let look = 0;

onArrival(() => {
  for (const one of document.querySelectorAll('[data-without-script]')) one.hidden = true;
});

function asked() {
  const fields = new URLSearchParams(new FormData(filter));
  if (chart && moved) {
    const bounds = chart.getBounds();
    for (const side of ['West', 'South', 'East', 'North']) fields.set(side.toLowerCase(), bounds[`get${side}`]().toFixed(5));
    fields.set('zoom', chart.getZoom().toFixed(2));
  }
  return fields;
}

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: address.includes('.json') ? 'application/json' : 'text/html' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return address.includes('.json') ? answer.json() : new DOMParser().parseFromString(await answer.text(), 'text/html').body;
}

async function show(after = null) {
  const mine = ++look;
  const fields = asked();
  if (after) fields.set('after', after);
  try {
    const page = await read(`/portal/map/list?${fields}`);
    if (mine !== look) return;
    if (after) {
      list.querySelector('ol').append(...page.querySelectorAll('ol > li'));
      list.querySelector('[data-map-more]')?.parentElement.remove();
      const more = page.querySelector('[data-map-more]')?.parentElement;
      if (more) list.append(more);
      return;
    }
    list.replaceChildren(...page.childNodes);
    if (fields.has('west')) put(await read(`/portal/map/points.json?${fields}`), mine);
  } catch {
    // no network now: the next move asks again; the list that is there stays
  }
}

function put(points, mine) {
  if (mine !== look) return;
  for (const marker of markers) marker.remove();
  markers = points.map((point) => chart.qingsuMarker(shape(point), [point.lon, point.lat]));
  news.textContent = tr('地图上有 {0} 件', points.reduce((sum, { cases }) => sum + cases, 0));
}

function shape({ cases, one, lon, lat }) {
  const size = cases < 10 ? 'small' : cases < 100 ? 'middle' : 'large';
  const label = one ? `${one.title} ${one.where} ${one.state}` : tr('{0} 件，点开看', cases);
  const dot = element('button', { class: 'cluster', type: 'button', 'data-size': one ? 'one' : size, 'data-tone': one?.tone ?? null, 'aria-label': label, title: label }, one ? null : String(cases));
  dot.addEventListener('click', (event) => {
    event.stopPropagation();
    chart.easeTo({ center: [lon, lat], zoom: Math.min(AS_CLOSE_AS_ONE_LOOKS + 1, chart.getZoom() + 2), animate: !matchMedia('(prefers-reduced-motion: reduce)').matches });
    if (one || chart.getZoom() >= AS_CLOSE_AS_ONE_LOOKS) list.scrollIntoView({ block: 'nearest' });
  });
  return dot;
}

list.addEventListener('click', (event) => {
  const more = event.target.closest('[data-map-more]');
  if (!more) return;
  event.preventDefault();
  show(more.dataset.mapMore);
});

filter.addEventListener('change', () => {
  const fields = new URLSearchParams(new FormData(filter));
  history.replaceState(null, '', `${location.pathname}?${fields}`);
  show();
});
filter.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});

async function draw() {
  container.hidden = false;
  try {
    const { begin, marker } = await import('./map.mjs');
    chart = await begin(container);
    chart.qingsuMarker = (shown, at) => marker(chart, shown, at);
    const settled = () => {
      moved = true;
      show();
    };
    chart.on('moveend', settled);
    settled();
  } catch {
    const words = container.querySelector('.plain');
    if (words) words.hidden = false;
  }
}

draw();
