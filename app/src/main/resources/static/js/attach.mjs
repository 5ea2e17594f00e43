// Files in a form: <div data-attach="FIELD" data-attach-to="/portal/files" data-attach-form="KEY" data-most data-largest> takes files from
// [data-attach-input], sends each to the server at once, and adds the tokens that it answers to the form's data under FIELD. What cannot be
// sent now lies on this device and is sent when the network is back, at the latest with the form. [data-record] records the voice.
// A picture's own place is offered ([data-attach-place]), never put into the form unasked.
import { all, element, icon, onArrival, proof } from './page.mjs';
import { find, forget, keep } from './kept-files.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

const SENT = 'qingsu.files.sent';
const LONGEST_RECORDING = 5 * 60 * 1000;
const PATIENCE = 10 * 60 * 1000;

/** By form and field, for as long as this page lives. */
const lists = new Map();
const fields = new WeakMap();

onArrival((root) => {
  for (const field of all(root, '[data-attach]')) begin(field);
  const sent = read(SENT);
  if (sent && !document.querySelector(`[data-attach-form="${CSS.escape(sent)}"]`)) settle(sent); // the page that follows has no such form
});

async function begin(field) {
  if (fields.has(field)) return;
  const key = `${field.dataset.attachForm}/${field.dataset.attach}`;
  const list = lists.get(key) ?? [];
  const known = lists.has(key);
  lists.set(key, list);
  fields.set(field, list);
  field.hidden = false;
  for (const input of field.querySelectorAll('[data-attach-input]')) {
    input.addEventListener('change', (event) => {
      event.stopPropagation();
      for (const file of input.files) add(field, file);
      input.value = '';
    });
  }
  recorder(field);
  field.closest('form')?.addEventListener('formdata', ({ formData }) => {
    for (const item of list) if (item.token) formData.append(field.dataset.attach, item.token);
  });
  if (!known) {
    for (const item of await find(key)) list.push({ ...item, state: item.token ? 'there' : 'waiting' });
  }
  show(field);
  for (const item of list) if (item.state === 'waiting') send(field, item);
}

// ---------- taking in ----------

function add(field, file) {
  const list = fields.get(field);
  const { most, largest } = field.dataset;
  if (list.filter((item) => item.state !== 'refused').length >= Number(most)) {
    toast(tr('最多加 {0} 个', most), { tone: 'red' });
    return;
  }
  const item = { id: crypto.randomUUID?.() ?? String(Math.random()), form: `${field.dataset.attachForm}/${field.dataset.attach}`, at: Date.now(), name: file.name, file, token: null, state: 'waiting' };
  list.push(item);
  if (file.size > Number(largest)) {
    refuse(field, item, tr('超过 {0} MB，收不了。照片请选小一点的尺寸，录音请分几段', Math.floor(largest / 1048576)));
    return;
  }
  keep(plain(item));
  show(field);
  send(field, item);
}

function plain({ id, form, at, name, file, token, kind, family }) {
  return { id, form, at, name, file, token, kind, family };
}

/** Answers 'there', 'refused' or 'waiting'. */
function send(field, item) {
  item.sending ??= attempt(field, item).finally(() => (item.sending = null));
  return item.sending;
}

