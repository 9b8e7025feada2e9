import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Environment, parseConfig } from '../src/config';

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly string[];
}

const { services } = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
};
const { database, ...instances } = services;

describe('compose.yaml', () => {
  it('runs two instances on one PostgreSQL, each reached at a port of its own', () => {
    expect(Object.keys(instances)).toHaveLength(2);
    const urls = Object.values(instances).map(({ environment }) => environment.DATABASE_URL);
    expect(new Set(urls).size).toBe(1);
    const ports = Object.values(instances).flatMap((each) => each.ports ?? []);
    expect(new Set(ports).size).toBe(2);
    for (const { depends_on } of Object.values(instances))
      expect(depends_on).toHaveProperty('database');
  });

  it('sets what the program knows, and what the database was made with', () => {
    const {
      POSTGRES_USER: user,
      POSTGRES_DB: name,
      POSTGRES_PASSWORD: password,
    } = database?.environment ?? {};
    for (const { environment } of Object.values(instances)) {
      expect(Object.keys(environment).filter((each) => !(each in Environment.shape))).toEqual([]);
      expect(environment.DATABASE_URL).toBe(`postgres://${user}:${password}@database:5432/${name}`);
      expect(parseConfig(environment).database).toBe(environment.DATABASE_URL);
    }
  });
});
