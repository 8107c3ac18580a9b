/** A URL as it may be shown: with the user's name, without the password. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1@');
}
