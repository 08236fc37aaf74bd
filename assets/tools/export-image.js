/* The image of a panel: an SVG with title, figure, legend, source and address, and a PNG made of it.
   Everything is made here: no server is asked, and nothing leaves the browser. */
(() => {
  'use strict';
  const { kansen } = window;
  const WIDTH = 1000;
  const EDGE = 32;
  const INNER = WIDTH - 2 * EDGE;
  const TWICE = 2;
  /** @type {Map<string, (section: HTMLElement, width: number) => Promise<Picture[]>>} kind of panel -> what pictures it */
  const kinds = new Map();

  /** Takes care of the images of a kind of panel. picture(section, width): its figure and its legend.
      @param {string} kind @param {(section: HTMLElement, width: number) => Promise<Picture[]>} picture */
  function register(kind, picture) {
    kinds.set(kind, picture);
  }

  /** The figure of a panel, and its legend: {markup, height} each. @param {HTMLElement} section */
  async function drawn(section) {
    const picture = kinds.get(kansen.panels.kindOf(section));
    if (!picture) throw new Error(`${section.id}: nothing is drawn here`);
    return picture(section, INNER);
  }

  function remarks(section) {
    const { of } = kansen.exportText;
    const notes = Array.from(section.querySelectorAll('.panel-notice .notice'), (notice) =>
      of(notice.querySelector('summary, p')),
    );
    return notes.filter(Boolean).join(' ');
  }

  /** Title, subtitle, figure, legend, remarks, source and address under each other. */
  async function parts(section) {
    const { of, block, QUIET } = kansen.exportText;
    const part = (name) => of(section.querySelector(`#${CSS.escape(section.id)}-${name}`));
    const words = kansen.panelWords.words();
    const release = kansen.panelWords.release();
    const line = (text, look) => block(text, 0, 0, INNER, look);
    const site = `${words.site} · ${kansen.format.fill(words.release, { release })}`;
    return {
      title: part('title'),
      source: part('source'),
      above: [
        line(part('title'), { size: 25, weight: 650 }),
        line(kansen.exportChart.sides(section), { size: 15 }),
        line(section.dataset.asks ? '' : part('sub'), { size: 15, colour: QUIET }), // else it says what to do on the page
      ],
      figure: await drawn(section),
      below: [
        line(remarks(section), { size: 13, colour: QUIET }),
        { markup: `<path d="M0 .5H${INNER}" stroke="#dfe3e8"/>`, height: 1 },
        line(part('source'), { size: 13 }),
        line(kansen.address.ofView(), { size: 12, colour: QUIET }),
        line(site, { size: 13, weight: 650 }),
      ],
    };
  }

  /** The whole image as the text of an SVG file. */
  async function exportImage(name) {
    const { escaped, stack, FONT } = kansen.exportText;
    const section = document.getElementById(name);
    if (!section) throw new Error(`${name}: there is no such panel`);
    const { title, source, above, figure, below } = await parts(section);
    const whole = stack([stack(above, 6), stack(figure, 16), stack(below, 10)], 20);
    const height = Math.ceil(whole.height + 2 * EDGE);
    const about = `${source} ${kansen.address.ofView()}`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"
 role="img" aria-labelledby="kb-title kb-about" lang="${document.documentElement.lang}" font-family="${escaped(FONT)}">
<title id="kb-title">${escaped(title)}</title><desc id="kb-about">${escaped(about)}</desc>
<rect width="${WIDTH}" height="${height}" fill="#fff"/><g transform="translate(${EDGE} ${EDGE})">${whole.markup}</g></svg>`;
  }

  async function raster(svg) {
    const address = URL.createObjectURL(svg);
    try {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * TWICE;
      canvas.height = image.naturalHeight * TWICE;
      kansen.canvas.penOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((resolve) => {
        canvas.toBlob(resolve, 'image/png');
      });
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  /** The image of a panel as a file: 'svg', or 'png' at twice the size. */
  async function blob(name, ending) {
    const svg = new Blob([await exportImage(name)], { type: 'image/svg+xml' });
    return ending === 'svg' ? svg : raster(svg);
  }

  /** As the server names data files: kansen-<figure>-<period>-...-<level>-<panel>. */
  function fileName(name) {
    const query = new URLSearchParams(window.location.search);
    const panel = kansen.dom.one(`#${CSS.escape(name)}-tools`);
    const sides = kansen.dom.all('[data-sides]', panel)[0]?.dataset.sides || 'ab';
    const named = Array.from(sides).flatMap((side) => [
      query.get(side),
      (query.get(`p${side}`) || '').replace('/', '-'),
    ]);
    return ['kansen', ...named, query.get('level'), name].filter(Boolean).join('-');
  }

  kansen.exportImage = Object.assign(exportImage, { blob, fileName, register });
})();
