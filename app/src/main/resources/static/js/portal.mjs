// The citizen's pages: only what they need, so that an old phone is not kept waiting. web/build.mjs makes one file of it, citizen.mjs.
import './toast.mjs';
import './once.mjs';
import './outbox.mjs'; // before drafts: what waits to be sent comes before what was only written
import './drafts.mjs';
import './attach.mjs';
import './touches.mjs';
import './maps.mjs';
import './portal-say.mjs';
import './portal-similar.mjs';
import './portal-progress.mjs';

// for whoever measures how long it takes until the page is of use
document.documentElement.dataset.ready = String(Math.round(performance.now()));
