// The one timeline of a case: [data-show] shows the lines of one kind ('' all but looks), and the address says which, so that what one
// sees can be shared. What the page did not bring (looks) is fetched by the link's own htmx attributes.
import { all, onArrival } from './page.mjs';

/** The kind in the address when the page was opened; for the first timeline that arrives. */
let wanted = new URL(location).searchParams.get('timeline');

function remember(kind) {
  const address = new URL(location);
  if (kind) address.searchParams.set('timeline', kind);
  else address.searchParams.delete('timeline');
  history.replaceState(history.state, '', address);
}

function show(card, kind) {
  card.dataset.timeline = kind;
  for (const chip of card.querySelectorAll('.filters a')) {
    if (chip.dataset.show === kind) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
  }
  let day = null;
  let any = false;
  for (const line of card.querySelectorAll('.timeline > li')) {
    if (line.classList.contains('day')) {
      day = line;
      day.hidden = true;
      continue;
    }
    line.hidden = kind ? line.dataset.kind !== kind : line.dataset.kind === 'view';
    if (!line.hidden) {
      any = true;
      if (day) day.hidden = false;
    }
  }
  card.querySelector('[data-nothing]').hidden = any;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const chip = event.target.closest('[data-timeline] [data-show]');
  if (!chip) return;
  event.preventDefault();
  show(chip.closest('[data-timeline]'), chip.dataset.show);
  remember(chip.dataset.show);
});

document.addEventListener('htmx:afterSettle', ({ detail }) => {
  const card = document.getElementById('timeline');
  if (card && detail.elt === card) {
    remember(card.dataset.timeline);
    card.querySelector('.filters [aria-current]')?.focus();
  }
});

onArrival((root) => {
  for (const card of all(root, '[data-timeline]')) {
    if (wanted !== null && wanted !== card.dataset.timeline) {
      const chip = [...card.querySelectorAll('[data-show]')].find((one) => one.dataset.show === wanted);
      if (chip) show(card, wanted);
    }
    wanted = null;
  }
});

// An explanation that lies open goes by Escape, as a tooltip does.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const open = event.target.closest('details.sla[open]');
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
  event.stopPropagation();
});

// A fold that was opened before htmx knew of it asks now for what it holds; one that has asked does not ask again.
document.addEventListener('htmx:load', ({ detail }) => {
  for (const fold of all(detail.elt, 'details.fold[open]')) fold.dispatchEvent(new Event('toggle'));
});
