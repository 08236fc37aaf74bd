/* What legends share: the statuses that occur, my figure and the comparator in words, and pressing a class. */
(() => {
  'use strict';
  const { kansen } = window;
  const WAYS = /** @type {const} */ (['rounding', 'chance']); // in which a class may be uncertain

  function sampleOf(status, drawing) {
    const { PATTERNED, STATUS, patternCanvas } = kansen.mapLayers;
    const sample = kansen.dom.make('span', 'kb-legend-sample');
    if (PATTERNED.includes(status)) {
      sample.style.backgroundImage = `url(${patternCanvas(status, drawing.pattern, 2).toDataURL()})`;
      return sample;
    }
    sample.classList.add(status === STATUS.estimated ? 'kb-legend-dashed' : 'kb-legend-dotted');
    sample.style.backgroundColor = drawing.colours[Math.min(1, drawing.colours.length - 1)];
    return sample;
  }

  function note(sample, text) {
    const item = kansen.dom.make('span', 'kb-legend-status');
    item.append(sample, kansen.dom.make('span', '', text));
    return item;
  }

  function statusNotes(drawing, words) {
    const { fill, number } = kansen.format;
    const counts = new Map();
    for (const status of drawing.statuses) counts.set(status, (counts.get(status) || 0) + 1);
    const listed = Array.from(counts.keys())
      .filter((status) => status !== kansen.mapLayers.STATUS.final)
      .sort();
    return listed.map((status) => {
      const regions = fill(words.legend_regions, { n: number(counts.get(status), 0) });
      return note(sampleOf(status, drawing), `${words.statuses[status]} (${regions})`);
    });
  }

  /** The hatching of uncertain classes, and a button for each way to reckon them, with their number. A press hatches
      those; pressing what is hatched takes it off.
      @param {MapDrawing & {uncertain: Uncertain}} drawing @param {Hatch} [hatch] */
  function hatchNote({ uncertain, colours }, hatch) {
    const { make } = kansen.dom;
    const { hatchingCanvas, HATCHING_SIZE } = kansen.mapLayers;
    const item = make('span', 'kb-legend-status kb-legend-hatch', null, { title: uncertain.said });
    const sample = make('span', 'kb-legend-sample');
    sample.style.backgroundColor = colours[Math.floor(colours.length / 2)];
    sample.style.backgroundImage = `url(${hatchingCanvas(2).toDataURL()})`;
    sample.style.backgroundSize = `${HATCHING_SIZE}px ${HATCHING_SIZE}px`;
    const name = make('span', 'kb-legend-hatched');
    name.append(sample, make('span', '', uncertain.word));
    const choices = make('span', 'kb-legend-choices', null, { role: 'group', 'aria-label': uncertain.word });
    for (const by of WAYS) {
      const way = uncertain[by];
      if (!way) continue;
      const pressed = uncertain.shown === by;
      const { label, said } = way;
      const whole = { title: said, 'aria-label': `${label}. ${said}` };
      const button = make('button', 'kb-legend-by', label, {
        type: 'button',
        'aria-pressed': String(pressed),
        'data-by': by,
        ...whole,
      });
      button.addEventListener('click', () => hatch?.(pressed ? '' : by, by));
      choices.append(button);
    }
    item.append(name, choices);
    return item;
  }

  /** What of mine stands among the values: where a group is taken as one region its figure, else that of each. */
  function mineValues(drawing, places) {
    if (drawing.aggregate) return [drawing.aggregate.value].filter((value) => value !== null);
    return places.map((place) => drawing.values[place]);
  }

  /** My figure, or from the lowest to the highest where several regions are mine. */
  function mineText(drawing, places, words) {
    const { bare, withUnit } = kansen.format;
    if (drawing.aggregate) return drawing.aggregate.text;
    if (drawing.two_way) return kansen.mapTooltip.figure(drawing, places[0], words).text;
    const values = places.map((place) => drawing.values[place]).filter((value) => value !== null);
    const [least, most] = [Math.min(...values), Math.max(...values)].map((end) =>
      bare(end, drawing.decimals, drawing.unit),
    );
    if (values.length < 2 || least === most) return kansen.mapTooltip.figure(drawing, places[0], words).text;
    return `${least} – ${withUnit(Math.max(...values), drawing.decimals, drawing.unit)}`;
  }

  /** The figure of what is mine, with the sample of its outline; none where nothing is mine.
      @param {MapDrawing} drawing @param {number[]} places @param {Words} words */
  function mineNote(drawing, places, words) {
    const { aggregate } = drawing;
    if (!places.length && !aggregate) return [];
    const name = aggregate ? aggregate.name : words.mine;
    const several = drawing.two_way && !aggregate && places.length > 1;
    const text = several ? name : `${name}: ${mineText(drawing, places, words)}`;
    return [note(kansen.dom.make('span', 'kb-legend-sample kb-legend-outline'), text)];
  }

  /** Mine, the comparator, the statuses and uncertain classes, each with a sample and in words. hatch(shown, pressed):
      hatches what is uncertain by 'rounding' or 'chance', or nothing ('').
      @param {MapDrawing} drawing @param {number[]} minePlaces @param {Words} words @param {Hatch} [hatch] */
  function notes(drawing, minePlaces, words, hatch) {
    const { make } = kansen.dom;
    const frame = make('div', 'kb-legend-statuses');
    frame.append(...mineNote(drawing, minePlaces, words));
    const compared = drawing.key?.compared;
    if (compared) frame.append(note(make('span', 'kb-legend-sample kb-legend-line'), compared.label));
    frame.append(...statusNotes(drawing, words));
    const { uncertain } = drawing;
    if (uncertain) frame.append(hatchNote({ ...drawing, uncertain }, hatch));
    return frame;
  }

  /** Marks the regions of a class; a class of which all are marked is taken off.
      @param {string[]} members @param {MouseEvent} event @param {string} from the name of the view */
  function brush(members, event, from) {
    const { links } = kansen;
    const [whole] = kansen.mapClasses.wholly([members], links.marked());
    if (!whole) return links.mark(members, { add: kansen.dom.adding(event), from });
    const left = Array.from(links.marked()).filter((code) => !members.includes(code));
    return left.length ? links.mark(left, { from }) : links.clear();
  }

  /** Says of each class whether all its regions are marked.
      @param {HTMLElement[]} boxes @param {string[][]} members @param {Set<string>} codes */
  function press(boxes, members, codes) {
    const pressed = kansen.mapClasses.wholly(members, codes);
    boxes.forEach((box, place) => void box.setAttribute('aria-pressed', String(pressed[place])));
  }

  kansen.mapNotes = { notes, mineValues, brush, press };
})();
