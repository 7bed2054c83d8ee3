"""A program whose settings are a web page of its own: what it reports, and the choice about it, with Candor's words.

    python settings_page.py [MANIFEST]

Prints an address that only this computer can open and only who has it. Standard library only.
"""

import http.server
import json
import pathlib
import secrets
import sys

import candor_telemetry
from candor_telemetry.settings import NotDone, Settings

HERE = pathlib.Path(__file__).parent
#: Nothing from elsewhere is loaded, and nothing is told to anybody.
POLICY = "default-src 'self'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'"
#: The most that a browser may send: a decision is short, and an edited crash report has a few pages.
MOST_BYTES = 1 << 20


def answer(settings, name, given):
    """What the page asks for."""
    asks = {
        "page": lambda: settings.page(),
        "preview": lambda: settings.preview(given["event"], given.get("tiers")),
        "decide": lambda: settings.decide(given["decision"], given["seen"]),
        "history": lambda: settings.history(given.get("before")),
        "message": lambda: settings.message(given["seq"]),
        "crashes": lambda: settings.crashes(),
        "edit": lambda: settings.edit_crash(given["seq"], given["path"], given["before"], given["after"]),
        "release": lambda: settings.release_crash(given["seq"], given["event_body"]),
        "delete": lambda: settings.delete_crash(given["seq"]),
    }
    return asks[name]()


def handler(settings, token):
    class Handler(http.server.BaseHTTPRequestHandler):
        def is_ours(self):
            # Another page in the same browser knows neither the token nor may it read an answer; a name that somebody else
            # points at this computer is not ours.
            host = self.headers.get("Host", "").rpartition(":")[0]
            return host == "127.0.0.1" and secrets.compare_digest(self.path.split("/")[1], token)

        def do_GET(self):
            if not self.is_ours() or self.path.count("/") != 2 or not self.path.endswith("/"):
                return self.reply(404, {"error": "there is nothing here"})
            self.reply(200, (HERE / "settings_page.html").read_bytes(), "text/html; charset=utf-8")

        def do_POST(self):
            length = int(self.headers.get("Content-Length") or 0)
            if not self.is_ours() or self.headers.get("Content-Type") != "application/json" or length > MOST_BYTES:
                return self.reply(404, {"error": "there is nothing here"})
            try:
                given = json.loads(self.rfile.read(length) or b"{}")
                self.reply(200, answer(settings, self.path.rpartition("/")[2], given))
            except NotDone as why:
                self.reply(409, {"error": str(why)})
            except (KeyError, TypeError, ValueError) as why:
                self.reply(400, {"error": f"this is no question: {why}"})

        def reply(self, status, content, kind="application/json"):
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Referrer-Policy", "no-referrer")
            self.send_header("Content-Security-Policy", POLICY)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler


def main():
    manifest = sys.argv[1] if len(sys.argv) > 1 else HERE / "camera_recorder.toml"
    with candor_telemetry.open(manifest) as telemetry:
        token = secrets.token_urlsafe(32)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(Settings(telemetry), token))
        print(f"http://127.0.0.1:{server.server_port}/{token}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
