import { hashCheaply } from '~/platform/crypto/passwords.server';

// Vitest's set-up of the integration files that share processes: hashing passwords took most of their time.

hashCheaply(true);
