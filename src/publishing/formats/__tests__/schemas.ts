import { readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020';
import { validateXML } from 'xmllint-wasm';

const ROOT = path.resolve(__dirname, '../../../..');
const SCHEMAS = path.join(ROOT, 'tests/fixtures/schemas');
const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

/** @returns what a JSON schema has against the document: nothing, where it is valid */
export function jsonProblems(schema: string, document: unknown): readonly string[] {
  const validate =
    ajv.getSchema(`https://newsroom.test/schemas/${schema}`) ??
    ajv.compile(JSON.parse(read(SCHEMAS, `${schema}.json`)));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function xmlProblems(
  schema: string,
  xml: string,
  preload: { fileName: string; contents: string }[] = [],
) {
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    schema: [schema],
    preload,
  });
  return errors.map(({ message }) => message);
}

/** @returns what the XML schema has against the document */
export const feedProblems = (format: 'rss' | 'atom', xml: string) =>
  xmlProblems(read(SCHEMAS, `${format}.xsd`), xml);

/** @returns what Sitemaps 0.9 with Google's News extension has against the document */
export function sitemapProblems(xml: string): Promise<string[]> {
  const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
    <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news-sitemap.xsd"/>
  </xs:schema>`;
  const preload = [
    { fileName: 'sitemap.xsd', contents: read(ROOT, 'node_modules/sitemap/schema/sitemap.xsd') },
    { fileName: 'news-sitemap.xsd', contents: read(SCHEMAS, 'news-sitemap.xsd') },
  ];
  return xmlProblems(both, xml, preload);
}
