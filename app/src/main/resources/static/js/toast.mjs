// Short news at the bottom of the page, with undo. From the server: header HX-Trigger {"toast": {"text": "…", "undo": "/…", "seconds": 5}},
// or after a redirect <p hidden data-flash data-undo="/…" data-tone="red">…</p>.
import { element, onArrival, all, proof } from './page.mjs';
import { tr } from './words.mjs';

const PILE = 4; // what is older can no longer be taken back here
const place = () => document.getElementById('toasts');

/** Shows a text; undo is an address that takes a POST and puts things back. */
export function toast(text, { tone = null, undo = null, seconds = undo ? 5 : 4, link = null, closed = null } = {}) {
  const box = element('div', { class: 'toast', 'data-tone': tone }, element('span', { class: 'grow' }, text));
  let left = seconds;
  const rest = element('span', { class: 'left', 'aria-hidden': 'true' }, String(left));
  if (undo) {
    const button = element('button', { class: 'button small', type: 'button', 'data-undo': true }, tr('撤销'), element('kbd', {}, 'z'));
    button.addEventListener('click', () => {
      end();
      takeBack(undo);
    });
    box.append(rest, button);
    while (place().querySelectorAll('[data-undo]').length >= PILE) place().querySelector('.toast:has([data-undo])').remove();
  } else {
    if (link) box.append(element('a', { class: 'button small', href: link.href }, link.text));
    const button = element('button', { class: 'button small', type: 'button' }, tr('知道了'));
    button.addEventListener('click', () => {
      end();
      closed?.();
    });
    box.append(button);
  }
  const clock = setInterval(() => {
    if (box.matches(':hover, :focus-within') && !undo) return;
    rest.textContent = String(--left);
    if (left <= 0) end();
  }, 1000);
  function end() {
    clearInterval(clock);
    box.remove();
    newestUndo();
    if (!place().childElementCount && place().matches(':popover-open')) place().hidePopover();
  }
  place().append(box);
  newestUndo();
  raise();
}

/** The key takes back what was done last. */
function newestUndo() {
  const buttons = [...place().querySelectorAll('[data-undo]')];
  for (const button of buttons) button.removeAttribute('data-key');
  const last = buttons.at(-1);
  if (last) Object.assign(last.dataset, { key: 'z', keyLabel: '撤销', keyGroup: '全局' });
}

// a popover shown anew lies above an open dialog
function raise() {
  const toasts = place();
  if (!toasts.showPopover) return;
  toasts.popover = 'manual';
  if (toasts.matches(':popover-open')) toasts.hidePopover();
  toasts.showPopover();
}

async function takeBack(address) {
  if (globalThis.htmx) {
    await globalThis.htmx.ajax('POST', address, { target: document.body, swap: 'none' });
  } else {
    const answer = await fetch(address, { method: 'POST', headers: proof() });
    if (answer.ok) location.reload();
    else toast(tr('没有撤销成功，请刷新后查看'), { tone: 'red' });
  }
}

document.addEventListener('toast', ({ detail }) => toast(detail.text ?? detail.value, detail));
onArrival((root) => {
  for (const flash of all(root, '[data-flash]')) {
    const { undo = null, tone = null, seconds } = flash.dataset;
    toast(flash.textContent.trim(), { undo, tone, ...(seconds && { seconds: Number(seconds) }) });
    flash.remove();
  }
});
