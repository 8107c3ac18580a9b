/** Not yet. */
export function Futures() {
  return null;
}
