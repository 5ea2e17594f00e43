// The front page's own scripts.
import './portal-say.mjs';
import './portal-similar.mjs';

// for whoever measures how long it takes until the page is of use
document.documentElement.dataset.ready = String(Math.round(performance.now()));
