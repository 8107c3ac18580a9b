import { describe, expect, it } from 'vitest';
import {
  editText,
  readInsert,
  readOmit,
  readRedate,
  readReplace,
  readRule,
  readSet,
} from '../../src/branches/index.ts';

describe('edits as they are typed', () => {
  it.each([
    [readSet('hunt/germane-to-purpose=open'), 'set hunt/germane-to-purpose=open'],
    [readSet(' order-1989:hunt/germane-to-purpose = open '), 'set order-1989:hunt/germane-to-purpose=open'],
    [readRule('order-1989:orgs-tort=grant'), 'rule order-1989:orgs-tort=granted'],
    [readRule('order-1989:orgs-tort=granted-with-leave'), 'rule order-1989:orgs-tort=granted-with-leave'],
    [readRule('order-1989:orgs-tort=deny'), 'rule order-1989:orgs-tort=denied'],
    [readRule('order-1989:orgs-tort=stay'), 'rule order-1989:orgs-tort=stayed'],
    [readRule('order-1989:orgs-tort=defer'), 'rule order-1989:orgs-tort=deferred'],
    [readOmit('order-1989'), 'omit order-1989'],
    [readRedate('order-1989=[1989-03-24..1989-04-01]'), 'redate order-1989=[1989-03-24..1989-04-01]'],
    [readInsert({ id: 'lift', type: 'StayLifted' }), 'insert lift'],
    [readReplace({ id: 'lift', type: 'StayLifted' }), 'replace lift'],
  ])('are read, and can be written again', (read, text) => {
    expect(read.ok && editText(read.edit)).toBe(text);
  });

  it.each([
    [readSet('hunt'), /is not TEST\/ELEMENT=HOLDING/],
    [readSet('hunt=satisfied'), /"hunt" is not a finding/],
    [readSet('hunt/x=satisfed'), /"satisfed" is no holding: .*; did you mean "satisfied"\?/],
    [readSet('=satisfied'), /is not TEST\/ELEMENT=HOLDING/],
    [readRule('orgs-tort=grant'), /names no order/],
    [readRule('order-1989:orgs-tort=constructor'), /is no disposition/],
    [readRule('order-1989:orgs-tort=gramt'), /did you mean "grant"\?/],
    [readOmit('Order 1989'), /is no entry id/],
    [readRedate('order-1989=1989-02-30'), /1989-02-30/],
    [readInsert({ type: 'StayLifted' }), /an entry needs an id and a type/],
    [readInsert(null), /an entry needs an id and a type/],
  ])('are refused in one sentence where they cannot be meant', (read, expected) => {
    expect(read.ok ? '' : read.what).toMatch(expected);
    expect(read.ok ? '' : read.what).not.toContain('\n');
  });
});
