// List and detail side by side: the opened row is marked, is no longer unread, and the detail gets the focus and its top.
// Picking: checkboxes .check in rows show [data-pick-bar] with the number in [data-pick-number]; [data-pick-all] picks all shown.
import { onArrival } from './page.mjs';

onArrival(count);
document.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
  if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey) return;
  const row = target.closest('[data-row]')?.closest('.row');
  if (row) {
    for (const other of row.parentElement.querySelectorAll('.row[aria-current]')) other.removeAttribute('aria-current');
    row.setAttribute('aria-current', 'true');
    row.removeAttribute('data-unread');
  }
  if (target.closest('[data-pick-all]')) {
    const boxes = [...document.querySelectorAll('[data-rows] .check')];
    const every = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !every;
    count();
  }
});

document.addEventListener('change', ({ target }) => target instanceof Element && target.matches('.row .check') && count());

document.addEventListener('htmx:afterSwap', ({ detail }) => {
  if (detail.target?.id === 'content') {
    detail.target.querySelector('.pane-body')?.scrollTo(0, 0);
    detail.target.focus({ preventScroll: true });
  }
  count();
});

function count() {
  const picked = document.querySelectorAll('[data-rows] .check:checked').length;
  for (const bar of document.querySelectorAll('[data-pick-bar]')) bar.hidden = picked === 0;
  for (const number of document.querySelectorAll('[data-pick-number]')) number.textContent = String(picked);
}
