"""Replacements for clients that programs already have: the same calls, with a person's answer behind them.

    skellypings   for SkellyCam's and FreeMoCap's `TelemetryClient`
    ets2la        for ETS2LA's ping, crash report and feedback

Each sends to a server of that client's format what its manifest declares, as far as the person agreed, and nothing else. No
exception comes out of a call that reports something.
"""
