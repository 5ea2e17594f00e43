// Calls, on every staff page: timers run (<time data-timer="ISO" data-timer-end="ISO or absent">), and a call that a softphone tells of is
// announced; the register page (workbench.mjs) takes it over by itself.
import { all, now, onArrival } from './page.mjs';
import { toast } from './toast.mjs';

const two = (number) => String(number).padStart(2, '0');

function write(root) {
  for (const timer of all(root, 'time[data-timer]')) {
    const end = timer.dataset.timerEnd ? Date.parse(timer.dataset.timerEnd) : now();
    const seconds = Math.max(0, Math.floor((end - Date.parse(timer.dataset.timer)) / 1000));
    const hours = Math.floor(seconds / 3600);
    timer.textContent = `${hours ? `${hours}:` : ''}${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  }
}

onArrival(write);
setInterval(() => write(document), 1000);

document.addEventListener('qingsu:called', () => {
  if (!document.querySelector('.workbench')) toast('有来电：按 g n 打开登记页接听', { seconds: 12 });
});

// Where the card stands, an answer often brings it anew: what F7 is pressed for meanwhile is done when the new card is there, if it offers
// the same. Pressed at once it would reach a card that is going, and a call could end before what was registered in it belongs to it.
const redrawing = new Set(); // requests whose answer brings the card
let meant = null; // what F7 stood for when it was pressed

const meaning = () => document.querySelector('#call-card [data-key="F7"]')?.dataset.keyLabel ?? null;

document.addEventListener('htmx:beforeSend', ({ detail }) => {
  const { elt, xhr, target, requestConfig } = detail;
  if (!document.getElementById('call-card') || !elt?.matches?.('#register-form, #call-card, #call-card form, #call-dialog form')) return;
  redrawing.add(xhr);
  let lost = false;
  xhr.addEventListener('readystatechange', () => {
    if (xhr.readyState === XMLHttpRequest.DONE) lost = target?.id === 'call-card' && !target.isConnected;
  });
  // htmx tells of the end on the element that asked, which may have left the page
  xhr.addEventListener('loadend', () => {
    redrawing.delete(xhr);
    if (lost && requestConfig.verb !== 'get') globalThis.htmx.trigger(document.body, 'qingsu:ring'); // another answer took its place
    if (!redrawing.size) press();
  });
});

function press() {
  const wanted = meant;
  meant = null;
  if (wanted && wanted === meaning()) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F7', bubbles: true, cancelable: true }));
}

document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'F7' || !redrawing.size || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    meant ??= meaning();
  },
  true,
);
