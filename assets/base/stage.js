/* What a presentation has all scripts know: whether there is one, and how much larger it writes. The figures tell here
   that they were drawn anew, for whoever counts them. */
(() => {
  'use strict';
  const { kansen } = window;
  const stage = { presented: '', scale: 1 };
  /** @type {(() => void)[]} */
  const listeners = [];

  kansen.stage = {
    /** What stands behind present= in the address: the id of a panel, 'page', or '' while nothing is presented. */
    presented: () => stage.presented,
    /** How much larger letters are than on the page: 1 while nothing is presented. */
    scale: () => stage.scale,
    present: (id) => Object.assign(stage, { presented: id }),
    enlarge: (scale) => Object.assign(stage, { scale }),
    /** listener: called whenever a chart was drawn. */
    listen: (listener) => listeners.push(listener),
    drawn: () => {
      for (const listener of listeners) listener();
    },
  };
})();
