import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Rows = {
  readonly count: number;
  /** The least height of a row, in pixels. */
  readonly estimate: number;
  /** What a row is known by, however the list is filtered. */
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => ComponentChildren;
  /** The row that is to be in sight; -1 for none. */
  readonly chosen: number;
  readonly label: string;
};

/** A list of any length, of which only what is in sight is on the page. */
export function VirtualList({ count, estimate, keyOf, row, chosen, label }: Rows) {
  const box = useRef<HTMLDivElement>(null);
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => drawAgain(0),
  };
  const [list] = useState(() => new Virtualizer<HTMLDivElement, HTMLLIElement>(options));
  list.setOptions(options);
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  useLayoutEffect(() => {
    if (chosen >= 0) list.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, list]);
  return (
    <div class="virtual" ref={box}>
      <ol aria-label={label} style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            ref={(element) => list.measureElement(element)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}
