/** Glucose is stored in mg/dL and shown in the person's unit. Molar mass of glucose 180.156 g/mol. */
export type GlucoseUnit = 'mg/dL' | 'mmol/L';

export const MGDL_PER_MMOLL = 18.01559;

export function isGlucoseUnit(unit: string | null | undefined): unit is GlucoseUnit {
  return unit === 'mg/dL' || unit === 'mmol/L';
}

export function convertGlucose(value: number, from: GlucoseUnit, to: GlucoseUnit): number {
  if (from === to) return value;
  return to === 'mmol/L' ? value / MGDL_PER_MMOLL : value * MGDL_PER_MMOLL;
}

/** mmol/L is read with one decimal, mg/dL with none, as meters show them. */
export function glucoseDigits(unit: string | null | undefined): number {
  return unit === 'mmol/L' ? 1 : 0;
}
