/** Two base64 parts of which the first begins as `{"` does, then a signature: the form of a signed token (RFC 7519). */
const form = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;

/** Whether a value has the form of a signed token. Nothing else about it is told. */
export function looksSigned(value: string): boolean {
  return form.test(value);
}
