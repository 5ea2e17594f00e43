// The citizen's form is sent until it is there, once. <form data-send-again> is sent by fetch; while the server is busy, away or not
// to be reached, it lies on this device for a day at most, is sent again by itself, and [data-outbox] says so. However often it is sent,
// its submissionKey makes one request of it. What was sent, or discarded, leaves nothing behind.
import { all, onArrival, proof } from './page.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

const PLACE = 'qingsu.outbox';
const KEPT = 24 * 60 * 60 * 1000;
const FIRST = 2_000;
const LONGEST = 60_000;
const PATIENCE = 20_000;

let waiting = null; // { form, at, tries, due, timer }

// ---------- what lies on this device ----------

function read() {
  try {
    const item = JSON.parse(localStorage.getItem(PLACE));
    if (item && Date.now() - item.at < KEPT) return item;
    forget();
  } catch {
    // storage is off
  }
  return null;
}

/** Answers whether it is kept even if the page is closed. */
function keep(form, at) {
  try {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && name !== '_csrf');
    localStorage.setItem(PLACE, JSON.stringify({ at, fields }));
    return true;
  } catch {
    return false;
  }
}

function forget() {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // nothing was kept
  }
}

// ---------- sending ----------

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('form[data-send-again]') || event.defaultPrevented) return;
  event.preventDefault();
  form.elements.submissionKey.value ||= newKey();
  send(form);
});

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function send(form, mayRenew = true) {
  say(form, tr('正在送出…'));
  const waits = [];
  form.dispatchEvent(new CustomEvent('qingsu:sending', { bubbles: true, detail: { waits } })); // files that belong to it go first
  const sent = await Promise.all(waits);
  if (sent.includes('refused')) {
    stop();
    forget();
    show(form, false);
    form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true }));
    form.querySelector('[data-state="refused"] button')?.focus();
    return;
  }
  if (sent.includes('waiting')) {
    later(form, 0);
    return;
  }
  let answer = null;
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { ...proof(), Accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    // no network, no server, or no answer in time
  }
  if (!answer || (!answer.redirected && (answer.status >= 500 || answer.status === 408 || answer.status === 429))) {
    later(form, Number(answer?.headers.get('Retry-After')) * 1000 || 0);
  } else if (answer.redirected || answer.ok) {
    await settled(form);
    leave(form, answer.url);
  } else if (answer.status === 403 && mayRenew && (await renewProof(form))) {
    await send(form, false);
  } else {
    forget();
    show(form, false);
    await refused(form, answer);
  }
}

/** A page that lay open too long has an old proof of origin; the front page has a new one. */
async function renewProof(form) {
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/', { headers: { Accept: 'text/html' } })).text(), 'text/html');
    const fresh = page.querySelector('meta[name="_csrf"]')?.content;
    if (!fresh) return false;
    document.querySelector('meta[name="_csrf"]')?.setAttribute('content', fresh);
    if (form.elements._csrf) form.elements._csrf.value = fresh;
    return true;
  } catch {
    return false;
  }
}

function later(form, atLeast) {
  const first = !waiting;
  waiting ??= { form, at: read()?.at ?? Date.now(), tries: 0 };
  const kept = keep(form, waiting.at);
  const pause = Math.max(atLeast, Math.min(LONGEST, FIRST * 2 ** waiting.tries++) * (0.8 + 0.4 * Math.random()));
  waiting.due = Date.now() + pause;
  clearInterval(waiting.timer);
  waiting.timer = setInterval(() => tick(form), 500);
  form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true }));
  show(form, true, kept);
  tick(form);
  if (first) panel()?.focus();
}

function tick(form) {
  const left = Math.ceil((waiting.due - Date.now()) / 1000);
  if (left <= 0) now();
  else say(form, tr('{0} 秒后自动重发', left));
}

function now() {
  if (!waiting) return;
  clearInterval(waiting.timer);
  waiting.due = Infinity;
  send(waiting.form);
}

function stop() {
  if (waiting) clearInterval(waiting.timer);
  waiting = null;
}

/** It is there, or is not wanted any more: nothing of it stays on this device. */
async function settled(form) {
  stop();
  forget();
  const waits = [];
  form.dispatchEvent(new CustomEvent('qingsu:sent', { bubbles: true, detail: { waits } }));
  await Promise.race([Promise.allSettled(waits), new Promise((done) => setTimeout(done, 500))]); // what is forgotten asynchronously
}

/** Empties the form first: browsers write into it again what stood there, when somebody comes back to it. */
function leave(form, address) {
  empty(form);
  location.assign(address);
}

function empty(form) {
  for (const field of form.elements) {
    if (field.matches('textarea, input:not([type="radio"], [type="checkbox"], [type="submit"])') && field.name !== '_csrf') field.value = '';
  }
}

async function refused(form, answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('content');
  form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true }));
  if (!page) {
    toast(tr('没有送出，请稍后再试，或拨打 12345；您写的内容还在'), { tone: 'red', seconds: 8 });
    return;
  }
  const content = document.getElementById('content');
  content.replaceChildren(...page.childNodes);
  document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: content } }));
  document.querySelector('#content [aria-invalid="true"], #content [role="alert"]')?.focus();
}

// ---------- what is seen ----------

function panel() {
  return document.querySelector('[data-outbox]');
}

function show(form, is, kept = true) {
  form.inert = is;
  const box = panel();
  if (!box) return;
  box.hidden = !is;
  box.querySelector('[data-outbox-kept]').hidden = !kept;
  box.querySelector('[data-outbox-unkept]').hidden = kept;
}

function say(form, words) {
  if (waiting?.form === form) panel().querySelector('[data-outbox-when]').textContent = words;
}

document.addEventListener('click', ({ target }) => {
  if (!waiting || !(target instanceof Element)) return;
  const { form } = waiting;
  if (target.closest('[data-outbox-now]')) {
    now();
  } else if (target.closest('[data-outbox-edit]')) {
    stop();
    forget();
    show(form, false);
    form.elements.text.focus();
    form.dispatchEvent(new Event('input', { bubbles: true })); // as a draft it is kept all the same
  } else if (target.closest('[data-outbox-discard]') && confirm(tr('删除后就不再送出，写的内容也不再保留。确定删除吗？'))) {
    settled(form);
    startAnew(form);
  }
});

function startAnew(form) {
  form.reset();
  const { via } = form.elements;
  const came = via?.value;
  empty(form);
  if (via) via.value = came;
  form.elements.submissionKey.value = newKey();
  form.dispatchEvent(new CustomEvent('qingsu:restored', { bubbles: true }));
  show(form, false);
}

// ---------- when the page is opened, when the network is back, when another tab was quicker ----------

onArrival((root) => {
  const item = read();
  const [form] = all(root, 'form[data-send-again]');
  if (!item || !form || waiting) return;
  form.dataset.draftFresh = 'yes'; // what waits is newer than any draft
  fill(form, item.fields);
  waiting = { form, at: item.at, tries: 0, due: Date.now() + 1_000 + 2_000 * Math.random() };
  waiting.timer = setInterval(() => tick(form), 500);
  show(form, true);
});

function fill(form, fields) {
  for (const control of form.elements) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (!control.name || control.name === '_csrf') continue;
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
  form.dispatchEvent(new CustomEvent('qingsu:restored', { bubbles: true }));
}

addEventListener('online', now);
addEventListener('storage', ({ key, newValue }) => {
  if (key !== PLACE || newValue || !waiting) return;
  const { form } = waiting;
  settled(form);
  startAnew(form);
});
