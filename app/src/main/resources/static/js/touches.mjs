// Small things: data-copy="text" copies; data-counter="field-id" counts characters; data-print prints; file inputs in .addon say how many were chosen.
import { all, onArrival } from './page.mjs';
import { toast } from './toast.mjs';
import { tr } from './words.mjs';

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof Element)) return;
  const copy = target.closest('[data-copy]');
  if (copy) {
    try {
      await navigator.clipboard.writeText(copy.dataset.copy);
      toast(tr('已复制 {0}', copy.dataset.copy));
    } catch {
      toast(tr('浏览器不让复制，请手动选中'), { tone: 'red' });
    }
  }
  if (target.closest('[data-print]')) print();
});

document.addEventListener('change', ({ target }) => {
  const addon = target instanceof HTMLInputElement && target.type === 'file' && target.closest('.addon');
  if (!addon) return;
  addon.toggleAttribute('data-filled', target.files.length > 0);
  addon.querySelector('span').textContent = target.files.length ? tr('照片 {0} 张', target.files.length) : tr('加照片');
});

onArrival((root) => {
  for (const counter of all(root, '[data-counter]')) {
    const field = document.getElementById(counter.dataset.counter);
    if (!field) continue;
    const write = () => (counter.textContent = field.maxLength > 0 ? `${[...field.value].length} / ${field.maxLength}` : tr('{0} 字', [...field.value].length));
    field.addEventListener('input', write);
    field.form?.addEventListener('qingsu:restored', write);
    write();
  }
});
