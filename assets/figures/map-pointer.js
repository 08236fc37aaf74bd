/* What pointer and touch do on a map: hover, click to mark, drag with shift to brush a box. */
(() => {
  'use strict';
  const { kansen } = window;
  const CLICK_ROOM = 4; // pixels a click may wander

  function regionAt(view, point) {
    const features = view.map.queryRenderedFeatures(point, { layers: ['fill'] });
    return features.length ? features[0] : null;
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

  /** Nothing is pointed at any more. */
  function leave(view) {
    kansen.links.hover(null, view.name);
    view.tooltip.hide();
  }

  function hovering(view) {
    const move = (event) => {
      if (!view.regions || view.brushing) return;
      const feature = regionAt(view, event.point);
      view.map.getCanvas().style.cursor = feature ? 'pointer' : '';
      point(view, feature, event.point);
    };
    view.map.on('mousemove', move);
    view.map.on('mouseout', () => leave(view));
    view.map.on('dragstart', () => leave(view));
  }

  /** The region under the pointer, to the hub and in words; a shape may be of no region. */
  function point(view, feature, spot) {
    if (!feature) return leave(view);
    const { id, properties } = feature;
    const code = view.regions.codes[id];
    kansen.links.hover(code === undefined ? null : code, view.name);
    return view.tooltip.show({ name: properties.name, place: code === undefined ? undefined : id }, view.drawing, spot);
  }

  /** The code of the region at a point; none of a shape that is no region. */
  function codeAt(view, spot) {
    const feature = regionAt(view, spot);
    return feature ? view.regions.codes[feature.id] : undefined;
  }

  function clicking(view) {
    const click = (event) => {
      if (!view.regions || view.brushed) return;
      const add = kansen.dom.adding(event.originalEvent);
      const code = codeAt(view, event.point);
      if (code) kansen.links.mark([code], { add, from: view.name });
      else if (!add) kansen.links.clear();
    };
    view.map.on('click', click);
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
    const box = kansen.dom.make('div', 'kb-brush');
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
