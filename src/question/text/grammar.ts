/** The small words of English that carry the form of a question, as stems. Closed lists, kept by hand. */
import { type Classed, exactly, hasAny, stems, union } from './word-class';

export { exactly, hasAny, stems, union };

/** Words that may stand inside a phrase without changing it: "encrypt *all of our* data". */
export const FILLERS = stems(`
  a an the this that these those my our your their his her its ones some any all each every of to on in at
  for with from by about into over and or is are was were be been being am do does did have has had will
  would can could should must may might shall get got i we you they it us me them he she which what where
  when how there here just also even still really actually basically please own new old existing aws amazon
  s as if not no yes so then ourselves myself yourself themselves itself than too very such only both between per within inside underneath under below`);

/** Words that only say which one; phrases are stored and found without them. */
export const DETERMINERS = stems('a an the our my your their his her its this these those');

/** Who "we" are: the asker's side. */
export const CUSTOMER = stems(
  `i we me us my our mine ours myself ourselves customer customers tenant user users client you your team company
  organisation organization employer authority hospital school university agency firm operator business bank insurer
  airline council ministry institution entity merchant retailer subscriber enterprise`,
);
/** The pronouns of the asker's side that make a question about the asker. */
export const FIRST_PERSON = stems('i we me us my our mine ours myself ourselves customer team');
/** AWS's side. */
export const AWS = stems('aws awss amazon provider vendor bezos');

/** Verbs that begin a question that wants a yes or a no. */
export const AUXILIARIES = stems(
  'do does did is are am was were should must shall will would need has have had ought',
);
/** Asks for a person or a side. */
export const WHO = stems('who whose whom whos');
/** Whom "who" may describe instead of asking for them: "the partners who log in", "its own personnel who enter the halls". */
export const PEOPLE = stems(`
  people person persons those anyone anybody someone somebody everyone everybody one ones user users customer customers
  client clients partner partners supplier suppliers vendor vendors member members employee employees staff personnel
  colleague colleagues developer developers engineer engineers technician technicians admin admins guy guys student
  students teacher teachers guest guests visitor visitors contractor contractors analyst analysts driver drivers nurse
  nurses doctor doctors patient patients team teams administrator administrators operator operators auditor auditors manager managers`);
/** Words that ask for more than a yes or a no. */
export const ASKING = stems('who whose whom what which where when how why');
/** Turns a question round. */
export const NEGATIONS = stems('not never no nothing without');
/** Stands behind a statement to have it confirmed: "that is ours, right?" */
export const TAGS = stems('right correct yeah yes true no ok okay eh innit or');
/** "Both ours?": of two tasks. */
export const BOTH = stems('both each either');
/** "Who does which?", "which is whose?", "both ours?", "all three us?": whether of several tasks each is asked about. */
export function asksOfEach(words: ReadonlyArray<Classed & { readonly word: string }>): boolean {
  if (hasAny(words, BOTH)) return true;
  return words.some((each, at) => {
    const next = words[at + 1]?.word ?? '';
    if (each.word === 'all') return /^(?:three|four|five)$/.test(next);
    if (each.word !== 'which' && !WHO.has(each)) return false;
    if (/^(?:what|which|whose)$/.test(words[at + 2]?.word ?? '')) return true;
    // "Which one is AWS's: the disks or the staff?"
    return (
      each.word === 'which' &&
      /^(?:one|of|part|task|job)$/.test(next) &&
      words.some(({ word }, place) => place > at + 2 && /^(?:or|vs|versus)$/.test(word))
    );
  });
}
/** Words that join one thing to another. */
export const JOINERS = stems('and n or plus also & then');
const JOINING = union(JOINERS, stems('vs versus'));
/** Whether "and", "plus", "versus" or "as well as" stands at a place. */
export function joinsAt(
  words: ReadonlyArray<Classed & { readonly word: string }>,
  at: number,
): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return JOINING.has(word) || (word.word === 'well' && words[at - 1]?.word === 'as');
}
/** Sets services beside each other. */
export const COMPARING = stems(
  'vs versus compare compared comparing comparison difference diff differ different differently against',
);
/** "What distinguishes Glacier from S3?": compares by a verb. */
export const SETTING_APART = stems(
  'distinguish distinguishes change changes neither apart separate separates',
);
/** Stands before what a question is about, and joins it to the rest. */
export const PREPOSITIONS = stems(
  'on in for with of about using under inside via from to toward towards at through into regarding re vs versus and or like against between',
);

/** Words that ask about responsibility in general and add no subject of their own. */
export const RESPONSIBILITY = stems(`
  responsible responsibility responsibilities accountable accountability answerable liable job jobs duty duties task
  handle handles handled own owns owner ownership manage manages managed care take takes taken does do done
  carry carries bear bears hook part side half share shared split role belong belongs supposed expected required needed need must
  has have cover covered covers look after deal whose who problem ours mine up worry concern obligation
  perform performed performs provide provides provided ensure ensures secure secures secured security
  maintain maintains maintained happen happens happening run runs running work works working exactly
  in charge falls fall leave leaves left bother`);

/** Words that ask to be told about a service as a whole. */
export const OVERVIEW = stems(`
  overview following explain tell describe summary summarize summarise breakdown everything anything all info
  information show list give know understand about what matrix table model line draw which full complete
  generally general overall quick quickly remain remains remaining short brief nutshell still vs me things thing stuff bits`);

