// Maps without foreign tiles: the city's districts and streets are our own polygons, their names are HTML.
//   a case:  <div class="map" data-map data-lon="120.35" data-lat="36.11" data-district="370203">
//   a pin:   <div class="map" data-map-pick data-lon-field="lon" data-lat-field="lat" data-district="370203">, the fields are inputs of the same
//            form; they fire `change` when the pin moves. The address field beside it is the way without a mouse; the arrow keys move the pin.
// Optional background tiles: <meta name="map-tiles" content="https://…/{z}/{x}/{y}.png|© who made them">. Coordinates are WGS-84.
import { AttributionControl, LngLatBounds, Map as Chart, Marker, NavigationControl, setWorkerUrl } from '/vendor/maplibre-gl.mjs';
import { element, meta } from './page.mjs';
import { tr } from './words.mjs';

setWorkerUrl('/vendor/maplibre-gl-worker.mjs');

const AREAS = '/api/v1/public/areas';
const known = new Map();
const light = { ground: '#dfeaee', district: '#f7f7f2', street: '#fbfbf8', edge: '#8aa4ab', thin: '#c3d0d3', chosen: '#e0f0f3' };
const dark = { ground: '#14252d', district: '#1d2a2f', street: '#223137', edge: '#52707a', thin: '#35474e', chosen: '#12313a' };
const colours = () => (document.documentElement.dataset.theme === 'dark' ? dark : light);

let looks = null;

function dress() {
  looks ??= new Promise((done) => {
    const link = element('link', { rel: 'stylesheet', href: '/vendor/maplibre-gl.css' });
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return looks;
}

function areas(address) {
  if (!known.has(address)) {
    known.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : { type: 'FeatureCollection', features: [] })));
  }
  return known.get(address);
}

/** Makes a map of a container; data attributes say which. */
export async function begin(container) {
  const { lon, lat, district } = container.dataset;
  const [districts, streets] = await Promise.all([
    areas(`${AREAS}/districts.geojson`),
    district ? areas(`${AREAS}/streets.geojson?district=${encodeURIComponent(district)}`) : { type: 'FeatureCollection', features: [] },
    dress(),
  ]);
  const [tiles, credit] = (meta('map-tiles') ?? '').split('|');
  container.replaceChildren();
  const chart = new Chart({
    container,
    style: style(districts, streets, tiles),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    maxZoom: 18,
    locale: { 'NavigationControl.ZoomIn': tr('放大'), 'NavigationControl.ZoomOut': tr('缩小'), 'Map.Title': tr('地图') },
  });
  chart.touchZoomRotate.disableRotation();
  chart.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  chart.addControl(new AttributionControl({ compact: false, customAttribution: credit || tr('区划边界仅为示意') }), 'bottom-right');
  frame(chart, container, districts, streets);
  const lettered = names(chart, districts, streets);
  if (!district) nearer(chart, lettered);
  if ('mapPick' in container.dataset) picker(chart, container);
  else if (lon && lat) chart.on('load', () => pin(chart, [Number(lon), Number(lat)], false));
  document.addEventListener('qingsu:look', () => chart.setStyle(style(districts, streets, tiles)));
  return chart;
}

function style(districts, streets, tiles) {
  const colour = colours();
  return {
    version: 8,
    sources: {
      districts: { type: 'geojson', data: districts },
      streets: { type: 'geojson', data: streets },
      ...(tiles ? { tiles: { type: 'raster', tiles: [tiles], tileSize: 256 } } : {}),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour.ground } },
      { id: 'district', type: 'fill', source: 'districts', paint: { 'fill-color': colour.district } },
      { id: 'street', type: 'fill', source: 'streets', paint: { 'fill-color': colour.street, 'fill-opacity': tiles ? 0 : 1 } },
      ...(tiles ? [{ id: 'tiles', type: 'raster', source: 'tiles' }] : []),
      { id: 'street-edge', type: 'line', source: 'streets', paint: { 'line-color': colour.thin, 'line-width': 1 } },
      { id: 'district-edge', type: 'line', source: 'districts', paint: { 'line-color': colour.edge, 'line-width': 1.5 } },
    ],
  };
}

function corners({ coordinates }, bounds) {
  if (typeof coordinates[0] === 'number') bounds.extend(coordinates);
  else for (const part of coordinates) corners({ coordinates: part }, bounds);
  return bounds;
}

