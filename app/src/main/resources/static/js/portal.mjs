// The citizen's pages: only what they need, so that an old phone is not kept waiting.
import './toast.mjs';
import './once.mjs';
import './outbox.mjs'; // before drafts: what waits to be sent comes before what was only written
import './drafts.mjs';
import './attach.mjs';
import './touches.mjs';
import './maps.mjs';
