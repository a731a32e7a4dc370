import type { Core } from '@strapi/strapi';
import { workLimits } from './middleware';

type Limits = ReturnType<typeof workLimits>;
const limits = new WeakMap<Core.Strapi, Limits>();

/** @returns the limits of this Strapi, made at the first call */
export function limitsOf(strapi: Core.Strapi): Limits {
  const own = limits.get(strapi) ?? workLimits(strapi);
  limits.set(strapi, own);
  return own;
}
