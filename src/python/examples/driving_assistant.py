"""A driving assistant that reports what its user allows: that it runs, how smoothly with which plugins, and where it failed.

    python driving_assistant.py Map HUD             # drives for two seconds with these plugins
    python driving_assistant.py Map Lights          # one that fails on the way

What it can ever say is in driving_assistant.toml. Nothing is recorded before somebody has said yes.
"""

import pathlib
import sys
import time

import candor_telemetry

SECONDS = 2.0


def follow_the_road(pictures):
    pass


def switch_the_lights(pictures):
    if pictures == 30:
        raise ConnectionError(f"the game at {pathlib.Path.home()} does not answer")


PLUGINS = {"Map": follow_the_road, "HUD": follow_the_road, "Lights": switch_the_lights}


def drive(telemetry, plugins):
    # For each set of plugins there is one message in ten minutes, with how many pictures there were of which speed.
    frames = telemetry.frames("performance", plugins=sorted(plugins))
    before, pictures = time.monotonic(), 0
    end = before + SECONDS
    while before < end:
        for plugin in list(plugins):
            try:
                PLUGINS[plugin](pictures)
            except Exception as error:
                print(f"{plugin} failed: {error}; going on without it")
                telemetry.report(error, "crash_report", {"source": plugin})
                plugins.remove(plugin)
                frames = telemetry.frames("performance", plugins=sorted(plugins))
        time.sleep(1 / 60)
        now = time.monotonic()
        frames.frame(now - before)
        before, pictures = now, pictures + 1
    print(f"drove {SECONDS:.0f} seconds with {', '.join(plugins) or 'no plugin'}")


if __name__ == "__main__":
    manifest = pathlib.Path(__file__).with_name("driving_assistant.toml")
    with candor_telemetry.open(manifest, version="3.0.0") as telemetry:
        telemetry.repeat("activity_ping")
        drive(telemetry, [name for name in sys.argv[1:] if name in PLUGINS])
