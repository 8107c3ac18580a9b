/** Not yet. */
export function StartPage() {
  return <main id="main">Cases</main>;
}
