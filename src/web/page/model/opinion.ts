import { computed, signal } from '@preact/signals';
import type { OpinionView } from '../../wire.ts';
import { followed } from './ask.ts';

/** The cite whose page is open beside the reasons. */
export const openedCite = signal<string | null>(null);

export const passage = followed<OpinionView>(
  computed(() =>
    openedCite.value === null ? null : `opinion?${new URLSearchParams({ cite: openedCite.value })}`,
  ),
);

export function openCite(cite: string | null): void {
  openedCite.value = cite;
}
