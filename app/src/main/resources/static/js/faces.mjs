// 公开分类: finds lines by words, and counts what is chosen.
const form = document.querySelector('form.faces');

function count() {
  form.querySelector('[data-faces-count]').textContent = String(form.querySelectorAll('[name="open"]:checked').length);
  for (const group of form.querySelectorAll('[data-faces-group]')) {
    const of = group.querySelector('[data-faces-of]');
    of.textContent = `${group.querySelectorAll('[name="open"]:checked').length} / ${of.dataset.all} 类公开`;
  }
}

function find(words) {
  for (const group of form.querySelectorAll('[data-faces-group]')) {
    const name = group.querySelector('summary span').textContent;
    let found = 0;
    for (const line of group.querySelectorAll('[data-faces-line]')) {
      const hit = words.every((word) => `${name} ${line.textContent}`.includes(word));
      line.hidden = !hit;
      found += hit ? 1 : 0;
    }
    group.hidden = !found;
    if (words.length) group.open = found > 0;
  }
}

form?.addEventListener('change', ({ target }) => {
  if (target.name === 'open') count();
});
form?.addEventListener('input', ({ target }) => {
  if (target.matches('[data-faces-find]')) find(target.value.trim().split(/\s+/).filter(Boolean));
});
// Enter in the search field looks, it does not send
form?.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('[data-faces-find]')) event.preventDefault();
});
