// htmx and our server: the proof of origin on every request, and refusals (application/problem+json) shown as a panel in
// [data-refusals] nearest to where it was asked, or as a toast. The reader's text stays where it is.
import { element, icon, proof } from './page.mjs';
import { toast } from './toast.mjs';

document.addEventListener('htmx:configRequest', ({ detail }) => Object.assign(detail.headers, proof()));

document.addEventListener('htmx:beforeRequest', ({ detail }) => {
  for (const panel of slot(detail.elt)?.querySelectorAll('[data-refusal]') ?? []) panel.remove();
});

// a session that is over while somebody types: a part that asks by itself does not lead away from what was written
document.addEventListener('htmx:beforeOnLoad', (event) => {
  if (event.detail.xhr.status === 401 && event.detail.elt.matches?.('[data-quiet]')) event.preventDefault();
});

document.addEventListener('htmx:responseError', ({ detail }) => {
  const { xhr, elt } = detail;
  if (elt.matches?.('[data-quiet]')) return; // a part of a page that asks by itself, while somebody types
  if (xhr.status === 401) {
    toast('登录已过期，请重新登录；您写的内容已保存', { tone: 'red', seconds: 8 });
  } else if (/json/.test(xhr.getResponseHeader('Content-Type') ?? '')) {
    show(JSON.parse(xhr.responseText), elt);
  } else {
    toast(`没有办成（${xhr.status}），请稍后再试；您写的内容还在`, { tone: 'red', seconds: 6 });
  }
});

document.addEventListener('htmx:sendError', ({ detail }) => detail.elt?.matches?.('[data-quiet]') || toast('网络断开，没有送出；您写的内容还在', { tone: 'red', seconds: 6 }));

function slot(asked) {
  return asked?.closest('form, dialog, .card, .case-actions, #content')?.querySelector('[data-refusals]')
    ?? document.querySelector('dialog:modal [data-refusals], #content [data-refusals]');
}

/** Shows a problem: title or detail (what), clause (which rule), instead (what to do), changes (what another officer changed). */
export function show(problem, asked) {
  const place = slot(asked);
  const words = problem.message ?? problem.detail ?? problem.title ?? '没有办成';
  if (!place) {
    toast([words, problem.instead].filter(Boolean).join('；'), { tone: 'red', seconds: 8 });
    return;
  }
  const changes = problem.changes?.length ? element('ul', {}, ...problem.changes.map((change) => element('li', {}, change))) : null;
  const panel = element(
    'section',
    { class: 'panel', 'data-tone': changes ? 'amber' : 'red', role: 'alert', tabindex: '-1', 'data-refusal': problem.code ?? '' },
    icon(changes ? 'merge' : 'stop'),
    element(
      'div',
      {},
      element('h3', {}, words),
      changes,
      problem.clause ? element('p', { class: 'clause' }, problem.clause) : null,
      problem.instead ? element('p', { class: 'instead' }, problem.instead) : null,
    ),
  );
  place.replaceChildren(panel);
  panel.scrollIntoView({ block: 'nearest' });
  panel.focus();
}
