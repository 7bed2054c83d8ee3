"""Mistakes that a type checker finds, one a line, which ends in the kind of the mistake. It is not run."""

import candor_telemetry

candor_telemetry.open(7)  # arg-type
candor_telemetry.open("telemetry.toml", unknown=1)  # call-arg
telemetry = candor_telemetry.open("telemetry.toml")
telemetry.record(7)  # arg-type
telemetry.record("opened", ["values"])  # arg-type
telemetry.nothing()  # attr-defined
telemetry.frame("x")  # arg-type
telemetry.report("x")  # arg-type
telemetry.preview("opened").decode()  # union-attr
telemetry.state()["unknown"]  # typeddict-item
telemetry.state()["reason"]["code"]  # index
telemetry.close("x")  # arg-type
