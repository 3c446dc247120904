// The views beside the map: each registers itself, main.js makes buttons and sections of them.

/** In the order of registration. */
export const views = [];

/**
 * key: its name in the address; title: the key of its name in texts; make(section, app): called
 * when it is first shown, returns {draw(), leave()?}; draw is called now and after every change.
 */
export function register({ key, title, make }) {
  views.push({ key, title, make });
}
