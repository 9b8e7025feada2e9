/** The panel beside the matrix: one cell with both parts and its sources, or a service as a whole. */
import { addressOf } from './address.js';
import {
  categories,
  concerns,
  data,
  escapeHtml,
  findingOf,
  isOwn,
  nameHtml,
  targets,
  variantsOf,
} from './data.js';

const dialog = document.getElementById('details');
const narrow = matchMedia('(max-width: 45rem)');

const signHtml = ({ owner, basis }) =>
  `<span class="sign ${owner} ${basis === 'service' || basis === 'variant' ? 'own' : 'general'}" aria-hidden="true"></span>`;

const linkHtml = (at) => {
  const [title, url] = data.references[at];
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${escapeHtml(title)}</a>`;
};

/** On what the statement stands, in a sentence. */
function basisText(target, finding) {
  const kind = categories.get(target.category).title.toLowerCase();
  switch (finding.basis) {
    case 'variant':
      return 'Documented by AWS for this way of running the service.';
    case 'service':
      return target.parent
        ? `Documented by AWS for ${targets.get(target.parent).name} as a whole.`
        : 'Documented by AWS for this service.';
    case 'category':
      return `General rule for every ${kind}, not a statement about ${target.name}.`;
    default:
      return `General rule for AWS as a whole, not a statement about ${target.name}.`;
  }
}

function confidenceText({ isInferred, asOf, checked }) {
  if (isInferred)
    return `Follows from AWS’s page, read on ${checked}, which does not say it in so many words.`;
  return asOf
    ? `Read on ${checked} in AWS documentation of ${asOf}; defaults may have changed since.`
    : `Read on AWS’s page on ${checked}.`;
}

function partHtml(owner, title, text, none) {
  return `<section class="part ${owner}${text ? '' : ' none'}"><h3>${title}</h3><p>${escapeHtml(text ?? none)}</p></section>`;
}

/** The same concern on the other variants of the service. */
function siblingsHtml(target, concern) {
  const service = targets.get(target.parent ?? target.id);
  const others = [service, ...variantsOf(service)].filter((each) => each !== target);
  if (others.length === 0) return '';
  const items = others.map((each) => {
    const finding = findingOf(each, concern.id);
    return `<li><a href="${addressOf(each, concern.id)}">${signHtml(finding)}<span>${escapeHtml(each.name)}</span><b>${data.verdicts[finding.owner]}</b></a></li>`;
  });
  return `<h3 class="small">${target.parent ? 'Run another way' : 'By how it is run'}</h3><ul class="list">${items.join('')}</ul>`;
}

function cellDetailsHtml(target, concern) {
  const finding = findingOf(target, concern.id);
  const conflict = finding.conflict
    ? `<p class="note"><b>AWS pages disagree:</b> ${escapeHtml(finding.conflict)}</p>`
    : '';
  return `
    <p class="crumb"><a href="${addressOf(target)}">${nameHtml(target.name)}</a></p>
    <h2 id="details-title" tabindex="-1">${escapeHtml(concern.title)}</h2>
    <p class="verdict ${finding.owner}">${signHtml(finding)}${{ aws: 'AWS does this', customer: 'This is your job', shared: 'Shared between AWS and you' }[finding.owner]}</p>
    <div class="parts">${partHtml('aws', 'AWS', finding.aws, data.nothing.aws)}${partHtml('customer', 'You', finding.customer, data.nothing.customer)}</div>
    ${conflict}
    <h3 class="small">${finding.references.length > 1 ? 'Sources' : 'Source'}</h3>
    <ul class="sources">${finding.references.map((at) => `<li>${linkHtml(at)}</li>`).join('')}</ul>
    <p class="basis${isOwn(finding) ? '' : ' general'}">${escapeHtml(basisText(target, finding))} ${escapeHtml(confidenceText(finding))}</p>
    ${siblingsHtml(target, concern)}`;
}

function familyHtml(target, family) {
  const items = data.concerns
    .filter((concern) => concern.family === family.id)
    .map((concern) => {
      const finding = findingOf(target, concern.id);
      return `<li><a href="${addressOf(target, concern.id)}">${signHtml(finding)}<span>${escapeHtml(concern.title)}</span><b>${data.verdicts[finding.owner]}${isOwn(finding) ? '' : '<i>general rule</i>'}</b></a></li>`;
    });
  return `<h3 class="small">${escapeHtml(family.title)}</h3><ul class="list">${items.join('')}</ul>`;
}

function serviceDetailsHtml(target) {
  const service = targets.get(target.parent ?? target.id);
  const category = categories.get(target.category);
  const note = service.statusNote ? `<p class="note">${escapeHtml(service.statusNote)}</p>` : '';
  const aliases =
    !target.parent && target.aliases.length > 0
      ? `<p class="aliases">Also: ${target.aliases.map(escapeHtml).join(', ')}</p>`
      : '';
  const variants = variantsOf(target).map(
    (each) => `<li><a href="${addressOf(each)}"><span>${escapeHtml(each.name)}</span></a></li>`,
  );
  return `
    <p class="crumb">${target.parent ? `<a href="${addressOf(service)}">${nameHtml(service.name)}</a>` : escapeHtml(service.summary)}</p>
    <h2 id="details-title" tabindex="-1">${escapeHtml(target.name)}</h2>
    ${note}
    <p class="category"><b>${escapeHtml(category.title)}.</b> ${escapeHtml(target.reason ?? category.meaning)}</p>
    ${aliases}
    <p class="sources">${linkHtml(service.securityPage)}</p>
    ${variants.length > 0 ? `<h3 class="small">Ways to run it</h3><ul class="list plain">${variants.join('')}</ul>` : ''}
    ${data.families.map((family) => familyHtml(target, family)).join('')}`;
}

/** Opens the panel on a cell, or on a service without a concern. */
export function openDetails(target, concern) {
  const body = concern
    ? cellDetailsHtml(target, concerns.get(concern))
    : serviceDetailsHtml(target);
  dialog.innerHTML = `<div class="bar"><button type="button" class="copy">Copy link</button><button type="button" class="close" aria-label="Close the details">✕</button></div><div class="body">${body}</div>`;
  if (!dialog.open) narrow.matches ? dialog.showModal() : dialog.show();
  document.body.classList.add('with-details');
  dialog.scrollTop = 0;
  document.getElementById('details-title').focus({ preventScroll: true });
}

/** Closes the panel, if it is open. */
export function closeDetails() {
  document.body.classList.remove('with-details');
  if (dialog.open) dialog.close();
}

async function copyLink(button) {
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copy the address above';
  }
}

/** @param {() => void} onClose called when the reader closes the panel. */
export function setUpDetails(onClose) {
  dialog.addEventListener('click', ({ target }) => {
    if (target.closest('.close') || target === dialog) onClose();
    else if (target.closest('.copy')) copyLink(target.closest('.copy'));
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && dialog.open && !dialog.matches(':modal')) onClose();
  });
}
