/** The SQLite file's format. A new format is a new migration at the end; those that exist never change. */

/** "Nunc" in ASCII: what `PRAGMA application_id` says of our files, so that a foreign one is recognised. */
export const applicationId = 0x4e756e63;

/** What each format adds to the one before; a file's `PRAGMA user_version` counts those that it has had. */
export const migrations: readonly string[] = [
  // Records lie in the order of their positions, so that appending touches the end of the file only; a stream
  // is read through `record_by_version`. The entry is its canonical JSON: the very bytes that are hashed.
  `CREATE TABLE stream (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     version INTEGER NOT NULL,
     position INTEGER NOT NULL,
     hash BLOB NOT NULL
   ) STRICT;
   CREATE TABLE record (
     position INTEGER PRIMARY KEY,
     stream INTEGER NOT NULL REFERENCES stream,
     version INTEGER NOT NULL,
     entry_id TEXT NOT NULL,
     hash BLOB NOT NULL,
     entry TEXT NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX record_by_version ON record (stream, version);
   CREATE UNIQUE INDEX record_by_entry ON record (stream, entry_id);`,
];
