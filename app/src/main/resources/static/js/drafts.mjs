// Drafts. Staff: <form data-draft="CASE:action"> is kept on the server per person (PUT /desk/drafts/{key}, {"fields": {...}, "at": iso}),
// on this device only while the server cannot be reached or the page is left before it has answered. Citizens: <form data-draft-local="submit"> is kept on this device alone.
// [data-draft-note] in the form or its card says what happened. A form with data-draft-fresh is not filled from the draft.
// A form that is sent as a page (no hx-post) waits until its draft is on the server. If it stands in the answer, it says data-draft-fresh
// where it brings back what was sent; [data-draft-done] on the page says that it was saved.
// What is kept on this device alone is forgotten after a day. Two windows that write one draft: the second is told (409 with the draft that
// is kept), nothing of either is overwritten, and whoever writes chooses.
import { all, element, now, onArrival, proof } from './page.mjs';
import { tr } from './words.mjs';

const kept = new WeakMap();
const SENT = 'qingsu.draft-sent';
const A_DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 1500; // milliseconds that a form waits for its draft

onArrival((root) => {
  if (root === document) taken();
  for (const form of all(root, 'form[data-draft], form[data-draft-local]')) begin(form);
});

async function begin(form) {
  if (kept.has(form)) return;
  const key = form.dataset.draft ?? form.dataset.draftLocal;
  const draft = { local: `qingsu.draft.${key}`, server: form.dataset.draft ? `/desk/drafts/${encodeURIComponent(key)}` : null, timer: 0, dirty: false, unsent: false, seen: null, conflict: null, saving: null, sending: false, over: false, settling: false, settled: false };
  kept.set(form, draft);
  form.addEventListener('input', () => later(form, draft));
  form.addEventListener('change', () => later(form, draft));
  if (typed(form)) later(form, draft); // somebody was faster than this script
  if ('draftFresh' in form.dataset) return;
  const there = draft.server ? await ask(draft.server) : null;
  if (there !== undefined && draft.server) draft.seen = there ? (there.mark ?? '') : '';
  const found = newest(recent(draft), there ?? null);
  if (found && !draft.dirty && fill(form, found.fields)) note(form, tr('已恢复 {0} 的草稿', hour(found.at)));
}

/** What lies on this device; a citizen's does not lie here longer than a day. */
function recent(draft) {
  const found = read(draft.local);
  if (!found || draft.server || now() - Date.parse(found.at) < A_DAY) return found;
  forget(draft.local);
  return null;
}

function typed(form) {
  return [...form.querySelectorAll('textarea, input:not([type="hidden"], [type="radio"], [type="checkbox"])')].some((field) => field.value !== field.defaultValue);
}

function later(form, draft) {
  draft.dirty = true;
  draft.over = false;
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => save(form, draft), 800);
}

async function save(form, draft) {
  if (!draft.dirty || draft.conflict || draft.sending) return;
  draft.dirty = false;
  clearTimeout(draft.timer);
  const content = { fields: fields(form), at: new Date(now()).toISOString(), mark: Math.random().toString(36).slice(2) };
  let away = tr('连不上服务器');
  if (draft.server) {
    try {
      draft.saving = fetch(draft.server, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', ...(draft.seen === null ? {} : { 'X-Qingsu-Draft-Seen': draft.seen }), ...proof() },
        body: JSON.stringify(content),
        keepalive: true,
        redirect: 'manual', // to the sign-in page
      });
      const answer = await draft.saving;
      if (draft.over) return;
      if (answer.ok) {
        draft.seen = content.mark;
        draft.unsent = false;
        forget(draft.local);
        note(form, tr('草稿已存 {0}', hour(content.at)));
        return;
      }
      if (answer.status === 409) {
        conflict(form, draft, await answer.json());
        return;
      }
      if (answer.status === 401 || answer.type === 'opaqueredirect') away = tr('登录已过期');
    } catch {
      // no network: this device keeps it until the server can
    } finally {
      draft.saving = null;
    }
  }
  if (draft.over) return;
  draft.unsent = true;
  write(draft.local, content);
  note(form, draft.server ? tr('{0}，草稿暂存本机 {1}', away, hour(content.at)) : tr('已保存在本机 {0}', hour(content.at)));
}

/** Another window has written this draft since it was read here: whoever writes says which stands. */
function conflict(form, draft, other) {
  draft.conflict = other;
  const settle = (take) => {
    draft.seen = other.mark ?? '';
    draft.conflict = null;
    if (take) {
      fill(form, other.fields);
      note(form, tr('已换成另一个窗口 {0} 的草稿', hour(other.at)));
    } else {
      draft.dirty = true;
      save(form, draft);
    }
  };
  const theirs = element('button', { type: 'button', class: 'button small' }, tr('换成那边的'));
  const ours = element('button', { type: 'button', class: 'button small' }, tr('用这里的'));
  theirs.addEventListener('click', () => settle(true));
  ours.addEventListener('click', () => settle(false));
  note(form, tr('另一个窗口 {0} 改过这份草稿，这里的暂不保存 ', hour(other.at)), theirs, ' ', ours);
}

