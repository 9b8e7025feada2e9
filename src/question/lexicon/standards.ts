/** Names of laws and standards, and how they number what they ask for: none of them is a service. */
import { hasAny, PREPOSITIONS, stems } from '../text/grammar';
import type { Word } from './words';

const STANDARDS = stems(`
  gdpr dsgvo ccpa lgpd hipaa hitech hitrust ferpa coppa glba sox dora nis nis2 kritis eidas psd2 iso iec nist fedramp
  cmmc itar stig cis soc pci dss c5 bsi tisax ens irap mtcs ismap cyber essentials apra bafin finma mas swift tsa
  bsi gxp fisma cjis tpn`);

/** What parts of them are called: "GDPR Art. 33", "the CIS AWS Foundations Benchmark". */
const PARTS = stems(`
  art article articles clause clauses requirement requirements section sections control controls annex chapter
  paragraph para recital foundations benchmark benchmarks`);

/** How far behind the name of a standard its parts stand. */
const REACH = 3;

/** Whether a word is the name of a law or standard, or of a part of one. */
export function isOfStandard(words: readonly Word[], at: number): boolean {
  if (STANDARDS.has(words[at])) return true;
  if (!PARTS.has(words[at])) return false;
  const isNumbered = /^\d/.test(words[at + 1]?.word ?? '');
  return isNumbered || hasAny(words.slice(Math.max(0, at - REACH), at), STANDARDS);
}

/** "MPA/TPN": a name that is listed with one of a standard. */
export const isListedWithStandard = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.afterComma === true && STANDARDS.has(words[at + 1]);

/** "AC-2 account management": the title of a control, which may also be the name of a service. */
export const isTitleOfControl = (words: readonly Word[], start: number): boolean => {
  for (let at = start - 1; at > 0 && at >= start - REACH; at -= 1) {
    const word = words[at] as Word;
    if (/^\d{1,2}$/.test(word.word) && CONTROLS.test(words[at - 1]?.word ?? '')) return true;
    // "AC-2(1) automated account management", but not "MP-6 for Snowball"
    if (PREPOSITIONS.has(word) || words[start]?.capital) return false;
  }
  return false;
};

/** Families of controls in NIST SP 800-53. */
const CONTROLS = /^(?:ac|at|au|ca|cm|cp|ia|ir|ma|mp|pe|pl|pm|ps|pt|ra|sa|sc|si|sr)$/;
