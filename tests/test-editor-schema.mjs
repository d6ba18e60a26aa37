// SPDX-License-Identifier: MIT
// The schemas for editors, under stock readers of YAML and JSON Schema: what the library accepts they accept, and what it
// refuses they refuse, but for what docs/editors.md says.
//
//   node test-editor-schema.mjs SOURCE FOLDER-OF-NODE_MODULES PLAN-SCHEMA POLICY-SCHEMA
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";

const [source, modules, planFile, policyFile] = process.argv.slice(2);
if (!existsSync(join(modules, "node_modules", "ajv"))) {
  console.error(`There is no ajv in ${modules}; sh tests/run.sh installs it.`);
  process.exit(77);
}
const require = createRequire(resolve(modules, "here.js"));
const Ajv = require("ajv");
const YAML = require("yaml");

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const schemaOf = (file) => JSON.parse(readFileSync(file, "utf8"));
const plan = ajv.compile(schemaOf(planFile));
const policy = ajv.compile(schemaOf(policyFile));

const problems = [];
const counts = {};
function expect(holds, message) {
  if (!holds) problems.push(message);
}

function parse(text) {
  return YAML.parse(text, { schema: "core", stringKeys: true, logLevel: "error" });
}

// "": accepted.
function fault(validate, value) {
  return validate(value) ? "" : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join("; ");
}

function yamlFiles(folder) {
  const all = readdirSync(join(source, folder)).filter((name) => name.endsWith(".yaml"));
  expect(all.length > 0, `${folder} holds no files`);
  return all.map((name) => join(source, folder, name));
}

// ---- what is accepted

function accept(kind, validate, name, text) {
  const why = fault(validate, parse(text));
  expect(why === "", `${name} is refused: ${why}`);
  counts[kind] = (counts[kind] ?? 0) + 1;
}

for (const folder of ["tests/data/accepted", "tests/data/golden", "tests/data/hostile", "examples/plans", "examples/tour"])
  for (const file of yamlFiles(folder)) accept("accepted plans", plan, file, readFileSync(file, "utf8"));
for (const file of yamlFiles("tests/data/fuzz/policy")) accept("accepted policies", policy, file, readFileSync(file, "utf8"));

// Whole plans and policies of the pages, which the test `tour` runs.
for (const page of readdirSync(join(source, "docs")).filter((name) => name.endsWith(".md"))) {
  const text = readFileSync(join(source, "docs", page), "utf8");
  for (const [, block] of text.matchAll(/^```yaml\n(# \S+\.yaml\n[^]*?)^```$/gm)) {
    const isPolicy = !/^progress: 1$/m.test(block);
    accept(isPolicy ? "accepted policies" : "accepted plans", isPolicy ? policy : plan, `${page}: ${block}`, block);
  }
}

// ---- what is refused

// Files about YAML itself are no whole plans: what they lack must not be what is found wrong.
const needed = { progress: 1, title: "T", period: 2018, indicators: [{ id: "a", target: 1 }] };
function madeWhole(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = Object.entries(value).filter(([key]) => key in plan.schema.properties);
  return { ...needed, ...Object.fromEntries(known) };
}

function isRefused(validate, id, text) {
  let value;
  try {
    value = parse(text);
  } catch {
    return true;
  }
  const isWhole = validate === policy || ["missing-key", "unknown-key"].includes(id);
  return fault(validate, isWhole ? value : madeWhole(value)) !== "";
}

const verdicts = new Map(); // of an id: { refused: [files], accepted: [files] }
for (const [folder, validate] of [["tests/data/refused", plan], ["tests/data/refused-policies", policy]])
  for (const file of yamlFiles(folder)) {
    const id = readFileSync(file.replace(/yaml$/, "error"), "utf8").split(/\s/)[2];
    const verdict = verdicts.get(id) ?? { refused: [], accepted: [] };
    verdict[isRefused(validate, id, readFileSync(file, "utf8")) ? "refused" : "accepted"].push(file);
    verdicts.set(id, verdict);
    counts["refused files"] = (counts["refused files"] ?? 0) + 1;
  }

