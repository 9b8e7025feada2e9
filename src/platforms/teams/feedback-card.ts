/** The dialog that asks what is off. */
import { plain } from './render';
import { FEEDBACK } from './wording';

/** A form about `subject`, in catalog ids. Its fields come back beside the data of the button. */
export function feedbackCard(subject: string): object {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      {
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: `${FEEDBACK.about} ${plain(subject)}`, isSubtle: true }],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'reason',
        label: FEEDBACK.reason,
        style: 'expanded',
        isRequired: true,
        errorMessage: FEEDBACK.missing,
        choices: Object.entries(FEEDBACK.reasons).map(([value, title]) => ({ title, value })),
      },
      {
        type: 'Input.Text',
        id: 'comment',
        label: FEEDBACK.comment,
        isMultiline: true,
        maxLength: 2000,
      },
    ],
    actions: [{ type: 'Action.Submit', title: FEEDBACK.submit, data: { subject } }],
  };
}
