/** A thread beside the server, which works out one question at a time: see `threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { answered, type Question, type Questions } from './questions.ts';

export type Asked = {
  readonly [Q in Question]: { readonly question: Q; readonly asked: Questions[Q] };
}[Question];

/** What comes back: the answer, or what went wrong in words. */
export type ThreadAnswer = { readonly answer: unknown } | { readonly failed: string };

parentPort?.on('message', async ({ question, asked }: Asked) => {
  let told: ThreadAnswer;
  try {
    told = { answer: await answered(question, asked as never) };
  } catch (error) {
    told = { failed: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(told);
});
