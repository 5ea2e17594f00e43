// What waits to be done and can be taken back: "qingsu:held" {id, case, seconds} comes with the answer, its toast offers to take it back (z).
// When the time is over, what was done is shown; what was refused stays on the page until its officer has read why.
import { proof } from './page.mjs';
import { toast } from './toast.mjs';

const waiting = new Map(); // id -> case
const told = new Set();
let timer = 0;

document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (detail.verb === 'post' && detail.elt.matches?.('form[data-command]')) detail.headers['X-Qingsu-Hold'] = 'shown';
});

document.addEventListener('qingsu:held', ({ detail }) => {
  waiting.set(detail.id, detail.case);
  look(detail.seconds * 1000 + 500);
});

document.addEventListener('qingsu:undone', ({ detail }) => {
  for (const [id, about] of waiting) if (about === detail.case) waiting.delete(id);
  const row = document.getElementById(`row-${detail.case}`);
  row?.removeAttribute('data-done');
  show(detail.case);
});

function look(after) {
  clearTimeout(timer);
  timer = setTimeout(ask, after);
}

async function ask(first = false) {
  let list;
  try {
    const answer = await fetch('/desk/held', { headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) return;
    list = await answer.json();
  } catch {
    look(3000);
    return;
  }
  for (const one of list) {
    if (one.refusal && !told.has(one.id)) refused(one);
    else if (first && !one.refusal) {
      waiting.set(one.id, one.request);
      // a page that holds many offers to take them back together
      if (one.left > 0 && !document.querySelector('[data-held-together]')) toast(one.says, { undo: `/desk/held/${one.id}/undo`, seconds: one.left });
    }
  }
  const still = new Set(list.filter((one) => !one.refusal).map((one) => one.id));
  for (const [id, about] of waiting) {
    if (still.has(id)) continue;
    waiting.delete(id);
    if (document.querySelector(`#content [data-held-case="${CSS.escape(about)}"]`)) show(about);
  }
  if (waiting.size) look(700);
}

function refused({ id, request, says, refusal }) {
  told.add(id);
  toast(`${says}没有办成：${refusal}`, {
    tone: 'red',
    seconds: Infinity,
    link: { href: `/desk/cases/${request}`, text: '打开' },
    closed: () => fetch(`/desk/held/${id}`, { method: 'DELETE', headers: proof(), keepalive: true }),
  });
}

function show(id) {
  if (globalThis.htmx && document.querySelector('#content')) globalThis.htmx.ajax('GET', `/desk/cases/${id}`, { target: '#content', swap: 'innerHTML' });
}

ask(true);
