/* What legends share: the statuses that occur, my figure and the comparator in words, and pressing a class. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  /** Dark or light letters, whichever reads best on a colour. */
  function inkOn(colour) {
    const light = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.18 ? '#111827' : '#ffffff';
  }

  function sampleOf(status, drawing) {
    const { PATTERNED, STATUS, patternCanvas } = kansen.mapLayers;
    const sample = kansen.format.make('span', 'kb-legend-sample');
    if (PATTERNED.includes(status)) {
      sample.style.backgroundImage = `url(${patternCanvas(status, drawing.pattern, 2).toDataURL()})`;
      return sample;
    }
    sample.classList.add(status === STATUS.estimated ? 'kb-legend-dashed' : 'kb-legend-dotted');
    sample.style.backgroundColor = drawing.colours[Math.min(1, drawing.colours.length - 1)];
    return sample;
  }

  function note(sample, text) {
    const item = kansen.format.make('span', 'kb-legend-status');
    item.append(sample, kansen.format.make('span', '', text));
    return item;
  }

  function statusNotes(drawing, words) {
    const { fill, number } = kansen.format;
    const counts = new Map();
    for (const status of drawing.statuses) counts.set(status, (counts.get(status) || 0) + 1);
    const shown = Array.from(counts.keys())
      .filter((status) => status !== kansen.mapLayers.STATUS.final)
      .sort();
    return shown.map((status) => {
      const regions = fill(words.legend_regions, { n: number(counts.get(status), 0) });
      return note(sampleOf(status, drawing), `${words.statuses[status]} (${regions})`);
    });
  }

  /** The hatching of uncertain classes, and a button for each way to reckon them, with their number. A press hatches
      those; pressing what is hatched takes it off. */
  function hatchNote({ uncertain, colours }, map) {
    const { make } = kansen.format;
    const { hatchingCanvas, HATCHING_SIZE } = kansen.mapLayers;
    const item = make('span', 'kb-legend-status kb-legend-hatch', null, { title: uncertain.said });
    const sample = make('span', 'kb-legend-sample');
    sample.style.backgroundColor = colours[Math.floor(colours.length / 2)];
    sample.style.backgroundImage = `url(${hatchingCanvas(2).toDataURL()})`;
    sample.style.backgroundSize = `${HATCHING_SIZE}px ${HATCHING_SIZE}px`;
    const name = make('span', 'kb-legend-hatched');
    name.append(sample, make('span', '', uncertain.word));
    const choices = make('span', 'kb-legend-choices', null, { role: 'group', 'aria-label': uncertain.word });
    for (const by of ['rounding', 'chance'].filter((one) => uncertain[one])) {
      const pressed = uncertain.shown === by;
      const { label, said } = uncertain[by];
      const whole = { title: said, 'aria-label': `${label}. ${said}` };
      const button = make('button', 'kb-legend-by', label, {
        type: 'button',
        'aria-pressed': String(pressed),
        'data-by': by,
        ...whole,
      });
      button.addEventListener('click', () => kansen.map.view(map).hatch(pressed ? '' : by, by));
      choices.append(button);
    }
    item.append(name, choices);
    return item;
  }

  /** What of mine stands among the values: where a group is taken as one region its figure, else that of each. */
  function mineValues(drawing, places) {
    if (drawing.together) return [drawing.together.value].filter((value) => value !== null);
    return places.map((place) => drawing.values[place]);
  }

  /** My figure, or from the lowest to the highest where several regions are mine. */
  function mineText(drawing, places, words) {
    const { bare, withUnit } = kansen.format;
    if (drawing.together) return drawing.together.text;
    if (drawing.two_way) return kansen.mapTooltip.figure(drawing, places[0], words).text;
    const values = places.map((place) => drawing.values[place]).filter((value) => value !== null);
    const [least, most] = [Math.min(...values), Math.max(...values)].map((end) =>
      bare(end, drawing.decimals, drawing.unit),
    );
    if (values.length < 2 || least === most) return kansen.mapTooltip.figure(drawing, places[0], words).text;
    return `${least} – ${withUnit(Math.max(...values), drawing.decimals, drawing.unit)}`;
  }

  /** Mine, the comparator, the statuses and uncertain classes, each with a sample and in words. map: the name of its view. */
  function notes(drawing, minePlaces, words, map) {
    const { make } = kansen.format;
    const frame = make('div', 'kb-legend-statuses');
    const { together } = drawing;
    if (minePlaces.length || together) {
      const name = together ? together.name : words.mine;
      const plain = drawing.two_way && !together && minePlaces.length > 1;
      const text = plain ? name : `${name}: ${mineText(drawing, minePlaces, words)}`;
      frame.append(note(make('span', 'kb-legend-sample kb-legend-outline'), text));
    }
    const compared = drawing.key && drawing.key.compared;
    if (compared) frame.append(note(make('span', 'kb-legend-sample kb-legend-line'), compared.label));
    frame.append(...statusNotes(drawing, words));
    if (drawing.uncertain) frame.append(hatchNote(drawing, map));
    return frame;
  }

  /** Marks the regions of a class; a class that is pressed already is taken off. */
  function brush(box, members, event, from) {
    const add = event.ctrlKey || event.metaKey || event.shiftKey;
    const pressed = box.getAttribute('aria-pressed') === 'true';
    const { links } = kansen;
    if (!pressed) return links.mark(members, { add, from });
    const held = new Set(members);
    const left = Array.from(links.marked()).filter((code) => !held.has(code));
    return left.length ? links.mark(left, { from }) : links.clear();
  }

  /** Says of each class whether all its regions are marked. */
  function press(boxes, members, codes) {
    boxes.forEach((box, place) => {
      const whole = codes.size > 0 && members[place].length > 0 && members[place].every((code) => codes.has(code));
      box.setAttribute('aria-pressed', String(whole));
    });
  }

  kansen.mapNotes = { notes, mineValues, inkOn, brush, press };
})();
