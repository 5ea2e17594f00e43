// A command that could not be sent because the network or the server was away waits on its page, says so, and is sent once more when the
// server answers again. Only what the server takes once is sent by itself: a form with the version of its case, or with a submissionKey;
// if the first try had reached it after all, the second is refused as stale and shows what has happened. Whoever changes the form, presses
// 不送了 or closes it sends it himself or not at all.
import { element } from './page.mjs';
import { show } from './refusals.mjs';
import { toast } from './toast.mjs';

const CODE = 'network-away';
const FIRST = 3_000;
const LONGEST = 30_000;

const waiting = new Map(); // form -> the button by which it was sent
const again = new WeakSet(); // forms that are on their way for the second time
let timer = 0;
let pause = FIRST;

const takenOnce = (form) => form?.matches?.('form[data-command]') && [...form.querySelectorAll('[name="version"], [name="submissionKey"]')].some(({ value }) => value);

document.addEventListener('htmx:sendError', ({ detail }) => {
  const form = detail.elt;
  if (!takenOnce(form)) return;
  waiting.set(form, detail.requestConfig?.triggeringEvent?.submitter ?? null);
  show({ code: CODE, message: '网络断开，这一步还没有送出', instead: '请留在这一页：网络恢复后自动再送一次。要修改的话直接改，改好后自己再送。' }, form);
  for (const panel of panels()) {
    const not = element('button', { type: 'button', class: 'button small' }, '不送了');
    not.addEventListener('click', () => forget(form));
    panel.lastElementChild.append(element('p', {}, not));
  }
  if (!timer) later();
});

document.addEventListener('htmx:beforeSend', ({ detail }) => waiting.delete(detail.elt));

document.addEventListener('input', ({ target }) => {
  const form = target instanceof Element ? target.form : null;
  if (!waiting.has(form)) return;
  forget(form);
  toast('内容有改动，不再自动送出；改好后请再送一次', { seconds: 8 });
});

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.requestConfig?.elt;
  if (!form || !again.has(form)) return;
  again.delete(form);
  const { status, responseText } = detail.xhr;
  if (status >= 200 && status < 300) toast('网络恢复了，刚才那一步已经送出', { seconds: 8 });
  else if (status < 500 && responseText.includes('data-refusal="stale"')) toast('断网前可能已经送到，没有重复办理；请先看下面的新进展', { tone: 'red', seconds: 20 });
});

function panels() {
  return document.querySelectorAll(`[data-refusal="${CODE}"]`);
}

function forget(form) {
  waiting.delete(form);
  if (!waiting.size) for (const panel of panels()) panel.remove();
}

function later() {
  timer = setTimeout(ask, pause);
  pause = Math.min(pause * 2, LONGEST);
}

/** Whether the server answers whoever is signed in here. */
async function ask() {
  clearTimeout(timer);
  timer = 0;
  if (!waiting.size) {
    pause = FIRST;
    return;
  }
  try {
    const answer = await fetch('/desk/held', { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (answer.ok) {
      send();
      return;
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') {
      waiting.clear();
      toast('登录已过期，刚才那一步没有送出；请重新登录，您写的内容已保存', { tone: 'red', seconds: 20 });
      return;
    }
  } catch {
    // still away
  }
  later();
}

function send() {
  pause = FIRST;
  for (const [form, button] of [...waiting]) {
    waiting.delete(form);
    if (!form.isConnected) {
      toast('有一步没有送出：它的表单已经关闭，写的内容在草稿里', { tone: 'red', seconds: 20 });
      continue;
    }
    again.add(form);
    form.requestSubmit(button?.isConnected ? button : null);
  }
}

addEventListener('online', ask);
