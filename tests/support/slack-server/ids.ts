/** Made-up ids. */
export const USER = 'U0ASKER001';
export const CHANNEL = 'C0GENERAL1';
export const DIRECT = 'D0DIRECT01';
export const GROUP = 'G0GROUP001';
export const APP = 'A0000000000';
