// The form 说说您的问题: counts characters, looks for words of danger while somebody types (on this device: nothing is sent for it),
// takes the browser's position, and does not send an old form again when somebody comes back to it.
import { all, onArrival } from './page.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

let words = null;

onArrival((root) => {
  for (const one of all(root, '[data-with-script]')) one.hidden = false;
  for (const form of all(root, 'form[data-say]')) begin(form);
});

function begin(form) {
  const text = form.elements.text;
  const count = form.querySelector('[data-letters]');
  const danger = form.querySelector('#danger');
  const look = () => {
    counted(text, count);
    watch(text, danger);
  };
  text.addEventListener('input', look);
  form.addEventListener('qingsu:restored', () => {
    look();
    pinned(form);
  });
  for (const field of [form.elements.lon, form.elements.lat]) field.addEventListener('change', () => pinned(form));
  form.addEventListener('input', ({ target }) => target.removeAttribute?.('aria-invalid'));
  form.querySelector('[data-here]')?.addEventListener('click', ({ currentTarget }) => here(form, currentTarget));
  form.querySelector('[data-unpin]')?.addEventListener('click', () => unpin(form));
  form.addEventListener('submit', () => (form.dataset.sent = 'yes'));
  form.addEventListener('qingsu:released', () => delete form.dataset.sent);
  form.addEventListener('qingsu:use-place', ({ detail }) => {
    put(form, detail.lon, detail.lat);
    form.querySelector('[data-pinned-words]').textContent = tr('已用照片的拍摄位置（{0}）', detail.area);
  });
  look();
  pinned(form);
}

function counted(text, count) {
  const most = Number(count.dataset.most);
  const length = [...text.value].length;
  count.textContent = length > most ? tr('{0} / {1} 字，多了 {2} 字', length, most, length - most) : tr('{0} / {1} 字', length, most);
  count.toggleAttribute('data-over', length > most);
}

async function watch(text, danger) {
  words ??= fetch('/portal/danger-words.json').then((answer) => (answer.ok ? answer.json() : []));
  let known;
  try {
    known = await words;
  } catch {
    words = null; // no network now: asked again with the next letter
    return;
  }
  const found = known.find((one) => says(text.value, one));
  const was = danger.hidden;
  danger.hidden = !found;
  if (!found || (!was && danger.dataset.call === found.call)) return;
  danger.dataset.call = found.call;
  danger.querySelector('[data-danger-words]').textContent = tr('请立即拨打 110/119/120/122（这种情形请先拨 {0}）。打完电话，您仍可以在这里留下诉求。', tr(found.call));
}

/** Whether a text holds the word other than inside one of the phrases that tell of no danger. */
function says(text, { word, unless = [] }) {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const excused = unless.some((phrase) => phrase.includes(word) && text.startsWith(phrase, at - phrase.indexOf(word)));
    if (!excused) return true;
  }
  return false;
}

function pinned(form) {
  const is = form.elements.lon.value !== '' && form.elements.lat.value !== '';
  form.querySelector('[data-pinned]').hidden = !is;
}

function here(form, button) {
  if (!navigator.geolocation) {
    toast(tr('这个浏览器不能定位，请写地址'), { tone: 'red' });
    return;
  }
  button.setAttribute('aria-busy', 'true');
  const done = () => button.removeAttribute('aria-busy');
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      done();
      put(form, coords.longitude, coords.latitude);
      form.querySelector('[data-pinned-words]').textContent = tr('已用您现在的位置（误差约 {0} 米）', Math.max(5, Math.round(coords.accuracy)));
    },
    ({ code }) => {
      done();
      toast(code === 1 ? tr('没有得到定位许可，请写地址或在地图上选点') : tr('暂时定不了位，请写地址或在地图上选点'), { tone: 'red', seconds: 6 });
    },
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
  );
}

function put(form, lon, lat) {
  form.elements.lon.value = lon.toFixed(6);
  form.elements.lat.value = lat.toFixed(6);
  form.elements.lon.dispatchEvent(new Event('change', { bubbles: true }));
  const map = form.querySelector('[data-map-pick]');
  // a map that is not there yet begins at this place; one that is there moves
  Object.assign(map.dataset, { lon: lon.toFixed(6), lat: lat.toFixed(6), zoom: '12.5' });
  map.hidden = false;
  map.dispatchEvent(new CustomEvent('qingsu:place', { detail: { lon, lat } }));
}

/** Takes the pin away; the map begins anew without it. */
function unpin(form) {
  form.elements.lon.value = '';
  form.elements.lat.value = '';
  form.elements.lon.dispatchEvent(new Event('change', { bubbles: true }));
  const map = form.querySelector('[data-map-pick]');
  const fresh = map.cloneNode(false);
  for (const place of ['lon', 'lat', 'zoom']) delete fresh.dataset[place];
  fresh.hidden = true;
  map.replaceWith(fresh);
  document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: fresh } }));
  form.elements.address.focus();
}

// Whoever comes back by the back button to a form that was sent gets an empty one, not the old one again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && document.querySelector('form[data-say][data-sent]')) location.reload();
});
