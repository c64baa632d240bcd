import { installReal } from '../tests/real-software/install.ts';

/** Installs the real server software of the stories `any-site/…-real-…`. */
await installReal();
console.log('The real server software for the stories is installed.');
