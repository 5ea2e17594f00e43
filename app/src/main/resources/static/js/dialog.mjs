// Dialogs and menus. A button data-dialog="id" opens <dialog id>; data-close closes the one it is in. A dialog that htmx brings with
// data-open opens by itself and goes away when closed. A click outside closes dialogs without a form, menus and explanations.
import { all, onArrival } from './page.mjs';

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const opener = target.closest('[data-dialog]');
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (target.closest('[data-close]')) target.closest('dialog')?.close();
  if (target.matches('dialog:modal') && !target.querySelector('form')) target.close();
  for (const menu of document.querySelectorAll('details:is(.me, .sla, .menu-button)[open]')) {
    if (!menu.contains(target)) menu.open = false;
  }
});

document.addEventListener('keydown', ({ key, isComposing }) => {
  if (key !== 'Escape' || isComposing) return;
  for (const menu of document.querySelectorAll('details:is(.me, .sla, .menu-button)[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

onArrival((root) => {
  for (const dialog of all(root, 'dialog[data-open]')) {
    dialog.addEventListener('close', () => dialog.remove());
    if (!dialog.open) dialog.showModal();
  }
});