/** Words around a question that say nothing. */
export const NOISE = stems(`
  hi hello hey hiya yo dear folks team guys all morning afternoon evening good thanks thank thx ty cheers
  please pls plz kindly quick question questions asking ask asked wondering wonder curious sorry help need
  urgent asap someone anyone anybody somebody everybody know knows knew tell idea sure maybe perhaps well um
  uh hmm hm erm ah oh like lol haha btw fyi imo afaik think thought guess believe suppose assume heard said says say
  told mean means just really actually literally honestly basically today now tomorrow currently again here
  there boss manager auditor colleague client customer exam interview test trying want wants wanted would
  could might can may let lets go going got get gets remember forget confused confusing clear clarify check
  confirm verify answer answers one two three first second right correct true false wrong yes no ok okay
  protection protect against attack attacks attacker prevent prevention
  service services cloud account accounts thing things stuff case cases use used uses using when while where
  how why what which who whom whose if then else so but because since though although than it its that this
  these those they them their he she his her i me my we us our you your not never ever always usually also
  too very much many more most some any every each other others another else same way kind sort type bit lot
  production prod environment company business org organization people person everyone actual actually keep
  make makes made put set sets come comes came thing default automatically automatic itself own by-default
  do does did done is are was were be been am been have has had a an the of to in on at for with from by about
  and or vs versus as per up out off into over under between aws amazon s t re d ll ve m x etc eg ie`);

/** What the catalog never says of any service. */
export const MONEY = stems(
  'price prices pricing pricey cost costs costly cheap cheaper cheapest expensive discount invoice pays billing',
);

/** What the catalog never covers: money, gossip, the office. */
export const ELSEWHERE = stems(`
  price prices pricing cost costs costly cheap cheaper cheapest expensive discount weather joke jokes football
  recipe lunch dinner breakfast movie song stock capital president salary payroll hire hires hiring invented founded
  ceo office desk kitchen cupboard stationery printer laptop laptops phone wifi truck jeans dishes weekend game vacation
  standup coffee toaster fridge toilet elevator landlord canteen jira confluence slack birthday girlfriend boyfriend dog cat poem story homework`);

/** Doing things with a service rather than answering for it. */
export const HOW_TO = stems(
  'create launch deploy install launched tutorial sample example slow error invent',
);

/** Greetings that are a whole message. */
export const GREETINGS = stems(
  'hi hello hey hiya yo morning afternoon evening howdy greetings sup moin hallo servus bonjour hola ciao',
);
/** Thanks and farewells that are a whole message. */
export const THANKS = stems(
  'thanks thank thx ty cheers great awesome perfect nice cool bye goodbye',
);
/** Points to what was asked before. */
export const FOLLOW_UP = stems('it its that this they them those there same also too');

/** "… looks after …", "… takes care of …": asks for duty with an everyday word. */
export const TENDING = stems(
  'look looks care handle handles manage manages maintain maintains charge run runs ensure protect protects',
);

/** What is done for a service: "AWS patches …". */
export const TASK_VERBS = stems(`
  patch encrypt handle manage do take own run secure monitor scan rotate replace wipe update maintain protect back
  keep provide swap fix install renew delete restore scale configure train`);

/** What a service does with data that it hands on. */
export const HANDING_ON = stems(
  'deliver delivers forward forwards stream streams send sends push pushes ship ships land lands drop drops dump dumps go goes flow flows export exports come comes write writes writing written delivered delivering sending sent',
);

/** What a service does with data that it gets from elsewhere. */
export const TAKING_OVER = stems(
  'pull pulls read reads get gets import imports copy copies sync syncs fetch fetches load loads ingest ingests collect collects receive receives',
);

const MORE_OR_LESS = stems(
  'less more fewer easier harder simpler safer better worse lighter heavier',
);

const AMOUNT = stems('more less fewer');

/** "Less work *than* …"; not "more than one", "rather than". */
export const isThan = (
  words: ReadonlyArray<Classed & { readonly stem: string }>,
  at: number,
): boolean =>
  words[at]?.stem === 'than' &&
  !AMOUNT.has(words[at - 1]) &&
  hasAny(words.slice(Math.max(0, at - 8), at), MORE_OR_LESS);

/** "What do we do for Fargate that we do *not* for EC2?": whether what stands behind a place is set against what was said. */
export const contrastsAt = (
  words: ReadonlyArray<Classed & { readonly stem: string; readonly word: string }>,
  at: number,
): boolean =>
  words[at]?.stem === 'not' &&
  /^(?:for|on|with|in)$/.test(words[at + 1]?.word ?? '') &&
  words.slice(Math.max(0, at - 4), at).some(({ word }) => /^(?:that|which|but)$/.test(word));

/** "What changes with Fargate instead of EC2?": whether words set things side by side. */
export const compares = (
  words: ReadonlyArray<Classed & { readonly stem: string; readonly word: string }>,
): boolean =>
  hasAny(words, COMPARING) ||
  hasAny(words, SETTING_APART) ||
  words.some((_, at) => isThan(words, at) || contrastsAt(words, at));

const DUTY = stems(
  'whose responsible responsibility responsibilities job duty hook accountable answerable charge liable obligation',
);

/** Asks for responsibility in so many words, so that even everyday words are meant as the task. */
export const asksForDuty = (words: readonly Classed[]): boolean => hasAny(words, DUTY);