async function attempt(field, item) {
  item.state = 'sending';
  show(field);
  let answer = null;
  try {
    answer = await fetch(field.dataset.attachTo, {
      method: 'POST',
      body: item.file,
      headers: { ...proof(), 'Content-Type': 'application/octet-stream', Accept: 'application/json', 'X-File-Name': encodeURIComponent(item.name) },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    // no network, no server, or not in time
  }
  if (answer?.ok) {
    const { token, kind, family, place } = await answer.json();
    Object.assign(item, { token, kind, family, state: 'there' });
    if (fields.get(field).includes(item)) keep(plain(item));
    show(field);
    if (place) offer(field, place);
  } else if (!answer || answer.status >= 500 || answer.status === 408 || answer.status === 429 || answer.status === 403) {
    item.state = 'waiting';
    item.words = answer?.status === 429 ? tr('传得太多了，过一会儿自动再传') : tr('还没传上去，联网后自动再传');
    show(field);
  } else {
    refuse(field, item, await why(answer));
  }
  return item.state;
}

async function why(answer) {
  try {
    return (await answer.json()).message ?? tr('没有收下');
  } catch {
    return answer.status === 413 ? tr('文件太大，收不了') : tr('没有收下');
  }
}

function refuse(field, item, words) {
  Object.assign(item, { state: 'refused', words });
  forget(item.id);
  show(field);
}

function remove(field, item) {
  const list = fields.get(field);
  list.splice(list.indexOf(item), 1);
  if (item.url) URL.revokeObjectURL(item.url);
  forget(item.id);
  show(field);
  field.querySelector('[data-attach-input]')?.focus();
}

async function settle(form) {
  const gone = [];
  try {
    sessionStorage.removeItem(SENT);
  } catch {
    // nothing was kept
  }
  for (const [key, list] of lists) {
    if (key.startsWith(`${form}/`)) {
      for (const item of list.splice(0)) gone.push(forget(item.id));
    }
  }
  for (const name of ['files', 'before', 'after', 'internal']) {
    gone.push(find(`${form}/${name}`).then((left) => Promise.all(left.map((item) => forget(item.id)))));
  }
  for (const field of document.querySelectorAll(`[data-attach-form="${CSS.escape(form)}"]`)) show(field);
  await Promise.allSettled(gone);
}

function read(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

// ---------- what is seen ----------

const WORDS = { waiting: tr('等待上传'), sending: tr('正在上传…'), there: tr('已传好'), refused: tr('没有收下') };

function show(field) {
  const list = fields.get(field);
  const shown = field.querySelector('[data-attached]');
  if (!list || !shown) return;
  shown.replaceChildren(...list.map((item) => line(field, item)));
  shown.hidden = !list.length;
}

function line(field, item) {
  const away = element('button', { class: 'button quiet square', type: 'button', 'aria-label': tr('去掉 {0}', item.name) }, icon('close'));
  away.addEventListener('click', () => remove(field, item));
  return element(
    'li',
    { class: 'attached', 'data-state': item.state },
    preview(item),
    element('span', { class: 'what' }, element('strong', { class: 'clip' }, item.name), element('small', {}, item.state === 'refused' || (item.state === 'waiting' && item.words) ? item.words : `${WORDS[item.state]} · ${size(item.file.size)}`)),
    away,
    player(item),
  );
}

/** A recording can be heard before it is sent. */
function player(item) {
  if (item.state === 'refused' || !item.file.type.startsWith('audio/')) return null;
  item.url ??= URL.createObjectURL(item.file);
  return element('audio', { controls: true, preload: 'metadata', src: item.url, 'aria-label': item.name });
}

function preview(item) {
  const type = item.file.type;
  if (item.state !== 'refused' && /^image\/(jpeg|png)$/.test(type)) {
    item.url ??= URL.createObjectURL(item.file);
    return element('img', { class: 'small-picture', src: item.url, alt: '' });
  }
  return element('span', { class: 'small-picture', 'aria-hidden': 'true' }, icon(type.startsWith('audio/') ? 'mic' : item.state === 'refused' ? 'alert' : 'attach'));
}

function size(bytes) {
  return bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

/** Where the picture was taken, if the form has no place on the map yet. */
function offer(field, place) {
  const box = field.querySelector('[data-attach-place]');
  const form = field.closest('form');
  if (!box || !form.elements.lon || form.elements.lon.value) return; // what is only added to a case has no place of its own
  const yes = element('button', { class: 'button primary', type: 'button' }, tr('用这个地点'));
  const no = element('button', { class: 'button', type: 'button' }, tr('不用'));
  yes.addEventListener('click', () => {
    box.hidden = true;
    form.dispatchEvent(new CustomEvent('qingsu:use-place', { detail: place }));
  });
  no.addEventListener('click', () => (box.hidden = true));
  box.replaceChildren(icon('pin'), element('div', {}, element('p', {}, tr('照片拍摄于{0}，用作诉求地点？', place.day ? tr('{0}（{1}）', place.area, place.day) : place.area)), element('p', { class: 'buttons' }, yes, no)));
  box.hidden = false;
}

// ---------- the voice ----------

function recorder(field) {
  const button = field.querySelector('[data-record]');
  if (!button) return;
  if (!globalThis.MediaRecorder || !navigator.mediaDevices?.getUserMedia) {
    button.hidden = true;
    return;
  }
  let recording = null;
  const words = button.querySelector('span');
  button.addEventListener('click', async () => {
    if (recording) {
      recording.stop();
      return;
    }
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      toast(tr('没有得到录音许可。可以用手机自带的录音机录好，再从“相册、文件”里选'), { tone: 'red', seconds: 8 });
      return;
    }
    const parts = [];
    const began = Date.now();
    recording = new MediaRecorder(stream);
    const clock = setInterval(() => {
      const passed = Date.now() - began;
      words.textContent = tr('停止 {0}', `${Math.floor(passed / 60000)}:${String(Math.floor(passed / 1000) % 60).padStart(2, '0')}`);
      if (passed > LONGEST_RECORDING) recording?.stop();
    }, 250);
    recording.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recording.addEventListener('stop', () => {
      clearInterval(clock);
      stream.getTracks().forEach((track) => track.stop());
      const type = (recording.mimeType || 'audio/webm').split(';')[0];
      recording = null;
      button.removeAttribute('data-filled');
      words.textContent = tr('录音');
      add(field, new File(parts, `${tr('录音')}.${type.split('/')[1]}`, { type }));
    });
    recording.start();
    button.setAttribute('data-filled', '');
    words.textContent = tr('停止 {0}', '0:00');
  });
}

// ---------- with the form ----------

/** Sends what still waits; answers what became of each. */
function rest(form) {
  const waits = [];
  for (const field of form.querySelectorAll('[data-attach]')) {
    for (const item of fields.get(field) ?? []) {
      if (item.state === 'waiting' || item.state === 'sending') waits.push(send(field, item));
    }
  }
  return waits;
}

// the citizen's form, which is sent again and again until it is there
document.addEventListener('qingsu:sending', ({ target, detail }) => detail.waits.push(...rest(target)));
document.addEventListener('qingsu:sent', ({ target, detail }) => {
  const field = target.querySelector?.('[data-attach]');
  if (field) detail?.waits?.push(settle(field.dataset.attachForm));
});

// forms of staff
document.addEventListener('htmx:confirm', (event) => {
  const form = event.detail.elt;
  if (!form.matches?.('form:has([data-attach])')) return;
  const waits = rest(form);
  if (!waits.length) return;
  event.preventDefault();
  Promise.all(waits).then((states) => {
    if (states.every((state) => state === 'there')) event.detail.issueRequest(true);
    else halt(form);
  });
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.elt?.closest?.('form:has([data-attach])');
  if (form && detail.successful && !detail.xhr.getResponseHeader('X-Qingsu-Refusal')) settle(form.querySelector('[data-attach]').dataset.attachForm);
});

// plain forms
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.matches('[data-send-again], [hx-post], [data-hx-post]') || !form.querySelector('[data-attach]')) return;
  const waits = rest(form);
  if (!waits.length) {
    try {
      sessionStorage.setItem(SENT, form.querySelector('[data-attach]').dataset.attachForm);
    } catch {
      // they go after a day
    }
    return;
  }
  event.preventDefault();
  Promise.all(waits).then((states) => {
    form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true }));
    if (states.every((state) => state === 'there')) form.requestSubmit();
    else halt(form);
  });
});

function halt(form) {
  form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true }));
  toast(tr('有附件没有传上去，请看附件下面的说明'), { tone: 'red', seconds: 6 });
  form.querySelector('[data-state="refused"] button, [data-state="waiting"] button')?.focus();
}

addEventListener('online', () => {
  for (const field of document.querySelectorAll('[data-attach]')) {
    for (const item of fields.get(field) ?? []) if (item.state === 'waiting') send(field, item);
  }
});
