/** Not yet. */
export function WhatCouldChange() {
  return null;
}
