/* The image of a panel: an SVG with title, figure, legend, source and address, and a PNG made of it.
   Everything is made here: no server is asked, and nothing leaves the browser. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const WIDTH = 1000;
  const EDGE = 32;
  const INNER = WIDTH - 2 * EDGE;
  const TWICE = 2;
  const ASKING = ['strip']; // their subtitle says what to do on the page
  const figures = new Map(); // panels that draw themselves: name -> (section, width) -> {markup, height}

  /** The figure of a panel, and its legend: {markup, height} each. */
  async function drawn(section) {
    const own = figures.get(section.id);
    if (own) return [await own(section, INNER)];
    const view = kansen.map.view(`${section.id}-canvas`);
    if (view && view.drawing && section.contains(view.element)) {
      return [await kansen.exportMap.picture(view, INNER), kansen.exportLegend.ofMap(view, INNER)];
    }
    const plots = Array.from(section.querySelectorAll('.js-plotly-plot')).filter((plot) => (plot.data || []).length);
    if (!plots.length) throw new Error(`${section.id}: nothing is drawn here`);
    const pictures = await Promise.all(plots.map((plot) => kansen.exportChart.picture(plot, INNER)));
    return [...pictures, kansen.exportLegend.ofChart(plots, INNER)];
  }

  function remarks(section) {
    const { of } = kansen.exportText;
    const told = Array.from(section.querySelectorAll('.panel-notice .notice'), (notice) =>
      of(notice.querySelector('summary, p')),
    );
    return told.filter(Boolean).join(' ');
  }

  /** Title, subtitle, figure, legend, remarks, source and address under each other. */
  async function parts(section) {
    const { of, block, QUIET } = kansen.exportText;
    const part = (name) => of(section.querySelector(`#${CSS.escape(section.id)}-${name}`));
    const words = kansen.tools.words;
    const { release } = document.getElementById('take').dataset;
    const told = (text, look) => block(text, 0, 0, INNER, look);
    const site = `${words.site} · ${kansen.format.fill(words.release, { release })}`;
    return {
      title: part('title'),
      source: part('source'),
      above: [
        told(part('title'), { size: 25, weight: 650 }),
        told(kansen.exportChart.sides(section), { size: 15 }),
        told(ASKING.includes(section.id) ? '' : part('sub'), { size: 15, colour: QUIET }),
      ],
      figure: await drawn(section),
      below: [
        told(remarks(section), { size: 13, colour: QUIET }),
        { markup: `<path d="M0 .5H${INNER}" stroke="#dfe3e8"/>`, height: 1 },
        told(part('source'), { size: 13 }),
        told(kansen.tools.viewAddress(), { size: 12, colour: QUIET }),
        told(site, { size: 13, weight: 650 }),
      ],
    };
  }

  /** The whole image as the text of an SVG file. */
  async function exportImage(name) {
    const { escaped, FONT } = kansen.exportText;
    const { stack } = kansen.exportLegend;
    const { title, source, above, figure, below } = await parts(document.getElementById(name));
    const whole = stack([stack(above, 6), stack(figure, 16), stack(below, 10)], 20);
    const height = Math.ceil(whole.height + 2 * EDGE);
    const about = `${source} ${kansen.tools.viewAddress()}`;
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
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
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
    const asked = new URLSearchParams(window.location.search);
    const sides =
      (document.getElementById(`${name}-tools`).querySelector('[data-sides]') || { dataset: {} }).dataset.sides || 'ab';
    const named = Array.from(sides).flatMap((side) => [
      asked.get(side),
      (asked.get(`p${side}`) || '').replace('/', '-'),
    ]);
    return ['kansen', ...named, asked.get('level'), name].filter(Boolean).join('-');
  }

  function save(content, name) {
    const address = URL.createObjectURL(content);
    const link = kansen.format.make('a', '', null, { href: address, download: name });
    link.dispatchEvent(new MouseEvent('click')); // it does not bubble: the menu stays open and tells what was saved
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  kansen.exportImage = Object.assign(exportImage, { blob, fileName, save });
  kansen.exportFigures = figures;
})();
