/* What the scripts of assets/ give each other through `window.kansen`, and what the server sends them. For checks alone:
   nothing of this reaches the browser. */

/** The phrases of a part of the page, as its data-words has them: sentences, lists of them, or phrases by key. */
type Words = Record<string, any>;
type Spot = [x: number, y: number];
type Position = [longitude: number, latitude: number];
type Bounds = [west: number, south: number, east: number, north: number];

// What the server sends -----------------------------------------------------------------------------------------------

/** What one panel shows: its words as HTML, and its drawing. */
interface PanelContent {
  title?: string;
  sub?: string;
  notice?: string;
  source?: string;
  text?: string;
  drawing?: any;
}
type PanelContents = Record<string, PanelContent>;

/** What a map draws (docs/architecture.md, "What a map panel sends"). Lists are in the order of the regions. */
interface MapDrawing {
  shapes: string;
  regions: string;
  values: (number | null)[];
  /** The class of each region, -1 for none. */
  classes: number[];
  /** Places in model.STATUSES. */
  statuses: number[];
  limits: number[];
  colours: string[];
  pattern: { ink: string; paper: string };
  decimals: number;
  unit: string;
  name: string;
  period: string;
  mine: string[];
  focus: Bounds | null;
  summary: string;
  note?: string;
  key?: {
    classing: string;
    middle: number | null;
    words: string[];
    plain?: boolean;
    compared: { value: number; label: string } | null;
    one: string;
    many: string;
  };
  uncertain?: Uncertain | null;
  /** The regions that are hatched now; the map adds it. */
  hatched?: Set<number>;
  between?: { below: number[]; above: number[] } | null;
  aggregate?: { name: string; value: number | null; text: string } | null;
  two_way?: { a: TwoWaySide; b: TwoWaySide; one: string; many: string };
  times?: any;
}
type UncertaintyKind = 'rounding' | 'chance';
interface Uncertain {
  rounding?: { places: number[]; label: string; said: string };
  chance?: { places: number[]; label: string; said: string };
  shown: UncertaintyKind | '';
  word: string;
  said: string;
}
interface TwoWaySide {
  name: string;
  period: string;
  values: (number | null)[];
  statuses: number[];
  limits: number[];
  decimals: number;
  unit: string;
  agreed: string;
}
interface YearsDrawing extends MapDrawing {
  maps: MapDrawing[];
}

interface TableColumn {
  key: string;
  kind: 'text' | 'number';
  label: string;
  unit: string;
  decimals: number;
}
/** The rows of figures/table.py: a list for each column, by its key, and for numbers `<key>_status`, `<key>_hatched` and
    `<key>_between` as well. */
interface TableRows {
  [list: string]: any;
  columns: TableColumn[];
  codes: string[];
  names: string[];
  mine: string[];
  status_words: string[];
  uncertain: string;
  aggregate?: { name: string; text: string }[];
}

/** A figure of Plotly, with what it says of itself. */
interface Figure {
  data: any[];
  layout: { [name: string]: any; meta?: FigureMeta };
}
interface FigureMeta {
  summary?: string;
  key?: { symbol: string; text: string }[];
  twins?: { caption: string; columns: string[]; rows: string[][] }[];
  lines?: LineRow[];
  numbers?: string[];
}
interface LineRow {
  xaxis: string;
  yaxis: string;
  at: number[];
  cuts: number[];
  codes: string[];
  values: (number | null)[][];
  periods: string[];
  decimals: number;
  unit: string;
}

interface ChoiceItem {
  value: string;
  label: string;
  also: string[];
  disabled?: boolean;
  why?: string;
}
interface ChoiceGroup {
  group: string;
  items: ChoiceItem[];
}

/** What holds now, as the server settled it. */
interface Chosen {
  name: string;
  region: string;
  group: string;
  group_name: string;
  members: string[];
  area: GivenArea | null;
  /** What could not be read, as HTML. */
  told: string;
}
/** A working area; without a file it is a known group. */
interface GivenArea {
  name: string;
  codes: string[];
  text: string;
  file?: string;
}

/** All regions and groups, as /geo has them for the search. */
interface RegionList {
  levels: { level: string; codes: string[]; names: string[]; above: string[] }[];
  also: Record<string, string[]>;
  groups: { code: string; kind: string; name: string; n: number }[];
  former: { code: string; name: string; year: string; into: string[] }[];
}

interface CatalogueFigure {
  [text: string]: any;
  id: string;
  name: string;
  domain: string;
  role: string;
  levels?: string[];
  sources?: { id: string; periods: string }[];
}
interface CatalogueRequest {
  find: string;
  domain: string;
  at: string;
  role: string;
}

// What scripts hand each other ----------------------------------------------------------------------------------------

