// The counts of saved views, told anew every half minute while the page is looked at.
const EVERY = 30000;

setInterval(() => {
  if (document.hidden) return;
  for (const tabs of document.querySelectorAll('[data-views]')) tabs.dispatchEvent(new Event('qingsu:count-views'));
}, EVERY);
