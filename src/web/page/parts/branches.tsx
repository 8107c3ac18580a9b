/** Not yet. */
export function Branches() {
  return null;
}
