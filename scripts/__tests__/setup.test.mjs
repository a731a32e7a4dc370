import { completeEnvironment, ensureNode, explainInstall } from '../lib/setup.mjs';

describe('completeEnvironment', () => {
  const value = (text, name) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1];

  it('generates every secret, each of its own', () => {
    const text = completeEnvironment('');
    const secrets = [
      'API_TOKEN_SALT',
      'ADMIN_JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
    ].map((n) => value(text, n));
    expect(new Set(secrets).size).toBe(secrets.length);
    expect(secrets.every((s) => s.length >= 32)).toBe(true);
    expect(value(text, 'NEWSROOM_DEMO_PASSWORD')).toMatch(/[A-Z].*[a-z].*[0-9]|[0-9]/);
  });

  it('keeps what is set, comments included, and fills what is empty', () => {
    const text = completeEnvironment('# ours\nPORT=1400\nJWT_SECRET=kept\nAPP_KEYS=\n');
    expect(text).toContain('# ours\nPORT=1400\nJWT_SECRET=kept\n');
    expect(text.match(/^APP_KEYS=.+$/gm)).toHaveLength(1);
    expect(text.match(/^JWT_SECRET=/gm)).toHaveLength(1);
  });

  it('takes a password that was set beforehand', () => {
    expect(
      value(completeEnvironment('', { NEWSROOM_DEMO_PASSWORD: 'Ours-1234' }), 'NEWSROOM_DEMO_PASSWORD'),
    ).toBe('Ours-1234');
  });

  it('makes no demo password for an empty newsroom', () => {
    expect(completeEnvironment('', { NEWSROOM_DEMO: 'false' })).not.toContain('NEWSROOM_DEMO_PASSWORD');
  });

  it('changes nothing the second time', () => {
    const once = completeEnvironment('');
    expect(completeEnvironment(once)).toBe(once);
  });
});

describe('ensureNode', () => {
  it.each(['20.0.0', '22.11.0', '26.4.1'])('accepts %s', (version) =>
    expect(() => ensureNode(version)).not.toThrow(),
  );
  it.each(['18.20.4', '27.0.0'])('refuses %s and says which will do', (version) =>
    expect(() => ensureNode(version)).toThrow(/20 .*26/),
  );
});

describe('explainInstall', () => {
  it('names the compiler that is missing', () => {
    expect(explainInstall('gyp ERR! find Python')).toContain('g++');
    expect(explainInstall('something else')).toBeUndefined();
  });
});
