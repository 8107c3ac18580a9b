/** Following KurrentDB: a case by its own stream, several by the order of all events. */
import type { Arrival, SubscribeOptions } from '../port.ts';
import { STREAM_KINDS } from '../stream-names.ts';
import type { Connection } from './connection.ts';
import { type Given, type KurrentRecord, positionOf, toRecord, toStored } from './event.ts';
import type { Task } from './faults.ts';
import { readStream } from './read.ts';
import { Admission } from './soundness.ts';
import type { FollowScope } from './subscription.ts';
import { unbroken } from './unbroken.ts';

/** What was recorded after a position, then what is being recorded, until the signal is given. */
export async function* followLog(
  connection: Connection,
  { after = 0, prefix = '', stream, signal }: SubscribeOptions,
): AsyncIterable<Arrival> {
  const line: Line =
    stream === undefined
      ? new AllStreams(prefix === '' ? STREAM_KINDS : [prefix], after)
      : await OneStream.after(connection, stream, after);
  const task: Task = { doing: 'read', ...(stream === undefined ? {} : { stream }) };
  let position = after;
  let toldCaughtUp = false;
  let isSilent = false;
  for await (const told of unbroken(connection, task, () => line.next(), signal)) {
    if (told.kind === 'silent') {
      isSilent = true;
      yield { kind: 'silent', seconds: Math.round(told.since / 1_000) };
      continue;
    }
    if (isSilent) yield { kind: 'heard-again' };
    isSilent = false;
    if (told.kind === 'passed') line.passed(told.position);
    else if (told.kind === 'event') {
      const record = line.record(told.event);
      if (record === undefined || record.position <= position) continue;
      position = record.position;
      yield { kind: 'record', record: toStored(record) };
    } else if (!toldCaughtUp) {
      toldCaughtUp = true;
      yield { kind: 'caught-up', position };
    }
  }
}

/** What is followed, and how far it has come. */
interface Line {
  /** What to subscribe to, to go on from here. */
  next(): FollowScope;
  /** The record that an event holds; undefined for an event that is to be passed over. */
  record(event: Given): KurrentRecord | undefined;
  /** Everything up to a position has been looked at. */
  passed(position: number): void;
}

class AllStreams implements Line {
  readonly #prefixes: readonly string[];
  #position: number;

  constructor(prefixes: readonly string[], after: number) {
    this.#prefixes = prefixes;
    this.#position = after;
  }

  next(): FollowScope {
    return { prefixes: this.#prefixes, after: this.#position };
  }

  record(event: Given): KurrentRecord | undefined {
    this.passed(positionOf(event));
    return toRecord(event);
  }

  passed(position: number): void {
    this.#position = Math.max(this.#position, position);
  }
}

class OneStream implements Line {
  readonly #stream: string;
  readonly #admission: Admission;
  #version: number;

  private constructor(place: string, stream: string, last: KurrentRecord | undefined) {
    this.#stream = stream;
    this.#version = last?.version ?? -1;
    this.#admission = new Admission(
      { place, stream },
      { from: 0, ...(last === undefined ? {} : { after: last }) },
    );
  }

  /** From the last record of the stream that lies at the position or before it. */
  static async after(connection: Connection, stream: string, position: number): Promise<OneStream> {
    const last = await connection.persist({ doing: 'read', stream }, async (client, alive) => {
      // Looked at even where all of it is to be told: a stream that was deleted would only stay silent.
      for await (const record of readStream(connection, client, stream, { direction: 'backward' })) {
        alive();
        if (record.position <= position) return record;
        if (position === 0) return undefined;
      }
      return undefined;
    });
    return new OneStream(connection.place, stream, last);
  }

  next(): FollowScope {
    return { stream: this.#stream, after: this.#version };
  }

  record(event: Given): KurrentRecord {
    const record = this.#admission.forward(event);
    this.#version = record.version;
    return record;
  }

  passed(): void {
    // A stream is followed by its own versions.
  }
}
