// Measures pages with Lighthouse, on a desktop and on a telephone, a line each; 1 if one is not good enough.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const LEAST = 95;
const EXAMPLES = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const DEVICES = { desktop: desktopConfig, mobile: undefined };

const demanding = process.argv.includes("--performance");
const pages = process.argv.slice(2).filter(argument => argument !== "--performance");
const required = demanding ? CATEGORIES : CATEGORIES.filter(category => category !== "performance");

const unknown = pages.find(page => !URL.canParse(page));
if (unknown !== undefined || pages.length === 0) {
  console.error(`lighthouse: needs addresses of pages, such as http://127.0.0.1:8080/docs, and got '${unknown ?? ""}'`);
  process.exit(2);
}

const chromium = await launch({
  chromePath: process.env.CAIRN_CHROMIUM,
  chromeFlags: [
    "--headless=new",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    `--host-resolver-rules=MAP * ~NOTFOUND, ${hosts().map(host => `EXCLUDE ${host}`).join(", ")}`,
  ],
});

let good = true;
try {
  for (const page of pages) {
    for (const [device, config] of Object.entries(DEVICES)) {
      good = await measure(page, device, config) && good;
    }
  }
} finally {
  chromium.kill();
}
process.exitCode = good ? 0 : 1;

function hosts() {
  return [...new Set(["127.0.0.1", "localhost", ...pages.map(page => new URL(page).hostname)])];
}

async function measure(page, device, config) {
  const options = { port: chromium.port, onlyCategories: CATEGORIES, logLevel: "error" };
  const { lhr: result } = await lighthouse(page, options, config);
  if (result.runtimeError) {
    console.log(`${page} ${device}: ${result.runtimeError.message}`);
    return false;
  }
  const scores = Object.values(result.categories).map(category => `${category.id} ${percent(category.score)}`);
  const figures = [
    `${(value(result, "total-byte-weight") / 1000).toFixed(1)} kB`,
    `LCP ${(value(result, "largest-contentful-paint") / 1000).toFixed(2)} s`,
    `TBT ${Math.round(value(result, "total-blocking-time"))} ms`,
  ];
  console.log(`${page} ${device}: ${[...scores, ...figures].join(", ")}`);
  const poor = required.filter(id => percent(result.categories[id].score) < LEAST);
  poor.forEach(id => explain(result, id));
  return poor.length === 0;
}

function percent(score) {
  return Math.round((score ?? 0) * 100);
}

function value(result, audit) {
  return result.audits[audit].numericValue ?? NaN;
}

function explain(result, id) {
  for (const { id: audit, weight } of result.categories[id].auditRefs) {
    const { score, title, displayValue, details } = result.audits[audit];
    if (weight > 0 && score !== null && score < 0.9) {
      console.log(`  ${id}: ${[title, displayValue].filter(Boolean).join(", ")} (${audit})`);
      (details?.items ?? [])
        .flatMap(({ node, description }) => node?.snippet ?? description ?? [])
        .slice(0, EXAMPLES)
        .forEach(example => console.log(`    ${example}`));
    }
  }
}
