import { describe, expect, it } from 'vitest';
import { errorText } from '../../utils/core/error-text.ts';

const refused = new Error('No host permissions for cookies at url: "https://bank.example/account/7?token=abc".');

describe('what an error says in the console', () => {
  it.each(['message', 'stack'] as const)('names no address that a browser put into it (%s)', (detail) => {
    const text = errorText(refused, detail);
    expect(text).not.toMatch(/bank\.example|token|abc/);
    expect(text).toContain('No host permissions for cookies at url: "[address]"');
  });

  it('names no host of a pattern for both schemes either', () => {
    const text = errorText(new Error('Invalid value for origin pattern *://bank.example:99999/*: Invalid port.'));
    expect(text).toBe('Invalid value for origin pattern [address] Invalid port.');
  });

  it.each(['message', 'stack'] as const)('quotes nothing of a text that could not be parsed (%s)', (detail) => {
    const parse = () => JSON.parse('a-secret-of-a-site');
    expect(parse).toThrow(/a-secret/);
    const error = caught(parse);
    expect(errorText(error, detail)).not.toContain('a-secret');
    expect(errorText(error, detail)).toContain('SyntaxError');
  });

  it('keeps what tells where in our own code it came from', () => {
    const error = Object.assign(new Error('Odd'), {
      stack: 'Error: Odd\n    at chrome-extension://abc/background.js:1:2',
    });
    expect(errorText(error, 'stack')).toBe('Error: Odd\n    at chrome-extension://abc/background.js:1:2');
  });

  it('is told of anything that was thrown', () => {
    expect(errorText('gone: http://a.example/b')).toBe('gone: [address]');
    expect(errorText(undefined)).toBe('undefined');
  });
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It did not throw');
}
