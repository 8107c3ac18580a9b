import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { go, view } from '../model/state.ts';
import { Cursor, drag } from './cursor.tsx';
import { zoomable } from './gestures.ts';
import { Head, marks } from './head.tsx';
import { Lanes } from './lanes.tsx';
import {
  AXIS_HEIGHT,
  HEAD_HEIGHT,
  MARK_LINE,
  nameWidth,
  narrow,
  plotWidth,
  rows,
  scrolled,
  sightHeight,
  stateWidth,
  unit,
  width,
} from './layout.ts';
import { Legend } from './legend.tsx';
import { lineY, MARK_LINES, MOST_MARKS } from './marks.ts';
import { Rows } from './rows.tsx';

/** The width between the margins of A4, the narrower of the usual papers, in CSS pixels. */
const PAPER_WIDTH = 690;

/** The case through time: a lane for each claim, the entries above, and a cursor to drag. */
export function Timeline({ children }: { children?: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const measure = () => {
      unit.value = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      width.value = box.clientWidth;
      sightHeight.value = box.clientHeight;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, []);
  useEffect(() => (plot.current ? pointing(plot.current) : undefined), []);
  return (
    <section class="timeline" aria-label="Timeline">
      <div
        class={`frame ${narrow.value ? 'narrow' : ''}`}
        ref={frame}
        onScroll={(event) => {
          scrolled.value = event.currentTarget.scrollTop;
        }}
      >
        <div
          class="canvas"
          style={{
            '--name': `${nameWidth.value}px`,
            '--state': `${stateWidth.value}px`,
            '--head': `${HEAD_HEIGHT}px`,
            '--on-paper': Math.min(1, PAPER_WIDTH / width.value),
          }}
        >
          <Corner />
          <Rows />
          <div class="plot" ref={plot} style={{ width: `${plotWidth.value}px` }}>
            <div class="plot-head">
              <Head />
            </div>
            <Lanes />
            <Cursor />
          </div>
        </div>
        {children}
      </div>
      <Legend />
    </section>
  );
}

/** What the lines of marks are, and what the column of states is. */
function Corner() {
  const many = (view.answer.value?.entries.length ?? 0) > MOST_MARKS;
  const [pleadings, motions, orders] = MARK_LINES;
  return (
    <div class="corner" style={{ height: `${HEAD_HEIGHT}px` }}>
      <p class="on-this-date">On this date</p>
      <p class="mark-lines">
        <span>{many ? 'All entries, by week' : pleadings}</span>
        <span>{many ? 'Motions, pleadings' : motions}</span>
        <span>{orders}</span>
      </p>
    </div>
  );
}

/** What a pointer does; keys do all of it at the cursor, in the table and in the docket list. */
function pointing(plot: HTMLElement): () => void {
  const stop = zoomable(plot);
  const choose = (event: MouseEvent) => select(event, plot);
  const press = (event: PointerEvent) => scrub(event, plot);
  plot.addEventListener('click', choose);
  plot.addEventListener('pointerdown', press);
  return () => {
    stop();
    plot.removeEventListener('click', choose);
    plot.removeEventListener('pointerdown', press);
  };
}

/** Presses on the axis take the cursor there; on a mark, they choose its entry. */
function scrub(event: PointerEvent, plot: HTMLElement): void {
  const head = event.target instanceof Element ? event.target.closest('.plot-head') : null;
  if (head === null) return;
  const x = event.clientX - plot.getBoundingClientRect().left;
  const y = event.clientY - head.getBoundingClientRect().top - AXIS_HEIGHT;
  const hit =
    y < 0
      ? undefined
      : marks
          .peek()
          .marks.find((mark) => Math.abs(mark.end - x) < 8 && Math.abs(lineY(mark.line, MARK_LINE) - y) < 11);
  if (hit === undefined) {
    drag(event, plot);
    return;
  }
  go({ entry: hit.entry.id, tab: 'docket', ...(hit.entry.to === null ? {} : { at: hit.entry.to }) }, true);
  event.preventDefault();
}

/** A click on a lane chooses its claim; the date stays. */
function select(event: MouseEvent, plot: HTMLElement): void {
  if (!(event.target instanceof Element) || event.target.closest('.plot-head, .cursor') !== null) return;
  const box = plot.getBoundingClientRect();
  const y = event.clientY - box.top - HEAD_HEIGHT;
  const row = rows.peek().find((one) => y >= one.y && y < one.y + one.height);
  if (row?.kind === 'lane') go({ claim: row.lane.id, entry: null, tab: 'why' }, true);
}
