import { describe, it } from 'vitest';
import { entryTypes } from '../../events/index.ts';
import { namingFields } from '../../events/naming-fields.ts';
import { roleOf } from '../../src/docket/scrutiny/roles.ts';
import { expectGolden } from '../golden.ts';

describe('the fields by which entries name other things', () => {
  it('are these, and each is checked', () => {
    const shared = ['after.*', 'before.*'];
    const lines = entryTypes.flatMap((type) =>
      namingFields(type)
        .map(({ way, names }) => ({
          way,
          name: way.join('.'),
          what: names === 'entry' ? (roleOf(way)?.noun ?? 'entry') : names,
        }))
        .filter(({ name }) => !shared.includes(name))
        .map(({ name, what }) => `${type}.${name}: ${what}`),
    );
    expectGolden(new URL('./golden/naming-fields.txt', import.meta.url), `${lines.join('\n')}\n`);
  });
});
