import { describe, expect, it } from 'vitest';
import { noPolicy, type PolicyView, toPolicyView } from '../../../utils/core/settings/policy.ts';
import { words } from '../../words.ts';
import { claude, claudeConsole } from '../harness/fake-sites.ts';
import { overview, settings } from '../harness/fake-world.ts';
import { openOptions, openState } from '../harness/options-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const locked = words('lockedByAdministrator');
const policy = (change: Partial<PolicyView>): PolicyView => ({ ...toPolicyView(noPolicy), present: true, ...change });
/** A control that a locked fieldset holds is as locked as one that is locked itself. */
const isLocked = (input: HTMLInputElement) => input.disabled || input.closest('fieldset:disabled') !== null;
const sayingOf = (input: HTMLInputElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('a setting that the administrator has set', () => {
  it.each([
    words('sharedSwitch'),
    words('remindSwitch'),
    words('recordSwitch'),
    words('onLabel', { site: 'Character.AI' }),
  ])('shows "%s" as it is, cannot be turned, and says why', async (name) => {
    const page = await openState('options-managed');
    const control = page.control(name);
    expect(control.disabled).toBe(true);
    expect(sayingOf(control)).toContain(locked);
    const before = control.checked;
    await page.turn(name);
    expect(page.control(name).checked).toBe(before);
    expect(page.saved()).toBeNull();
  });

  it('leaves every other control open, and says nothing there', async () => {
    const page = await openState('options-managed');
    expect(isLocked(page.control(words('onLabel', { site: 'Claude' })))).toBe(false);
    expect(sayingOf(page.control(words('onLabel', { site: 'Claude' })))).not.toContain(locked);
    expect(isLocked(page.control(words('badgeLabel')))).toBe(false);
  });

  it('locks the times of reminders with the reminders', async () => {
    const page = await openOptions(overview({ policy: policy({ locked: ['reminders'] }) }));
    expect(page.fields('number').every(isLocked)).toBe(true);
    expect(page.section('reminders')).toContain(locked);
  });

  it('locks single sites of the record with the record, and lets what it holds be erased', async () => {
    const page = await openState('options-managed');
    expect(isLocked(page.control(words('recordOf', { site: 'Claude' })))).toBe(true);
    expect(page.screen.buttonNames()).toContain(words('eraseRecord'));
  });

  it('locks every site where the sites are locked', async () => {
    const page = await openOptions(overview({ policy: policy({ locked: ['sites'] }) }));
    for (const name of ['Claude', 'Claude Console', 'Character.AI'])
      expect(isLocked(page.control(`Look at ${name}`))).toBe(true);
  });

  it('is nowhere without a policy', async () => {
    const page = await openOptions(overview());
    expect(page.screen.text()).not.toContain(locked);
    expect(page.screen.find('input:disabled')).toBeNull();
  });
});

describe('a mistake in the policy', () => {
  it('is named with its key', async () => {
    const page = await openState('options-managed');
    const said = page.screen.find('[aria-label="The policy of this computer"]')?.textContent;
    expect(said).toContain('could not be read and is ignored: idleMinutes');
    expect(said).toContain('a key that Lights Out does not know: colour');
  });

  it('is not spoken of where there is none', async () => {
    const page = await openOptions(overview({ policy: policy({}) }));
    expect(page.screen.find('[aria-label="The policy of this computer"]')).toBeNull();
  });
});

describe('the popup on a site that the administrator has turned off', () => {
  const off = {
    settings: { ...settings, sitesOff: ['claude'] },
    sessions: [],
    sites: [{ ...claude, enabled: false }, claudeConsole],
  };

  it('says so, and does not offer to turn it on', async () => {
    const { screen } = await openPopup(overview({ ...off, policy: policy({ sites: ['claude-console'] }) }));
    expect(screen.text()).toContain(locked);
    expect(screen.buttonNames()).not.toContain(words('turnOn'));
  });

  it('offers it where the user did that', async () => {
    const { screen } = await openPopup(overview(off));
    expect(screen.text()).not.toContain(locked);
    expect(screen.buttonNames()).toContain(words('turnOn'));
  });
});
