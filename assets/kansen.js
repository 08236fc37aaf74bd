/* The one name that the scripts share, and their way to Dash. Dash loads this script first, as the only one in assets/
   itself, and then base, controls, figures, pages and tools: a script may call what stands in its own folder or one
   before it, never what stands after it. What is lower and has to hear of what is higher lets that register. */
(() => {
  'use strict';
  window.dash_clientside ||= {};
  const dash = window.dash_clientside;
  dash.kansen = {};

  window.kansen = /** @type {Kansen} */ ({
    /** Functions that Dash calls, by the names that callbacks/ wires. */
    callbacks: (functions) => Object.assign(dash.kansen, functions),
    /** Sets properties of a component of Dash, as if the reader had. */
    set: (id, properties) => dash.set_props(id, properties),
    /** What a callback answers that changes nothing; Dash says what that is after this script. */
    get unchanged() {
      return dash.no_update;
    },
  });
})();
