const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The same error; one that says so in plain words if the network, or the host asked there, could not be reached. */
export function tellNetworkFailure(error: unknown): unknown {
  const found = [error, error instanceof Error ? error.cause : undefined].find(isUnreachable);
  return found === undefined ? error : new Error(`the network could not be reached (${found.message})`);
}

function isUnreachable(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && unreachable.has(String(error.code));
}
