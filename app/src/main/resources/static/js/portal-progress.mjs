// The progress page looks gently whether there is something new, and shows it without taking away what somebody is writing.
import { all, onArrival } from './page.mjs';
import './lightbox.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

const OFTEN = 20_000;
const SELDOM = 120_000;

onArrival((root) => {
  for (const one of all(root, '[data-with-script]')) one.hidden = false;
});

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element && target.closest('[data-copy-from]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copyFrom);
  try {
    await navigator.clipboard.writeText(field.value);
    toast(tr('进度链接已复制，可以粘贴到备忘录里'));
  } catch {
    field.focus();
    field.select();
    toast(tr('已选中链接，请长按复制'));
  }
});

let wait = OFTEN;

async function look() {
  const page = document.querySelector('[data-progress]');
  if (!page) return;
  if (!document.hidden) {
    try {
      const answer = await fetch(page.dataset.markAt, { headers: { Accept: 'application/json' } });
      wait = answer.ok ? Math.min(SELDOM, wait * 1.2) : SELDOM;
      if (answer.ok && (await answer.json()).mark !== page.dataset.mark) await news();
    } catch {
      wait = SELDOM;
    }
  }
  setTimeout(look, wait);
}

async function news() {
  wait = OFTEN;
  const writing = [...document.querySelectorAll('#content textarea, #content input:not([type="hidden"])')].some(
    (field) => (field.type === 'radio' ? field.checked : field.value !== field.defaultValue) || field === document.activeElement,
  );
  if (writing) {
    document.querySelector('[data-news]').hidden = false;
    return;
  }
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('content');
  if (!page) return;
  const content = document.getElementById('content');
  content.replaceChildren(...page.childNodes);
  document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: content } }));
  toast(tr('有新进展，已更新'));
}

setTimeout(look, wait);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) wait = OFTEN;
});
