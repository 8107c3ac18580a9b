/** Not yet. */
export function Share() {
  return null;
}
