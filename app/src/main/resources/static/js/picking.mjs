// Picking rows of a list: x picks the row in focus, Shift+X and Shift+click pick the whole range since the last one, * all that are shown,
// [data-pick-none] lets go. rows.mjs counts what is picked and shows the bar.
let last = null;

document.addEventListener('click', (event) => {
  const { target, shiftKey } = event;
  if (!(target instanceof Element)) return;
  if (target.closest('[data-pick-none]')) {
    for (const box of boxes()) set(box, false);
    last = null;
    return;
  }
  if (!target.matches('[data-rows] .check')) return;
  if (shiftKey) range(target, target.checked);
  last = target;
});

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !/^[xX]$/.test(event.key)) return;
  const row = document.activeElement?.closest?.('[data-rows] .row');
  const box = row?.querySelector('.check');
  if (!box || document.activeElement.matches('input:not(.check), textarea, select')) return;
  event.preventDefault(); // before a button of the case that is open takes the key
  if (event.key === 'X' && last?.isConnected) range(box, true);
  else set(box, !box.checked);
  last = box;
}, true);

function range(box, checked) {
  const all = boxes();
  const [from, to] = [all.indexOf(last), all.indexOf(box)];
  if (from < 0 || to < 0) return set(box, checked);
  for (const each of all.slice(Math.min(from, to), Math.max(from, to) + 1)) set(each, checked);
}

function set(box, checked) {
  if (box.checked === checked) return;
  box.checked = checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

function boxes() {
  return [...document.querySelectorAll('[data-rows] .check')];
}