interface PanelKind {
  draw(panel: string, drawing: any): void;
  /** Whether it is drawn a frame later than the others. */
  later: boolean;
}

/** What shows regions, and is told what is marked, mine, hovered and in the chosen group. */
interface LinkedView {
  name: string;
  mark?(codes: Set<string>): void;
  mine?(codes: string[]): void;
  group?(codes: string[]): void;
  /** from: the name of the view where the region is pointed at. */
  hover?(code: string | null, from: string | null): void;
  named?(): void;
}

interface MarkAction {
  text: string;
  act(): void;
}
/** What may be done with marked regions, of which there is one at least. words: those of the bar. */
type MarkOffer = (codes: string[], words: Words) => MarkAction[];

/** Hatches what is uncertain; pressed: the button that gets the focus. */
type Hatch = (shown: UncertaintyKind | '', pressed: UncertaintyKind) => void;

interface Regions {
  codes: string[];
  names: string[];
  bounds: (Bounds | null)[];
  parents?: { gemeente: string[] };
  /** code -> its place in the lists. */
  place: Map<string, number>;
}
type Geometry = { type: 'Polygon'; coordinates: Position[][] } | { type: 'MultiPolygon'; coordinates: Position[][][] };
interface Shapes {
  geometry: Map<number, Geometry>;
  paths: Map<string, Path2D>;
}

interface Histogram {
  least: number;
  most: number;
  step: number;
  counts: number[];
}

/** An axis of Plotly: numbers of values (d2c), pixels of numbers (c2p). */
interface PlotAxis {
  d2c(value: any): number;
  c2p(value: number): number;
  _length: number;
  _offset: number;
}
interface Trace {
  [name: string]: any;
  x: any[];
  y: any[];
  customdata: string[];
}
interface LinePoint {
  x: number;
  y: number;
  at: number;
}
/** The element of a chart, as Plotly makes it. */
interface Plot extends HTMLElement {
  data: Trace[];
  layout: any;
  on(event: string, listener: (event: any) => void): void;
  _fullData?: Trace[];
  _fullLayout?: any;
  kbScaled?: boolean;
}

/** Part of an image. */
interface Picture {
  markup: string;
  height: number;
}

interface RegionEntry {
  kind: string;
  code: string;
  name: string;
  detail: { above?: string; n?: number; year?: string; into?: string[] };
  order: number;
  keys: string[];
  id: string;
}
interface Typed {
  text: string;
  squeezed: string;
  words: string[];
}
interface FigureEntry {
  value: string;
  name: string;
  off: boolean;
  domain: string;
  keys: string[];
  current?: boolean;
}
interface FigureGroup {
  heading: string;
  entries: FigureEntry[];
}

interface MapView {
  element: HTMLElement;
  frame: HTMLElement;
  map: any;
  marks: any;
  drawing: MapDrawing | null;
  regions: Regions | null;
  words: Words;
  places(codes: Iterable<string>): number[];
}
interface YearsView {
  maps: { drawing: MapDrawing; regions: Regions }[];
  drawing: YearsDrawing;
  legend: { drawing: MapDrawing };
  element: HTMLElement;
  words: Words;
  places(codes: Iterable<string>): number[];
}
interface RegionTable {
  rows: TableRows;
  /** The places of the rows, in the order on the page. */
  shown: number[];
  own: string[];
  words: Words;
  place: Map<string, number>;
}

// window.kansen -------------------------------------------------------------------------------------------------------

interface Kansen {
  // kansen.js
  callbacks(functions: Record<string, (...values: any[]) => unknown>): void;
  set(id: string, properties: Record<string, unknown>): void;
  readonly unchanged: unknown;

