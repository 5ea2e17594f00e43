// Drafts. Staff: <form data-draft="CASE:action"> is kept on the server per person (PUT /desk/drafts/{key}, {"fields": {...}, "at": iso}),
// on this device only while the server cannot be reached. Citizens: <form data-draft-local="submit"> is kept on this device alone.
// [data-draft-note] in the form or its card says what happened. A form with data-draft-fresh is not filled from the draft.
// What is kept on this device alone is forgotten after a day.
import { all, onArrival, proof } from './page.mjs';
import { tr } from './words.mjs';

const kept = new WeakMap();
const A_DAY = 24 * 60 * 60 * 1000;

onArrival((root) => {
  for (const form of all(root, 'form[data-draft], form[data-draft-local]')) begin(form);
});

async function begin(form) {
  if (kept.has(form)) return;
  const key = form.dataset.draft ?? form.dataset.draftLocal;
  const draft = { local: `qingsu.draft.${key}`, server: form.dataset.draft ? `/desk/drafts/${encodeURIComponent(key)}` : null, timer: 0, dirty: false };
  kept.set(form, draft);
  form.addEventListener('input', () => later(form, draft));
  form.addEventListener('change', () => later(form, draft));
  if (typed(form)) later(form, draft); // somebody was faster than this script
  if ('draftFresh' in form.dataset) return;
  const found = newest(recent(draft), draft.server ? await ask(draft.server) : null);
  if (found && !draft.dirty && fill(form, found.fields)) note(form, tr('已恢复 {0} 的草稿', hour(found.at)));
}

/** What lies on this device; a citizen's does not lie here longer than a day. */
function recent(draft) {
  const found = read(draft.local);
  if (!found || draft.server || Date.now() - Date.parse(found.at) < A_DAY) return found;
  forget(draft.local);
  return null;
}

function typed(form) {
  return [...form.querySelectorAll('textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"])')].some((field) => field.value !== field.defaultValue);
}

function later(form, draft) {
  draft.dirty = true;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(form, draft), 800);
}

async function save(form, draft) {
  if (!draft.dirty) return;
  draft.dirty = false;
  clearTimeout(draft.timer);
  const content = { fields: fields(form), at: new Date().toISOString() };
  if (draft.server) {
    try {
      const answer = await fetch(draft.server, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...proof() },
        body: JSON.stringify(content),
        keepalive: true,
      });
      if (answer.ok) {
        forget(draft.local);
        note(form, tr('草稿已存 {0}', hour(content.at)));
        return;
      }
    } catch {
      // no network: this device keeps it until the server can
    }
  }
  write(draft.local, content);
  note(form, draft.server ? tr('连不上服务器，草稿暂存本机 {0}', hour(content.at)) : tr('已保存在本机 {0}', hour(content.at)));
}

function fields(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || /^(_csrf|_method|submissionKey|join|version|files|before|after|internal)$/.test(name)) continue;
    (values[name] ??= []).push(value);
  }
  for (const visible of form.querySelectorAll('.combobox > input[id]')) values[`#${visible.id}`] = [visible.value];
  return values;
}

function fill(form, values) {
  let changed = false;
  for (const [name, list] of Object.entries(values ?? {})) {
    const controls = name.startsWith('#') ? [form.querySelector(`#${CSS.escape(name.slice(1))}`)] : [...form.elements].filter((one) => one.name === name);
    for (const control of controls) {
      if (!control || control.type === 'file' || control.type === 'password') continue;
      if (control.type === 'checkbox' || control.type === 'radio') {
        changed ||= control.checked !== list.includes(control.value);
        control.checked = list.includes(control.value);
      } else if (list.length) {
        changed ||= control.value !== list[0];
        control.value = list[0];
      }
    }
  }
  if (changed) form.dispatchEvent(new CustomEvent('qingsu:restored', { bubbles: true }));
  return changed;
}

async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    return answer.status === 200 ? await answer.json() : null;
  } catch {
    return null;
  }
}

function newest(one, other) {
  if (!one || !other) return one ?? other;
  return one.at > other.at ? one : other;
}

function note(form, words) {
  const place = form.querySelector('[data-draft-note]') ?? form.closest('.card, dialog, .sheet')?.querySelector('[data-draft-note]');
  if (place) place.textContent = words;
}

function hour(at) {
  return new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' });
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function write(name, content) {
  try {
    localStorage.setItem(name, JSON.stringify(content));
  } catch {
    // storage is full or off; the page still holds the text
  }
}

function forget(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was kept
  }
}

function saveAll() {
  for (const form of document.querySelectorAll('form[data-draft], form[data-draft-local]')) {
    if (kept.has(form)) save(form, kept.get(form));
  }
}

addEventListener('pagehide', saveAll);
document.addEventListener('visibilitychange', () => document.hidden && saveAll());

// a form that was sent has no draft any more; the server deletes its own
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.elt?.closest?.('form[data-draft]');
  if (form && detail.successful && kept.has(form)) done(form);
});

document.addEventListener('qingsu:sent', ({ target }) => kept.has(target) && done(target));

function done(form) {
  const draft = kept.get(form);
  clearTimeout(draft.timer);
  draft.dirty = false;
  forget(draft.local);
}

function offline(is) {
  for (const banner of document.querySelectorAll('[data-offline]')) banner.hidden = !is;
}
addEventListener('online', () => offline(false));
addEventListener('offline', () => offline(true));
