/** Crockford's base 32: no letter that looks like a digit (https://www.crockford.com/base32.html). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID (https://github.com/ulid/spec): 48 bits of time, 80 of chance, 26 characters that sort by time.
 * `chance` holds at least 16 bytes.
 */
export function ulid(milliseconds: number, chance: Uint8Array): string {
  let time = '';
  let left = milliseconds;
  for (let place = 0; place < 10; place += 1) {
    time = (DIGITS[left % 32] ?? '0') + time;
    left = Math.floor(left / 32);
  }
  return time + [...chance.slice(0, 16)].map((byte) => DIGITS[byte % 32]).join('');
}
