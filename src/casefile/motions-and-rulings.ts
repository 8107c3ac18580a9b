import type { DataOf, Draft, MotionRequest, Ruling } from '../../events/index.ts';
import type { Fault } from './problem.ts';
import type { CaseRecord } from './record.ts';
import { thereIsNo } from './references.ts';

/** Whether motions hold together, and rulings decide something that the motion asked for. */
export function motionFaults(draft: Draft, record: CaseRecord): readonly Fault[] {
  switch (draft.type) {
    case 'MotionFiled':
      return requestFaults(draft.data.requests);
    case 'MotionWithdrawn': {
      const { motion, requests = [] } = draft.data;
      const asked = requestsOf(motion, record);
      return requests.flatMap((request, index) => noRequest(motion, request, asked, ['requests', index]));
    }
    case 'OrderEntered':
    case 'OrderAmended':
      return rulingFaults(draft.data.rulings, 'rulings', record);
    case 'RecommendationFiled':
      return rulingFaults(draft.data.recommends, 'recommends', record);
    default:
      return [];
  }
}

function requestFaults(requests: DataOf<'MotionFiled'>['requests']): readonly Fault[] {
  return requests.flatMap((request, index): readonly Fault[] => {
    const path = ['requests', index];
    const first = requests.findIndex(({ id }) => id === request.id);
    if (first < index)
      return [{ path: [...path, 'id'], what: `this motion has two requests "${request.id}"` }];
    const { alternativeTo } = request;
    if (alternativeTo === undefined) return [];
    const at = [...path, 'alternativeTo'];
    if (!requests.some(({ id }) => id === alternativeTo))
      return [
        {
          path: at,
          what: thereIsNo(
            'request',
            alternativeTo,
            requests.map(({ id }) => id),
          ),
        },
      ];
    return leadsBack(request, requests)
      ? [{ path: at, what: `"${request.id}" is asked for in the alternative to itself` }]
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

function rulingFaults(
  rulings: readonly Ruling[] | undefined,
  field: string,
  record: CaseRecord,
): readonly Fault[] {
  return (rulings ?? []).flatMap((ruling, index) =>
    oneRulingFaults(ruling, record).map((fault) => ({ ...fault, path: [field, index, ...fault.path] })),
  );
}

function oneRulingFaults(ruling: Ruling, record: CaseRecord): readonly Fault[] {
  const { motion, request } = ruling;
  if (motion === undefined)
    return request === undefined
      ? []
      : [{ path: ['request'], what: 'a ruling on a request names its motion too: `motion` is missing' }];
  const asked = requestsOf(motion, record);
  if (asked === undefined) return [];
  if (request !== undefined && !asked.some(({ id }) => id === request))
    return noRequest(motion, request, asked, ['request']);
  const decided = request === undefined ? asked : asked.filter(({ id }) => id === request);
  const whose = request === undefined ? `the motion "${motion}"` : `the request "${request}" of "${motion}"`;
  return [...claimFaults(ruling, decided, whose), ...groundFaults(ruling, decided, whose)];
}

/** Where every request says which claims it is directed at, a ruling reaches no others. */
function claimFaults(
  { claims = [] }: Ruling,
  decided: readonly MotionRequest[],
  whose: string,
): readonly Fault[] {
  if (!decided.every((request) => request.claims !== undefined)) return [];
  const targets = new Set(decided.flatMap((request) => request.claims ?? []));
  return claims.flatMap((claim, index): readonly Fault[] =>
    targets.has(claim)
      ? []
      : [
          {
            path: ['claims', index],
            what: `${whose} is not directed at the claim "${claim}"; it is directed at ${[...targets].join(', ')}`,
          },
        ],
  );
}

function groundFaults(
  { ground }: Ruling,
  decided: readonly MotionRequest[],
  whose: string,
): readonly Fault[] {
  if (ground === undefined || !decided.every((request) => request.grounds !== undefined)) return [];
  const grounds = new Set(decided.flatMap((request) => request.grounds ?? []));
  if (grounds.has(ground)) return [];
  return [
    {
      path: ['ground'],
      what: `${whose} does not rest on "${ground}"; its grounds are ${[...grounds].join(', ')}`,
    },
  ];
}

/** What a motion asks for; undefined where there is no such motion or it cannot be read, which is told elsewhere. */
function requestsOf(motion: string, { entries }: CaseRecord): readonly MotionRequest[] | undefined {
  const draft = entries.get(motion)?.draft;
  return draft?.type === 'MotionFiled' ? draft.data.requests : undefined;
}

function noRequest(
  motion: string,
  request: string,
  asked: readonly MotionRequest[] | undefined,
  path: Fault['path'],
): readonly Fault[] {
  if (asked === undefined || asked.some(({ id }) => id === request)) return [];
  const what = thereIsNo(
    'request',
    request,
    asked.map(({ id }) => id),
  );
  return [
    {
      path,
      what: what.replace(/^there is no request ("[^"]*")/, `the motion "${motion}" has no request $1`),
    },
  ];
}
