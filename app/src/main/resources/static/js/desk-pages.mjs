// What only the staff's case pages need: refusals of commands are shown beside their form, several units become chips, a chosen
// situation brings its approved wording, a secret that was shown disappears, a stale direct button leads to the newest state.
import { all, element, onArrival } from './page.mjs';

// The answer to a command brings the case's line too, if a list shows it.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const id = document.querySelector('#content [data-case]')?.dataset.case;
  if (id && document.getElementById(`row-${id}`)) detail.headers['X-Qingsu-Row'] = 'shown';
});

// A refusal is an answer for the form, whatever its HTTP status: its panel goes into the form's own place.
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (!detail.xhr.getResponseHeader('X-Qingsu-Refusal')) return;
  const asked = detail.requestConfig.elt;
  const place = asked.querySelector('[data-refusals]') ?? asked.closest('.pane-body, form, dialog')?.querySelector('[data-refusals]')
    ?? document.querySelector('#content [data-refusals]') ?? document.getElementById('content');
  detail.shouldSwap = true;
  detail.isError = false;
  detail.target = place;
  detail.swapOverride = 'innerHTML';
  detail.selectOverride = undefined;
});

document.addEventListener('htmx:afterSwap', ({ detail }) => {
  const panel = detail.target?.querySelector?.(':scope > [data-refusal]');
  if (!panel) return;
  // sent again on the newest state, the form must say again which of its buttons was pressed
  const pressed = detail.requestConfig?.triggeringEvent?.submitter;
  if (pressed?.name && pressed.name !== 'version' && panel.querySelector('button[name="version"]')) {
    panel.append(element('input', { type: 'hidden', name: pressed.name, value: pressed.value }));
  }
  panel.scrollIntoView({ block: 'nearest' });
  panel.focus({ preventScroll: true });
});

// A draft of a refused form stays; only an accepted one is over. drafts.mjs forgets on success, so a refusal is no success.
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.xhr?.getResponseHeader('X-Qingsu-Refusal')) detail.elt?.dispatchEvent(new Event('input', { bubbles: true }));
});

// What a part of a form asks by itself is no new attempt to send the form, so the refusal that is shown stays.
onArrival((root) => {
  for (const part of all(root, '[data-quiet]')) part.addEventListener('htmx:beforeRequest', (event) => event.stopPropagation());
});

// Several units: the combobox offers, the chips hold.
onArrival((root) => {
  for (const picks of all(root, '[data-picks]')) {
    const hidden = picks.querySelector('input[type="hidden"]');
    const typed = picks.querySelector('.combobox input:not([type="hidden"])');
    const chips = picks.querySelector('[data-chips]');
    hidden.addEventListener('change', (event) => {
      if (!hidden.value) return;
      event.stopPropagation();
      const [value, label] = [hidden.value, typed.value];
      setTimeout(() => {
        hidden.value = '';
        typed.value = '';
        typed.setCustomValidity('');
        typed.removeAttribute('aria-invalid');
      });
      if ([...chips.querySelectorAll('input')].some((one) => one.value === value)) return;
      const remove = element('button', { type: 'button', class: 'button quiet small', 'aria-label': `去掉${label}` }, '×');
      const chip = element('span', { class: 'tag chip' }, label, element('input', { type: 'hidden', name: picks.dataset.picks, value }), remove);
      remove.addEventListener('click', () => {
        chip.remove();
        typed.focus();
      });
      chips.append(chip);
    });
  }
});

// The approved wording of the situation that was chosen, unless something was written already.
document.addEventListener('change', async ({ target }) => {
  if (!(target instanceof Element) || !target.dataset.fills || !target.value) return;
  const text = document.getElementById(target.dataset.fills);
  if (!text || (text.value && text.value !== text.dataset.filled)) return;
  const answer = await fetch(`/desk/suggest/situations/${encodeURIComponent(target.value)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const { wording } = await answer.json();
  text.value = wording;
  text.dataset.filled = wording;
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

// Name and phone in clear: the dialog closes, and what was shown goes after two minutes or when the page is left.
onArrival((root) => {
  for (const shown of all(root, '[data-revealed]')) {
    document.getElementById('reveal')?.close();
    const hide = () => shown.remove();
    setTimeout(hide, 120_000);
    addEventListener('pagehide', hide, { once: true });
  }
});

// A map in a fold begins only when the fold opens; MapLibre then needs its true size.
document.addEventListener('toggle', ({ target }) => {
  if (target instanceof HTMLDetailsElement && target.open && target.querySelector('[data-map-pick], [data-map]')) dispatchEvent(new Event('resize'));
}, true);

// A recommendation that was accepted by its key leads on to the next case of the list that nobody else does, so that a queue is worked through key by key.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-accept]') : null;
  if (button?.form) button.form.dataset.byKey = event.detail === 0 ? 'yes' : 'no';
}, true);

document.addEventListener('htmx:afterRequest', ({ detail }) => {
  const form = detail.requestConfig?.elt; // detail.elt is what stands in its place by now
  if (!form?.matches?.('form[data-next]') || form.dataset.byKey !== 'yes') return;
  if (!detail.successful || detail.xhr.getResponseHeader('X-Qingsu-Refusal')) return;
  setTimeout(() => {
    let row = document.querySelector('[data-rows] .row[aria-current]')?.nextElementSibling;
    while (row && (!row.matches('.row') || row.dataset.done || 'taken' in row.dataset)) row = row.nextElementSibling;
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector('[data-row]')?.click();
  });
});
