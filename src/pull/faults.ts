/** The archive will not give this, however often it is asked. */
export class RefusedByArchive extends Error {
  override readonly name = 'RefusedByArchive';
}

/** The archive could not be had now; later it may. */
export class NotAnsweredByArchive extends Error {
  override readonly name = 'NotAnsweredByArchive';
}
