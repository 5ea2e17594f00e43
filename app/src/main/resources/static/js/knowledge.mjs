// The editor of articles: once it is sent, what was typed is no draft any more; the page that answers holds it.
document.addEventListener('submit', ({ target }) => {
  if (target instanceof HTMLFormElement && target.dataset.draft?.startsWith('article:')) target.dispatchEvent(new CustomEvent('qingsu:sent', { bubbles: true }));
});
