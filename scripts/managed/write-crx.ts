import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';

const MAGIC = 'Cr24';
const VERSION = 3;
const SIGNED_DATA = Buffer.from('CRX3 SignedData\0');
const ID_BYTES = 16;
/** Numbers of the fields of a CRX3 header. */
const field = { publicKey: 1, signature: 2, rsaProof: 2, crxId: 1, signedData: 10_000 };

/** The id that Chrome gives to an extension by the key that signs it: 32 letters from `a` to `p`. */
export function extensionIdOf(privateKeyPem: string): string {
  const hex = idBytes(publicKeyOf(privateKeyPem)).toString('hex');
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A zip archive signed as a package for Chrome (CRX3), with an RSA key in PEM form. */
export function writeCrx(archive: Buffer, privateKeyPem: string): Buffer {
  const publicKey = publicKeyOf(privateKeyPem);
  const signedData = toField(field.crxId, idBytes(publicKey));
  const message = Buffer.concat([SIGNED_DATA, length(signedData), signedData, archive]);
  const signature = sign('sha256', message, createPrivateKey(privateKeyPem));
  const proof = Buffer.concat([toField(field.publicKey, publicKey), toField(field.signature, signature)]);
  const header = Buffer.concat([toField(field.rsaProof, proof), toField(field.signedData, signedData)]);
  const version = Buffer.alloc(4);
  version.writeUInt32LE(VERSION);
  return Buffer.concat([Buffer.from(MAGIC), version, length(header), header, archive]);
}

const publicKeyOf = (pem: string) => createPublicKey(pem).export({ type: 'spki', format: 'der' });
const idBytes = (publicKey: Buffer) => createHash('sha256').update(publicKey).digest().subarray(0, ID_BYTES);

/** One field of bytes in a protocol buffer. */
function toField(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}

function length(content: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(content.length);
  return bytes;
}
