import { useEffect, useRef } from 'preact/hooks';
import { TABS, type Tab } from '../model/address.ts';
import { inspectorWidth, openTab, sheetOpen } from '../model/panes.ts';
import { place, view } from '../model/state.ts';
import { BranchesTab } from './branches.tsx';
import { Docket } from './docket.tsx';
import { Icon } from './icon.tsx';
import { OpinionPane } from './opinion.tsx';
import { WhatCouldChange } from './pivotal.tsx';
import { WhyPanel } from './why.tsx';

const NAMES: Readonly<Record<Tab, string>> = {
  why: 'Why',
  docket: 'Docket',
  opinion: 'Opinion',
  branches: 'Branches',
  change: 'What could change',
};

/** How many there are of what a tab shows. */
function countOf(tab: Tab): number | undefined {
  const seen = view.answer.value;
  if (tab === 'docket') return seen?.entries.length;
  if (tab === 'branches') return (seen?.branches.length ?? 1) - 1 || undefined;
  return undefined;
}

/** What stands beside the lanes: one question at a time, with its own scroll. On a phone it is a sheet over them. */
export function Inspector() {
  const { tab } = place.value;
  return (
    <aside class={`inspector ${sheetOpen.value ? 'open' : ''}`} aria-label="Inspector">
      <div class="tabs">
        <div class="tab-list" role="tablist" aria-label="Inspector" onKeyDown={alongTabs}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls="tab-panel"
              tabIndex={one === tab ? 0 : -1}
              onClick={() => openTab(one)}
            >
              {NAMES[one]}
              {countOf(one) !== undefined && (
                <span class="count">{countOf(one)?.toLocaleString('en-US')}</span>
              )}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="quiet-button square close-sheet"
          aria-label="Close the inspector"
          onClick={() => {
            sheetOpen.value = false;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <TabPanel tab={tab} />
    </aside>
  );
}

function TabPanel({ tab }: { tab: Tab }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (panel.current !== null) panel.current.scrollTop = scrolls.get(tab) ?? 0;
  }, [tab]);
  return (
    <div
      key={tab}
      ref={panel}
      class={`tab-panel panel-${tab}`}
      role="tabpanel"
      id="tab-panel"
      aria-labelledby={`tab-${tab}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      onScroll={(event) => scrolls.set(tab, event.currentTarget.scrollTop)}
    >
      {tab === 'why' && <WhyPanel />}
      {tab === 'docket' && <Docket />}
      {tab === 'opinion' && <OpinionPane />}
      {tab === 'branches' && <BranchesTab />}
      {tab === 'change' && <WhatCouldChange />}
    </div>
  );
}

/** How far each tab was scrolled: who comes back finds the place again. */
const scrolls = new Map<Tab, number>();

function alongTabs(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const next = TABS[(TABS.indexOf(place.peek().tab) + step + TABS.length) % TABS.length];
  if (next === undefined) return;
  openTab(next);
  requestAnimationFrame(() => document.getElementById(`tab-${next}`)?.focus());
}

/** The line between lanes and inspector, to be moved by pointer and keys. */
export function Divider() {
  const move = (event: PointerEvent) => {
    inspectorWidth.value = innerWidth - event.clientX;
  };
  const end = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr
    <div
      class="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the inspector"
      aria-valuenow={inspectorWidth.value ?? 544}
      aria-valuemin={360}
      aria-valuemax={900}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowLeft' ? 24 : event.key === 'ArrowRight' ? -24 : 0;
        if (step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const now = document.querySelector('.inspector')?.clientWidth ?? 544;
        inspectorWidth.value = now + step;
      }}
      onDblClick={() => {
        inspectorWidth.value = null;
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        addEventListener('pointermove', move);
        addEventListener('pointerup', end);
      }}
    />
  );
}
