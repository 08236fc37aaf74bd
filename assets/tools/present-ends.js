/* Names and figures at the ends of lines, presented: their letters grow and the row they stand in does not, so they are
   set apart by their own height, and shortened to name and figure where the row is too low for more. */
(() => {
  'use strict';
  const { kansen } = window;
  const LINE = 1.3; // height of a line of text, against its letters
  const LETTER = 0.56; // width of a letter, against its height
  const AROUND = 4; // pixels above and under a row that labels may take too
  const BETWEEN = 4; // lines of text between two rows: the years under one, the name above the other
  const LONGEST = 30; // letters of a shortened label on one line

  const bare = (text) => text.replace(/<\/?b>/g, '');
  const paths = (place) => [`annotations[${place}].text`, `annotations[${place}].yshift`];

  const axisOf = (yref) => `yaxis${yref.slice(1)}`;

  /** The labels of a layout: {place, text, size, y, yref}. */
  function endsOf(layout) {
    return (layout.annotations || [])
      .map((note, place) => ({ ...note, place, size: note.font?.size }))
      .filter((note) => note.name === 'end');
  }

  /** What they had, to give back: by path, as Plotly takes it. */
  function had(layout) {
    return Object.fromEntries(
      endsOf(layout).flatMap(({ place, text, yshift, yref }) => {
        const [written, shift] = paths(place);
        const { domain } = layout[axisOf(yref)];
        return [
          [written, text],
          [shift, yshift === undefined ? null : yshift],
          [`${axisOf(yref)}.domain`, domain],
        ];
      }),
    );
  }

  /** Name and figure, without the period, on as few lines as fit. @param {string} text */
  function shortened(text) {
    const lines = text.split('<br>');
    const figure = (lines.pop() || '').replace(/\s*\([^)]*\)$/, '');
    const name = lines.map(bare).join(' ');
    if (`${name} ${figure}`.length <= LONGEST) return `<b>${name}</b> ${figure}`;
    return `${lines.join('<br>')} ${figure}`;
  }

  const heightOf = (end) => end.text.split('<br>').length * LINE * end.size + 2;
  const widthOf = (end) =>
    Math.max(...end.text.split('<br>').map((line) => bare(line).length)) * LETTER * end.size + 16;

  /** Middles of boxes from top to bottom, moved as little as needed to stand under each other within [top, bottom].
      @param {number[]} middles @param {number[]} heights @param {number} top @param {number} bottom */
  function apart(middles, heights, top, bottom) {
    /** @type {number[]} */
    const labels = [];
    middles.forEach((middle, at) => {
      const least = at ? labels[at - 1] + (heights[at - 1] + heights[at]) / 2 : top + heights[0] / 2;
      labels.push(Math.max(middle, least));
    });
    const last = labels.length - 1;
    const back = Math.max((labels[last] - middles[last]) / 2, labels[last] + heights[last] / 2 - bottom, 0);
    const up = Math.min(back, Math.max(0, labels[0] - heights[0] / 2 - top));
    return labels.map((middle) => middle - up);
  }

  /** The labels of one row as they are to stand: each with its text and how far it is moved up. */
  function ofRow(row, axis) {
    const [top, bottom] = [axis._offset - AROUND, axis._offset + axis._length + AROUND];
    const full = row.reduce((sum, end) => sum + heightOf(end), 0);
    const ends = full <= bottom - top ? row : row.map((end) => ({ ...end, text: shortened(end.text), short: true }));
    const own = (end) => axis._offset + axis.c2p(end.y);
    ends.sort((one, other) => own(one) - own(other));
    const placed = apart(ends.map(own), ends.map(heightOf), top, bottom);
    return ends.map((end, at) => ({ ...end, yshift: Math.round(own(end) - placed[at]) }));
  }

  /** Two rows with room between them for larger letters. */
  function domains(yrefs, height, size) {
    if (yrefs.length < 2) return {};
    const half = Math.min(0.5, (BETWEEN * size) / height) / 2;
    const [upper, lower] = yrefs.map(axisOf);
    return { [`${upper}.domain`]: [0.5 + half, 1], [`${lower}.domain`]: [0, 0.5 - half] };
  }

  /** Sets the labels of a drawn plot apart; original: what `had` gave, margin: the room beside the plot. */
  function spread(plot, original, margin) {
    const rows = new Map();
    for (const end of endsOf(plot.layout)) {
      const text = original[paths(end.place)[0]];
      rows.set(end.yref, [...(rows.get(end.yref) || []), { ...end, text }]);
    }
    const ends = Array.from(rows).flatMap(([yref, row]) => ofRow(row, plot._fullLayout[axisOf(yref)]));
    if (!ends.length) return;
    const room = Math.max(margin, ...ends.filter((end) => end.short).map(widthOf));
    const wanted = { 'margin.r': Math.round(room) };
    for (const end of ends)
      paths(end.place).forEach((path, at) => {
        wanted[path] = at ? end.yshift : end.text;
      });
    Object.assign(wanted, domains(Array.from(rows.keys()), plot._fullLayout._size.h, ends[0].size));
    const notes = plot.layout.annotations;
    const stands = ends.every((end) => notes[end.place].text === end.text && notes[end.place].yshift === end.yshift);
    const parted = Array.from(rows.keys(), axisOf).every(
      (axis) => rows.size < 2 || String(plot.layout[axis].domain) === String(wanted[`${axis}.domain`]),
    );
    if (!stands || !parted || plot.layout.margin.r !== wanted['margin.r']) window.Plotly.update(plot, {}, wanted); // of a relayout Dash would draw anew
  }

  kansen.presentEnds = { had, spread, apart, shortened };
})();
