import { installReal } from '../tests/real-software/install.ts';

/** Installs the real server software of the stories `any-site/…-real-software-…`. */
const absent = await installReal();
for (const [name, why] of absent) console.error(`${name} cannot be installed here: ${why}`);
if (absent.size === 0) console.log('The real server software for the stories is installed.');
process.exitCode = absent.size === 0 ? 0 : 1;
