package org.qms4j.reports;

/** How a page looks: on a telephone, on a screen, on paper, by day and by night. */
final class Style {
    /** It must never hold text from the data. */
    static final String CSS = """
            :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --soft: #515a66; --line: #d5dae0;
              --panel: #f4f6f8; --bar: #1f6f8b; --mark: #a8480f; }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #14181d; --ink: #e8ebee; --soft: #a9b3be; --line: #38414b; --panel: #1e242b;
                --bar: #5fb3cf; --mark: #ef9a5f; }
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
            .answers { margin: 1rem 0; padding: .75rem 1rem .75rem 2rem; max-width: none; border: 1px solid var(--line);
              border-left: .375rem solid var(--bar); border-radius: .375rem; background: var(--panel); }
            .answers li { margin: .25rem 0; }
            table { width: 100%; margin: .75rem 0; border-collapse: collapse; font-size: .9375rem; }
            .scroll { overflow-x: auto; }
            caption { padding-bottom: .25rem; text-align: left; font-size: .875rem; }
            th, td { padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left;
              vertical-align: top; }
            th:last-child, td:last-child { padding-right: 0; }
            thead th { color: var(--soft); font-size: .8125rem; }
            tbody th { font-weight: 400; min-width: 9rem; }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            .narrow { width: 1%; min-width: 0; white-space: nowrap; }
            .code, tbody th.code { min-width: 5rem; }
            .words { min-width: 6rem; }
            figure { margin: .75rem 0; }
            figcaption { font-size: .875rem; }
            .chart { display: block; overflow: visible; margin: 1rem 0 .5rem; }
            .wide { width: calc(100% - 3.75rem); margin: 1.25rem .5rem 2rem 3.25rem; }
            .rows { width: calc(100% - .375rem); }
            .chart text { fill: var(--soft); font-size: .8125rem; }
            .chart .label { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
              stroke-linejoin: round; }
            .chart .grid { stroke: var(--line); }
            .chart .axis { stroke: var(--soft); }
            .chart .bar { fill: var(--bar); }
            .chart .dash { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 5 4; }
            .chart .limit { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 4 3; }
            .chart .line { stroke: var(--ink); stroke-width: 1.5; }
            .chart .dot { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
            .chart .rate { fill: var(--bar); }
            .chart .signal { fill: var(--mark); stroke: var(--ink); }
            .chart .none { fill: none; stroke: var(--mark); }
            .chart .refuted { fill: none; stroke: var(--soft); stroke-width: 1.5; }
            .chart .spine { stroke: var(--ink); stroke-width: 3; }
            .chart .box { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
            .chart .inner { fill: none; stroke: var(--ink); }
            .chart .dashed { stroke-dasharray: 5 3; }
            .chart .tip { fill: var(--soft); }
            .chart .end { fill: var(--panel); stroke: var(--line); }
            .chart .flow { stroke: var(--soft); stroke-width: 1.5; }
            .chart .back { stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 4; }
            .board { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .75rem;
              margin: .75rem 0; }
            .lane { padding: .5rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--panel); }
            .lane h3 { margin: 0 0 .5rem; font-size: .9375rem; }
            .card { margin: .5rem 0 0; padding: .5rem; border: 1px solid var(--line); border-radius: .25rem;
              background: var(--paper); font-size: .875rem; line-height: 1.35; }
            .card strong, .card span { display: block; }
            .card span { color: var(--soft); }
            .card .mark { color: var(--mark); font-weight: 600; }
            summary { cursor: pointer; color: var(--soft); font-size: .9375rem; }
            @media (max-width: 32rem) {
              body { padding-top: 1rem; }
              table { font-size: .875rem; }
              th, td { padding-right: .5rem; }
              thead th { font-size: .75rem; }
            }
            @media print {
              :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #bbbbbb;
                --panel: #ffffff; --bar: #1f6f8b; --mark: #a8480f; }
              html { font-size: 10pt; }
              body { max-width: none; padding: 0; font-size: 10pt; }
              .words { min-width: 5.25rem; }
              .board { grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: 1fr; }
              h2 { break-after: avoid; }
              tr, figure, .answers, .card { break-inside: avoid; }
              thead { display: table-header-group; }
              .scroll { overflow: visible; }
              details:not([open]) { display: none; }
            }
            """;

    private Style() {}
}
