import type { EntryOf, MotionRequest } from '../../../events/index.ts';
import type { Docket } from '../../docket/index.ts';
import { id, type Phrase, phrase } from '../text/styled.ts';
import type { Paragraph } from './account.ts';
import { idsAnd, partyName, RELIEF_WORDS } from './words.ts';

/** Who asks for what: each request, against what, on which grounds, and whether only in the alternative. */
export function motionSays({ data }: EntryOf<'MotionFiled'>, { caption }: Docket): readonly Paragraph[] {
  const { requests } = data;
  const movant = partyName(caption, data.movant);
  const single = requests.length === 1 ? requests[0] : undefined;
  if (single) return [{ lead: phrase(`${movant}: asks to `, asked(single)), items: [] }];
  return [
    {
      lead: phrase(`${movant}: asks`),
      items: requests.map((request) => phrase(alternatively(request), 'to ', asked(request))),
    },
  ];
}

const alternatively = ({ alternativeTo }: MotionRequest): Phrase =>
  alternativeTo === undefined ? [] : phrase('or, if that is refused (', id(alternativeTo), '), ');

function asked(request: MotionRequest): Phrase {
  const { claims = [], matters = [], orders = [], grounds = [] } = request;
  const targets = [...claims, ...matters, ...orders];
  return phrase(
    RELIEF_WORDS[request.relief],
    targets.length > 0 ? phrase(' ', idsAnd(targets)) : ' (nothing named)',
    grounds.length > 0 ? phrase(', on ', idsAnd(grounds)) : '',
  );
}
