/* Where a map looks: buttons, the bounds of the country, maps beside each other that move together. */
(() => {
  'use strict';
  const { kansen } = window;
  const COUNTRY = [3.3, 50.72, 7.25, 53.58];
  const ROOM = [-4, 47.5, 15, 56.5]; // wide enough to see the whole country in a wide panel
  const linked = new Set();
  const movedBy = new WeakSet(); // maps that the reader has moved
  let leading = null;

  function options(container, style, words) {
    const touch = window.matchMedia('(pointer: coarse)').matches;
    return {
      container,
      style,
      bounds: COUNTRY,
      fitBoundsOptions: { padding: 12 },
      maxBounds: ROOM,
      minZoom: 4,
      maxZoom: 13,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      boxZoom: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: touch,
      locale: {
        'Map.Title': words.map,
        'NavigationControl.ZoomIn': words.zoom_in,
        'NavigationControl.ZoomOut': words.zoom_out,
        'CooperativeGesturesHandler.WindowsHelpText': words.use_ctrl,
        'CooperativeGesturesHandler.MacHelpText': words.use_ctrl,
        'CooperativeGesturesHandler.MobileHelpText': words.two_fingers,
      },
    };
  }

  function homeIcon() {
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    icon.setAttribute('viewBox', '0 0 20 20');
    icon.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', 'M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5');
    icon.append(path);
    return icon;
  }

  /** Back to where the figure wants to look: my surroundings, or the country. */
  class HomeButton {
    constructor(title, look) {
      this.element = kansen.dom.make('div', 'maplibregl-ctrl maplibregl-ctrl-group');
      const attributes = { type: 'button', title, 'aria-label': title };
      const button = kansen.dom.make('button', 'kb-home', null, attributes);
      button.append(homeIcon());
      button.addEventListener('click', look);
      this.element.append(button);
    }
    onAdd() {
      return this.element;
    }
    onRemove() {
      this.element.remove();
    }
  }

  /** Goes to bounds, or the country when null. MapLibre jumps where the reader prefers reduced motion. */
  function look(map, focus, duration) {
    const [west, south, east, north] = focus || COUNTRY;
    const padding = focus ? 28 : 12;
    map.fitBounds(
      [
        [west, south],
        [east, north],
      ],
      { padding, duration },
    );
  }

  function addControls(map, words, home) {
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new window.maplibregl.NavigationControl({ showCompass: false }), 'top-left');
    map.addControl(new HomeButton(words.home, home), 'top-left');
  }

  /** What one map does, the others do. Until the reader moves it, a map that changes size looks again. */
  function join(map, focus) {
    linked.add(map);
    map.on('movestart', (event) => {
      if (event.originalEvent) movedBy.add(map);
    });
    map.on('resize', () => {
      if (!movedBy.has(map)) look(map, focus(), 0);
    });
    map.on('move', () => {
      const apart = kansen.stage.presented(); // a presented map has a frame of its own
      if (!apart && (!leading || leading === map)) lead(map);
    });
  }

  /** The other maps jump to where this one looks; what they tell of that is not heard. */
  function lead(map) {
    leading = map;
    const place = { center: map.getCenter(), zoom: map.getZoom() };
    for (const other of linked) if (other !== map) other.jumpTo(place);
    leading = null;
  }

  function leave(map) {
    linked.delete(map);
  }

  kansen.mapCamera = { options, look, addControls, join, leave, moved: (map) => movedBy.has(map) };
})();