function frame(chart, { dataset }, districts, streets) {
  if (dataset.lon && dataset.lat) {
    chart.jumpTo({ center: [Number(dataset.lon), Number(dataset.lat)], zoom: Number(dataset.zoom ?? 13) });
    return;
  }
  const shown = streets.features.length ? streets : districts;
  const bounds = new LngLatBounds();
  for (const { geometry } of shown.features) corners(geometry, bounds);
  if (!bounds.isEmpty()) chart.fitBounds(bounds, { padding: 16, animate: false });
  else chart.jumpTo({ center: [120.38, 36.07], zoom: 9 });
}

/** The middle of the largest ring, good enough for a name. */
function middle({ type, coordinates }) {
  const rings = type === 'Polygon' ? [coordinates[0]] : coordinates.map((polygon) => polygon[0]);
  const ring = rings.reduce((one, other) => (other.length > one.length ? other : one));
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i < ring.length - 1; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    area += cross;
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  return area ? [x / (3 * area), y / (3 * area)] : ring[0];
}

function names(chart, districts, streets) {
  const write = (feature, kind) => {
    const name = element('span', { class: `place-name ${kind}`, 'aria-hidden': 'true' }, feature.properties.name ?? '');
    new Marker({ element: name }).setLngLat(middle(feature.geometry)).addTo(chart);
    return name;
  };
  const large = districts.features.map((feature) => write(feature, 'district'));
  const fine = streets.features.map((feature) => write(feature, 'street'));
  const show = () => {
    const near = chart.getZoom() >= 11.5;
    for (const name of fine) name.hidden = !near;
    for (const name of large) name.hidden = near && fine.length > 0;
  };
  chart.on('zoom', show);
  show();
  return (more) => {
    fine.push(...more.map((feature) => write(feature, 'street')));
    show();
  };
}

/** Where no district was named, the streets come when one looks closer at a district. */
function nearer(chart, lettered) {
  const seen = new Set();
  const all = [];
  const look = async () => {
    if (chart.getZoom() < 10.5) return;
    const [district] = chart.queryRenderedFeatures(chart.project(chart.getCenter()), { layers: ['district'] });
    const code = district?.properties.code;
    if (!code || seen.has(code)) return;
    seen.add(code);
    const { features } = await areas(`${AREAS}/streets.geojson?district=${encodeURIComponent(code)}`);
    all.push(...features);
    chart.getSource('streets')?.setData({ type: 'FeatureCollection', features: all });
    lettered(features);
  };
  chart.on('load', look);
  chart.on('moveend', look);
}

/** An element of the page that stands on the map. */
export function marker(chart, shown, at) {
  return new Marker({ element: shown }).setLngLat(at).addTo(chart);
}

function pin(chart, at, draggable) {
  const shape = element('div', { class: draggable ? 'pin' : 'pin fixed', role: 'img', 'aria-label': draggable ? tr('地点，可拖动或用方向键移动') : tr('地点') });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 36 44');
  for (const [d, fill] of [['M18 43S33 28 33 17A15 15 0 0 0 3 17c0 11 15 26 15 26z', 'currentColor'], ['M18 11a6 6 0 1 0 0 12 6 6 0 0 0 0-12z', '#fff']]) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', fill);
    svg.append(path);
  }
  shape.append(svg);
  return new Marker({ element: shape, anchor: 'bottom', draggable }).setLngLat(at).addTo(chart);
}

function picker(chart, container) {
  const form = container.closest('form');
  const [x, y] = [form.elements[container.dataset.lonField], form.elements[container.dataset.latField]];
  let marker = null;
  const place = (at, tell = true) => {
    if (!marker) {
      marker = pin(chart, at, true);
      marker.on('dragend', () => place(marker.getLngLat().toArray()));
      const shape = marker.getElement();
      shape.tabIndex = 0;
      shape.addEventListener('keydown', (event) => {
        const step = { ArrowLeft: [-6, 0], ArrowRight: [6, 0], ArrowUp: [0, -6], ArrowDown: [0, 6] }[event.key];
        if (!step) return;
        event.preventDefault();
        event.stopPropagation();
        const { x: left, y: top } = chart.project(marker.getLngLat());
        place(chart.unproject([left + step[0], top + step[1]]).toArray());
      });
    }
    marker.setLngLat(at);
    [x.value, y.value] = at.map((degree) => degree.toFixed(6));
    if (tell) for (const field of [x, y]) field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  chart.on('click', ({ lngLat }) => place(lngLat.toArray()));
  const kept = () => x.value && y.value && place([Number(x.value), Number(y.value)], false);
  form.addEventListener('qingsu:restored', kept);
  kept();
  container.addEventListener('qingsu:place', ({ detail }) => {
    place([detail.lon, detail.lat]);
    chart.easeTo({ center: [detail.lon, detail.lat], zoom: 15 });
  });
}
