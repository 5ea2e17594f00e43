// The agent's workbench: tabs at the right, the call at the left, the form between them.
//   [data-tabs] holds [role=tab] and their panels; a tab that is pressed by its key puts the cursor into [data-first-field] of its panel
//   input[data-remember="name"] is filled with what was written there last on this device
//   button[data-answer][data-citation] takes an article over as the direct answer
//   textarea[data-from="id"] is filled with what stands in that field, if anything does
import { all, onArrival } from './page.mjs';
import { toast } from './toast.mjs';

function choose(tab) {
  const list = tab.closest('[role="tablist"]');
  for (const other of list.querySelectorAll('[role="tab"]')) {
    const chosen = other === tab;
    other.setAttribute('aria-selected', String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
  }
}

document.addEventListener('click', ({ target, detail }) => {
  const tab = target instanceof Element ? target.closest('[data-tabs] [role="tab"]') : null;
  if (!tab) return;
  choose(tab);
  const pane = document.getElementById(tab.getAttribute('aria-controls'));
  if (detail === 0) (pane.querySelector('[data-first-field]') ?? pane).focus();
});

// an article is taken over as the answer, with what it is cited by; what was written by hand stays before it
document.addEventListener('click', ({ target }) => {
  const use = target instanceof Element ? target.closest('[data-answer]') : null;
  if (!use) return;
  const text = document.getElementById('register-answer');
  const citation = document.getElementById('register-citation');
  text.value = text.value.trim() && !text.value.includes(use.dataset.answer) ? `${text.value.trim()}\n${use.dataset.answer}` : use.dataset.answer;
  citation.value = use.dataset.citation;
  for (const field of [text, citation]) field.dispatchEvent(new Event('input', { bubbles: true }));
  text.focus();
  text.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('keydown', (event) => {
  const tab = event.target instanceof Element ? event.target.closest('[data-tabs] [role="tab"]') : null;
  if (!tab || !/^Arrow(Left|Right)$/.test(event.key)) return;
  const tabs = [...tab.closest('[role="tablist"]').querySelectorAll('[role="tab"]')];
  const next = tabs[(tabs.indexOf(tab) + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length];
  event.preventDefault();
  choose(next);
  next.focus();
});

onArrival((root) => {
  for (const input of all(root, 'input[data-remember]')) {
    const name = `qingsu.${input.dataset.remember}`;
    try {
      if (!input.value) input.value = localStorage.getItem(name) ?? '';
      input.addEventListener('change', () => localStorage.setItem(name, input.value));
    } catch {
      // storage is off; it is typed again
    }
  }
  for (const area of all(root, 'textarea[data-from]')) {
    const from = document.getElementById(area.dataset.from);
    if (from?.value.trim()) {
      area.value = from.value.trim();
      area.form.querySelector('input[name="urges"][value="false"]')?.click();
    }
    area.select();
  }
  if (all(root, '[data-added]').length) document.querySelector('#call-dialog dialog')?.close();
});

// a call that begins: what the caller says comes next
document.addEventListener('htmx:afterSettle', ({ detail }) => {
  if (detail.requestConfig?.elt?.matches?.('[data-call-start]')) document.getElementById('register-text')?.focus();
});

// what speaks to the server by htmx alone is never sent as a page: a form that was sent in the moment before htmx knew it is sent again
const again = new WeakSet();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.hasAttribute('hx-post') || form.hasAttribute('action')) return;
  event.preventDefault();
  if (again.has(form) || !globalThis.htmx) return;
  again.add(form);
  form.dispatchEvent(new CustomEvent('qingsu:released', { bubbles: true })); // for once.mjs it was not sent
  globalThis.htmx.process(form);
  setTimeout(() => form.isConnected && form.requestSubmit(event.submitter)); // while the event lasts, browsers take no second one
});

// a paste that does not fit is cut by the browser without a word; the agent must know
document.addEventListener('paste', ({ target, clipboardData }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.maxLength < 0) return;
  const pasted = clipboardData?.getData('text') ?? '';
  const over = target.value.length - (target.selectionEnd - target.selectionStart) + pasted.length - target.maxLength;
  if (over > 0) toast(`粘贴的内容太长，最后约 ${over} 个字没有粘进来；请作为附件添加`, { tone: 'red', seconds: 12 });
});

// a softphone's call comes by itself, unless the form still belongs to the one before
document.addEventListener('qingsu:called', ({ detail }) => {
  const card = document.getElementById('call-card');
  if (!card || card.dataset.call === detail.call) return;
  if (card.dataset.call && document.getElementById('register-text')?.value.trim()) {
    toast('又有来电。先登记写好的这一件，再按 F7 接下一通', { seconds: 12 });
    return;
  }
  card.querySelector('input[name="call"]')?.remove();
  globalThis.htmx?.trigger(document.body, 'qingsu:ring');
  setTimeout(() => globalThis.htmx?.trigger(document.body, 'qingsu:call'), 600);
  toast('来电已接入');
});
