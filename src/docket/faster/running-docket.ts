import { changesCaption, type Entry } from '../../../events/index.ts';
import { type Docket, type JournalLine, type OpenDocket, reopened } from '../docket.ts';
import { hearOn } from '../step.ts';

/**
 * A docket that hears one entry after the other, of which the last can be taken back. It is its own: what was
 * given out before an entry is heard is not to be kept.
 */
export class RunningDocket {
  private from: Docket;
  private open: OpenDocket;
  private ownCaption = false;
  private heard: Entry[] = [];

  constructor(from: Docket) {
    this.from = from;
    this.open = reopened(from, false);
  }

  /** Where everything stands now. */
  get docket(): Docket {
    return this.open;
  }

  hear(entry: Entry): JournalLine {
    // The caption is shared with the docket from which this one goes on, until it is to change.
    if (!this.ownCaption && changesCaption(entry)) {
      this.open = reopened(this.open, true);
      this.ownCaption = true;
    }
    this.heard.push(entry);
    return hearOn(this.open, entry);
  }

  /** Takes back the entry that was heard last. */
  takeBack(): void {
    this.heard.pop();
    const back = reopened(this.from, this.ownCaption);
    for (const entry of this.heard) hearOn(back, entry);
    // Whoever takes back once may do so again: what is sure is kept.
    this.from = back;
    this.heard = [];
    this.open = reopened(back, this.ownCaption);
  }
}
