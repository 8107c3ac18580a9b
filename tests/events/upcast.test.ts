import { describe, expect, it } from 'vitest';
import { catalog, entryTypes, oldestVersion, UnreadableEntry, upcast } from '../../events/index.ts';

const stored = (type: string, schemaVersion: number, data: unknown) => ({
  id: 'e',
  type,
  schemaVersion,
  data,
});

describe('given an entry as an older version wrote it', () => {
  it('a motion of version 1, which asked for one thing, is read as a motion with one request', () => {
    const old = stored('MotionFiled', 1, {
      movant: 'acme',
      kind: 'dismiss',
      claims: ['breach'],
      grounds: ['failure-to-state'],
      title: 'Motion to dismiss',
    });
    const { schemaVersion, data } = upcast(old);
    expect(schemaVersion).toBe(2);
    expect(data).toEqual({
      movant: 'acme',
      title: 'Motion to dismiss',
      requests: [{ id: 'dismiss', relief: 'dismiss', claims: ['breach'], grounds: ['failure-to-state'] }],
    });
    expect(catalog.MotionFiled.schema.safeParse(data).success).toBe(true);
  });

  it('one that named no claims and no grounds names none now', () => {
    expect(upcast(stored('MotionFiled', 1, { movant: 'acme', kind: 'stay' })).data).toEqual({
      movant: 'acme',
      requests: [{ id: 'stay', relief: 'stay' }],
    });
  });

  it('it is read anew each time, and what was stored stays as it was', () => {
    const old = stored('MotionFiled', 1, Object.freeze({ movant: 'acme', kind: 'stay' }));
    const written = JSON.stringify(old);
    upcast(old);
    expect(JSON.stringify(old)).toBe(written);
  });
});

describe('given an entry in its present version', () => {
  it.each(entryTypes)('%s is the same object', (type) => {
    const present = stored(type, catalog[type].version, {});
    expect(upcast(present)).toBe(present);
  });
});

describe('given an entry that this version cannot know', () => {
  it('one of a later version is refused, and told which can be read', () => {
    expect(() => upcast(stored('MotionFiled', 3, {}))).toThrow(
      new UnreadableEntry('MotionFiled version 3 cannot be read here: known are 1 to 2'),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('version %d is refused', (version) => {
    expect(() => upcast(stored('MotionFiled', version, {}))).toThrow(UnreadableEntry);
  });

  it('one of a type that there is not is refused', () => {
    expect(() => upcast(stored('MotionFyled', 1, {}))).toThrow(
      new UnreadableEntry('there is no entry type "MotionFyled"'),
    );
    expect(() => upcast(stored('constructor', 1, {}))).toThrow(UnreadableEntry);
  });
});

describe('the chains of versions', () => {
  it.each(entryTypes)('every version of %s since the oldest can be read', (type) => {
    expect(oldestVersion(type)).toBeGreaterThanOrEqual(1);
    expect(oldestVersion(type)).toBeLessThanOrEqual(catalog[type].version);
  });

  it('nothing that was ever written is out of reach', () => {
    expect(entryTypes.filter((type) => oldestVersion(type) !== 1)).toEqual([]);
  });
});
