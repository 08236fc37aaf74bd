"""Headers and limits that every answer has."""

from dash import Dash
from flask import Flask, Response, abort, request

from web.answers import FOR_GOOD

# Callback posts hold a selection and at most all region codes: some 40 kB.
LARGEST_BODY = 512 * 1024
LONGEST_ADDRESS = 8000

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


# Pages made to stand inside those of others; nothing else may be framed.
_FRAMED_BY_ANYONE = "/embed/"


def content_security_policy(script_hashes: list[str]) -> str:
    """Everything from this host alone, and no script that was not there when the page was made.

    blob: is what MapLibre starts its worker from; inline styles are what MapLibre, Plotly and Mantine set.
    """
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "manifest-src": "'self'",
        "frame-ancestors": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def set_security_headers(app: Dash) -> None:
    """Sets the headers of every answer, and refuses bodies and addresses that are too long.

    Call it last: the policy holds the hashes of the inline scripts that Dash makes of the callbacks.
    """
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    policy: list[str] = []

    @server.before_request
    def refuse_what_is_too_long() -> None:
        if (request.content_length or 0) > LARGEST_BODY:
            abort(413)
        if len(request.full_path) > LONGEST_ADDRESS:
            abort(414)

    @server.after_request
    def add_headers(answer: Response) -> Response:
        if not policy:
            policy.append(content_security_policy(list(app.csp_hashes())))
        answer.headers["Content-Security-Policy"] = policy[0]
        for name, value in _ALWAYS.items():
            answer.headers.setdefault(name, value)
        if request.path.startswith(_FRAMED_BY_ANYONE):
            answer.headers["Content-Security-Policy"] = policy[0].replace("ancestors 'self'", "ancestors *")
            del answer.headers["X-Frame-Options"]
        if request.path.startswith("/api/"):
            # Open data, without cookies or accounts: any page may read it.
            answer.headers["Access-Control-Allow-Origin"] = "*"
            answer.headers["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Link, X-Credit"
        elif _changes_with_its_address() and answer.status_code == 200:
            answer.headers["Cache-Control"] = FOR_GOOD
        return answer


def _changes_with_its_address() -> bool:
    """True where Dash gave the file an address that changes with its content or version."""
    return (request.path.startswith("/assets/") and "m" in request.args) or (
        request.path.startswith("/_dash-component-suites/") and ".v" in request.path
    )
