import { CarFront, Package, Receipt, Wrench, type LucideIcon } from 'lucide-react';

/** Kinds of estimate lines. */
export const kindIcons: Record<string, LucideIcon> = { service: Wrench, part: Package, travel: CarFront, expense: Receipt };