function fields(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || /^(_csrf|_method|submissionKey|call|join|version|files|before|after|internal)$/.test(name)) continue;
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
      if (!control || /^(file|password|submit|button|reset)$/.test(control.type)) continue; // a recommended unit's button bears the name of the field beside it
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
    return answer.status === 200 ? await answer.json() : answer.status === 204 ? null : undefined;
  } catch {
    return undefined; // nobody knows what is kept there
  }
}

function newest(one, other) {
  if (!one || !other) return one ?? other;
  return one.at > other.at ? one : other;
}

function note(form, ...words) {
  const place = form.querySelector('[data-draft-note]') ?? form.closest('.card, dialog, .sheet')?.querySelector('[data-draft-note]');
  if (place) place.replaceChildren(...words);
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
    const draft = kept.get(form);
    if (!draft?.dirty) continue;
    // a page that is left does not hear the server's answer, so this device keeps it too
    if (!draft.conflict) write(draft.local, { fields: fields(form), at: new Date(now()).toISOString() });
    save(form, draft);
  }
}

// fields that belong to a form and stand elsewhere on the page
for (const kind of ['input', 'change']) {
  document.addEventListener(kind, ({ target }) => {
    const form = target instanceof Element ? target.form : null;
    if (form && kept.has(form) && !form.contains(target)) later(form, kept.get(form));
  });
}

addEventListener('pagehide', saveAll);
document.addEventListener('visibilitychange', () => document.hidden && saveAll());

// while a form is being sent nothing is saved, and once it was sent it has no draft any more; the server deletes its own
document.addEventListener('htmx:beforeSend', ({ detail }) => {
  const form = detail.elt; // what a part of the form asks by itself sends nothing
  if (form?.matches?.('form[data-draft]') && kept.has(form)) kept.get(form).sending = true;
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.requestConfig?.elt;
  if (!form?.matches?.('form[data-draft]') || !kept.has(form)) return;
  const draft = kept.get(form);
  draft.sending = false;
  if (detail.successful) done(form);
  else if (draft.dirty) later(form, draft);
});

// a form that is sent as a page: the server forgets the draft of what it takes, so what is on its way there, or was typed since, comes
// there first, and the server has the last word, whatever becomes of the answer. Nothing is saved after it. What could not be brought to
// the server lies on this device until an answer shows that the form was taken.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('form[data-draft]:not([hx-post])') || !kept.has(form)) return;
  const draft = kept.get(form);
  if (draft.settling || ((draft.dirty || draft.saving) && !draft.settled)) {
    event.preventDefault();
    if (!draft.settling) settle(form, draft, event.submitter);
    return;
  }
  clearTimeout(draft.timer);
  if (draft.dirty) write(draft.local, { fields: fields(form), at: new Date(now()).toISOString() });
  draft.dirty = false;
  remember(form.dataset.draft);
});

async function settle(form, draft, submitter) {
  draft.settling = true;
  const there = Promise.resolve(draft.saving).catch(() => {}).then(() => save(form, draft));
  await Promise.race([there, new Promise((goOn) => setTimeout(goOn, PATIENCE))]);
  // while an event lasts, browsers take no second one
  setTimeout(() => {
    draft.settling = false;
    draft.settled = true;
    form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true })); // for once.mjs it was not sent
    if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
    draft.settled = false;
  });
}

function remember(key) {
  try {
    sessionStorage.setItem(SENT, key);
  } catch {
    // storage is off, and nothing was written there either
  }
}

function taken() {
  let key = null;
  try {
    key = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
  } catch {
    // storage is off
  }
  if (key === null) return;
  const form = [...document.querySelectorAll('form[data-draft]')].find(({ dataset }) => dataset.draft === key);
  if (!form || document.querySelector('[data-draft-done]')) forget(`qingsu.draft.${key}`);
}

document.addEventListener('qingsu:sent', ({ target }) => kept.has(target) && done(target));

// somebody is about to take the form away and bring it again
document.addEventListener('qingsu:keep', async ({ target, detail }) => {
  if (kept.has(target)) await save(target, kept.get(target));
  detail.done();
});

function done(form) {
  const draft = kept.get(form);
  clearTimeout(draft.timer);
  draft.dirty = false;
  draft.over = true;
  forget(draft.local);
  // a draft that was on its way when the form went may have come to the server after it
  draft.saving?.then(() => fetch(draft.server, { method: 'DELETE', headers: proof(), keepalive: true, redirect: 'manual' })).catch(() => {});
}

function offline(is) {
  for (const banner of document.querySelectorAll('[data-offline]')) banner.hidden = !is;
}
addEventListener('online', () => {
  offline(false);
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const draft = kept.get(form);
    if (draft?.unsent) later(form, draft);
  }
});
addEventListener('offline', () => offline(true));
