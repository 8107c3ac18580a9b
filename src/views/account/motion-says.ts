import type { EntryOf, MotionRequest } from '../../../events/index.ts';
import type { Caption, Docket } from '../../docket/index.ts';
import { id, type Phrase, phrase } from '../text/styled.ts';
import type { Paragraph } from './account.ts';
import { claimsAnd, idsAnd, RELIEF_WORDS } from './words.ts';

/** What a motion asks for: each request, against what, on which grounds, and whether only in the alternative. */
export function motionSays({ data }: EntryOf<'MotionFiled'>, { caption }: Docket): readonly Paragraph[] {
  const { requests } = data;
  const single = requests.length === 1 ? requests[0] : undefined;
  if (single) return [{ lead: phrase('Asks to ', asked(single, caption)), items: [] }];
  return [
    {
      lead: phrase('Asks'),
      items: requests.map((request) => phrase(alternatively(request), 'to ', asked(request, caption))),
    },
  ];
}

const alternatively = ({ alternativeTo }: MotionRequest): Phrase =>
  alternativeTo === undefined ? [] : phrase('or, if that is refused (', id(alternativeTo), '), ');

function asked(request: MotionRequest, caption: Caption): Phrase {
  const { claims = [], matters = [], orders = [], grounds = [] } = request;
  const targets = [...claims, ...matters, ...orders];
  return phrase(
    RELIEF_WORDS[request.relief],
    targets.length > 0 ? phrase(' ', claimsAnd(caption, targets)) : ' (nothing named)',
    grounds.length > 0 ? phrase(', on ', idsAnd(grounds)) : '',
  );
}
