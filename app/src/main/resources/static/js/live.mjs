// Live by server-sent events from /desk/live. Lists never jump: new rows are announced in a banner, and come when it is pressed.
//   event counts   {"pending": 23}                  -> [data-count="pending"]
//   event rows     {"queue": "pending", "added": 1} -> [data-live-banner="pending"] (hx-get on it brings the rows); with "many": true
//                  the queue is longer than it is counted, and the banner says that there is something new, not how much
//   event viewers  {"id": "0ABC…", "names": […], "inHand": …}  -> inhand.mjs, as "qingsu:crowd"
//   event case     {"case": "0ABC…", "version": 7}  -> [data-case="0ABC…"][data-version] shows its [data-live-stale]
//   event call     {"call": "0ABC…"}              -> qingsu:called on the document; off the register page, a toast
//   event notice   {"text": "…", "case": "0ABC…"}   -> toast, which leads to the case
// Only a page that is looked at is connected, because a browser gives one server six connections for all its tabs.
import { toast } from './toast.mjs';

const waiting = new Map();
let source = null;
let pause = 2000;

function connect() {
  if (source || document.hidden) return;
  source = new EventSource('/desk/live');
  const hear = (name, act) => source.addEventListener(name, ({ data }) => act(JSON.parse(data)));
  hear('counts', counts);
  hear('rows', ({ queue, added, many }) => announce(queue, many ? Infinity : (added ?? 1)));
  hear('viewers', (detail) => document.dispatchEvent(new CustomEvent('qingsu:crowd', { detail })));
  hear('case', stale);
  hear('call', ({ call }) => document.dispatchEvent(new CustomEvent('qingsu:called', { detail: { call } })));
  hear('notice', ({ text, tone, case: id }) => toast(text, id ? { tone, seconds: 20, link: { href: `/desk/cases/${id}`, text: '打开' } } : { tone }));
  source.onopen = () => {
    pause = 2000;
    document.documentElement.dataset.live = 'on';
  };
  source.onerror = () => {
    document.documentElement.dataset.live = 'off';
    if (source?.readyState === EventSource.CLOSED) {
      disconnect();
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 60000);
    }
  };
}

function disconnect() {
  source?.close();
  source = null;
}

function counts(numbers) {
  for (const [name, number] of Object.entries(numbers)) {
    for (const badge of document.querySelectorAll(`[data-count="${CSS.escape(name)}"]`)) {
      badge.textContent = number < 1000 ? String(number) : '999+'; // counted up to a thousand
      badge.dataset.value = String(number);
    }
  }
}

function announce(queue, added) {
  waiting.set(queue, (waiting.get(queue) ?? 0) + added);
  for (const banner of document.querySelectorAll(`[data-live-banner="${CSS.escape(queue)}"]`)) {
    const number = waiting.get(queue);
    const counted = Number.isFinite(number);
    if (counted) banner.querySelector('[data-live-number]').textContent = String(number);
    for (const [words, fit] of [['counted', counted], ['many', !counted]]) {
      const part = banner.querySelector(`[data-live-${words}]`);
      if (part) part.hidden = !fit;
    }
    banner.hidden = false;
  }
}

function stale({ case: id, version }) {
  for (const shown of document.querySelectorAll(`[data-case="${CSS.escape(id)}"][data-version]`)) {
    if (Number(shown.dataset.version) < version) shown.querySelector('[data-live-stale]')?.removeAttribute('hidden');
  }
}

document.addEventListener('click', ({ target }) => {
  const banner = target instanceof Element && target.closest('[data-live-banner]');
  if (!banner) return;
  waiting.delete(banner.dataset.liveBanner);
  banner.hidden = true;
  if (!banner.hasAttribute('hx-get')) location.reload();
});

document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);
connect();
