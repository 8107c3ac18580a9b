import type { DataOf, Draft, MotionRequest, Ruling } from '../../../events/index.ts';
import type { Nameable } from './nameable.ts';
import { thereIsNo } from './references.ts';
import { type Flaw, flawsUnder } from './said.ts';

/** Whether motions hold together, and rulings decide something that the motion asked for. */
export function requestFlaws(draft: Draft, record: Nameable): readonly Flaw[] {
  switch (draft.type) {
    case 'MotionFiled':
      return motionFlaws(draft.id, draft.data.requests);
    case 'MotionWithdrawn': {
      const { motion, requests = [] } = draft.data;
      const asked = requestsOf(motion, record);
      return requests.flatMap((request, index) => noRequest(motion, request, asked, ['requests', index]));
    }
    case 'OrderEntered':
      return [
        ...rulingsFlaws(draft.data.rulings, 'rulings', record),
        ...(draft.data.inPart && draft.data.adopts === undefined ? [adoptsNothing(draft.id)] : []),
      ];
    case 'OrderAmended':
      return rulingsFlaws(draft.data.rulings, 'rulings', record);
    case 'RecommendationFiled':
      return rulingsFlaws(draft.data.recommends, 'recommends', record);
    default:
      return [];
  }
}

const adoptsNothing = (order: string): Flaw => ({
  kind: 'contradictory',
  about: order,
  path: ['inPart'],
  what: 'it adopts in part, and does not say what: `adopts` is missing',
});

function motionFlaws(motion: string, requests: DataOf<'MotionFiled'>['requests']): readonly Flaw[] {
  return requests.flatMap((request, index): readonly Flaw[] => {
    const flaw = (field: string, what: string): readonly Flaw[] => [
      { kind: 'contradictory', about: motion, path: ['requests', index, field], what },
    ];
    const ids = requests.map(({ id }) => id);
    if (ids.indexOf(request.id) < index) return flaw('id', `this motion has two requests "${request.id}"`);
    const { alternativeTo } = request;
    if (alternativeTo === undefined) return [];
    if (!ids.includes(alternativeTo)) return flaw('alternativeTo', thereIsNo('request', alternativeTo, ids));
    return leadsBack(request, requests)
      ? flaw('alternativeTo', `"${request.id}" is asked for in the alternative to itself`)
      : [];
  });
}

function leadsBack(request: MotionRequest, requests: readonly MotionRequest[]): boolean {
  let at: MotionRequest | undefined = request;
  for (const _ of requests) {
    at = requests.find(({ id }) => id === at?.alternativeTo);
    if (at?.id === request.id) return true;
  }
  return false;
}

const rulingsFlaws = (
  rulings: readonly Ruling[] | undefined,
  field: string,
  record: Nameable,
): readonly Flaw[] =>
  (rulings ?? []).flatMap((ruling, index) => flawsUnder([field, index], rulingFlaws(ruling, record)));

function rulingFlaws(ruling: Ruling, record: Nameable): readonly Flaw[] {
  const { motion, request } = ruling;
  if (motion === undefined)
    return request === undefined
      ? []
      : [
          nothingToDecide(
            null,
            ['request'],
            'a ruling on a request names its motion too: `motion` is missing',
          ),
        ];
  const asked = requestsOf(motion, record);
  if (asked === undefined) return [];
  if (request !== undefined && !asked.some(({ id }) => id === request))
    return noRequest(motion, request, asked, ['request']);
  const decided = request === undefined ? asked : asked.filter(({ id }) => id === request);
  const whose = request === undefined ? `the motion "${motion}"` : `the request "${request}" of "${motion}"`;
  return [...claimFlaws(ruling, decided, whose), ...groundFlaws(ruling, decided, whose)];
}

const nothingToDecide = (about: string | null, path: Flaw['path'], what: string): Flaw => ({
  kind: 'nothing-to-decide',
  about,
  path,
  what,
});

/** Where every request says which claims it is directed at, a ruling reaches no others. */
function claimFlaws(
  { motion, claims = [] }: Ruling,
  decided: readonly MotionRequest[],
  whose: string,
): readonly Flaw[] {
  if (!decided.every((request) => request.claims !== undefined)) return [];
  const targets = new Set(decided.flatMap((request) => request.claims ?? []));
  return claims.flatMap((claim, index): readonly Flaw[] =>
    targets.has(claim)
      ? []
      : [
          nothingToDecide(
            motion ?? null,
            ['claims', index],
            `${whose} is not directed at the claim "${claim}"; it is directed at ${[...targets].join(', ')}`,
          ),
        ],
  );
}

function groundFlaws(
  { motion, ground }: Ruling,
  decided: readonly MotionRequest[],
  whose: string,
): readonly Flaw[] {
  if (ground === undefined || !decided.every((request) => request.grounds !== undefined)) return [];
  const grounds = new Set(decided.flatMap((request) => request.grounds ?? []));
  if (grounds.has(ground)) return [];
  const what = `${whose} does not rest on "${ground}"; its grounds are ${[...grounds].join(', ')}`;
  return [nothingToDecide(motion ?? null, ['ground'], what)];
}

/** What a motion asks for; undefined where there is no such motion or it cannot be read, which is told elsewhere. */
function requestsOf(motion: string, { entries }: Nameable): readonly MotionRequest[] | undefined {
  const draft = entries.get(motion)?.draft;
  return draft?.type === 'MotionFiled' ? draft.data.requests : undefined;
}

function noRequest(
  motion: string,
  request: string,
  asked: readonly MotionRequest[] | undefined,
  path: Flaw['path'],
): readonly Flaw[] {
  if (asked === undefined || asked.some(({ id }) => id === request)) return [];
  const ids = asked.map(({ id }) => id);
  const what = thereIsNo('request', request, ids).replace(
    /^there is no request ("[^"]*")/,
    `the motion "${motion}" has no request $1`,
  );
  return [nothingToDecide(motion, path, what)];
}
