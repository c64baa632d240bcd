import { useEffect } from 'preact/hooks';
import { useApp } from '../app-context.ts';

/** Reads once what an earlier popup left; draws nothing. */
export function ReadUnfinished() {
  const { model } = useApp();
  useEffect(() => void model.readUnfinished(), [model]);
  return null;
}
