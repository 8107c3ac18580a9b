import { effect } from '@preact/signals';
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom as d3Zoom, zoomIdentity } from 'd3-zoom';
import { plotWidth } from './layout.ts';
import { closest, zoom } from './scale.ts';

/**
 * Wheel, touch and drag on the lanes. Over the date axis the wheel zooms; over the lanes it scrolls the page as
 * everywhere, and zooms with Ctrl or Command held (or a pinch), so that nobody is caught in the timeline.
 */
export function zoomable(plot: HTMLElement): () => void {
  const behaviour = d3Zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      const onHead = event.target instanceof Element && event.target.closest('.plot-head, .cursor') !== null;
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || onHead;
      if (onHead) return false;
      // One finger scrolls the page until the timeline is zoomed; two always zoom.
      if (event.type === 'touchstart') return (event as TouchEvent).touches.length > 1 || zoom.peek().k > 1;
      return !(event as MouseEvent).button;
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      const { k, x } = event.transform;
      const seen = zoom.peek();
      if (seen.k !== k || seen.x !== x) zoom.value = { k, x };
    });
  const selected = select(plot);
  selected.call(behaviour).on('dblclick.zoom', null);
  const sideways = (event: WheelEvent) => {
    if (event.ctrlKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    behaviour.translateBy(selected, -event.deltaX / zoom.peek().k, 0);
    event.preventDefault();
  };
  plot.addEventListener('wheel', sideways, { passive: false });
  const stopBounds = effect(() => {
    const width = plotWidth.value;
    behaviour
      .scaleExtent([1, closest.value])
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, -Infinity],
        [width, Infinity],
      ]);
  });
  // What keys and buttons did is where the next gesture begins.
  const stopFollowing = effect(() => {
    const { k, x } = zoom.value;
    Object.assign(plot, { __zoom: zoomIdentity.translate(x, 0).scale(k) });
  });
  return () => {
    stopBounds();
    stopFollowing();
    plot.removeEventListener('wheel', sideways);
    selected.on('.zoom', null);
  };
}