  // base
  address: {
    query(selectionQuery: string, marks: string[]): string;
    without(search: string, keys: string[]): string;
    current(): string;
    add(addition: () => string): void;
    write(selectionQuery: string): void;
    replace(search: string, hash: string): void;
    ofView(): string;
    ofDownload(panel: string, ending: string, more?: string): string;
  };
  anchors: {
    goTo(id: string): boolean;
    lead(title: HTMLElement, whole: Element, block?: ScrollLogicalPosition): void;
    arrive(): void;
  };
  canvas: {
    density(): number;
    sharpen(times: number): void;
    over(className: string): HTMLCanvasElement;
    begin(canvas: HTMLCanvasElement, width: number, height: number, crowded?: boolean): CanvasRenderingContext2D;
    penOf(canvas: HTMLCanvasElement, crowded?: boolean): CanvasRenderingContext2D;
  };
  choices: {
    openOverFigures(): HTMLElement | null;
    toChoice(id: string): boolean;
    toFigures(sentence?: string): void;
  };
  dom: {
    make<Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag,
      className?: string,
      text?: string | null,
      attributes?: Record<string, string>,
    ): HTMLElementTagNameMap[Tag];
    words(element: HTMLElement): Words;
    closest(event: Event, selector: string): HTMLElement | null;
    all(selector: string, within?: ParentNode): HTMLElement[];
    one(selector: string, within?: ParentNode): HTMLElement;
    plots(within: ParentNode): Plot[];
    adding(event: MouseEvent | KeyboardEvent): boolean;
  };
  files: { save(content: Blob, name: string): void };
  fold: { waits(panel: string, draw: () => void): boolean };
  format: {
    number(value: number, decimals: number): string;
    bare(value: number, decimals: number, unit: string): string;
    withUnit(value: number, decimals: number, unit: string): string;
    fill(text: string | undefined, values: Record<string, unknown>): string;
    plain(text: string): string;
    locale(): string;
  };
  links: {
    register(view: LinkedView): void;
    unregister(name: string): void;
    mark(codes: Iterable<string>, options?: { add?: boolean; from?: string }): void;
    clear(): void;
    hover(code: string | null, from: string): void;
    setMine(codes: string[]): void;
    setGroup(codes: string[]): void;
    learn(codes: string[], regionNames: string[]): void;
    adopt(codes: string[] | null): void;
    marked(): Set<string>;
    mine(): string[];
    name(code: string): string;
  };
  panels: {
    register(kind: string, draw: PanelKind['draw'], options?: { later?: boolean }): void;
    listen(listener: () => void): void;
    kindOf(section: HTMLElement | null): string;
  };
  stage: {
    presented(): string;
    scale(): number;
    present(id: string): void;
    enlarge(scale: number): void;
    listen(listener: () => void): void;
    drawn(): void;
  };
  voice: { announce(text: string): void; phrases(): Record<string, string> };

  // controls
  combobox: { Combobox: new (id: string, options: any) => any };
  figureSearch: {
    groupsOf(options: ChoiceGroup[]): FigureGroup[];
    find(groups: FigureGroup[], typed: string): FigureGroup[];
  };
  markedBar: { open(): void; refresh(): void; offer(given: MarkOffer): void };
  optionList: { List: new (id: string, label: string, draw: any, choose: any) => any };
  regionIndex: {
    at(address: string, kinds: Record<string, string>): Promise<RegionEntry[]>;
    entriesOf(list: RegionList, kinds: Record<string, string>): RegionEntry[];
    find(entries: RegionEntry[], text: string): RegionEntry[];
    meant(entries: RegionEntry[], text: string): RegionEntry[];
    distance(one: string, other: string, most: number): number;
  };
  regionRecent: { list(): string[]; add(code: string): void; forget(): void };
  workingArea: { adopt(chosen: Chosen, send: (request: object) => void): void };

  // figures
  chartKeyboard: { attach(chart: any): void };
  chartMarks: Record<'points' | 'bars' | 'spots' | 'dots' | 'ring' | 'label', (...look: any[]) => void>;
  charts: { draw(panel: string, figure: Figure): void; chart(graphId: string): any };
  map: { view(elementId: string): MapView | undefined };
  mapCamera: any;
  mapChoice: { show(view: any): void };
  mapClasses: {
    histogram(values: (number | null)[]): Histogram;
    classOf(value: number, limits: number[]): number;
    barColours(bars: Histogram, drawing: { limits: number[]; colours: string[] }): string[];
    shareOf(bars: Histogram, value: number): number;
    membersOf(drawing: { classes: number[]; colours: string[] }, codes: string[]): string[][];
    countsOf(drawing: { classes: number[]; colours: string[] }): number[];
    wholly(members: string[][], marked: Set<string>): boolean[];
    inkOn(colour: string): string;
    nameOf(drawing: MapDrawing, place: number, n: string, words: Words): string;
    endsOf(drawing: MapDrawing, place: number): { from: string; to: string };
  };
  mapKey: { Key: new (frame: HTMLElement, words: Words, name: string) => any };
  mapLayers: any;
  mapLegend: { Legend: new (frame: HTMLElement, words: Words, name: string, hatch?: Hatch) => any };
  mapMarks: {
    Marks: new (map: any) => any;
    KINDS: { name: string; edge: [string, number]; line: [string, number] }[];
    strokeAll(pen: CanvasRenderingContext2D, kind: any, paths: Path2D[], scale: number): void;
  };
  mapNotes: {
    notes(drawing: MapDrawing, minePlaces: number[], words: Words, hatch?: Hatch): HTMLElement;
    mineValues(drawing: MapDrawing, places: number[]): (number | null)[];
    brush(members: string[], event: MouseEvent, from: string): void;
    press(boxes: HTMLElement[], members: string[][], codes: Set<string>): void;
  };
  mapPointer: { attach(view: any): void };
  mapShapes: {
    MIDDLE: Spot;
    project(longitude: number, latitude: number): Spot;
    regionsAt(address: string): Promise<Regions>;
    shapesAt(address: string): Promise<Shapes>;
    pathOf(shapes: Shapes, id: number, scale: number): Path2D | null;
    thinned(ring: Position[], at: (longitude: number, latitude: number) => Spot, pixel: number): Spot[];
    ringsOf(geometry: Geometry): Position[][];
  };
  mapSmall: { SmallMap: new (owner: any, drawing: MapDrawing, regions: Regions, shapes: Shapes) => any };
  mapTime: { TimeBar: new (view: any, frame: HTMLElement) => any };
  mapTooltip: {
    Tooltip: new (frame: HTMLElement, words: Words, size: () => { width: number; height: number }) => any;
    figure(drawing: any, place: number, words: Words): { text: string; status: string };
    ofCell(rows: TableRows, column: TableColumn, place: number): string;
  };
  positions: {
    placed(trace: Trace, across: PlotAxis, up: PlotAxis): Map<string, Spot>;
    order(trace: Trace, letter: 'x' | 'y', axis: PlotAxis): number[];
    nearest(trace: Trace, x: number, axis: PlotAxis): number;
    line(row: LineRow, values: (number | null)[], across: PlotAxis, up: PlotAxis): (LinePoint | null)[];
  };
  regionLines: { link(graphId: string): void; lines(graphId: string): any };
  regionText: { of(code: string): string };
  table: { table(elementId: string): RegionTable | undefined };
  tableBody: { Body: new (table: any) => any };
  twin: { draw(figure: Figure | null, id: string): void };
  years: { view(elementId: string): YearsView | undefined };

  // pages
  catalogueForm(words: Words, changed: (changes: Partial<CatalogueRequest>) => void): HTMLElement;
  catalogueGroups(rows: any[], words: Words, ask: (changes: Partial<CatalogueRequest>) => void): HTMLElement[];
  catalogueRow(figure: CatalogueFigure, context: any): HTMLElement;
  catalogueSearch: {
    textOf(figure: CatalogueFigure, sources: Record<string, { find?: string }>, words: Words): string;
    matches(row: { figure: CatalogueFigure; text: string }, request: CatalogueRequest): boolean;
  };
  relations: { open(pair: string): void };

  // tools
  exportChart: {
    picture(plot: Plot, width: number): Promise<Picture>;
    sides(section: HTMLElement): string;
    draws(plot: Plot, codes: Iterable<string>): boolean;
    keyOf(plot: Plot): { text: string; sample: string }[];
  };
  exportImage: {
    (panel: string): Promise<string>;
    blob(panel: string, ending: string): Promise<Blob>;
    fileName(panel: string): string;
    register(kind: string, picture: (section: HTMLElement, width: number) => Promise<Picture[]>): void;
  };
  exportLegend: { ofMap(view: any, width: number): Picture; ofChart(plots: Plot[], width: number): Picture };
  exportMap: {
    picture(view: MapView, width: number): Promise<Picture>;
    regions(drawing: MapDrawing, camera: any, marks: Record<string, string[]>, words: Words): Promise<string>;
    cameraOf(bounds: Bounds, width: number, highest: number): any;
    whole(view: { regions: Regions; drawing?: MapDrawing }): Bounds;
    patterns(pattern: { ink: string; paper: string }): string;
    PATTERN: Record<number, string>;
  };
  exportText: {
    FONT: string;
    INK: string;
    QUIET: string;
    escaped(text: unknown): string;
    wrap(text: string, width: number, size: number, weight: number): string[];
    widthOf(text: string, size: number, weight: number): number;
    line(text: string, x: number, y: number, look?: TextLook): string;
    block(text: string, x: number, y: number, width: number, look?: TextLook): Picture;
    of(element: Element | null): string;
    stack(parts: Picture[], gap: number): Picture;
  };
  ownTable: { go(section: HTMLElement): void };
  panelWords: { words(): Words; release(): string };
  present: { open(id: string): boolean };
  presentEnds: {
    had(layout: any): Record<string, any>;
    spread(plot: Plot, original: Record<string, any>, margin: number): void;
    apart(middles: number[], heights: number[], top: number, bottom: number): number[];
    shortened(text: string): string;
  };
  presentScale: { enlarge(panel: HTMLElement): void; restore(): void };
  presentStage: {
    element(): HTMLElement;
    raise(acts: { step(by: number): void; leave(): void }): void;
    stir(): void;
    tell(place: number, total: number, title: string): void;
    lower(): void;
  };
}
interface TextLook {
  size?: number;
  weight?: number;
  colour?: string;
  anchor?: string;
}

interface Window {
  kansen: Kansen;
  dash_clientside: { [name: string]: any };
  Plotly: any;
  PlotlyLocales: any[];
  maplibregl: any;
}
