/** Words as they are clipped in a hurry, each with what it is short for. */
const CLIPPED = `
acct account, accts accounts, bldg building, sec security, pw password, pwd password, pws passwords,
pwds passwords, param parameter, params parameters, mem memory, cfg config, conf config, enc encryption, hw hardware,
sw software, repl replication, cust customer, custs customers, msg message, msgs messages, img image, imgs images,
pkg package, pkgs packages, ver version, defs definitions, lvl level, thru through, btwn between, tix tickets,
oncall on call, snap snapshot, snaps snapshots, spof single point of failure, crr cross region replication,
bpa block public access, oac origin access control, oai origin access identity, 1st first, 2nd second, 3rd third,
ext external, accel accelerator, adv advanced, bkp backup, bkps backups, bkt bucket, bkts buckets, bkup backup,
bkups backups, dedi dedicated, dir directory, gw gateway, gws gateways, lb load balancer,
maint maintenance, mgmt management, mgr manager, mngr manager, mktplace marketplace, msft microsoft, perf performance,
perm permission, perms permissions, secgroup security group, secgroups security groups, sess session, std standard,
svc service, svcs services, vol volume, vols volumes, tls1 tls, tlsv1 tls, sslv3 ssl, ssl3 ssl`;

/** What words stand for, by their letters: people leave out the apostrophe, or half of the word. */
export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    whos: ['who', 'is'],
    whose: ['whose'],
    dont: ['do', 'not'],
    doesnt: ['does', 'not'],
    didnt: ['did', 'not'],
    isnt: ['is', 'not'],
    wasnt: ['was', 'not'],
    werent: ['were', 'not'],
    hasnt: ['has', 'not'],
    arent: ['are', 'not'],
    wont: ['will', 'not'],
    cant: ['can', 'not'],
    cannot: ['can', 'not'],
    shouldnt: ['should', 'not'],
    neednt: ['need', 'not'],
    mustnt: ['must', 'not'],
    wouldnt: ['would', 'not'],
    havent: ['have', 'not'],
    im: ['i', 'am'],
    ive: ['i', 'have'],
    id: ['i', 'would'],
    weve: ['we', 'have'],
    theyre: ['they', 'are'],
    youre: ['you', 'are'],
    thats: ['that', 'is'],
    whats: ['what', 'is'],
    wheres: ['where', 'is'],
    hows: ['how', 'is'],
    its: ['its'],
    gotta: ['got', 'to'],
    wanna: ['want', 'to'],
    // Two that a correction of three letters cannot be trusted with.
    jop: ['job'],
    jbo: ['job'],
    gonna: ['going', 'to'],
    ...Object.fromEntries(
      CLIPPED.trim()
        .split(/\s*,\s*/)
        .map((line): [string, string[]] => {
          const [short = '', ...long] = line.split(' ');
          return [short, long];
        }),
    ),
  }),
);
