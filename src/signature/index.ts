/** Signatures over evidence: see `ssh-signature.ts`. */
export { fingerprint, lineOf, makeKey, type PublicKey, readPublic, readSecret } from './keys.ts';
export { checkSignature, NAMESPACE, type Signature, signBytes } from './ssh-signature.ts';
