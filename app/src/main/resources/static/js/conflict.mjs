// Two versions side by side, in the panel of a stale form: what another wrote can be put behind one's own words ([data-append]), the newest
// state can be looked at with one's own text kept as a draft ([data-merge]), or the text is given up ([data-drop]).
import { proof } from './page.mjs';

let last = null; // the field in which the officer wrote last

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) last = target;
});

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof Element)) return;
  const append = target.closest('[data-append]');
  if (append) {
    const form = append.closest('form');
    // what colleagues write is internal: never behind what the citizen reads
    const fields = [...(form?.querySelectorAll('textarea:not([name="publicText"], [data-demand] textarea)') ?? [])];
    const field = fields.includes(last) ? last : fields[0];
    if (!field) return;
    field.value = [field.value.trimEnd(), append.dataset.append].filter(Boolean).join('\n');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    append.disabled = true;
    field.focus();
  }
  const merge = target.closest('[data-merge]');
  if (merge) {
    const form = merge.closest('form[data-draft]');
    form?.dispatchEvent(new Event('input', { bubbles: true }));
    form?.dispatchEvent(new CustomEvent('qingsu:keep', { bubbles: true, detail: { done: () => show(merge.dataset.merge) } }));
    if (!form) show(merge.dataset.merge);
  }
  const drop = target.closest('[data-drop]');
  if (drop) {
    drop.closest('form[data-draft]')?.dispatchEvent(new CustomEvent('qingsu:sent', { bubbles: true }));
    await fetch(`/desk/drafts/${encodeURIComponent(drop.dataset.dropDraft)}`, { method: 'DELETE', headers: proof() });
    show(drop.dataset.drop);
  }
});

function show(id) {
  for (const dialog of document.querySelectorAll('dialog:modal')) dialog.close();
  globalThis.htmx.ajax('GET', `/desk/cases/${id}`, { target: '#content', swap: 'innerHTML' });
}
