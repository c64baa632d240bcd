// The package's own file for `import`. Its name alone would lead to the old module of the same name in Node.
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(host: string): string;
  export function toASCII(host: string): string;
}
