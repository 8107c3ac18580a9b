import { printedCite } from '../../../../events/citations.ts';
import { openCite } from '../model/opinion.ts';
import { view } from '../model/state.ts';

/** Citations; a pin cite opens its page where the studio has the opinion. */
export function Cites({ cites }: { cites: readonly string[] }) {
  if (cites.length === 0) return null;
  return (
    <span class="cites">
      {cites.map((cite) =>
        view.answer.value?.opinion && / at \d/.test(cite) ? (
          <button key={cite} type="button" class="cite" onClick={() => openCite(cite)}>
            {printedCite(cite)}
          </button>
        ) : (
          <span key={cite} class="cite">
            {printedCite(cite)}
          </span>
        ),
      )}
    </span>
  );
}
