/** Whose clock times are shown by, wherever one sits. */
export const businessZone = 'Asia/Tehran';