function idsUnder(heading) {
  const page = readFileSync(join(source, "docs", "editors.md"), "utf8");
  const section = page.split(`\n### ${heading}\n`)[1].split(/\n#/)[0];
  return [...section.matchAll(/^\| (`[^|]*)/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, id]) => id));
}

// Of an id that is seen in part: the files that are not seen.
const notSeen = {
  "missing-key": ["parts-without-combine", "target-missing"],
  "method-without-inputs": ["expected-without-last-year", "rate-interval-one-sided", "rate-without-baseline"],
  "number-range": ["target-too-large"],
  "bad-milestone": [
    "milestone-added-share",
    "milestone-added-to-nothing",
    "milestone-direction",
    "milestone-from-to",
    "milestone-no-share",
    "milestone-share-unit",
  ],
  "too-deep": ["yaml-too-deep", "yaml-too-deep-lines"],
  "too-many-items": ["flood-every-month"],
  anchor: ["yaml-anchor", "yaml-anchor-on-mapping"],
  tag: ["yaml-directive-tag", "yaml-tag", "yaml-tag-on-list", "yaml-tag-on-mapping"],
  "needs-quotes": ["yaml-directive-unknown", "yaml-more-than"],
  "yaml-syntax": ["yaml-directive-version", "yaml-escape-surrogate"],
  "not-utf8": ["yaml-gb18030", "yaml-gb18030-marked", "yaml-latin-1", "yaml-utf-8-cut", "yaml-utf-8-overlong"],
};

const onlyLibrary = idsUnder("Only the library");
const inPart = idsUnder("In part");
const listed = [...onlyLibrary, ...inPart];
for (const id of listed) expect(verdicts.has(id), `docs/editors.md lists ${id}, of which there is no file`);
expect(new Set(listed).size === listed.length, "docs/editors.md lists an id twice");
expect(`${[...inPart].sort()}` === `${Object.keys(notSeen).sort()}`, "docs/editors.md and this test differ in what is seen in part");
for (const [id, { refused, accepted }] of verdicts) {
  const names = accepted.map((file) => basename(file, ".yaml")).sort();
  if (onlyLibrary.includes(id)) expect(refused.length === 0, `${id}: the schema refuses ${refused}`);
  else expect(`${names}` === `${notSeen[id] ?? []}`, `${id}: the schema accepts ${names}`);
}

// ---- what an editor shows

// A key's own description, or that of what all its values are.
function undescribed(schema, path) {
  if (typeof schema !== "object" || schema === null) return [];
  const here = Object.entries(schema.properties ?? {}).filter(([, value]) => typeof value === "object");
  const isOverlay = path.endsWith("/then"); // says more about a key that is described beside it
  return [
    ...here.filter(([, value]) => !isOverlay && !value.description).map(([key]) => `${path}/${key}`),
    ...Object.entries(schema).flatMap(([key, value]) => (key === "if" ? [] : undescribed(value, `${path}/${key}`))),
  ];
}
const keys = plan.schema.definitions.entry.properties;
const start = "the first day of work; the period's unless written. A day or a period, such as 2018-08-31";
expect(keys.start.description.startsWith(start), `a key and what its values are: ${keys.start.description}`);
const ways = keys.target.anyOf.map((way) => way.description ?? "");
expect(ways.some((way) => way.startsWith("A quantity")), `a value among other ways to write it: ${ways}`);
for (const [kind, { schema }] of Object.entries({ plan, policy }))
  expect(schema.title === `A ${kind} of libprogress`, `the schema of a ${kind} is called ${schema.title}`);
for (const { schema } of [plan, policy])
  for (const path of undescribed(schema, "")) expect(false, `${path} has no description`);

console.log(problems.join("\n") || Object.entries(counts).map(([kind, n]) => `${n} ${kind}`).join(", "));
process.exit(problems.length > 0 ? 1 : 0);
