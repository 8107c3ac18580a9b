import type { ContentfulStatusCode } from 'hono/utils/http-status';

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
