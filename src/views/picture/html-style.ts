/** How the page looks, on screen and on paper. */
export const STYLE = `body { font: 15px/1.5 Georgia, "Times New Roman", serif; color: #1f2933; background: #fff; max-width: 70rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; border-bottom: 1px solid #cbd2d9; padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; max-width: 46rem; }
code { font: .86em ui-monospace, "DejaVu Sans Mono", Menlo, monospace; overflow-wrap: anywhere; }
figure { margin: 1.5rem 0; }
figure svg { width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.25rem; table-layout: fixed; }
caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #e4e7eb; }
th { font-size: .85rem; color: #52606d; }
th:first-child { width: 45%; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
section > article { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding: .75rem 0; border-bottom: 1px solid #e4e7eb; }
section > article.why { display: block; }
.date { font-weight: bold; }
.faint { color: #52606d; font-weight: normal; font-size: .92em; }
.note { font-style: italic; }
.warning { color: #8a2c0d; font-weight: bold; }
.satisfied { color: #236b3a; }
.not-satisfied { color: #9b2c2c; }
.open { color: #8a5a00; }
ul.tree, ul.tree ul { list-style: none; border-left: 1px solid #cbd2d9; padding-left: .8rem; }
@media (max-width: 40rem) { section > article { display: block; } }
@media print {
  @page { margin: 18mm 15mm; }
  body { font-size: 10pt; max-width: none; margin: 0; padding: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  section > article.why { break-inside: auto; }
  .faint { color: #3e4c59; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
