const MINUTES_AN_HOUR = 60;

/** Minutes since midnight as a time field has them: "08:00". */
export function toTimeOfDay(minute: number): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / MINUTES_AN_HOUR))}:${twoDigits(minute % MINUTES_AN_HOUR)}`;
}

/** Null for anything that is no time of day. */
export function fromTimeOfDay(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * MINUTES_AN_HOUR + Number(minutes);
}
