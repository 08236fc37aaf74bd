/* What pointer and touch do on a map: hover, click to mark, drag with shift to brush a box. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const CLICK_ROOM = 4; // pixels a click may wander

  function regionAt(view, point) {
    const found = view.map.queryRenderedFeatures(point, { layers: ['fill'] });
    return found.length ? found[0] : null;
  }

  function codesIn(view, from, to) {
    const box = [
      [Math.min(from.x, to.x), Math.min(from.y, to.y)],
      [Math.max(from.x, to.x), Math.max(from.y, to.y)],
    ];
    const ids = new Set(view.map.queryRenderedFeatures(box, { layers: ['fill'] }).map((feature) => feature.id));
    return Array.from(ids)
      .filter((id) => id in view.regions.codes)
      .map((id) => view.regions.codes[id]);
  }

  function hovering(view) {
    const leave = () => {
      kansen.links.hover(null, view.name);
      view.tooltip.hide();
    };
    view.map.on('mousemove', (event) => {
      if (!view.regions || view.brushing) return;
      const feature = regionAt(view, event.point);
      view.map.getCanvas().style.cursor = feature ? 'pointer' : '';
      if (!feature) return leave();
      const known = feature.id in view.regions.codes;
      kansen.links.hover(known ? view.regions.codes[feature.id] : null, view.name);
      const region = { name: feature.properties.name, place: known ? feature.id : undefined };
      view.tooltip.show(region, view.drawing, event.point);
    });
    view.map.on('mouseout', leave);
    view.map.on('dragstart', leave);
  }

  function clicking(view) {
    view.map.on('click', (event) => {
      if (!view.regions || view.brushed) return;
      const { ctrlKey, metaKey, shiftKey } = event.originalEvent;
      const add = ctrlKey || metaKey || shiftKey;
      const feature = regionAt(view, event.point);
      const code = feature && view.regions.codes[feature.id];
      if (code) kansen.links.mark([code], { add, from: view.name });
      else if (!add) kansen.links.clear();
    });
  }

  function pointIn(view, event) {
    const frame = view.map.getCanvasContainer().getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  function showBox(box, from, to) {
    box.style.left = `${Math.min(from.x, to.x)}px`;
    box.style.top = `${Math.min(from.y, to.y)}px`;
    box.style.width = `${Math.abs(to.x - from.x)}px`;
    box.style.height = `${Math.abs(to.y - from.y)}px`;
  }

  function brush(view, start) {
    const from = pointIn(view, start);
    const box = kansen.format.make('div', 'kb-brush');
    view.map.getCanvasContainer().append(box);
    view.map.dragPan.disable();
    view.brushing = true;
    const move = (event) => showBox(box, from, pointIn(view, event));
    const end = (event) => {
      const to = pointIn(view, event);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', end);
      box.remove();
      view.map.dragPan.enable();
      view.brushing = false;
      if (Math.hypot(to.x - from.x, to.y - from.y) < CLICK_ROOM) return;
      view.brushed = true; // the click that follows belongs to the brush
      setTimeout(() => {
        view.brushed = false;
      });
      kansen.links.mark(codesIn(view, from, to), { add: event.ctrlKey || event.metaKey, from: view.name });
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', end);
  }

  function brushing(view) {
    view.map.getCanvasContainer().addEventListener(
      'mousedown',
      (event) => {
        if (!event.shiftKey || event.button !== 0 || !view.regions) return;
        event.preventDefault();
        brush(view, event);
      },
      { capture: true },
    );
  }

  kansen.mapPointer = {
    attach(view) {
      hovering(view);
      clicking(view);
      brushing(view);
    },
  };
})();
