// Loads the map library (1 MB) only when a map comes into sight.
import { all, onArrival } from './page.mjs';
import { tr } from './words.mjs';

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      import('./map.mjs')
        .then(({ begin }) => begin(target))
        .catch(() => {
          const words = target.querySelector('.plain');
          if (words) words.textContent = tr('这台设备打不开地图，写地址就可以');
        });
    }
  },
  { rootMargin: '200px' },
);

onArrival((root) => all(root, '[data-map], [data-map-pick]').forEach((map) => watcher.observe(map)));

document.addEventListener('click', ({ target }) => {
  const opener = target instanceof Element && target.closest('[data-map-open]');
  if (!opener) return;
  const map = document.querySelector(opener.dataset.mapOpen);
  map.hidden = false;
  map.scrollIntoView({ block: 'center' });
});
