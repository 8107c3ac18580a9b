import type { LenientFields, Notes } from './fields.ts';

/** Longest address that is kept: as much as browsers take. */
const LONGEST = 2_000;

/** An address as it stands, where it is one of the web; null for anything else. */
export function webAddress(written: string | null): string | null {
  if (written === null || written.length > LONGEST || !/^https?:\/\//i.test(written)) return null;
  return URL.canParse(written) ? new URL(written).href : null;
}

/** Where CourtListener keeps a document: the free copy, the Archive's, else the page that tells of it. */
export function recapAddress(document: LenientFields, notes: Notes): string | null {
  const free = document.value('is_available') !== false;
  const local = document.text('filepath_local', notes);
  const archive = webAddress(document.text('filepath_ia', notes));
  const page = document.text('absolute_url', notes);
  if (free && local !== null)
    return webAddress(`https://storage.courtlistener.com/${local.replace(/^\/+/, '')}`);
  if (archive !== null) return archive;
  return page === null ? null : webAddress(new URL(page, 'https://www.courtlistener.com').href);
}

/** Where PACER has a document: its number there, in the electronic files of the court. */
export function pacerAddress(court: string | null, document: string | null): string | null {
  if (court === null || document === null || !/^\d{6,20}$/.test(document)) return null;
  const host = /^[a-z0-9]{2,15}$/.exec(court)?.[0];
  return host === undefined ? null : webAddress(`https://ecf.${host}.uscourts.gov/doc1/${document}`);
}
