import * as z from 'zod';
import { schemaAddress } from '../../../../events/schema-address.ts';
import { DeadlinesAnswer, DigestAnswer, DueEverywhereAnswer } from './deadlines.ts';
import { CheckAnswer, CitesAnswer, LoadAnswer } from './files.ts';
import {
  BranchAnswer,
  BranchesAnswer,
  ComparisonAnswer,
  PivotalAnswer,
  SimulationAnswer,
  TornadoAnswer,
  TreeAnswer,
} from './futures.ts';
import { ExplainAnswer, ImportAnswer } from './importing.ts';
import { TestAnswer, TestsAnswer } from './library.ts';
import { CasesAnswer, CompletionAnswer, ErrorAnswer, InitAnswer, VersionAnswer } from './programs.ts';
import { AuditAnswer, DiffAnswer, HistoryAnswer, MotionsAnswer, ReplayAnswer, WhyAnswer } from './queries.ts';
import {
  BackupAnswer,
  CheckpointAnswer,
  CopyAnswer,
  ExcerptAnswer,
  FollowAnswer,
  ForgetAnswer,
  KeyAnswer,
  ReceiptAnswer,
  RecordingAnswer,
  RestoreAnswer,
  VerifyAnswer,
} from './recording.ts';
import { StatsAnswer, StoreOddsAnswer } from './stats.ts';
import { ValueAnswer } from './value.ts';

/** What each command gives with `--json`, by the name under which its JSON Schema is published. */
export const answers = {
  load: LoadAnswer,
  import: ImportAnswer,
  explain: ExplainAnswer,
  replay: ReplayAnswer,
  audit: AuditAnswer,
  why: WhyAnswer,
  history: HistoryAnswer,
  diff: DiffAnswer,
  motions: MotionsAnswer,
  deadlines: DeadlinesAnswer,
  due: DueEverywhereAnswer,
  digest: DigestAnswer,
  stats: StatsAnswer,
  odds: StoreOddsAnswer,
  check: CheckAnswer,
  cites: CitesAnswer,
  tests: TestsAnswer,
  test: TestAnswer,
  comparison: ComparisonAnswer,
  branches: BranchesAnswer,
  branch: BranchAnswer,
  pivotal: PivotalAnswer,
  tornado: TornadoAnswer,
  simulation: SimulationAnswer,
  value: ValueAnswer,
  tree: TreeAnswer,
  recording: RecordingAnswer,
  verify: VerifyAnswer,
  checkpoint: CheckpointAnswer,
  receipt: ReceiptAnswer,
  excerpt: ExcerptAnswer,
  key: KeyAnswer,
  forget: ForgetAnswer,
  backup: BackupAnswer,
  restore: RestoreAnswer,
  copy: CopyAnswer,
  follow: FollowAnswer,
  cases: CasesAnswer,
  init: InitAnswer,
  version: VersionAnswer,
  completion: CompletionAnswer,
  error: ErrorAnswer,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type AnswerName = keyof typeof answers;

/** The JSON Schema (draft 2020-12) of an answer. */
export const answerJsonSchema = (name: AnswerName): object => ({
  $id: schemaAddress(`${name}.schema.json`),
  title: `nunc: the answer of ${name}`,
  ...z.toJSONSchema(answers[name], { target: 'draft-2020-12' }),
});
