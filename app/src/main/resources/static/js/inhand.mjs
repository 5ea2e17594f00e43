// 我来办, and who else is at a case. The page says what it shows (POST /desk/presence) when that changes and every half minute; changes come
// live (live.mjs passes them on as "qingsu:crowd"). [data-viewers] names who looks, [data-in-hand] offers to take the case or says who
// does it, rows get a mark. A row that another does has data-taken, and is passed over when the next case is picked.
import { element, icon, onArrival, proof } from './page.mjs';
import { toast } from './toast.mjs';

const EVERY = 30_000;
const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
const crowds = new Map();
let timer = 0;
let said = '';

onArrival(() => {
  const now = shown();
  for (const id of crowds.keys()) draw(id);
  for (const place of document.querySelectorAll('[data-in-hand]:empty')) draw(place.dataset.inHand);
  if (now !== said) soon();
});

function shown() {
  return JSON.stringify({ page, open: document.querySelector('#content [data-case]')?.dataset.case ?? null, rows: rowIds() });
}

function rowIds() {
  return [...document.querySelectorAll('[data-rows] .row[id^="row-"]')].map((row) => row.id.slice(4));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(say, 150);
}

async function say() {
  clearTimeout(timer);
  timer = setTimeout(say, EVERY);
  const body = shown();
  said = body;
  try {
    const answer = await fetch('/desk/presence', { method: 'POST', headers: { 'Content-Type': 'application/json', ...proof() }, body });
    if (!answer.ok || answer.redirected) return;
    const told = new Map((await answer.json()).map((seen) => [seen.id, seen]));
    const { open, rows } = JSON.parse(body);
    for (const id of new Set([open, ...rows].filter(Boolean))) hear(told.get(id) ?? { id, names: [], inHand: null });
  } catch {
    // no network; the next time tells
  }
}

document.addEventListener('qingsu:crowd', ({ detail }) => hear(detail));

function hear(seen) {
  if (seen.names.length || seen.inHand) crowds.set(seen.id, seen);
  else crowds.delete(seen.id);
  draw(seen.id);
}

function draw(id) {
  const seen = crowds.get(id) ?? { names: [], inHand: null };
  const taken = seen.inHand && !seen.inHand.mine;
  for (const place of document.querySelectorAll(`[data-viewers="${CSS.escape(id)}"]`)) {
    const initials = seen.names.slice(0, 3).map((name) => element('span', { class: 'initial', 'aria-hidden': 'true' }, name.slice(0, 1)));
    place.replaceChildren(...initials, seen.names.length ? `${seen.names.join('、')}也在看` : '');
    place.hidden = !seen.names.length;
  }
  for (const place of document.querySelectorAll(`[data-in-hand="${CSS.escape(id)}"]`)) offer(place, id, seen.inHand);
  const row = document.getElementById(`row-${id}`);
  if (!row) return;
  row.toggleAttribute('data-taken', Boolean(taken));
  row.querySelector('.crowd')?.remove();
  const words = seen.inHand ? (seen.inHand.mine ? '我在办' : `${seen.inHand.name}在办`) : seen.names.length ? `${seen.names.join('、')}在看` : '';
  if (words) row.querySelector('.row-line')?.append(element('span', { class: 'crowd', 'data-tone': seen.inHand ? (taken ? 'amber' : 'qing') : null }, icon(seen.inHand ? 'user' : 'eye'), words));
}

function offer(place, id, inHand) {
  const draws = JSON.stringify(inHand);
  if (place.dataset.drawn === draws) return;
  place.dataset.drawn = draws;
  if (!inHand) {
    const take = element('button', { class: 'button small', type: 'button', 'data-key': 'i', 'data-key-label': '我来办', 'data-key-group': '办理' }, icon('user'), '我来办', element('kbd', {}, 'i'));
    take.addEventListener('click', () => taking(id));
    place.replaceChildren(take);
  } else if (inHand.mine) {
    const drop = element('button', { class: 'button quiet small', type: 'button', 'data-key': 'i', 'data-key-label': '放下', 'data-key-group': '办理' }, '放下', element('kbd', {}, 'i'));
    drop.addEventListener('click', () => dropping(id));
    place.replaceChildren(element('span', { class: 'tag', 'data-tone': 'qing' }, icon('user'), inHand.given ? '分给我办' : '我在办'), element('span', { class: 'small secondary' }, `保留到 ${hour(inHand.until)}`), drop);
  } else {
    place.replaceChildren(element('span', { class: 'tag', 'data-tone': 'amber' }, icon('user'), `${inHand.name}在办`), element('span', { class: 'small secondary' }, `到 ${hour(inHand.until)}`));
  }
}

async function taking(id) {
  const answer = await fetch(`/desk/cases/${id}/in-hand`, { method: 'POST', headers: proof() });
  if (answer.ok || answer.status === 409) {
    const { inHand } = await answer.json();
    hear({ id, names: crowds.get(id)?.names ?? [], inHand });
    if (answer.status === 409) toast(`${inHand.name}先您一步，正在办这件`, { tone: 'red' });
  } else {
    toast('没有认领成功，请刷新后再试', { tone: 'red' });
  }
}

async function dropping(id) {
  const answer = await fetch(`/desk/cases/${id}/in-hand`, { method: 'DELETE', headers: proof() });
  if (answer.ok) hear({ id, names: crowds.get(id)?.names ?? [], inHand: null });
}

function hour(at) {
  return new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
}

addEventListener('pagehide', () => {
  clearTimeout(timer);
  fetch(`/desk/presence/${page}`, { method: 'DELETE', headers: proof(), keepalive: true });
});
addEventListener('pageshow', ({ persisted }) => persisted && soon());
