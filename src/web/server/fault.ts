import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Answered } from './questions.ts';

/** A request that is not answered, with what to tell whoever asked. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
  readonly status: ContentfulStatusCode;
  readonly more: readonly string[];

  constructor(status: ContentfulStatusCode, message: string, more: readonly string[] = []) {
    super(message);
    this.status = status;
    this.more = more;
  }
}

/** The answer. Throws `NotAnswered` with the reason where there is none. */
export function answeredOr<Value>(answer: Answered<Value>): Value {
  if (answer.ok) return answer.value;
  throw new NotAnswered(answer.status, answer.what, answer.more);
}
