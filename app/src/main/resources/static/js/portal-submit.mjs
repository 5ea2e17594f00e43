// The front page's own scripts.
import './portal-say.mjs';
import './portal-similar.mjs';
