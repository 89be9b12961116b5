package org.qms4j.quickstart.report;

/** How the page looks: on a telephone, on a screen, on paper, by day and by night. */
final class Style {
    /** It must never hold text from the data. */
    static final String CSS = """
            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #515a66; --line: #d5dae0;
              --panel: #f4f6f8; --bar: #1f6f8b; --late: #a8480f; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #14181d; --ink: #e8ebee; --soft: #a9b3be; --line: #38414b; --panel: #1e242b;
                --bar: #5fb3cf; --late: #ef9a5f; }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body { margin: 0 auto; max-width: 70rem; padding: 1.5rem 1rem 3rem; background: var(--paper);
              color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
              overflow-wrap: anywhere; }
            h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
            h2 { margin: 2.5rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
            p, ul { margin: .5rem 0; max-width: 46rem; }
            ul { padding-left: 1.25rem; }
            .soft, caption, figcaption { color: var(--soft); }
            .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem;
              margin: 1.25rem 0; }
            .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end;
              padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
            .figures dt { color: var(--soft); font-size: .875rem; }
            .figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; }
            .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
              gap: 0 2.5rem; align-items: start; }
            table { width: 100%; margin: .75rem 0; border-collapse: collapse; font-size: .9375rem; }
            caption { padding-bottom: .25rem; text-align: left; font-size: .875rem; }
            th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left;
              vertical-align: top; }
            th:last-child, td:last-child { padding-right: 0; }
            thead th { color: var(--soft); font-size: .8125rem; }
            tbody th { font-weight: 400; }
            .number { width: 1%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .narrow { width: 1%; white-space: nowrap; }
            .code { overflow-wrap: normal; }
            .bar { width: 34%; }
            .bar svg { display: block; width: 100%; height: .75em; margin-top: .375em; }
            .bar rect { fill: var(--bar); }
            .late .bar rect { fill: var(--late); }
            figure { margin: .75rem 0; }
            figcaption { font-size: .875rem; }
            .chart { display: block; overflow: visible; width: calc(100% - 3.75rem); height: 15rem;
              margin: 1rem .5rem 2rem 3.25rem; }
            .chart text { fill: var(--soft); font-size: .75rem; }
            .chart .grid { stroke: var(--line); }
            .chart .axis { stroke: var(--soft); }
            .chart .count { fill: var(--bar); }
            .chart .none { fill: none; stroke: var(--late); }
            summary { cursor: pointer; color: var(--soft); font-size: .9375rem; }
            @media (max-width: 32rem) {
              body { padding-top: 1rem; }
              table { font-size: .875rem; }
              th, td { padding-right: .5rem; }
              .bar { width: 22%; }
              .wide { display: none; }
            }
            @media print {
              :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #bbbbbb;
                --panel: #ffffff; --bar: #1f6f8b; --late: #a8480f; }
              body { max-width: none; padding: 0; font-size: 10pt; }
              h2 { break-after: avoid; }
              tr, figure, .figures { break-inside: avoid; }
              thead { display: table-header-group; }
              details:not([open]) { display: none; }
            }
            """;

    private Style() {}
}
