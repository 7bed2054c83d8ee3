"""Replacements for clients that programs already have: the same calls, but they obey the person's answer.

    skellypings   for SkellyCam's and FreeMoCap's `TelemetryClient`
    ets2la        for ETS2LA's ping, crash report and feedback

Each sends what its manifest declares, as far as the person agreed and nothing else, to a server that takes that client's format. No
call that reports something raises an exception.
"""
